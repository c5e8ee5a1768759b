import { type Exclusion, exclude } from '../fold/outcome.ts';
import { lastSolvedAt } from '../model/solving.ts';
import { type StatusSpan, statusSpans } from '../model/statusSpans.ts';
import type { TicketRow } from '../model/ticket.ts';
import { isSolvedStatus } from '../model/ticketStatus.ts';
import { invalidInstant, negativeDuration } from './durationBetween.ts';
import { invalidSolving } from './invalidSolving.ts';

const noHistory = exclude('no_history');
const noSolvedAt = exclude('no_solved_at');

/**
 * The statuses of a ticket in time order, or why they cannot be told. The ticket's own fields win: one that is solved,
 * though its history ends unsolved, was solved at its date of solving.
 */
export function statusHistory(ticket: TicketRow, created: number, solved: boolean): readonly StatusSpan[] | Exclusion {
  const { history } = ticket;
  const spans = statusSpans(history, created);
  if (spans === null) return noHistory;
  if (spans.some(({ start, end }) => Number.isNaN(start) || Number.isNaN(end)))
    return invalidInstant('history', history);
  const last = spans.at(-1) as StatusSpan;
  if (!solved || isSolvedStatus(last.status)) return spans;
  const end = lastSolvedAt(ticket);
  if (end === null) return noSolvedAt;
  if (Number.isNaN(end)) return invalidSolving(ticket);
  if (end < last.start) return negativeDuration('the last change', 'solvedAt', end);
  return [...spans.slice(0, -1), { ...last, end }, { status: 'solved', start: end, end: null }];
}
