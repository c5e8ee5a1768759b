import { type Exclusion, fault } from '../fold/outcome.ts';

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function invalidCount(field: string, value: unknown): Exclusion {
  return fault('invalid_count', field, 'a whole number, 0 or more', value);
}
