import type { TicketEvent } from '../../model/ticket.ts';
import { isObject } from '../readers/isObject.ts';
import { eventTables, priority, status } from '../tables/ticketTable.ts';
import { instant, isWhole, oneOf, type Raw, required, text } from './tally.ts';

const kinds = Object.keys(eventTables);

/** Whether a row already is a ticket event as the reader would give it back. */
export function isPlainEvent(row: unknown, earliest: number): boolean {
  if (!isObject(row)) return false;
  const event: Raw<TicketEvent> = row;
  const { kind, from, to } = event;
  const words = kind === 'status' ? status.values : kind === 'priority' ? priority.values : undefined;
  const changed = words === undefined ? text(from) + text(to) : oneOf(from, words) + oneOf(to, words);
  return isWhole(row, required(oneOf(kind, kinds)) + required(instant(event.at, earliest)) + changed);
}
