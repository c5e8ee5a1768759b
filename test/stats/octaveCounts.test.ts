import { describe, expect, test } from 'vitest';
import {
  addCounts,
  countOf,
  countOnce,
  HIGHEST_OCTAVE,
  LOWEST_OCTAVE,
  type OctaveCounts,
  rowOf,
  valueAtRank,
} from '../../src/stats/octaveCounts.ts';

function counted(values: readonly number[], steps = 4): OctaveCounts {
  const octaves: OctaveCounts = { first: 0, counts: [] };
  for (const value of values) countOnce(octaves, value, steps);
  return octaves;
}

describe('counts by octave and step', () => {
  test.each([
    [1, 0, 0],
    [1.249, 0, 0],
    [1.25, 0, 1],
    [1.999, 0, 3],
    [2, 1, 0],
    [0.75, -1, 2],
    [Number.MAX_VALUE, HIGHEST_OCTAVE, 3],
    [2 ** -1022, -1022, 0],
    [1.5 * 2 ** -1022, -1022, 2],
    [2 ** -1023, -1023, 0],
    [1.75 * 2 ** -1023, -1023, 3],
    [5e-324, LOWEST_OCTAVE, 0],
    [15e-324, LOWEST_OCTAVE + 1, 2],
  ])('%d counts in the octave %d, step %d', (value, first, step) => {
    const row = [0, 0, 0, 0];
    row[step] = 1;
    expect(counted([value])).toEqual({ first, counts: [row] });
  });

  test('reach from the lowest octave in use to the highest, empty where there is nothing', () => {
    const expected = { first: -1, counts: [[1, 0, 0, 0], [], [], [0, 0, 0, 1]] };
    expect(counted([0.5, 7.5])).toEqual(expected);
    expect(counted([7.5, 0.5])).toEqual(expected);
    const middle = { first: -1, counts: [[1, 0, 0, 0], [2, 0, 0, 0], [], [0, 0, 0, 1]] };
    expect(counted([7.5, 0.5, 1, 1])).toEqual(middle);
  });

  test('the row of an octave is the one that is counted in', () => {
    const octaves = counted([4]);
    expect(rowOf(octaves, 2, 4)).toBe(octaves.counts[0]);
    for (const octave of [1, 3]) expect(rowOf(octaves, octave, 4)).toBe(octaves.counts[octave - octaves.first]);
    expect(octaves).toEqual({
      first: 1,
      counts: [
        [0, 0, 0, 0],
        [1, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    });
  });

  test('add up, step by step, and leave the other as it was', () => {
    const left = counted([4, 5]);
    const right = counted([1, 5, 5.5, 32]);
    const before = structuredClone(right);
    addCounts(left, right, 4);
    expect(left).toEqual(counted([4, 5, 1, 5, 5.5, 32]));
    expect(right).toEqual(before);
    expect([countOf(left), countOf(right), countOf(counted([]))]).toEqual([6, 4, 0]);
  });

  test('a rank is that of a bucket, which the harmonic mean of its ends stands for', () => {
    const octaves = counted([1, 1, 1.5, 12]);
    const harmonic = (low: number, high: number): number => (2 * low * high) / (low + high);
    const values = [0, 1, 2, 3, 4].map((rank) => valueAtRank(octaves, rank, 4));
    expect(values.slice(0, 2)).toEqual([harmonic(1, 1.25), harmonic(1, 1.25)]);
    expect(values[2]).toBeCloseTo(harmonic(1.5, 1.75), 14);
    expect(values[3]).toBeCloseTo(harmonic(12, 14), 14);
    expect(values[4]).toBe(Infinity);
  });
});
