import type { TicketEvent } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { HistoryRecord } from './shapes/historyShape.ts';
import type { ZammadWords } from './zammadWords.ts';

/** The lines of one ticket's history in the order in which they were written. */
export function inOrder(lines: readonly HistoryRecord[]): HistoryRecord[] {
  return [...lines].sort(
    (left, right) => left.created_at - right.created_at || compareIds(left.id ?? '', right.id ?? ''),
  );
}

/** The changes of state, owner, group and priority that lines in order record. */
export function zammadHistory(lines: readonly HistoryRecord[], ticketId: string, words: ZammadWords): TicketEvent[] {
  return lines.flatMap((line): TicketEvent[] => {
    const { created_at: at, attribute, id_from, id_to, value_from, value_to } = line;
    if (attribute === 'state') {
      const [from, to] = [value_from, value_to].map((word) => (word ? words.status(word, ticketId) : null));
      return (to ?? null) === null ? [] : [{ at, kind: 'status', ...(from ? { from } : {}), to: to as string }];
    }
    if (attribute === 'priority') {
      const from = words.priority(value_from, id_from, ticketId) ?? null;
      const to = words.priority(value_to, id_to, ticketId) ?? null;
      return from === null && to === null ? [] : [{ at, kind: 'priority', ...(from === null ? {} : { from }), to }];
    }
    const kind = attribute === 'owner' ? 'assignment' : attribute === 'group' ? 'team' : null;
    if (kind === null) return [];
    const [from, to] = [id_from, id_to].map((id) => (kind === 'assignment' ? ownerOf(id) : (id ?? null))) as [
      string | null,
      string | null,
    ];
    return from === null && to === null ? [] : [{ at, kind, ...(from === null ? {} : { from }), to }];
  });
}

/** User 1 is the system: what it owns, nobody does. */
export function ownerOf(id: string | null | undefined): string | null {
  return id === undefined || id === '1' ? null : id;
}
