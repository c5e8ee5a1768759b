import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { octaveOf, powerOfTwo } from '../dyadic.ts';
import { sumOf } from '../exactSum.ts';
import { scanColumn } from '../scanColumn.ts';
import { sumColumn } from '../sumColumn.ts';

/** Amounts in units of a power of two, the largest from 1 to 2, so that no sum of them leaves the range. */
export interface Amounts {
  readonly scaled: Float64Array;
  readonly total: number;
}

/**
 * `null` when there is nothing to share out.
 *
 * @throws `not_an_array`, `not_a_number` or `non_finite` for unusable values, `out_of_range` for a negative one
 */
export function amountsOf(values: ArrayLike<number>, path: string): Amounts | null {
  const column = columnOf(values, path);
  if (column.length === 0) return null;
  const { min, max } = scanColumn(column, path);
  if (min < 0) {
    throw new SupportKpisError({
      code: 'out_of_range',
      path: `${path}: values[${column.findIndex((value) => value < 0)}]`,
      expected: 'an amount from 0',
      received: min,
    });
  }
  if (max === 0) return null;
  const scale = powerOfTwo(-octaveOf(max));
  const scaled = column.map((value) => value * scale);
  return { scaled, total: sumOf(sumColumn(scaled, 2)) };
}
