import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, type QuantileType, quantiles, summarize } from '../../../src/stats/index.ts';

/** A fraction of whole numbers, so that no place is rounded: what stands in the paper, on paper. */
interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

const exact = (top: number, bottom = 1): Exact => ({ top: BigInt(top), bottom: BigInt(bottom) });
const plus = (left: Exact, right: Exact): Exact => ({
  ...{ top: left.top * right.bottom + right.top * left.bottom, bottom: left.bottom * right.bottom },
});
const times = (left: Exact, right: Exact): Exact => ({
  ...{ top: left.top * right.top, bottom: left.bottom * right.bottom },
});
const floorOf = ({ top, bottom }: Exact): bigint => (top < 0n ? -((-top + bottom - 1n) / bottom) : top / bottom);

/** Hyndman and Fan (1996), table 1: the m of each type, of the place j + g = n p + m. */
const offsets: Readonly<Record<QuantileType, (p: Exact) => Exact>> = {
  1: () => exact(0),
  2: () => exact(0),
  3: () => exact(-1, 2),
  4: () => exact(0),
  5: () => exact(1, 2),
  6: (p) => p,
  7: (p) => plus(exact(1), times(p, exact(-1))),
  8: (p) => times(plus(p, exact(1)), exact(1, 3)),
  9: (p) => plus(times(p, exact(1, 4)), exact(3, 8)),
};

/** (1 − γ) x_j + γ x_{j+1} of the sorted values; places before the first and after the last are those. */
function byDefinition(values: readonly number[], p: Exact, type: QuantileType): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = plus(times(exact(sorted.length), p), offsets[type](p));
  const j = floorOf(place);
  const g = plus(place, { top: -j, bottom: 1n });
  const at = (index: bigint): number => sorted[Math.min(Math.max(Number(index), 1), sorted.length) - 1] as number;
  const [low, high] = [at(j), at(j + 1n)];
  const isWhole = g.top === 0n;
  if (type === 1) return isWhole ? low : high;
  if (type === 2) return isWhole ? (low + high) / 2 : high;
  if (type === 3) return isWhole && j % 2n === 0n ? low : high;
  // Exact too: whole values of moderate size, and a weight of whole numbers.
  const weighted = plus(times(exact(low), plus(exact(1), times(g, exact(-1)))), times(exact(high), g));
  return Number((weighted.top * 10n ** 20n) / weighted.bottom) / 1e20;
}

const types = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const values = fc.array(fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 5 })), {
  ...{ minLength: 1, maxLength: 400, size: 'max' as const },
});
const thousandth = fc.integer({ min: 0, max: 1000 });

describe('quantiles, beside sorting and the words of the definition', () => {
  test.each(types)('of type %d', (type) => {
    fc.assert(
      fc.property(values, fc.array(thousandth, { minLength: 1, maxLength: 6 }), (own, places) => {
        const found = quantiles(
          own,
          places.map((place) => place / 1000),
          { type },
        );
        for (const [index, place] of places.entries()) {
          const expected = byDefinition(own, exact(place, 1000), type);
          const error = Math.abs((found[index] ?? Number.NaN) - expected);
          expect({ place, found: found[index], error: error <= 1e-12 * Math.max(1, Math.abs(expected)) }).toEqual({
            ...{ place, found: found[index], error: true },
          });
        }
      }),
      { numRuns: 200, seed: 50 + type },
    );
  });

  test('types 1 and 3 give one of the values, to the last bit, whatever numbers they are', () => {
    const anything = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(anything, thousandth, fc.constantFrom(1 as const, 3 as const), (own, place, type) => {
        const sorted = [...own].sort((left, right) => left - right);
        const ranks = sorted.map((_, index) => index);
        const rank = byDefinition(ranks, exact(place, 1000), type);
        expect(quantiles(own, [place / 1000], { type })).toEqual([(sorted[rank] as number) + 0]);
      }),
      { numRuns: 200, seed: 60 },
    );
  });

  test('median and the quantiles of a summary are those of type 7', () => {
    fc.assert(
      fc.property(values, (own) => {
        const of = (place: number) => expect.closeTo(byDefinition(own, exact(place, 100), 7), 9) as number;
        expect(median(own)).toEqual(of(50));
        expect(summarize(own)).toMatchObject({ median: of(50), p75: of(75), p90: of(90), p95: of(95), p99: of(99) });
      }),
      { numRuns: 150, seed: 61 },
    );
  });
});
