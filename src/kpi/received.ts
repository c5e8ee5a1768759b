import { type Exclusion, exclude, type Measure } from '../fold/outcome.ts';
import type { TicketRow } from '../model/ticket.ts';

const reasons: Readonly<Record<string, Exclusion>> = {
  merged: exclude('merged'),
  spam: exclude('spam'),
  deleted: exclude('deleted'),
  test: exclude('test'),
};
const otherwise = exclude('unknown_exclusion');

/** Why a ticket is no real request, or `null` for one that is. */
export function exclusionOf(excluded: TicketRow['excluded']): Exclusion | null {
  if (!excluded) return null;
  return Object.hasOwn(reasons, excluded) ? (reasons[excluded] as Exclusion) : otherwise;
}

/** The same measure, asked only of tickets that are real requests: merged, spam, deleted and test tickets stay out. */
export function received<Value>(measure: Measure<TicketRow, Value>): Measure<TicketRow, Value> {
  return (ticket) => exclusionOf(ticket.excluded) ?? measure(ticket);
}
