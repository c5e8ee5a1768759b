import { describe, expect, test } from 'vitest';
import { SupportKpisError } from '../../src/errors/supportKpisError.ts';
import { BLOCK, BLOCKS_PER_CYCLE, type OpenBlocks, openBlocks } from '../../src/time/openBlocks.ts';
import * as search from '../../src/time/openSearch.ts';
import type { OpenSource } from '../../src/time/openSource.ts';
import { clipPairs } from '../../src/time/pairs.ts';
import { failure, thrownBy } from './failure.ts';

/** Open in and around the blocks −3 to 4, never before −2.5 blocks nor from 4.5 on; block 2 and much of 0 are closed. */
const PERIODS: readonly (readonly [start: number, end: number])[] = [
  [-2.5 * BLOCK, -2.5 * BLOCK + 40],
  [-2 * BLOCK - 30, -2 * BLOCK + 20],
  [-BLOCK, -BLOCK + 100],
  [-10, 10],
  [0.5 * BLOCK, 0.5 * BLOCK + 7],
  [2 * BLOCK - 5, 2 * BLOCK],
  [3 * BLOCK, 3 * BLOCK + 1],
  [3.5 * BLOCK, 4.5 * BLOCK],
];
const FIRST = -3 * BLOCK;
const LAST = 5 * BLOCK;
const EDGES = PERIODS.flat();
const source: OpenSource = {
  intervals: (from, to) => clipPairs(EDGES, from, to),
  first: FIRST,
  last: LAST,
  repeatsBefore: Number.NEGATIVE_INFINITY,
  repeatsFrom: Number.POSITIVE_INFINITY,
  exhausted: (path, received) => new SupportKpisError({ code: 'out_of_range', path, expected: 'more', received }),
};
const blocks = openBlocks(source);

/** Instants at, around and between all the edges, and the ends of the blocks. */
const instants = [...EDGES, ...[-2, -1, 0, 1, 2, 3, 4].map((index) => index * BLOCK)]
  .flatMap((edge) => [edge - 3, edge - 1, edge, edge + 1, edge + 3])
  .concat(FIRST, LAST, 0.25 * BLOCK, 2.5 * BLOCK, 4 * BLOCK + 12_345);

const openAt = (at: number): boolean => PERIODS.some(([start, end]) => start <= at && at < end);
const openUntil = (at: number): number =>
  PERIODS.reduce((open, [start, end]) => open + Math.max(0, Math.min(at, end) - start), 0);
/** The first instant by which that much is open since ever; undefined when there is not so much. */
const instantWith = (open: number): number | undefined => {
  const found = PERIODS.find(([, end]) => openUntil(end) >= open);
  return found && found[1] - (openUntil(found[1]) - open);
};
/** The last instant until which no more than that much is open; undefined when there never is so much. */
const lastInstantWith = (open: number): number | undefined => {
  const found = PERIODS.find(([, end]) => openUntil(end) > open);
  return found && open >= 0 ? found[1] - (openUntil(found[1]) - open) : undefined;
};
const OUT = failure('out_of_range', 'more');

describe('searching through blocks of open time', () => {
  test('an opening is open, a closing is not', () => {
    for (const at of instants) expect([at, search.isOpenAt(blocks, at)]).toEqual([at, openAt(at)]);
  });

  test('the open time between two instants is that of all the periods between', () => {
    for (const start of instants) {
      for (const end of instants) {
        if (start > end) continue;
        const found = search.openBetween(blocks, start, end);
        if (found !== openUntil(end) - openUntil(start)) expect([start, end, found]).toBe('right');
      }
    }
  });

  test('the next opening is that of the first period that has not ended', () => {
    for (const at of instants) {
      const period = PERIODS.find(([, end]) => end > at);
      if (period === undefined) expect(thrownBy(() => search.findOpen(blocks, source, at))).toEqual(OUT);
      else expect([at, search.findOpen(blocks, source, at)]).toEqual([at, Math.max(at, period[0])]);
    }
  });

  test('the closing before is that of the last period that has begun', () => {
    for (const at of instants) {
      const period = PERIODS.findLast(([start]) => start < at);
      if (period === undefined) expect(thrownBy(() => search.findClosing(blocks, source, at))).toEqual(OUT);
      else expect([at, search.findClosing(blocks, source, at)]).toEqual([at, Math.min(at, period[1])]);
    }
  });

  const durations = [1, 2, 7, 10, 20, 40, 50, 90, 100, 146, 210, 223, BLOCK, BLOCK + 222];

  test('so much later is where that much has been open first', () => {
    for (const start of instants) {
      for (const duration of durations) {
        const wanted = instantWith(openUntil(start) + duration);
        const found = (): number => search.addForward(blocks, source, start, duration);
        if (wanted === undefined) expect(thrownBy(found)).toEqual(failure('out_of_range', `got ${duration}`));
        else expect([start, duration, found()]).toEqual([start, duration, wanted]);
      }
    }
  });

  test('so much earlier is where that much is open last', () => {
    for (const end of instants) {
      for (const duration of durations) {
        const wanted = lastInstantWith(openUntil(end) - duration);
        const found = (): number => search.addBackward(blocks, source, end, duration);
        if (wanted === undefined) expect(thrownBy(found)).toEqual(failure('out_of_range', `got -${duration}`));
        else expect([end, duration, found()]).toEqual([end, duration, wanted]);
      }
    }
  });

  test('the periods of a range are merged across blocks and cut at its ends', () => {
    for (const from of instants) {
      for (const to of instants) {
        if (from > to) continue;
        const wanted = PERIODS.map(([start, end]) => ({ start: Math.max(start, from), end: Math.min(end, to) })).filter(
          ({ start, end }) => start < end,
        );
        const found = search.collectPeriods(blocks, from, to);
        if (JSON.stringify(found) !== JSON.stringify(wanted)) expect([from, to, found]).toEqual([from, to, wanted]);
      }
    }
  });
});

describe('open time that reaches beyond the instants that are known', () => {
  const [first, last] = [-2 * BLOCK, 4 * BLOCK];
  const known: OpenSource = { ...source, first, last };

  test('is not found before the first of them', () => {
    expect(search.addBackward(blocks, known, first + 50, 20)).toBe(first);
    expect(thrownBy(() => search.addBackward(blocks, known, first + 50, 21))).toEqual(
      failure('out_of_range', 'calendar.add: duration', 'got -21'),
    );
    expect(thrownBy(() => search.addBackward(blocks, known, first + 15, 16))).toEqual(
      failure('out_of_range', 'calendar.add: duration', 'got -16'),
    );
    const amid: OpenSource = { ...known, first: first + 10 };
    for (const end of [first + 25, -BLOCK]) {
      expect(search.addBackward(blocks, amid, end, 10)).toBe(first + 10);
      expect(thrownBy(() => search.addBackward(blocks, amid, end, 11))).toEqual(
        failure('out_of_range', 'calendar.add: duration', 'got -11'),
      );
    }
    expect(search.findClosing(blocks, known, first + 1)).toBe(first + 1);
    const after: OpenSource = { ...known, first: first + 20 };
    expect(thrownBy(() => search.findClosing(blocks, after, first + 25))).toEqual(
      failure('out_of_range', 'calendar.previousOpen: at'),
    );
    expect(search.findClosing(blocks, { ...after, first: first + 19 }, first + 25)).toBe(first + 20);
    expect(search.findClosing(blocks, { ...known, first: 1.5 * BLOCK }, 3 * BLOCK)).toBe(2 * BLOCK);
    expect(thrownBy(() => search.findClosing(blocks, known, first))).toEqual(
      failure('out_of_range', 'calendar.previousOpen: at', new Date(first).toISOString()),
    );
  });

  test('is not found after the last of them', () => {
    expect(search.addForward(blocks, known, last - 5, 5)).toBe(last);
    expect(thrownBy(() => search.addForward(blocks, known, last - 5, 6))).toEqual(
      failure('out_of_range', 'calendar.add: duration', 'got 6'),
    );
    expect(search.findOpen(blocks, known, last - 1)).toBe(last - 1);
    const closed: OpenSource = { ...known, last: 3.5 * BLOCK };
    expect(search.findOpen(blocks, closed, 2 * BLOCK)).toBe(3 * BLOCK);
    expect(thrownBy(() => search.findOpen(blocks, closed, 3 * BLOCK + 1))).toEqual(
      failure('out_of_range', 'calendar.nextOpen: at', new Date(3 * BLOCK + 1).toISOString()),
    );
    expect(search.findOpen(blocks, { ...closed, last: closed.last + 1 }, 3 * BLOCK + 1)).toBe(3.5 * BLOCK);
  });
});

describe('searching through years that repeat', () => {
  const CYCLE = BLOCKS_PER_CYCLE * BLOCK;
  /** Open for 100 ms in each 400 years, and for 1 ms in block 0. */
  const rare: OpenSource = {
    intervals(from) {
      const index = from / BLOCK;
      if (index === 0) return [from + 10, from + 11];
      const place = ((index % BLOCKS_PER_CYCLE) + BLOCKS_PER_CYCLE) % BLOCKS_PER_CYCLE;
      return place === 50 ? [from + 1000, from + 1100] : [];
    },
    first: -30 * CYCLE,
    last: 30 * CYCLE,
    repeatsBefore: -4 * BLOCK,
    repeatsFrom: 6 * BLOCK,
    exhausted: source.exhausted,
  };
  const opening = (turn: number): number => turn * CYCLE + 50 * BLOCK + 1000;
  let asked = 0;
  const counted = (): OpenBlocks => {
    asked = 0;
    const made = openBlocks(rare);
    const count = <T>(get: (index: number) => T) => {
      return (index: number): T => {
        asked++;
        return get(index);
      };
    };
    return { ...made, block: count(made.block), total: count(made.total) };
  };

  test.each([0, 1, 2, 9, 29])('finds what opens after %d turns, without looking at each block', (turn) => {
    expect(search.addForward(counted(), rare, BLOCK, 100 * turn + 1)).toBe(opening(turn) + 1);
    expect(search.addForward(counted(), rare, BLOCK, 100 * turn + 100)).toBe(opening(turn) + 100);
    expect(asked).toBeLessThan(3 * BLOCKS_PER_CYCLE);
    expect(search.addBackward(counted(), rare, 0, 100 * turn + 100)).toBe(opening(-turn - 1));
    expect(search.addBackward(counted(), rare, 0, 100 * turn + 1)).toBe(opening(-turn - 1) + 99);
    expect(asked).toBeLessThan(3 * BLOCKS_PER_CYCLE);
  });

  test('adds up from the first years to the last, and back', () => {
    const first = -30 * CYCLE;
    // Thirty turns before block 0, its millisecond, and some turns more.
    expect(search.addForward(counted(), rare, first, 30 * 100 + 1)).toBe(11);
    expect(search.addForward(counted(), rare, first, 30 * 100 + 1 + 250)).toBe(opening(2) + 50);
    expect(search.addBackward(counted(), rare, -first, 30 * 100 + 1)).toBe(10);
    expect(search.addBackward(counted(), rare, -first, 30 * 100 + 1 + 250)).toBe(opening(-3) + 50);
    expect(search.openBetween(counted(), first, -first)).toBe(2 * 30 * 100 + 1);
  });

  test('finds the next opening and the closing before, however far', () => {
    expect(search.findOpen(counted(), rare, opening(3) + 100)).toBe(opening(4));
    expect(search.findClosing(counted(), rare, opening(3))).toBe(opening(2) + 100);
    expect(search.findOpen(counted(), rare, opening(-1) + 100)).toBe(10);
    expect(search.findClosing(counted(), rare, opening(0))).toBe(11);
  });

  test('ends with an error where there is no more', () => {
    expect(thrownBy(() => search.addForward(counted(), rare, opening(29), 101))).toEqual(OUT);
    expect(thrownBy(() => search.addForward(counted(), rare, 0, 1e9))).toEqual(OUT);
    expect(asked).toBeLessThan(3 * BLOCKS_PER_CYCLE);
    expect(thrownBy(() => search.addBackward(counted(), rare, opening(-30) + 100, 101))).toEqual(OUT);
    expect(thrownBy(() => search.addBackward(counted(), rare, 0, 1e9))).toEqual(OUT);
    expect(asked).toBeLessThan(3 * BLOCKS_PER_CYCLE);
    expect(thrownBy(() => search.findOpen(counted(), rare, opening(29) + 100))).toEqual(OUT);
    expect(thrownBy(() => search.findClosing(counted(), rare, opening(-30)))).toEqual(OUT);
  });

  test('what never opens again is not looked for block by block', () => {
    const never: OpenSource = {
      ...source,
      first: -1e9 * BLOCK,
      last: 1e9 * BLOCK,
      repeatsBefore: -3 * BLOCK,
      repeatsFrom: 5 * BLOCK,
    };
    const made = openBlocks(never);
    for (const call of [
      () => search.findOpen(made, never, LAST),
      () => search.findClosing(made, never, FIRST),
      () => search.addForward(made, never, 0, 3 * BLOCK),
      () => search.addBackward(made, never, 0, 3 * BLOCK),
    ]) {
      expect(thrownBy(call)).toEqual(OUT);
    }
    expect(search.findOpen(made, never, -1e9 * BLOCK)).toBe(-2.5 * BLOCK);
    expect(search.findClosing(made, never, 1e9 * BLOCK)).toBe(4.5 * BLOCK);
    expect(search.addForward(made, never, -1e9 * BLOCK, 41)).toBe(-2 * BLOCK - 29);
    expect(search.addBackward(made, never, 1e9 * BLOCK, BLOCK + 1)).toBe(3 * BLOCK);
  });
});
