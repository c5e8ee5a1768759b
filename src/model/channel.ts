/** Where a contact came in. The usual names, or the desk's own. */
export type Channel = 'email' | 'phone' | 'chat' | 'social' | 'web' | (string & {});
