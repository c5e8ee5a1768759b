import { SupportKpisError } from '../errors/supportKpisError.ts';
import { columnOf } from './column.ts';
import { scanColumn } from './scanColumn.ts';

/** How long each was observed, in order of time. */
export interface ObservedTimes {
  readonly all: Float64Array;
  /** Those that ended with the event. */
  readonly ended: Float64Array;
}

/**
 * The times of all rows, and of those with the event, each ascending.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` or `out_of_range` (negative) for the times; `not_a_boolean` for
 * an event that is neither a flag nor 0 or 1; `length_mismatch` when there are more of one than of the other
 */
export function observedTimes(
  times: ArrayLike<number>,
  events: ArrayLike<boolean | number>,
  path: string,
): ObservedTimes {
  const column = columnOf(times, `${path}: times`);
  const count = column.length;
  const length: unknown = typeof events === 'object' && events !== null ? events.length : undefined;
  if (typeof length !== 'number') {
    throw new SupportKpisError({
      code: 'not_an_array',
      path: `${path}: events`,
      expected: 'an array of flags',
      received: events,
    });
  }
  if (length !== count) {
    throw new SupportKpisError({
      code: 'length_mismatch',
      path: `${path}: events`,
      expected: `as many flags as times, ${count}`,
      received: length,
    });
  }
  if (scanColumn(column, `${path}: times`).min < 0) rejectNegative(column, path);
  const kept = new Float64Array(count);
  let size = 0;
  for (let index = 0; index < count; index++) {
    const event: unknown = events[index];
    if (event === true || event === 1) kept[size++] = column[index] as number;
    else if (event !== false && event !== 0) rejectEvent(event, index, path);
  }
  return { all: column.slice().sort(), ended: kept.subarray(0, size).sort() };
}

function rejectNegative(column: Float64Array, path: string): never {
  const index = column.findIndex((time) => time < 0);
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `${path}: times: values[${index}]`,
    expected: 'a time from 0',
    received: column[index],
  });
}

function rejectEvent(received: unknown, index: number, path: string): never {
  throw new SupportKpisError({
    code: 'not_a_boolean',
    path: `${path}: events[${index}]`,
    expected: 'true or 1 where it happened, false or 0 where it had not yet',
    received,
  });
}
