import { describe, expect, test } from 'vitest';
import { earliestAfter, latestAfter, openingsBefore, openUntil } from '../../src/time/blockSearch.ts';

/** Open from 10 to 14, from 20 to 21 and from 30 to 35. */
const block = { pairs: [10, 14, 20, 21, 30, 35], before: [0, 4, 5], total: 10 };
const closed = { pairs: [], before: [], total: 0 };

describe('a block of open time', () => {
  test.each([
    [0, 0, 0],
    [10, 0, 0],
    [11, 1, 1],
    [14, 1, 4],
    [17, 1, 4],
    [20, 1, 4],
    [21, 2, 5],
    [25, 2, 5],
    [30, 2, 5],
    [31, 3, 6],
    [35, 3, 10],
    [99, 3, 10],
  ])('before %d lie %d openings, and %d of it was open', (at, openings, open) => {
    expect(openingsBefore(block, at)).toBe(openings);
    expect(openUntil(block, at)).toBe(open);
    expect([openingsBefore(closed, at), openUntil(closed, at)]).toEqual([0, 0]);
  });

  test.each([
    [1, 11, 11],
    [4, 14, 20],
    [4.5, 20.5, 20.5],
    [5, 21, 30],
    [6, 31, 31],
    [9, 34, 34],
  ])('%d have passed by %d at the earliest, and until %d', (open, earliest, latest) => {
    expect(earliestAfter(block, open)).toBe(earliest);
    expect(latestAfter(block, open)).toBe(latest);
  });

  test('all of it has passed by the last closing; none until the first opening', () => {
    expect(earliestAfter(block, 10)).toBe(35);
    expect(latestAfter(block, 0)).toBe(10);
  });
});
