import { type FAILED, fail, type Trail } from './trail.ts';

export function readText(value: unknown, trail: Trail): string | typeof FAILED {
  return typeof value === 'string' ? value : fail(trail, 'not_a_string', 'a text', value);
}

/** Ids are opaque: a number beyond 2^53 has already lost digits, so it names nobody. */
export function readIdentifier(value: unknown, trail: Trail): string | typeof FAILED {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  const expected = 'a text or a whole number up to 2^53';
  if (typeof value !== 'number') return fail(trail, 'not_a_string', expected, value);
  return fail(trail, Number.isFinite(value) ? 'out_of_range' : 'non_finite', expected, value);
}
