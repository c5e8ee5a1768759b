import { octaveOf, powerOfTwo } from './dyadic.ts';
import { sumOf } from './exactSum.ts';
import type { ColumnScan } from './scanColumn.ts';
import { sumColumn } from './sumColumn.ts';

/** The moment ratios g1 and g2 of a column of at least one value; `null` when all values are equal. */
export function shapeOf(
  column: Float64Array,
  { min, max }: ColumnScan,
  mean: number,
): { readonly skewness: number | null; readonly kurtosis: number | null } {
  if (min === max) return { skewness: null, kurtosis: null };
  // Halved first, since the distance itself may lie beyond the range. Both ratios are free of scale.
  const scale = powerOfTwo(-octaveOf(max / 2 - min / 2) - 1);
  const count = column.length;
  const deviations = column.map((value) => value * scale - mean * scale);
  const powers = deviations.slice();
  const [first = 0, second = 0, third = 0, fourth = 0] = [1, 2, 3, 4].map((power) => {
    if (power > 1) for (let index = 0; index < count; index++) (powers[index] as number) *= deviations[index] as number;
    return sumOf(sumColumn(powers, 4 ** power)) / count;
  });
  // The mean is rounded: moments about it become those about the true one.
  const squares = second - first ** 2;
  const cubes = third - 3 * first * second + 2 * first ** 3;
  const quartics = fourth - 4 * first * third + 6 * first ** 2 * second - 3 * first ** 4;
  return { skewness: cubes / squares ** 1.5, kurtosis: quartics / squares ** 2 - 3 };
}
