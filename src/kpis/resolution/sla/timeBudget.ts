import { type Exclusion, isExclusion } from '../../../fold/outcome.ts';
import { statusHistory } from '../../../kpi/statusHistory.ts';
import { openSpans } from '../../../model/openSpans.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import type { CompiledClock } from '../../../time/clock.ts';
import type { Obligation } from './obligation.ts';
import type { SlaPolicy } from './slaPolicy.ts';

const running = {
  requester_wait: ['new', 'open', 'on_hold'],
  agent_work: ['new', 'open'],
} as const;

/** The promise that a ticket spends no more than the target in some statuses: due when the time is used up. */
export function timeBudget(
  ticket: TicketRow,
  created: number,
  solved: boolean,
  policy: SlaPolicy,
  clock: CompiledClock,
): readonly Obligation[] | Exclusion {
  const spans = statusHistory(ticket, created, solved);
  if (isExclusion(spans)) return spans;
  const statuses: readonly string[] = running[policy.metric as keyof typeof running];
  const met = solved ? (openSpans(spans).at(-1)?.end ?? created) : null;
  let left = policy.target as number;
  for (const { status, start, end } of spans) {
    if (!statuses.includes(status)) continue;
    const used = end === null ? Number.POSITIVE_INFINITY : clock.between(ticket, start, end);
    if (used > left) return [{ due: clock.add(ticket, start, left), met, ended: null }];
    left -= used;
  }
  return [{ due: null, met, ended: null }];
}
