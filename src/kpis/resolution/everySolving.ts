import { exclude, isExclusion, type Measure, type Outcome, pending } from '../../fold/outcome.ts';
import { invalidInstant, type Stopwatch } from '../../kpi/durationBetween.ts';
import { received } from '../../kpi/received.ts';
import { statusHistory } from '../../kpi/statusHistory.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { openSpans } from '../../model/openSpans.ts';
import { reopensOf } from '../../model/solving.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';
import { fullTime } from './fullTime.ts';

const noSolvedAt = exclude('no_solved_at');
const noHistory = exclude('no_history');

/** One duration per solving, each from the creation on; a ticket that is open now also waits for its next one. */
export function everySolving(watch: Stopwatch): Measure<TicketRow, number> {
  return received((ticket): Outcome<number> | Outcome<number>[] => {
    const { createdAt, history } = ticket;
    const created = toInstant(createdAt);
    if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
    const solved = isSolved(ticket);
    if (solved === null) return unknownStatus(ticket);
    if (statusSpans(history, created) === null) {
      if (!solved) return pending;
      return reopensOf(ticket) > 0 ? noHistory : fullTime(watch, ticket);
    }
    const spans = statusHistory(ticket, created, solved);
    if (isExclusion(spans)) return spans;
    const times: Outcome<number>[] = [];
    for (const { end } of openSpans(spans)) if (end !== null) times.push(watch.clock.between(ticket, created, end));
    if (!solved) times.push(pending);
    return times.length === 0 ? noSolvedAt : times;
  });
}
