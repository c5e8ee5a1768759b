import { type IntervalOptions, interval } from '../interval/interval.ts';
import type { KpiInterval } from '../interval/kpiInterval.ts';
import { acceptedRanges, setLevels } from './acceptedRanges.ts';
import { evaluate, withUnit } from './evaluate.ts';
import type { Target, TargetLevel } from './target.ts';

/** How far a figure got, and how sure that is. */
export interface Judgement {
  /** As `evaluate` says it; `null` without a figure. */
  readonly reached: TargetLevel | null;
  /** Whether everything that the figure may truly be got as far, or, of `below`, no further. */
  readonly proven: boolean;
  /** The least and the most that the true figure may have reached; `null` without an interval. */
  readonly worst: TargetLevel | null;
  readonly best: TargetLevel | null;
  /** Between which values the true figure probably lies, or why nobody can say. */
  readonly interval: KpiInterval;
}

const order: readonly TargetLevel[] = ['below', ...setLevels];

/**
 * How far a figure got, and whether that is proven: «on target, not proven» where it may as well lie below.
 *
 * The level is that of `evaluate`, the interval that of `interval`, with its options. A level is proven when both ends of
 * the interval reach it at least; `below` is proven when no value of the interval reaches the threshold. Where there is no
 * interval, because rows are few or the figure is of a kind without one, nothing is proven and `interval.reason` says why.
 *
 * Trap: not proven is not missed. With few rows hardly anything is ever proven; look at a longer time.
 *
 * Takes the result of a KPI and a target; gives levels, and the interval in the KPI's own unit.
 *
 * @throws SupportKpisError `invalid_target`, `mixed_currencies`, `invalid_result`, `out_of_range`, `unknown_option`,
 * `invalid_option`, as `evaluate` and `interval` do.
 * @example
 * import { csat, judge, targets } from 'support-kpis';
 * const answers = (good: number, bad: number) =>
 *   csat(Array.from({ length: good + bad }, (_, id) => ({ id: `S-${id}`, kind: 'csat', score: id < good ? 5 : 1 }) as const), { scale: { min: 1, max: 5 } });
 * const { reached, proven, worst, best } = judge(answers(46, 4), targets.csat);
 * [reached, proven, worst, best] // → ['target', false, 'threshold', 'stretch']
 * judge(answers(460, 40), { ...targets.csat, target: 0.89 }).proven // → true
 */
export function judge(
  result: { readonly value: number | null },
  target: Target,
  options: IntervalOptions = {},
): Judgement {
  const reached = evaluate(result, target);
  const found = interval(result, options);
  const { lower, upper } = found;
  if (reached === null || lower === null || upper === null) {
    return { reached, proven: false, worst: null, best: null, interval: found };
  }
  const ranges = acceptedRanges(withUnit(target, result));
  // Each range lies inside the one before, so that what both ends reach, all between them do.
  const isWithin = (value: number, level: (typeof setLevels)[number]): boolean =>
    value >= ranges[level].from && value <= ranges[level].to;
  const worst = setLevels.findLast((level) => isWithin(lower, level) && isWithin(upper, level)) ?? 'below';
  const best = setLevels.findLast((level) => lower <= ranges[level].to && upper >= ranges[level].from) ?? 'below';
  const proven = reached === 'below' ? best === 'below' : order.indexOf(worst) >= order.indexOf(reached);
  return { reached, proven, worst, best, interval: found };
}
