import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * The values as one typed column, in their order. A `Float64Array` is used as it stands, anything else is copied;
 * whoever receives the column only reads it.
 *
 * @throws `not_an_array` for what has no usable length, `not_a_number` for an element that is no number
 */
export function columnOf(values: ArrayLike<number>, path: string): Float64Array {
  if (values instanceof Float64Array) return values;
  const length = typeof values === 'object' && values !== null ? values.length : Number.NaN;
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new SupportKpisError({ code: 'not_an_array', path, expected: 'an array of numbers', received: values });
  }
  return columnOfArray(values, path);
}

/** For a column that turned out to hold NaN or ±Infinity: names the first such value. Returns when there is none. */
export function rejectNonFinite(column: Float64Array, path: string, infinityIsFine: boolean): void {
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (Number.isNaN(value)) rejectElement(value, index, path);
    if (!infinityIsFine && !Number.isFinite(value)) {
      throw new SupportKpisError({
        code: 'non_finite',
        path: `${path}: values[${index}]`,
        expected: 'a finite number',
        received: value,
      });
    }
  }
}

/** A length may be a lie, or that of a list of holes: memory for more is asked for once so many were numbers. */
const FIRST = 2 ** 16;

function columnOfArray(values: ArrayLike<number>, path: string): Float64Array {
  const { length } = values;
  const first = new Float64Array(Math.min(length, FIRST));
  fill(first, values, 0, path);
  if (length <= FIRST) return first;
  const column = new Float64Array(length);
  column.set(first);
  fill(column, values, FIRST, path);
  return column;
}

function fill(column: Float64Array, values: ArrayLike<number>, from: number, path: string): void {
  for (let index = from; index < column.length; index++) {
    const value: unknown = values[index];
    if (typeof value !== 'number') rejectElement(value, index, path);
    column[index] = value;
  }
}

function rejectElement(received: unknown, index: number, path: string): never {
  throw new SupportKpisError({
    code: 'not_a_number',
    path: `${path}: values[${index}]`,
    expected: 'a number',
    received,
  });
}
