import { describe, expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/time/instant.ts';
import { BLOCK, openBlocks } from '../../src/time/openBlocks.ts';
import type { OpenSource } from '../../src/time/openSource.ts';
import { openTable } from '../../src/time/openTable.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Open each day from 09:00 and some minutes on to 17:00: a table of it, how often it had to search, and the truth. */
function table(minutes: number): {
  readonly between: (start: Instant, end: Instant) => number;
  readonly searched: () => number;
  readonly truth: (start: number, end: number) => number;
} {
  const opening = 9 * HOUR + minutes * MINUTE;
  const closing = 17 * HOUR;
  const source: OpenSource = {
    intervals(from, to) {
      const pairs: number[] = [];
      for (let day = from; day < to; day += DAY) pairs.push(day + opening, day + closing);
      return pairs;
    },
    first: Number.NEGATIVE_INFINITY,
    last: Number.POSITIVE_INFINITY,
    repeatsBefore: Number.NEGATIVE_INFINITY,
    repeatsFrom: Number.POSITIVE_INFINITY,
    exhausted: () => {
      throw new TypeError('not asked for');
    },
  };
  const openUntil = (at: number): number => {
    const day = Math.floor(at / DAY);
    return day * (closing - opening) + Math.max(0, Math.min(at - day * DAY, closing) - opening);
  };
  const truth = (start: number, end: number): number => openUntil(end) - openUntil(start);
  let searched = 0;
  const between = openTable(openBlocks(source), source, (from, to) => {
    searched++;
    const [start, end] = [toInstant(from), toInstant(to)];
    return { start, end, open: truth(start, end) };
  });
  return { between, searched: () => searched, truth };
}

describe('a table of open time', () => {
  test.each([
    [0, 0],
    [30, 0],
    [15, 0],
    [45, 0],
    // From 09:00 to 09:15 it cannot tell.
    [10, 15],
  ])('that begins %d minutes after nine tells all minutes of a day but %d at once', (minutes, unknown) => {
    const { between, searched, truth } = table(minutes);
    expect(between(5 * DAY, 5 * DAY + 1)).toBe(0);
    expect(searched()).toBe(1);
    for (let minute = 0; minute < 24 * 60; minute++) {
      const at = 7 * DAY + minute * MINUTE + 1;
      expect([minute, between(5 * DAY, at)]).toEqual([minute, truth(5 * DAY, at)]);
    }
    expect(searched()).toBe(1 + unknown);
  });

  test('is right at both edges of each cell, forwards and backwards', () => {
    const { between, truth } = table(30);
    for (let half = -60; half < 60; half++) {
      for (const at of [half * 30 * MINUTE - 1, half * 30 * MINUTE, half * 30 * MINUTE + 1]) {
        expect([at, between(at, DAY)]).toEqual([at, truth(at, DAY)]);
        expect([at, between(DAY, at)]).toEqual([at, truth(DAY, at)]);
      }
    }
  });

  test('searches once for what lies outside, and knows it and what it knew before from then on', () => {
    const { between, searched, truth } = table(0);
    const ask = (...blocks: number[]): number => {
      const before = searched();
      for (const block of blocks) {
        const at = block * BLOCK + 100 * DAY + 12 * HOUR;
        expect(between(at, at + 3 * DAY)).toBe(truth(at, at + 3 * DAY));
      }
      return searched() - before;
    };
    expect(ask(0)).toBe(1);
    expect(ask(0, 0)).toBe(0);
    expect(ask(1)).toBe(1);
    expect(ask(0, 1)).toBe(0);
    expect(ask(-2)).toBe(1);
    expect(ask(-2, -1, 0, 1)).toBe(0);
    expect(ask(2)).toBe(1);
    expect(ask(-2, -1, 0, 1, 2)).toBe(0);
  });

  test('covers the blocks of both instants, whichever comes first', () => {
    for (const [start, end] of [
      [0.5 * BLOCK, 2.5 * BLOCK],
      [2.5 * BLOCK, 0.5 * BLOCK],
    ] as const) {
      const { between, searched, truth } = table(0);
      expect(between(start, end)).toBe(truth(start, end));
      expect(between(BLOCK, 3 * BLOCK - 1)).toBe(truth(BLOCK, 3 * BLOCK - 1));
      expect(between(0, 2 * BLOCK)).toBe(truth(0, 2 * BLOCK));
      expect(searched()).toBe(1);
      between(3 * BLOCK, 3 * BLOCK + 1);
      expect(searched()).toBe(2);
    }
  });

  test('holds 56 blocks of hours, 28 of half hours, 14 of quarters, and searches beyond', () => {
    for (const [minutes, most] of [
      [0, 56],
      [30, 28],
      [15, 14],
    ] as const) {
      const { between, searched } = table(minutes);
      between(0, most * BLOCK - 1);
      between(5, most * BLOCK - 5);
      expect(searched()).toBe(1);
      between(0, most * BLOCK + 1);
      between(0, most * BLOCK + 1);
      between(-1, most * BLOCK - 1);
      between(-1, most * BLOCK - 1);
      expect(searched()).toBe(5);
      between(5, most * BLOCK - 5);
      expect(searched()).toBe(5);
    }
  });

  test('moves to where it was missed a thousand times, then two thousand, then four', () => {
    const { between, searched, truth } = table(0);
    const places = [0, 900, -700, 900].map((block) => block * BLOCK + 10 * DAY + 15 * HOUR);
    const missed = places.map((at) => {
      const before = searched();
      for (let time = 0; time < 4500; time++) {
        const open = between(at, at + 5 * HOUR);
        if (open !== truth(at, at + 5 * HOUR)) expect([time, open]).toBe('right');
      }
      return searched() - before;
    });
    expect(missed).toEqual([1, 1000, 2000, 4000]);
  });

  test('moves to what it can just hold, and not to what it cannot', () => {
    const { between, searched } = table(15);
    between(0, 1);
    for (let time = 0; time < 1500; time++) between(100 * BLOCK, 114 * BLOCK + 1);
    expect(searched()).toBe(1501);
    between(0, 1);
    expect(searched()).toBe(1501);
    for (let time = 0; time < 1500; time++) between(100 * BLOCK, 114 * BLOCK - 1);
    expect(searched()).toBe(2501);
  });

  test('takes Dates as it takes numbers', () => {
    const { between, searched, truth } = table(0);
    const [start, end] = [10 * DAY + 11 * HOUR, 12 * DAY + 16 * HOUR];
    expect(between(new Date(start), new Date(end))).toBe(truth(start, end));
    expect(between(start, new Date(end))).toBe(truth(start, end));
    expect(between(new Date(start), end)).toBe(truth(start, end));
    expect(searched()).toBe(1);
  });

  test('hands what is no instant to the search as it came', () => {
    const wrong = new Date(Number.NaN);
    const asked: unknown[] = [];
    const { intervals, ...rest }: OpenSource = {
      intervals: () => [],
      first: Number.NEGATIVE_INFINITY,
      last: Number.POSITIVE_INFINITY,
      repeatsBefore: Number.NEGATIVE_INFINITY,
      repeatsFrom: Number.POSITIVE_INFINITY,
      exhausted: () => {
        throw new TypeError('not asked for');
      },
    };
    const source = { intervals, ...rest };
    const between = openTable(openBlocks(source), source, (start, end) => {
      asked.push([start, end]);
      return { start: 0, end: 0, open: 0 };
    });
    for (const pair of [
      [wrong, 0],
      [0, wrong],
      ['0', 0],
      [0, null],
    ]) {
      Reflect.apply(between, null, pair);
    }
    expect(asked).toEqual([
      [wrong, 0],
      [0, wrong],
      ['0', 0],
      [0, null],
    ]);
  });
});
