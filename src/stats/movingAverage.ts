import { SupportKpisError } from '../errors/supportKpisError.ts';
import { checkChoice } from './choice.ts';
import { checkCount } from './count.ts';
import { addToSum } from './exactSum.ts';
import { givenOptions } from './given.ts';
import { meanOfSum } from './meanOfSum.ts';

export interface MovingAverageOptions {
  /** How many values each mean is of, its own among them. Odd for centred ones, which have as many before as after. */
  readonly window: number;
  /** Whether the other values come before, or half of them before and half after. Default: `'trailing'`. */
  readonly align?: 'trailing' | 'centred';
  /** How many of the window's values must be there. Default: all. */
  readonly atLeast?: number;
}

/**
 * The mean of each value and its neighbours, which shows the course of a series without its daily ups and downs: one
 * mean for each value.
 *
 * `null` is a value that is missing; it is left out of the means, not counted as 0. Where fewer than `atLeast` values
 * are there, as at the begin of the list, the mean is `null`. Each mean is the exact sum of its own values, rounded
 * once: nothing of the values that have left the window stays behind.
 *
 * The trap: the mean of seven days' rates is not the rate of the week, for a quiet day weighs as much as a busy one;
 * `series` with `window` makes the figure of all the rows. And a trailing mean lags half a window behind.
 *
 * @throws `not_an_array`; `not_a_number` for what is neither a number nor `null`, `non_finite` on ±Infinity;
 * `out_of_range` for a window that is no whole number from 1, or an even one that is to be centred, and for `atLeast`
 * outside 1 to the window; `invalid_option` for another alignment
 * @example
 * import { movingAverage } from 'support-kpis/stats';
 * movingAverage([3, 6, null, 9], { window: 2, atLeast: 1 }) // → [3, 4.5, 6, 9]
 * movingAverage([3, 6, 9, 0], { window: 3, align: 'centred' }) // → [null, 6, 5, null]
 */
export function movingAverage(values: readonly (number | null)[], options: MovingAverageOptions): (number | null)[] {
  const {
    window,
    align = 'trailing',
    atLeast = window,
  } = givenOptions(options, 'movingAverage: options', ['window', 'align', 'atLeast']);
  checkChoice(align, ['trailing', 'centred'], 'movingAverage: options.align');
  checkWindow(window, align);
  checkWhole(atLeast, 'movingAverage: options.atLeast', window, `a whole number from 1 to ${window}`);
  if (!Array.isArray(values)) {
    const expected = 'an array of numbers and nulls';
    throw new SupportKpisError({ code: 'not_an_array', path: 'movingAverage', expected, received: values });
  }
  const { length } = values;
  for (let index = 0; index < length; index++) checkValue(values[index], index);
  const ahead = align === 'centred' ? (window - 1) / 2 : 0;
  const sum: number[] = [];
  let count = 0;
  const means: (number | null)[] = [];
  for (let newest = 0; newest < length + ahead; newest++) {
    const entering = values[newest] ?? null;
    const leaving = values[newest - window] ?? null;
    if (entering !== null) {
      addToSum(sum, entering);
      count++;
    }
    if (leaving !== null) {
      addToSum(sum, -leaving);
      count--;
    }
    if (newest >= ahead) means.push(count < atLeast ? null : meanOfSum(sum, count));
  }
  return means;
}

function checkWindow(window: number, align: string): void {
  const path = 'movingAverage: options.window';
  checkWhole(window, path, Number.MAX_SAFE_INTEGER, 'a whole number from 1');
  if (align !== 'centred' || window % 2 === 1) return;
  const expected = 'an odd number, so that a value has as many neighbours before as after';
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: window });
}

function checkWhole(value: number, path: string, most: number, expected: string): void {
  checkCount(value, path, most, expected);
  if (value >= 1 && Number.isInteger(value)) return;
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: value });
}

function checkValue(received: unknown, index: number): void {
  if (received === null || Number.isFinite(received)) return;
  const isInfinite = received === Infinity || received === -Infinity;
  throw new SupportKpisError({
    code: isInfinite ? 'non_finite' : 'not_a_number',
    path: `movingAverage: values[${index}]`,
    expected: isInfinite ? 'a finite number, or null' : 'a number, or null',
    received,
  });
}
