import type { DurationSummary } from '../../fold/durations.ts';
import { meanDifferenceInterval } from '../../stats/intervals/meanDifferenceInterval.ts';
import { quantileInterval } from '../../stats/intervals/quantileInterval.ts';
import { mannWhitneyTest } from '../../stats/tests/mannWhitneyTest.ts';
import { quantileOf, statisticOf, valuesOf } from '../interval/distributionValues.ts';
import type { IntervalEnds } from '../interval/kpiInterval.ts';
import type { TestedChange, UntestedChange } from './comparison.ts';

/** Two distributions: whether one side is larger by Mann and Whitney; the change of the headline by its own method. */
export function testDistributions(
  before: DurationSummary,
  after: DurationSummary,
  level: number,
): TestedChange | UntestedChange {
  const n = { before: before.count, after: after.count };
  const [left, right] = [valuesOf(after), valuesOf(before)];
  if (n.before === 0 || n.after === 0) return { reason: 'no_data', n };
  if (left === null || right === null) return { reason: 'values_not_kept', n };
  const found = mannWhitneyTest(left, right);
  if (found === null) return { reason: 'no_data', n };
  const direction = Math.sign(found.superiority - 0.5);
  const statistic = statisticOf(after);
  const p = statistic === null ? undefined : quantileOf[statistic];
  const tested = { p: found.p, test: 'mann_whitney', direction, n } as const;
  if (p !== undefined) {
    return { ...tested, ...quantileChange(before, right, after, left, p, level), method: 'order_statistics' };
  }
  if (statistic !== 'mean') return { ...tested, lower: null, upper: null, method: null };
  const change = n.before < 2 || n.after < 2 ? null : meanDifferenceInterval(after, before, level);
  return { ...tested, lower: change?.lower ?? null, upper: change?.upper ?? null, method: 'welch' };
}

/** The distances of each side's ends from its quantile, put together as Zou and Donner (2008) do it. */
function quantileChange(
  before: DurationSummary,
  beforeValues: readonly number[],
  after: DurationSummary,
  afterValues: readonly number[],
  p: number,
  level: number,
): IntervalEnds {
  const [old, now] = [quantileInterval(beforeValues, p, { level }), quantileInterval(afterValues, p, { level })];
  const ends = [old?.lower, old?.upper, now?.lower, now?.upper, before.value, after.value];
  if (!ends.every((end) => typeof end === 'number')) return { lower: null, upper: null };
  const [oldLower, oldUpper, lower, upper, was, is] = ends as [number, number, number, number, number, number];
  return {
    lower: is - was - Math.hypot(is - lower, oldUpper - was),
    upper: is - was + Math.hypot(upper - is, was - oldLower),
  };
}
