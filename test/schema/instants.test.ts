import * as vm from 'node:vm';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ParserOptions } from '../../src/schema/index.ts';
import { fullProblemsOf, problemsOf, recordOf } from './reading.ts';

const NOON = 1_709_290_800_000; // 2024-03-01T11:00:00Z

/** `createdAt` of a ticket that came with this value. */
function read(value: unknown, options?: ParserOptions): unknown {
  return recordOf('tickets', { id: 'a', createdAt: value }, options).createdAt;
}

function problem(value: unknown, options?: ParserOptions): string | undefined {
  return problemsOf('tickets', { id: 'a', createdAt: value }, options)[0];
}

describe('instants', () => {
  it('become epoch milliseconds, from texts with an offset, numbers and Dates', () => {
    expect(read('2024-03-01T11:00:00Z')).toBe(NOON);
    expect(read('2024-03-01T16:30:00+05:30')).toBe(NOON);
    expect(read(NOON)).toBe(NOON);
    expect(read(new Date(NOON))).toBe(NOON);
  });

  it('B1: days that do not exist are invalid_date, never the day after', () => {
    for (const day of ['2024-02-30', '2023-02-29', '2024-04-31']) {
      expect(problem(`${day}T00:00:00Z`)).toBe('createdAt invalid_date');
    }
  });

  it('B2: texts without a zone are ambiguous_date without timeZone, and local to it with it', () => {
    for (const text of ['2024-01-05', '2024-01-05T00:00', '2024-01-05 00:00:00']) {
      expect(problem(text)).toBe('createdAt ambiguous_date');
      expect(read(text, { timeZone: 'America/New_York' })).toBe(Date.UTC(2024, 0, 5, 5));
    }
    expect(read('2024-01-05T00:00:00Z', { timeZone: 'America/New_York' })).toBe(Date.UTC(2024, 0, 5));
    expect(problem('2024-1-5', { timeZone: 'UTC' })).toBe('createdAt invalid_date');
  });

  it('B3, B16: only ISO 8601 is read, with ASCII digits and without month names', () => {
    for (const text of ['01/02/2024', '5', 'ticket 12', '٢٠٢٤-٠١-٠١', '5 janv. 2024', 'yesterday']) {
      expect(problem(text, { timeZone: 'UTC' })).toBe('createdAt invalid_date');
    }
  });

  it('B4: an invalid Date is invalid_date', () => {
    expect(problem(new Date(Number.NaN))).toBe('createdAt invalid_date');
    expect(problem(Number.NaN)).toBe('createdAt non_finite');
    expect(problem(Number.POSITIVE_INFINITY)).toBe('createdAt non_finite');
  });

  it('B5: null and empty cells are missing where an instant is required, other values invalid_date, never 1970', () => {
    expect(problem(null)).toBe('createdAt missing');
    expect(problem('')).toBe('createdAt missing');
    expect(problem(undefined)).toBe('createdAt missing');
    for (const value of [true, false, [], {}, ' ', () => 0, Symbol('now')]) {
      expect(problem(value)).toBe('createdAt invalid_date');
    }
  });

  it('B5: an unset closedAt means that the ticket is open', () => {
    const row = { id: 'a', createdAt: NOON, closedAt: null, solvedAt: '' };
    expect(Object.keys(recordOf('tickets', row))).toEqual(['id', 'createdAt']);
  });

  it('B6: epoch seconds are suspicious_epoch, never multiplied', () => {
    expect(problem(1_700_000_000)).toBe('createdAt suspicious_epoch');
    expect(problem(Date.UTC(2000, 0, 1) - 1)).toBe('createdAt suspicious_epoch');
    expect(read(Date.UTC(2000, 0, 1))).toBe(946_684_800_000);
    expect(fullProblemsOf('tickets', { id: 'a', createdAt: 1_700_000_000 })[0]?.message).toBe(
      'ticket.createdAt: expected epoch milliseconds from 2000-01-01T00:00:00.000Z on (not seconds), got 1700000000',
    );
  });

  it('B6: the floor can be moved or turned off, and holds for numbers only', () => {
    expect(problem(NOON, { earliest: NOON + 1 })).toBe('createdAt suspicious_epoch');
    expect(read(NOON, { earliest: new Date(NOON) })).toBe(NOON);
    expect(read(1_700_000_000, { earliest: null })).toBe(1_700_000_000);
    expect(read(-1, { earliest: null })).toBe(-1);
    expect(read('1995-05-05T00:00:00Z')).toBe(Date.UTC(1995, 4, 5));
    expect(read(new Date(5))).toBe(5);
  });

  it('B7, A10: epoch microseconds and nanoseconds are out_of_range', () => {
    for (const value of [1.7e15, 1.7e18, -1.7e15, 1_700_000_000_000_000_000n, new Date(1.7e15)]) {
      expect(problem(value)).toBe('createdAt out_of_range');
    }
    expect(problem(1.7e15, { earliest: null })).toBe('createdAt out_of_range');
  });

  it('B8, B9: a leap second and 24:00 are read, 25:00 is not', () => {
    expect(read('2016-12-31T23:59:60Z')).toBe(Date.UTC(2016, 11, 31, 23, 59, 59, 999));
    expect(read('2024-02-28T24:00:00Z')).toBe(Date.UTC(2024, 1, 29));
    expect(problem('2024-02-28T25:00:00Z')).toBe('createdAt invalid_date');
  });

  it('B10: years beyond 9999 are out_of_range', () => {
    expect(problem('+010000-01-01T00:00:00Z')).toBe('createdAt out_of_range');
    expect(problem(Date.UTC(10000, 0, 1))).toBe('createdAt out_of_range');
    expect(read(Date.UTC(10000, 0, 1) - 1)).toBe(253_402_300_799_999);
  });

  it('B11: offsets as +hhmm, z, decimal commas and nine digits are read', () => {
    expect(read('2024-03-01T16:30:00+0530')).toBe(NOON);
    expect(read('2024-03-01t11:00:00z')).toBe(NOON);
    expect(read('2024-03-01T11:00:00,123456789Z')).toBe(NOON + 123);
    expect(problem('2024-03-01T16:30:00+05')).toBe('createdAt invalid_date');
  });

  it('B13: Dates of other realms, their subclasses, Temporal and objects with a numeric valueOf are instants', () => {
    class Stamp extends Date {}
    const temporal = Temporal.Instant.fromEpochMilliseconds(NOON);
    const dayjs = { valueOf: () => NOON };
    for (const value of [vm.runInNewContext(`new Date(${NOON})`), new Stamp(NOON), temporal, dayjs]) {
      expect(read(value)).toBe(NOON);
    }
    expect(problem({ valueOf: () => 'today' })).toBe('createdAt invalid_date');
  });

  it('B15: a text of 100 kB is refused at once and cut in the message', () => {
    const [found] = fullProblemsOf('tickets', { id: 'a', createdAt: `2024-${'1'.repeat(1e5)}` }, { coerce: true });
    expect(found?.code).toBe('invalid_date');
    expect(found?.message.length).toBeLessThan(300);
  });

  it('A3: epoch milliseconds as text are read with coerce only', () => {
    expect(problem(String(NOON))).toBe('createdAt invalid_date');
    expect(read(String(NOON), { coerce: true })).toBe(NOON);
    expect(problem('1700000000', { coerce: true })).toBe('createdAt suspicious_epoch');
    expect(problem('20240105', { coerce: true })).toBe('createdAt suspicious_epoch');
    expect(problem('1700000000000000', { coerce: true })).toBe('createdAt out_of_range');
  });

  it('A9: a bigint is the number that it is', () => {
    expect(read(BigInt(NOON))).toBe(NOON);
    expect(problem(5n)).toBe('createdAt suspicious_epoch');
  });
});
