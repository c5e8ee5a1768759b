import { describe, expect, test } from 'vitest';
import { type QuantileType, quantile } from '../../src/stats/index.ts';
import { decimalFractionOf } from '../../src/stats/quantileRank.ts';

const TENTHS_OF_A_PERCENT = Array.from({ length: 41 }, (_, index) => index * 25);

/** The definitions of Hyndman and Fan as they read, in whole numbers: p is so many thousandths. */
function byDefinition(sorted: readonly number[], p: number, type: QuantileType): number {
  const n = sorted.length;
  const at = (place: number): number => sorted[Math.min(Math.max(place, 1), n) - 1] as number;
  const [whole, rest] = [Math.floor((n * p) / 1000), (n * p) % 1000];
  if (type === 1) return rest === 0 ? at(whole) : at(whole + 1);
  if (type === 2) return rest === 0 ? (at(whole) + at(whole + 1)) / 2 : at(whole + 1);
  if (type === 3) {
    const below = Math.floor((n * p - 500) / 1000);
    const isTie = n * p - 500 === below * 1000;
    return isTie && below % 2 === 0 ? at(below) : at(below + 1);
  }
  // 24,000 times the place.
  const place = {
    4: 24 * n * p,
    5: 24 * n * p + 12_000,
    6: 24 * (n + 1) * p,
    7: 24 * (n - 1) * p + 24_000,
    8: (24 * n + 8) * p + 8000,
    9: (24 * n + 6) * p + 9000,
  }[type];
  const below = Math.floor(place / 24_000);
  return at(below) + ((at(below + 1) - at(below)) * (place - below * 24_000)) / 24_000;
}

test.each<QuantileType>([1, 2, 3, 4, 5, 6, 7, 8, 9])('type %d is the one of Hyndman and Fan', (type) => {
  for (let n = 1; n <= 9; n++) {
    const sorted = Array.from({ length: n }, (_, index) => (index + 1) ** 3);
    for (const p of TENTHS_OF_A_PERCENT) {
      expect(quantile(sorted, p / 1000, { type }), `${p} of ${n}`).toBeCloseTo(byDefinition(sorted, p, type), 10);
    }
  }
});

describe('a fraction is read as the decimal that was written', () => {
  test.each([
    [0, 0n, 1n],
    [1, 1n, 1n],
    [0.5, 5n, 10n],
    [0.95, 95n, 100n],
    [0.0625, 625n, 10_000n],
    [1e-7, 1n, 10n ** 7n],
    [1.25e-9, 125n, 10n ** 11n],
    [5e-324, 5n, 10n ** 324n],
  ])('%d', (p, numerator, denominator) => expect(decimalFractionOf(p)).toEqual({ numerator, denominator }));
});
