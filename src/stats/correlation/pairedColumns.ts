import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';

/**
 * Two columns whose values at the same index belong together.
 *
 * @throws `not_an_array` or `not_a_number` for unusable input, `length_mismatch` when there are more of one than of
 * the other
 */
export function pairedColumns(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  path: string,
): { readonly left: Float64Array; readonly right: Float64Array } {
  const left = columnOf(x, `${path}: x`);
  const right = columnOf(y, `${path}: y`);
  if (left.length === right.length) return { left, right };
  throw new SupportKpisError({
    code: 'length_mismatch',
    path: `${path}: y`,
    expected: `as many values as x has, ${left.length}`,
    received: right.length,
  });
}
