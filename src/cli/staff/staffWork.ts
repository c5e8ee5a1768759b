import type { KpiPeriod } from '../series/kpiSeries.ts';

/** A kind of work: how it is counted, and what is said about it. */
export interface StaffWork {
  readonly words: string;
  /** The KPI, by its name in code, of whose periods the contacts are read. */
  readonly counted: string;
  readonly contactsOf: (result: KpiPeriod['result']) => number | null;
  /** The kind of interaction whose handle time it has; a ticket has none. */
  readonly kind: 'call' | 'chat' | null;
}

/** What a rate divides by: calls offered, chats requested. */
function offered(result: KpiPeriod['result']): number | null {
  const { denominator } = result as { readonly denominator?: unknown };
  return typeof denominator === 'number' ? denominator : null;
}

export const staffWork: Readonly<Record<'calls' | 'chats' | 'tickets', StaffWork>> = {
  calls: { words: 'inbound calls', counted: 'abandonmentRate', contactsOf: offered, kind: 'call' },
  chats: { words: 'chats', counted: 'chatAbandonmentRate', contactsOf: offered, kind: 'chat' },
  tickets: { words: 'tickets', counted: 'ticketVolume', contactsOf: ({ value }) => value, kind: null },
};
