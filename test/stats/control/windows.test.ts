import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostBeyond } from '../../../src/stats/control/mostBeyond.ts';
import { sortedWindow } from '../../../src/stats/control/sortedWindow.ts';
import { streakEnds } from '../../../src/stats/control/streakEnds.ts';

const small = array(integer({ min: -3, max: 3 }), { maxLength: 30 });

describe('mostBeyond', () => {
  test('marks a point beyond the limit with enough others of its window on its side', () => {
    assert(
      property(small, integer({ min: 1, max: 4 }), integer({ min: 1, max: 5 }), (z, needed, window) => {
        const expected = z.flatMap((value, index) => {
          const seen = z.slice(Math.max(0, index - window + 1), index + 1);
          const many = (beyond: (own: number) => boolean) => beyond(value) && seen.filter(beyond).length >= needed;
          return many((own) => own > 1) || many((own) => own < -1) ? [index] : [];
        });
        expect(mostBeyond(Float64Array.from(z), 1, needed, window)).toEqual(expected);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('streakEnds', () => {
  test.each([
    [[1, 1, 1, 1], 3, 0, [2, 3]],
    [[1, 1], 2, 0, [1]],
    [[1, 1, -1, -1, -1], 3, 0, [4]],
    [[1, 1, 0, 1, 1, 1], 3, 0, [5]],
    [[0, 0, 0, 0], 2, 0, []],
    [[1, 1, 1, 1], 3, 1, [3]],
    [[2, 2], 1, 0, [0, 1]],
    [[0], 1, 0, []],
    [[], 1, 0, []],
  ])('of %j in streaks of %d from %d: %j', (keys, length, first, expected) => {
    expect(streakEnds(keys.length, length, (index) => keys[index] ?? 1, first)).toEqual(expected);
  });
});

describe('sortedWindow', () => {
  test('A8: the median of -0 is 0', () => {
    const window = sortedWindow(3);
    for (const value of [0, -0, -0, -0]) {
      window.push(value);
      expect(window.middle()).toEqual({ median: 0, deviation: 0 });
    }
  });

  const median = (values: readonly number[]): number => {
    const sorted = [...values].sort((left, right) => left - right);
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
  };

  test('has the median of the last values, and of their distances from it', () => {
    assert(
      property(small, integer({ min: 1, max: 7 }), (values, size) => {
        const window = sortedWindow(size);
        for (const [index, value] of values.entries()) {
          window.push(value);
          const last = values.slice(Math.max(0, index - size + 1), index + 1);
          const middle = median(last);
          const deviation = median(last.map((own) => Math.abs(own - middle)));
          expect(window.middle()).toEqual({ median: middle, deviation });
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
