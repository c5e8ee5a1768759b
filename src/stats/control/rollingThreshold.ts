import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { finite } from '../finite.ts';
import { givenOptions } from '../given.ts';
import { scanColumn } from '../scanColumn.ts';
import { checkFinite } from './checkScale.ts';
import { sortedWindow } from './sortedWindow.ts';

export interface RollingThresholdOptions {
  /** From how many values before it a value's limits are made. */
  readonly window: number;
  /** The limits in robust standard deviations; 3 unless said otherwise. */
  readonly k?: number;
}

/** Limits for each value that has enough values before it; one entry each. */
export interface RollingThreshold {
  /** Places of the values. */
  readonly indexes: readonly number[];
  /** The median of the window. */
  readonly center: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Places of the values strictly outside their limits. */
  readonly flagged: readonly number[];
}

/** Makes the median distance of normal values their standard deviation. */
const TO_SIGMA = 1.4826;

/**
 * Limits that move along: the median of the values just before, and 1.4826 times their median absolute deviation, `k`
 * times either way. A value never has a say in its own limits.
 *
 * A spike does not widen the limits of what follows it. The traps: where more than half of a window is equal, the limits
 * have no width, and everything else is outside; and it knows no season: each Monday looks like a jump after a Sunday.
 *
 * @param values in the order of time
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for a window that is no whole
 * number from 1, or a `k` below 0; `overflow` for a limit beyond 1.8e308
 * @example
 * import { rollingThreshold } from 'support-kpis/stats';
 * const { indexes, upper, flagged } = rollingThreshold([10, 12, 11, 13, 12, 30, 12], { window: 5 });
 * [indexes, upper.map((limit) => limit.toFixed(2)), flagged] // → [[5, 6], ['16.45', '16.45'], [5]]
 */
export function rollingThreshold(values: ArrayLike<number>, options: RollingThresholdOptions): RollingThreshold {
  const { window, k = 3 } = givenOptions(options, 'rollingThreshold: options', ['window', 'k']);
  if (!Number.isSafeInteger(window) || window < 1) {
    const path = 'rollingThreshold: options.window';
    throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a whole number from 1', received: window });
  }
  checkFinite(k, 'rollingThreshold: options.k', 0);
  const column = columnOf(values, 'rollingThreshold');
  scanColumn(column, 'rollingThreshold');
  const found = { indexes: [], center: [], lower: [], upper: [], flagged: [] } as Record<
    keyof RollingThreshold,
    number[]
  >;
  if (column.length <= window) return found;
  const before = sortedWindow(window);
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (index >= window) {
      const { median, deviation } = before.middle();
      const reach = k * TO_SIGMA * deviation;
      const lower = finite(median - reach, 'rollingThreshold: lower');
      const upper = finite(median + reach, 'rollingThreshold: upper');
      found.indexes.push(index);
      found.center.push(median);
      found.lower.push(lower);
      found.upper.push(upper);
      if (value < lower || value > upper) found.flagged.push(index);
    }
    before.push(value);
  }
  return found;
}
