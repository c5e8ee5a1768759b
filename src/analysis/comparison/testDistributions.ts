import type { DurationSummary } from '../../fold/durations.ts';
import type { Statistic } from '../../fold/statistic.ts';
import { meanDifferenceInterval } from '../../stats/intervals/meanDifferenceInterval.ts';
import { quantileInterval } from '../../stats/intervals/quantileInterval.ts';
import { type MannWhitneyTest, mannWhitneyTest } from '../../stats/tests/mannWhitneyTest.ts';
import { welchTest } from '../../stats/tests/welchTest.ts';
import { quantileOf, statisticOf, valuesOf } from '../interval/distributionValues.ts';
import type { IntervalEnds } from '../interval/kpiInterval.ts';
import type { TestedChange, UntestedChange } from './comparison.ts';
import { differenceEnds } from './differenceEnds.ts';

/** Figures that grow with the number of rows, or hang on one of them: ranks say nothing of them. */
const extremes: readonly Statistic[] = ['total', 'min', 'max'];

/** Two distributions: whether one side is larger by Mann and Whitney; the change of the headline by its own method. */
export function testDistributions(
  before: DurationSummary,
  after: DurationSummary,
  level: number,
): TestedChange | UntestedChange {
  const n = { before: before.count, after: after.count };
  const [left, right] = [valuesOf(after), valuesOf(before)];
  if (n.before === 0 || n.after === 0) return { reason: 'no_data', n };
  if (extremes.includes(statisticOf(after) ?? 'mean')) return { reason: 'no_method', n };
  if (left === null || right === null) return testMeans(before, after, level);
  const found = mannWhitneyTest(left, right) as MannWhitneyTest;
  const direction = Math.sign(found.superiority - 0.5);
  const p = quantileOf[statisticOf(after) as Statistic];
  const tested = { p: found.p, test: 'mann_whitney', direction, n } as const;
  if (p !== undefined) {
    const old = quantileInterval(right, p, { level }) as IntervalEnds;
    const now = quantileInterval(left, p, { level }) as IntervalEnds;
    const ends = differenceEnds({ ...old, value: before.value }, { ...now, value: after.value });
    return { ...tested, ...ends, method: 'order_statistics' };
  }
  const change = n.before < 2 || n.after < 2 ? null : meanDifferenceInterval(after, before, level);
  return { ...tested, lower: change?.lower ?? null, upper: change?.upper ?? null, method: 'welch' };
}

/** Without the values, which JSON and sketches do not keep, the means alone can be compared. */
function testMeans(before: DurationSummary, after: DurationSummary, level: number): TestedChange | UntestedChange {
  const n = { before: before.count, after: after.count };
  const areMeans = statisticOf(before) === 'mean' && statisticOf(after) === 'mean';
  if (!areMeans) return { reason: 'values_not_kept', n };
  const found = n.before < 2 || n.after < 2 ? null : welchTest(after, before, level);
  if (found === null) return { reason: n.before < 2 || n.after < 2 ? 'too_few' : 'zero_variance', n };
  const { lower, upper, p, difference } = found;
  return { lower, upper, p, direction: Math.sign(difference), n, test: 'welch', method: 'welch' };
}
