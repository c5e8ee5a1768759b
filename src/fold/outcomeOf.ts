import { isSupportKpisError } from '../errors/supportKpisError.ts';
import { fault, type Measure } from './outcome.ts';

/** What a measure says of a row; one that cannot be read is left out. */
export function outcomeOf<Row, Value>(measure: Measure<Row, Value>, row: Row): ReturnType<Measure<Row, Value>> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return fault('not_an_object', 'row', 'an object', row);
  }
  try {
    return measure(row);
  } catch (error) {
    if (!isSupportKpisError(error)) return fault('unreadable', 'row', 'fields that can be read', error);
    if (!beyondClock.includes(error.code)) throw error;
    return fault(error.code, 'row', 'dates within the reach of the clock', error);
  }
}

/** What a calendar says of a row's date that it cannot reach; all other errors of this library are the caller's. */
const beyondClock: readonly string[] = ['out_of_range', 'calendar_never_opens'];
