import { type Exclusion, exclude } from '../../../fold/outcome.ts';
import { invalidInstant } from '../../../kpi/durationBetween.ts';
import { type StatusSpan, statusSpans } from '../../../model/statusSpans.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { isSolvedStatus } from '../../../model/ticketStatus.ts';
import type { CompiledClock } from '../../../time/clock.ts';
import type { Obligation } from './obligation.ts';
import type { SlaPolicy } from './slaPolicy.ts';

const running = {
  requester_wait: ['new', 'open', 'on_hold'],
  agent_work: ['new', 'open'],
} as const;

const noHistory = exclude('no_history');

/** The promise that a ticket spends no more than the target in some statuses: due when the time is used up. */
export function timeBudget(
  ticket: TicketRow,
  created: number,
  policy: SlaPolicy,
  clock: CompiledClock,
): readonly Obligation[] | Exclusion {
  const spans = statusSpans(ticket.history, created);
  if (spans === null) return noHistory;
  if (spans.some(({ start, end }) => Number.isNaN(start) || Number.isNaN(end))) {
    return invalidInstant('history', ticket.history);
  }
  const statuses: readonly string[] = running[policy.metric as keyof typeof running];
  const last = spans.at(-1) as StatusSpan;
  const met = isSolvedStatus(last.status) ? last.start : null;
  let left = policy.target as number;
  for (const { status, start, end } of spans) {
    if (!statuses.includes(status)) continue;
    const used = end === null ? Number.POSITIVE_INFINITY : clock.between(ticket, start, end);
    if (used > left) return [{ due: clock.add(ticket, start, left), met, ended: null }];
    left -= used;
  }
  return [{ due: null, met, ended: null }];
}
