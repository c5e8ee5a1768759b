import { type Exclusion, exclude } from '../../fold/outcome.ts';
import { durationBetween, type Stopwatch } from '../../kpi/durationBetween.ts';
import { invalidSolving } from '../../kpi/invalidSolving.ts';
import { lastSolvedAt } from '../../model/solving.ts';
import type { TicketRow } from '../../model/ticket.ts';

const noSolvedAt = exclude('no_solved_at');

/** From the creation of a solved ticket to its last solving. */
export function fullTime(watch: Stopwatch, ticket: TicketRow): number | Exclusion {
  const solvedAt = lastSolvedAt(ticket);
  if (solvedAt === null) return noSolvedAt;
  if (Number.isNaN(solvedAt)) return invalidSolving(ticket);
  return durationBetween(watch, ticket, 'createdAt', ticket.createdAt, 'solvedAt', solvedAt);
}
