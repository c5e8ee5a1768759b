import { runInNewContext } from 'node:vm';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/time/index.ts';

describe('toInstant', () => {
  test('takes epoch milliseconds and Dates as they are', () => {
    expect(toInstant(0)).toBe(0);
    expect(toInstant(1_704_067_200_000)).toBe(1_704_067_200_000);
    expect(toInstant(-1.5)).toBe(-1.5);
    expect(toInstant(new Date(1_704_067_200_000))).toBe(1_704_067_200_000);
  });

  test('A8: never gives -0', () => {
    expect(toInstant(-0)).toBe(0);
    expect(Object.is(toInstant(-0), 0)).toBe(true);
  });

  test('B2: a text is no instant, however clear it looks', () => {
    for (const text of ['2024-01-01', '2024-01-01T00:00:00Z', '0', '']) expect(toInstant(text)).toBeNaN();
  });

  test('B4: an invalid Date is no instant', () => {
    expect(toInstant(new Date(Number.NaN))).toBeNaN();
  });

  test('B5: nothing, truth values and lists are no instants', () => {
    for (const value of [
      null,
      undefined,
      true,
      false,
      [],
      [5],
      {},
      5n,
      Symbol('at'),
      () => 5,
      Object(5),
      Object('5'),
    ]) {
      expect(toInstant(value)).toBeNaN();
    }
  });

  test('B6: seconds are not taken for milliseconds, nor multiplied', () => {
    expect(toInstant(1_700_000_000)).toBe(1_700_000_000);
  });

  test('B7, B10: what a Date cannot hold is no instant', () => {
    expect(toInstant(8.64e15)).toBe(8.64e15);
    expect(toInstant(-8.64e15)).toBe(-8.64e15);
    for (const value of [8.64e15 + 1, -8.64e15 - 1, 1.7e18, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(toInstant(value)).toBeNaN();
    }
  });

  test('B13: takes subclasses of Date, Dates of another realm, Temporal and date objects with a numeric value', () => {
    class Moment extends Date {}
    expect(toInstant(new Moment(5))).toBe(5);
    expect(toInstant(runInNewContext('new Date(5)'))).toBe(5);
    expect(toInstant(Temporal.Instant.fromEpochMilliseconds(5))).toBe(5);
    expect(toInstant(Temporal.Instant.fromEpochMilliseconds(5).toZonedDateTimeISO('Asia/Tokyo'))).toBe(5);
    expect(toInstant(runInNewContext('Object.assign(new Date(5), { valueOf: () => 7 })'))).toBe(5);
    expect(toInstant({ $d: new Date(5), valueOf: () => 5 })).toBe(5);
    expect(toInstant(Temporal.PlainDate.from('2024-01-01'))).toBeNaN();
  });

  test('B14: what throws when read is no instant', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('foreign');
        },
      },
    );
    const broken = new Date(5);
    broken.getTime = () => {
      throw new Error('foreign');
    };
    const fake = { [Symbol.toStringTag]: 'Date' };
    for (const value of [trap, broken, fake]) expect(toInstant(value)).toBeNaN();
  });
});
