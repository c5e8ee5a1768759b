import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { checkFraction } from '../fraction.ts';
import { scanColumn } from '../scanColumn.ts';

const MOST_STEPS = 1_000_000;

/**
 * The values of a series in their order, all finite.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite`
 */
export function forecastColumn(values: ArrayLike<number>, path: string): Float64Array {
  const column = columnOf(values, path);
  scanColumn(column, path);
  return column;
}

/** @throws `out_of_range` for a length of a season, or another count of values, that is not whole or below `least` */
export function checkWholeFrom(value: number, least: number, path: string): void {
  if (Number.isInteger(value) && value >= least && value <= MOST_STEPS) return;
  const expected = `a whole number from ${least} to ${MOST_STEPS}`;
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: value });
}

/** @throws `out_of_range` for a weight beyond 0 to 1 */
export function checkWeight(value: number | undefined, path: string): void {
  if (value !== undefined) checkFraction(value, path, false);
}

/** @throws `needs_positive` for a value that a factor cannot be of */
export function requirePositive(column: Float64Array, path: string): void {
  const index = column.findIndex((value) => value <= 0);
  if (index < 0) return;
  throw new SupportKpisError({
    code: 'needs_positive',
    path: `${path}: values[${index}]`,
    expected: 'values above 0 for a multiplicative season',
    received: column[index],
    hint: "take seasonal: 'additive'",
  });
}
