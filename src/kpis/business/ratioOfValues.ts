import { ratioOfMeansInterval } from '../../stats/ratioOfMeansInterval.ts';
import type { Interval } from '../../stats/wilsonInterval.ts';
import type { GroupValues } from './valueMoments.ts';

/** Between which ratios the true one probably lies. */
export interface RatioOfValuesInterval extends Interval {
  readonly level: number;
  readonly method: 'delta_log';
}

interface RatioOfValues {
  readonly value: number | null;
  readonly interval: RatioOfValuesInterval | null;
}

/** Ratios beyond it are those of a mean that is as good as 0. */
const LARGEST = 2 ** 500;
/** Values that are never negative cannot scatter so much that their mean's standard error passes the mean itself. */
const WIDEST = 1.5;

/** Mean ÷ mean, and its interval as far as the values let one be told. */
export function ratioOfValues(left: GroupValues, right: GroupValues, level: number): RatioOfValues {
  const value = left.mean === null || right.mean === null ? null : ratioOf(left.mean, right.mean);
  if (value === null || value < 1 / LARGEST || isUnsettled(left) || isUnsettled(right))
    return { value, interval: null };
  const found = ratioOfMeansInterval(left, right, level);
  return {
    value,
    interval: found === null ? null : { lower: found.lower, upper: found.upper, level, method: 'delta_log' },
  };
}

/** `null` where a ratio says nothing: of a negative mean, and to nothing. */
function ratioOf(left: number, right: number): number | null {
  const ratio = left / right;
  return left < 0 || right <= 0 || ratio > LARGEST ? null : ratio;
}

function isUnsettled({ count, mean, standardDeviation }: GroupValues): boolean {
  return (standardDeviation ?? 0) > WIDEST * Math.sqrt(count) * (mean as number);
}
