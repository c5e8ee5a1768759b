import { describe, expect, test } from 'vitest';
import { quantiles } from '../../src/stats/index.ts';
import { selectRanks } from '../../src/stats/selectRanks.ts';
import { uniform } from './oracle.ts';

const PS = [0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

/** So many values that each of these fractions falls exactly on one of them. */
const LENGTH = 100_001;

function expectAsSorted(values: ArrayLike<number>): void {
  const sorted = Float64Array.from(values).sort();
  expect(quantiles(values, PS)).toEqual(PS.map((p) => (sorted[Math.round(p * (LENGTH - 1))] as number) + 0));
}

describe('any ranks of a column', () => {
  test.each([
    ['uniform', (u: number) => u],
    ['of many sizes', (u: number) => 10 ** ((u - 0.5) * 600)],
    ['of both signs', (u: number) => (u - 0.4) ** 3],
    ['of both signs, and zeros', (u: number) => Math.floor(u * 40) - 11],
    ['negative', (u: number) => -Math.exp(u * 200)],
    ['ties', (u: number) => Math.floor(u * 5)],
    ['last bits only', (u: number) => 1 + Math.floor(u * 1e6) * 2 ** -52],
    ['negative last bits only', (u: number) => -1 - Math.floor(u * 50) * 2 ** -52],
    ['mostly one value', (u: number) => (u < 0.9 ? 7 : u)],
    ['mostly far below the rest', (u: number) => (u < 0.9 ? u * 1e-200 : u)],
    ['with infinities', (u: number) => (u < 0.1 ? -Infinity : u > 0.8 ? Infinity : u - 0.5)],
  ])('are those of the sorted one: %s', (_, shape) => {
    const whole = Float64Array.from(uniform(1200, 19), shape);
    for (const [from, length] of [
      [0, 95],
      [1, 96],
      [3, 97],
      [5, 98],
      [7, 250],
      [9, 1191],
    ] as const) {
      const column = whole.subarray(from, from + length);
      const before = column.slice();
      const sorted = column.slice().sort();
      const [min = 0, max = 0] = [sorted[0], sorted[length - 1]];
      for (const step of [1, 7, length - 1, length]) {
        const ranks = Array.from({ length: Math.ceil(length / step) }, (__, index) => index * step);
        expect(selectRanks(column, min, max, ranks)).toEqual(ranks.map((rank) => (sorted[rank] ?? 0) + 0));
      }
      expect(selectRanks(column, min, max, [5, 5, length - 2, length - 2])).toEqual(
        [5, 5, length - 2, length - 2].map((rank) => (sorted[rank] ?? 0) + 0),
      );
      expect(selectRanks(column, min, max, [])).toEqual([]);
      expect(column).toEqual(before);
    }
  });
});

test('A8: no value of a column is −0', () => {
  expect(selectRanks(Float64Array.of(-0, -0), -0, -0, [0, 1])).toEqual([0, 0]);
  expect(selectRanks(Float64Array.of(-0, 1), -0, 1, [0, 1])).toEqual([0, 1]);
  const many = Float64Array.from({ length: 300 }, (_, index) => (index < 200 ? -0 : index));
  expect(selectRanks(many, -0, 299, [0, 199, 200])).toEqual([0, 0, 200]);
});

describe('selecting ranks without sorting', () => {
  test.each([
    ['uniform', (u: number) => u],
    ['whole milliseconds with a long tail', (u: number) => Math.floor(Math.exp(u * 20))],
    ['one third zeros', (u: number) => (u < 1 / 3 ? 0 : Math.exp(u * 30))],
    ['both signs', (u: number) => (u - 0.4) ** 3],
    ['negative', (u: number) => -Math.exp(u * 200)],
    ['five different values', (u: number) => Math.floor(u * 5)],
    ['epoch milliseconds', (u: number) => 1.7e12 + Math.floor(u * 1e6)],
    ['last bits only', (u: number) => 1 + Math.floor(u * 1e6) * 2 ** -52],
    ['below the normal range', (u: number) => u * 1e-310],
    ['all sizes', (u: number) => 10 ** ((u - 0.5) * 600)],
    ['negative last bits only', (u: number) => -1 - Math.floor(u * 1e6) * 2 ** -52],
  ])('agrees with a full sort on 100,001 values: %s', (_, shape) => {
    expectAsSorted(uniform(LENGTH, 11).map(shape));
  });

  test.each([
    ['sorted', (index: number) => index],
    ['reversed', (index: number) => -index],
    ['all equal', () => 42],
    ['organ pipe', (index: number) => Math.min(index, LENGTH - index)],
    ['two values', (index: number) => (index % 3 === 0 ? 1e-3 : 1e9)],
    ['one outlier', (index: number) => (index === 50_000 ? 1e300 : index % 1000)],
    ['ties at the ends', (index: number) => (index < 60_000 ? 0 : index)],
  ])('F5: agrees with a full sort on 100,001 values: %s', (_, shape) => {
    expectAsSorted(Array.from({ length: LENGTH }, (__, index) => shape(index)));
  });
});
