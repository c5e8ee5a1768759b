import { SupportKpisError } from '../errors/supportKpisError.ts';
import { share } from '../fold/rate.ts';
import { addToTally, sortedTally, type Tally } from '../fold/tally.ts';
import { assertRange } from '../kpi/assertRange.ts';
import { required } from '../kpi/check.ts';
import { checkOptions, checkRequired } from '../kpi/checkOptions.ts';
import { instant, matching } from '../kpi/checks.ts';
import { overlapOf, type Stretch } from '../model/overlap.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import type { DateField } from './datesOf.ts';
import { stretchesOf } from './stretchesOf.ts';

export interface ConcurrencyOptions<Row> {
  /** When a row begins: a field (`queuedAt`, `acceptedAt` …) or a function. */
  readonly start: DateField<Row>;
  /** When it ends: a field or a function. */
  readonly end: DateField<Row>;
  /** Only the time from here on; a row that begins earlier is cut. Default: the first begin. */
  readonly from?: Instant;
  /** Only the time before this; a row that ends later is cut. Default: the last end. */
  readonly to?: Instant;
  /** How long was looked, where it is not the whole time from `from` to `to`: without closed hours, say (milliseconds). */
  readonly over?: number;
}

/** How many rows there were at once. Times are milliseconds. */
export interface Concurrency {
  /** Rows at once, on average over the time observed; the time without any counts as 0. */
  readonly value: number | null;
  /** Most rows at one moment. */
  readonly max: number;
  /** The first moment with so many, in epoch milliseconds; `null` without any. */
  readonly maxAt: number | null;
  /** The share of the time observed with at least one row. */
  readonly busyShare: number | null;
  /** The lengths of all rows, added up. */
  readonly total: number;
  /** How long was looked: `over`, else `to` − `from`. */
  readonly observed: number;
  /** Rows with a begin and an end; those of no length are never at once with another. */
  readonly count: number;
  /** Rows left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

const field = required(
  matching('a field or a function', (value) => typeof value === 'string' || typeof value === 'function'),
);
const checks = {
  ...{ start: field, end: field, from: instant, to: instant },
  over: matching('milliseconds, more than 0', (value) => Number.isFinite(value) && Number(value) > 0),
};

/**
 * How many rows are under way at once: calls in the queue, calls in service, chats open; by mean and by peak.
 *
 * A row lasts from its `start` until just before its `end`, so that one that ends when the next starts does not overlap
 * it. The mean is weighted by time: all lengths added up ÷ time observed (Little's law). Rows without two instants in
 * order are counted in `excluded`, as `invalid_instant` or `negative_duration`; those beyond `from` and `to` as
 * `outside_period`. Linear but for the sort.
 *
 * Trap: a mean over nights and weekends says little about the working day; ask with `from` and `to`, or give the opening
 * time as `over`.
 *
 * @throws SupportKpisError `missing_option` without `start` or `end`; `invalid_range`, `unknown_option`, `not_iterable`;
 * `invalid_option`, also when `over` is shorter than the time in which rows were under way.
 * @example
 * import { concurrency, minutes } from 'support-kpis';
 * const calls = [
 *   { queuedAt: minutes(0), answeredAt: minutes(4) },
 *   { queuedAt: minutes(2), answeredAt: minutes(6) },
 * ];
 * const queue = concurrency(calls, { start: 'queuedAt', end: 'answeredAt', from: 0, to: minutes(10) });
 * queue.value // → 0.8
 * queue.max // → 2
 * queue.maxAt // → 120000
 */
export function concurrency<Row>(rows: Iterable<Row>, options: ConcurrencyOptions<NoInfer<Row>>): Concurrency {
  const checked = checkOptions('concurrency', checks, options);
  checkRequired('concurrency', checks, checked);
  assertRange(options, 'concurrency');
  const low = options.from === undefined ? -Infinity : toInstant(options.from);
  const high = options.to === undefined ? Infinity : toInstant(options.to);
  const excluded: Tally = {};
  const stretches: Stretch[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end } of stretchesOf(rows, options, excluded)) {
    const [from, to] = [Math.max(start, low), Math.min(end, high)];
    const within = start === end ? start >= low && start < high : from < to;
    if (within) stretches.push({ start: from, end: to });
    else addToTally(excluded, 'outside_period');
    if (start < first) first = start;
    if (end > last) last = end;
  }
  const { sum, union, max, maxAt } = overlapOf(stretches);
  const span = (options.to === undefined ? last : high) - (options.from === undefined ? first : low);
  const observed = options.over ?? (span > 0 && Number.isFinite(span) ? span : 0);
  if (options.over !== undefined && options.over < Math.floor(union)) {
    throw new SupportKpisError({
      ...{ code: 'invalid_option', path: 'concurrency: options.over', received: options.over },
      expected: `at least the ${union} ms in which rows were under way`,
    });
  }
  return {
    ...{
      value: share(sum, observed),
      max,
      maxAt,
      busyShare: share(Math.min(union, observed), observed),
      total: sum,
      observed,
    },
    ...{ count: stretches.length, excluded: sortedTally(excluded) },
  };
}
