import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  maybe,
  rawDuration,
  rawId,
  rawInstant,
  rawNumber,
  rawSeconds,
} from '../../../src/adapters/reading/rawFields.ts';

function read(schema: z.ZodMiniType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map(({ message }) => message).join();
}

describe('a field of a raw record', () => {
  it('A10: is an id as text, never an inexact number', () => {
    const bad = 'an id (a text or a whole number)';
    expect([7, '7', 'a', 0].map((value) => read(rawId(), value))).toEqual(['7', '7', 'a', '0']);
    for (const value of [2 ** 53, 1.5, '', null, undefined, {}, Number.NaN]) expect(read(rawId(), value)).toBe(bad);
  });

  it('B2, B6: is an instant with an offset, or in the zone that is said', () => {
    const bad = 'an ISO 8601 instant with an offset';
    expect(read(rawInstant(), '2024-03-04T09:00:00+01:00')).toBe(Date.UTC(2024, 2, 4, 8));
    for (const value of ['2024-03-04 09:00:00', '2024-02-30T00:00:00Z', '', 1_709_542_800]) {
      expect(read(rawInstant(), value)).toBe(bad);
    }
    expect(read(rawInstant('Europe/Berlin'), '2024-03-04 09:00:00')).toBe(Date.UTC(2024, 2, 4, 8));
  });

  it('B7: is Unix seconds, of which 0 may be nothing, and never milliseconds', () => {
    const bad = 'Unix seconds (not milliseconds)';
    expect(read(rawSeconds(), 1_709_542_800)).toBe(1_709_542_800_000);
    expect(read(rawSeconds(), 0)).toBe(0);
    expect(read(rawSeconds({ zero: 'none' }), 0)).toBeNull();
    expect(read(maybe(rawSeconds({ zero: 'none' })), null)).toBeNull();
    for (const value of [1_709_542_800_000, -1, '1709542800', Number.NaN]) expect(read(rawSeconds(), value)).toBe(bad);
  });

  it('C.8: is a duration in the unit of the vendor, read as milliseconds', () => {
    expect([read(rawDuration(60_000), 7), read(rawDuration(1000), 1.5), read(rawDuration(1), 0)]).toEqual([
      420_000, 1500, 0,
    ]);
    for (const value of [-1, 1e12, Number.POSITIVE_INFINITY, '7']) {
      expect(read(rawDuration(60_000), value)).toBe('a duration, 0 or more');
    }
  });

  it('A1, A8: is a number, finite and without the sign of zero', () => {
    expect(Object.is(read(rawNumber(), -0), 0)).toBe(true);
    expect(Object.is(read(rawDuration(1000), -0), 0)).toBe(true);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '5', 2 ** 60]) {
      expect(read(rawNumber(), value)).toBe('a number');
    }
  });
});
