/** An id as text. Objects cannot always be written as text, and are no ids. */
export function idText(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}
