import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { MakeColumn } from './spareColumn.ts';

/**
 * The values as one typed column, in their order. A `Float64Array` is used as it stands, anything else is copied;
 * whoever receives the column only reads it.
 *
 * @throws `not_an_array` for what has no usable length, `not_a_number` for an element that is no number
 */
export function columnOf(
  values: ArrayLike<number>,
  path: string,
  fill: Fill = copy,
  make: MakeColumn = newColumn,
): Float64Array {
  if (values instanceof Float64Array) return values;
  const length = lengthOf(values, path);
  const first = new Float64Array(Math.min(length, FIRST));
  fillOrReject(first, values, 0, path, fill);
  if (length <= FIRST) return first;
  const column = make(length);
  column.set(first);
  fillOrReject(column, values, FIRST, path, fill);
  return column;
}

const newColumn: MakeColumn = (length) => new Float64Array(length);

/** Copies values into a column from a place on, and gives the place of the first that is no number, else the column's length. */
export type Fill = (column: Float64Array, values: ArrayLike<number>, from: number) => number;

/** @throws `not_an_array` for what has no usable length */
export function lengthOf(values: ArrayLike<number>, path: string): number {
  const length = typeof values === 'object' && values !== null ? values.length : Number.NaN;
  if (Number.isSafeInteger(length) && length >= 0) return length;
  throw new SupportKpisError({ code: 'not_an_array', path, expected: 'an array of numbers', received: values });
}

/**
 * For a column that turned out to hold NaN or ±Infinity: names the first such value, by its place where the column begins with
 * the one at `first`. Returns when there is none.
 */
export function rejectNonFinite(column: Float64Array, path: string, infinityIsFine: boolean, first = 0): void {
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (Number.isNaN(value)) rejectElement(value, first + index, path);
    if (!infinityIsFine && !Number.isFinite(value)) {
      throw new SupportKpisError({
        code: 'non_finite',
        path: `${path}: values[${first + index}]`,
        expected: 'a finite number',
        received: value,
      });
    }
  }
}

/** A length may be a lie, or that of a list of holes: memory for more is asked for once so many were numbers. */
const FIRST = 2 ** 16;

function fillOrReject(column: Float64Array, values: ArrayLike<number>, from: number, path: string, fill: Fill): void {
  const filled = fill(column, values, from);
  if (filled < column.length) rejectElement(values[filled], filled, path);
}

function copy(column: Float64Array, values: ArrayLike<number>, from: number): number {
  for (let index = from; index < column.length; index++) {
    const value: unknown = values[index];
    if (typeof value !== 'number') return index;
    column[index] = value;
  }
  return column.length;
}

export function rejectElement(received: unknown, index: number, path: string): never {
  throw new SupportKpisError({
    code: 'not_a_number',
    path: `${path}: values[${index}]`,
    expected: 'a number',
    received,
  });
}
