import { exclude, type Measure, pending } from '../../fold/outcome.ts';
import { invalidInstant, stopwatch } from '../../kpi/durationBetween.ts';
import type { DurationOptions } from '../../kpi/durationOptions.ts';
import { received } from '../../kpi/received.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { TicketRow, TicketStatus } from '../../model/ticket.ts';
import { isSolved, isSolvedStatus } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';

const noHistory = exclude('no_history');
const unknownStatus = exclude('unknown_status');

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
    const spans = statusSpans(history, created);
    if (spans === null) return noHistory;
    const solved = isSolved(ticket);
    if (solved === null) return unknownStatus;
    if (!solved || !isSolvedStatus(spans.at(-1)?.status ?? null)) return pending;
    let total = 0;
    for (const { status, start, end } of spans) {
      if (end === null || !(statuses as readonly string[]).includes(status)) continue;
      if (Number.isNaN(start) || Number.isNaN(end)) return invalidInstant('history', history);
      total += clock.between(ticket, start, end);
    }
    return total;
  });
}
