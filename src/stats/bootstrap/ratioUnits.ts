import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { checkWhole } from '../distributions/shapes.ts';
import { scanColumn } from '../scanColumn.ts';

/** Units that a ratio of sums is made of: those that are alike stand together, in an order that their values decide. */
export interface RatioUnits {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** How many units are alike. */
  readonly counts: Float64Array;
  readonly total: number;
}

/**
 * Units without anything in either sum are dropped: no ratio knows of them.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite`, `length_mismatch`, `out_of_range`
 */
export function ratioUnits(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  counts: ArrayLike<number> | undefined,
  path: string,
): RatioUnits {
  const above = numbersOf(numerators, `${path}: numerators`);
  const below = numbersOf(denominators, `${path}: denominators`);
  const seen = counts === undefined ? new Float64Array(above.length).fill(1) : numbersOf(counts, `${path}: counts`);
  assertLength(below, above.length, `${path}: denominators`);
  assertLength(seen, above.length, `${path}: options.counts`);
  const order = new Uint32Array(above.length);
  let kept = 0;
  for (let index = 0; index < above.length; index++) {
    checkDenominator(below[index] as number, `${path}: denominators[${index}]`);
    checkWhole(seen[index] as number, `${path}: options.counts[${index}]`);
    if (seen[index] === 0 || (below[index] === 0 && above[index] === 0)) continue;
    order[kept++] = index;
  }
  const byValue = order.subarray(0, kept).sort((left, right) => {
    const apart = (below[left] as number) - (below[right] as number);
    return apart === 0 ? (above[left] as number) - (above[right] as number) : apart;
  });
  return joinAlike(byValue, above, below, seen);
}

function joinAlike(order: Uint32Array, above: Float64Array, below: Float64Array, seen: Float64Array): RatioUnits {
  const numerators = new Float64Array(order.length);
  const denominators = new Float64Array(order.length);
  const counts = new Float64Array(order.length);
  let [distinct, total] = [0, 0];
  for (const index of order) {
    const [numerator, denominator, count] = [above[index], below[index], seen[index]] as [number, number, number];
    const last = distinct - 1;
    if (numerators[last] !== numerator || denominators[last] !== denominator) {
      numerators[distinct] = numerator;
      denominators[distinct] = denominator;
      distinct++;
    }
    counts[distinct - 1] = (counts[distinct - 1] as number) + count;
    total += count;
  }
  const cut = (column: Float64Array): Float64Array => column.subarray(0, distinct);
  return { numerators: cut(numerators), denominators: cut(denominators), counts: cut(counts), total };
}

function numbersOf(values: ArrayLike<number>, path: string): Float64Array {
  const column = columnOf(values, path);
  scanColumn(column, path);
  return column;
}

function assertLength({ length }: Float64Array, wanted: number, path: string): void {
  if (length === wanted) return;
  const expected = `as many as numerators, ${wanted}`;
  throw new SupportKpisError({ code: 'length_mismatch', path, expected, received: length });
}

function checkDenominator(value: number, path: string): void {
  if (value >= 0) return;
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a number from 0', received: value });
}
