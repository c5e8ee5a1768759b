import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkWhole } from '../distributions/shapes.ts';

/** Distinct values, ascending, and how often each of them was seen. */
export interface ValueCounts {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/**
 * Pairs of a value and its count in one form; a value that was never seen is dropped, one that stands twice is joined.
 *
 * @throws `non_finite` for a value that is no finite number, `out_of_range` for a count that is not whole
 */
export function valueCounts(pairs: Iterable<readonly [value: number, count: number]>, path: string): ValueCounts {
  const found = new Map<number, number>();
  let total = 0;
  if (typeof pairs !== 'object' || pairs === null || typeof pairs[Symbol.iterator] !== 'function') {
    const expected = 'an iterable of values with their counts';
    throw new SupportKpisError({ code: 'not_iterable', path: `${path}: counts`, expected, received: pairs });
  }
  for (const pair of pairs) {
    const [value, count] = Array.isArray(pair)
      ? (pair as readonly unknown[] as readonly [number, number])
      : [Number.NaN, 0];
    if (!Number.isFinite(value)) {
      const code = typeof value === 'number' && !Number.isNaN(value) ? 'non_finite' : 'not_a_number';
      throw new SupportKpisError({ code, path: `${path}: value`, expected: 'a finite number', received: value });
    }
    checkWhole(count, `${path}: count of ${value}`);
    total += count;
    if (count > 0) found.set(value, (found.get(value) ?? 0) + count);
  }
  checkWhole(total, `${path}: total`);
  const values = Float64Array.from(found.keys()).sort();
  return { values, counts: values.map((value) => found.get(value) as number), total };
}
