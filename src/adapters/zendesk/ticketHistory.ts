import type { TicketEvent } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { AuditRecord } from './shapes/auditShapes.ts';
import type { ZendeskWords } from './zendeskWords.ts';

const kinds: ReadonlyMap<unknown, TicketEvent['kind']> = new Map([
  ['status', 'status'],
  ['assignee_id', 'assignment'],
  ['group_id', 'team'],
  ['priority', 'priority'],
] as const);

/** The audits of one ticket in the order in which they were made. */
export function inOrder(audits: readonly AuditRecord[]): AuditRecord[] {
  return [...audits].sort((left, right) => left.created_at - right.created_at || compareIds(left.id, right.id));
}

/** The changes that audits in order record: of status, assignee, group and priority, and what they were at creation. */
export function ticketHistory(audits: readonly AuditRecord[], ticketId: string, words: ZendeskWords): TicketEvent[] {
  const history: TicketEvent[] = [];
  for (const { created_at: at, events } of audits) {
    for (const { type, field_name, value, previous_value } of events ?? []) {
      const kind = kinds.get(field_name);
      if (kind === undefined || (type !== 'Create' && type !== 'Change')) continue;
      const [from, to] = [previous_value, value].map((own) => wordOf(kind, own, ticketId, words)) as [
        string | null,
        string | null,
      ];
      if (from === null && to === null) continue;
      history.push({ at, kind, ...(from === null ? {} : { from }), to });
    }
  }
  return history;
}

/** Zendesk writes ids as texts here and as numbers there, and «nobody» as null or an empty text. */
function wordOf(kind: TicketEvent['kind'], value: unknown, ticketId: string, words: ZendeskWords): string | null {
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) return null;
  const text = String(value);
  if (text === '') return null;
  if (kind === 'status') return words.status(text, ticketId);
  return kind === 'priority' ? (words.priority(text, ticketId) ?? null) : text;
}

/** Whether the ticket was merged into another: the merge closes it. The ticket that lives on only gets a comment. */
export function wasMergedAway(audits: readonly AuditRecord[]): boolean {
  return audits.some(
    ({ via, events }) =>
      via?.source?.rel === 'merge' &&
      (events ?? []).some(({ field_name, value }) => field_name === 'status' && value === 'closed'),
  );
}
