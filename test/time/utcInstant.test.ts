import { assert, constantFrom, date, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/time/parseInstant.ts';
import { utcInstant } from '../../src/time/utcInstant.ts';

describe('utcInstant', () => {
  it('reads the form that most exports have, with and without milliseconds', () => {
    expect(utcInstant('2024-01-31T09:00:00Z')).toBe(1_706_691_600_000);
    expect(utcInstant('2024-02-29T23:59:59.999Z')).toBe(1_709_251_199_999);
    expect(utcInstant('1970-01-01T00:00:00Z')).toBe(0);
  });

  it.each([
    ...['2023-02-29T00:00:00Z', '2024-13-01T00:00:00Z', '2024-01-31T24:00:00Z', '2024-01-31T09:00:60Z'],
    ...['2024-01-31t09:00:00Z', '2024-01-31T09:00:00z', '2024-01-31 09:00:00Z', '2024-01-31T09:00:00,123Z'],
    ...['2024-01-31T09.00:00Z', '2024-01-31T09:00.00Z', '2024-01-31T09:60:00Z', '2024-01-31T09:00:0xZ', ''],
    ...['2024-01-31T09:00:00.1234Z', '2024-01-31T09:00:00.123xZ', '2024-01-31T09:00:00.12Z'],
  ])('leaves %o to the one that knows all forms', (text) => {
    expect(utcInstant(text)).toBeNaN();
  });

  it('never reads a text otherwise than parseInstant does', () => {
    const changed = tuple(
      date({ noInvalidDate: true }),
      integer({ min: 0, max: 23 }),
      constantFrom(...'0123456789TZ:.- '),
    );
    assert(
      property(changed, ([at, place, letter]) => {
        const text = at.toISOString();
        const other = `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
        const instant = utcInstant(other);
        if (!Number.isNaN(instant)) expect(parseInstant(other)).toEqual({ ok: true, instant });
      }),
      { numRuns: 300 },
    );
  });
});
