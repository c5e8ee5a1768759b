import { fail, type Trail } from './trail.ts';

/** What stands in a field, read once. A getter that throws is a fault of that field, not of the work. */
export function readField(
  row: Readonly<Record<string | number, unknown>>,
  name: string | number,
  trail: Trail,
): unknown {
  try {
    return row[name];
  } catch {
    return fail(trail, 'unreadable', 'a field whose getter does not throw', undefined);
  }
}

/** Empty cells of CSV and `null` of JSON say the same as a field that is not there. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
