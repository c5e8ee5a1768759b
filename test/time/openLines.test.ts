import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/time/civilDay.ts';
import { BLOCK, openBlocks } from '../../src/time/openBlocks.ts';
import { drawLines, type OpenLines } from '../../src/time/openLines.ts';
import type { OpenSource } from '../../src/time/openSource.ts';
import { clipPairs } from '../../src/time/pairs.ts';

/** Edges at, inside and around the cells of a day, and open time across the end of block 0 and all through block 2. */
const EDGES = [
  ...[0, DAY, 3 * DAY, 3.5 * DAY, 3.75 * DAY, 4 * DAY - 1, 6 * DAY + 1, 9 * DAY, 12 * DAY - 1, 12 * DAY + 1],
  ...[20 * DAY, 22 * DAY, 23 * DAY, 25 * DAY, 25 * DAY + 10, 25 * DAY + 20, 25 * DAY + 30, 27 * DAY],
  ...[BLOCK - 2 * DAY, BLOCK + DAY, BLOCK + 1.5 * DAY, BLOCK + 5 * DAY, 2 * BLOCK, 3 * BLOCK],
];
const openUntil = (at: number): number =>
  EDGES.reduce(
    (open, edge, index) => (index % 2 === 0 && edge < at ? open + Math.min(at, EDGES[index + 1] ?? at) - edge : open),
    0,
  );

function linesOf(from: number, to: number, first = -BLOCK, last = 4 * BLOCK): OpenLines {
  const source: OpenSource = {
    intervals: (start, end) => clipPairs(EDGES, start, end),
    first,
    last,
    repeatsBefore: Number.NEGATIVE_INFINITY,
    repeatsFrom: Number.POSITIVE_INFINITY,
    exhausted: () => {
      throw new TypeError('not asked for');
    },
  };
  const lines = {
    intercepts: new Float64Array(0),
    slopes: new Uint8Array(0),
    origin: 0,
    size: 0,
    cellsPerMillisecond: 0,
  };
  drawLines(lines, DAY, openBlocks(source), source, [from, to]);
  return lines;
}

describe('lines of open time', () => {
  test.each([
    [0, 1],
    [0, 3],
    [1, 2],
    [-1, 4],
    [3, 4],
  ])(
    'of the blocks from %d to %d tell it in each cell without an edge inside, and nothing in the others',
    (from, to) => {
      const { intercepts, slopes, origin, size, cellsPerMillisecond } = linesOf(from, to);
      expect([origin, size, cellsPerMillisecond]).toEqual([from * BLOCK, 773 * (to - from), 1 / DAY]);
      expect([intercepts.length, slopes.length]).toEqual([size, size]);
      for (let cell = 0; cell < size; cell++) {
        const start = origin + cell * DAY;
        const known = !EDGES.some((edge) => edge > start && edge < start + DAY);
        const told = [start, start + 1234, start + DAY].map((at) => (intercepts[cell] ?? 0) + (slopes[cell] ?? 0) * at);
        const open = [start, start + 1234, start + DAY].map((at) => openUntil(at) - openUntil(origin));
        expect([cell, ...told]).toEqual([cell, ...(known ? open : [Number.NaN, Number.NaN, Number.NaN])]);
      }
    },
  );

  test('tell nothing beyond the first and the last instant that are known', () => {
    const { intercepts } = linesOf(0, 1, 2 * DAY, 30 * DAY);
    const known = Array.from(intercepts, (intercept, cell) => (Number.isNaN(intercept) ? [] : [cell])).flat();
    // Days 3, 6, 11, 12 and 25 have edges inside.
    expect(known).toEqual([2, 4, 5, 7, 8, 9, 10, ...[13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29]]);
    const odd = linesOf(0, 1, 2 * DAY + 1, 30 * DAY - 1);
    expect(odd.intercepts.findIndex((intercept) => !Number.isNaN(intercept))).toBe(4);
    expect(odd.intercepts.findLastIndex((intercept) => !Number.isNaN(intercept))).toBe(28);
  });
});
