import type { Exclusion } from '../fold/outcome.ts';
import { eventsOf, hasInvalidInstant } from '../model/eventsOf.ts';
import type { TicketRow } from '../model/ticket.ts';
import { invalidInstant } from './durationBetween.ts';

/** The fault of a ticket of which the date of the last solving is no instant, under the field that it came from. */
export function invalidSolving({ solvedAt, history, closedAt, firstSolvedAt }: TicketRow): Exclusion {
  if ((solvedAt ?? null) !== null) return invalidInstant('solvedAt', solvedAt);
  if (hasInvalidInstant(eventsOf(history, 'status') ?? [])) return invalidInstant('history', history);
  return (closedAt ?? null) === null
    ? invalidInstant('firstSolvedAt', firstSolvedAt)
    : invalidInstant('closedAt', closedAt);
}
