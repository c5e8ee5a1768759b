import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { exclude, fault, type Outcome } from '../../fold/outcome.ts';
import { instant } from '../../kpi/checks.ts';
import { durationBetween, stopwatch } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Stretch } from '../../model/overlap.ts';
import type { AgentActivity } from '../../model/workforce.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

/** Options of figures that are made of agents' activities. */
export interface PaidTimeOptions extends KpiOptions {
  /** Only the time from here on; a stretch that begins earlier is cut. Default: all. */
  readonly from?: Instant;
  /** Only the time before this. Default: all. */
  readonly to?: Instant;
}

export const paidTimeChecks = { from: instant, to: instant };

/** Refuses an end before the begin. The same instant passes: it is what a period leaves of options that miss it. */
export function agreeOnTime({ from, to }: PaidTimeOptions, name: string): void {
  if (from === undefined || to === undefined || toInstant(from) <= toInstant(to)) return;
  throw new SupportKpisError({
    ...{ code: 'invalid_range', path: `${name}: options.to`, received: to },
    ...{ expected: 'an instant after from', hint: 'periods are half-open [from, to)' },
  });
}

/** A stretch of one agent's paid time. */
export interface PaidStretch extends Stretch {
  readonly agent: string;
  readonly kind: AgentActivity['kind'];
  readonly channel: string | null;
}

const offline = exclude('offline');
const outsidePeriod = exclude('outside_period');
const kinds: readonly unknown[] = [
  'handling',
  'available',
  'after_contact',
  'break',
  'meeting',
  'training',
] satisfies AgentActivity['kind'][];

/** The paid stretch that an activity is, cut to the time asked for. */
export function paidStretch({ from, to }: PaidTimeOptions): (activity: AgentActivity) => Outcome<PaidStretch> {
  const watch = stopwatch({});
  const low = from === undefined ? Number.NEGATIVE_INFINITY : toInstant(from);
  const high = to === undefined ? Number.POSITIVE_INFINITY : toInstant(to);
  return (activity) => {
    const { agentId, kind, channel, start, end } = activity;
    if (kind === 'offline') return offline;
    if (!kinds.includes(kind)) return fault('unknown_kind', 'kind', `${kinds.join(', ')} or offline`, kind);
    if (typeof agentId !== 'string') return fault('invalid_id', 'agentId', 'the id of an agent', agentId);
    const length = durationBetween(watch, activity, 'start', start, 'end', end);
    if (typeof length !== 'number') return length;
    const begin = toInstant(start);
    const [first, last] = [Math.max(begin, low), Math.min(toInstant(end), high)];
    const within = length === 0 ? begin >= low && begin < high : first < last;
    if (!within) return outsidePeriod;
    return { agent: agentId, kind, channel: typeof channel === 'string' ? channel : null, start: first, end: last };
  };
}

/** When an activity begins and ends, for cutting it at the borders of periods. */
export function activityStretch({ start, end }: AgentActivity): Stretch {
  return { start: toInstant(start), end: toInstant(end) };
}
