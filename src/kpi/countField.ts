import { type Exclusion, fault } from '../fold/outcome.ts';

/** No record counts more than this; what says so is a slip, and would make sums depend on the order of the rows. */
const MOST = 1_000_000_000;

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;
}

export function invalidCount(field: string, value: unknown): Exclusion {
  return fault('invalid_count', field, 'a whole number from 0 to a billion', value);
}
