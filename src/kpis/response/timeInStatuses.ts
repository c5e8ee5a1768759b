import { exclude, isExclusion, type Measure, pending } from '../../fold/outcome.ts';
import { invalidInstant, stopwatch } from '../../kpi/durationBetween.ts';
import type { DurationOptions } from '../../kpi/durationOptions.ts';
import { received } from '../../kpi/received.ts';
import { statusHistory } from '../../kpi/statusHistory.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { TicketRow, TicketStatus } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';

const noHistory = exclude('no_history');

/** Time that solved tickets spent in some statuses, all visits added up; unsolved ones are pending. */
export function timeInStatuses(
  options: DurationOptions,
  ...statuses: readonly TicketStatus[]
): Measure<TicketRow, number> {
  const { clock } = stopwatch(options);
  return received((ticket) => {
    const { createdAt, history } = ticket;
    const created = toInstant(createdAt);
    if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
    if (statusSpans(history, created) === null) return noHistory;
    const solved = isSolved(ticket);
    if (solved === null) return unknownStatus(ticket);
    if (!solved) return pending;
    const spans = statusHistory(ticket, created, solved);
    if (isExclusion(spans)) return spans;
    let total = 0;
    for (const { status, start, end } of spans) {
      // The history of a solved ticket ends solved, and no such status is asked for.
      if ((statuses as readonly string[]).includes(status)) total += clock.between(ticket, start, end as number);
    }
    return total;
  });
}
