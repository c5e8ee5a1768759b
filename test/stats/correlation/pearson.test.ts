import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pearson } from '../../../src/stats/correlation/pearson.ts';
import { shuffled } from '../oracle.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  maxLength: 25,
});

/** In whole numbers up to the root. */
function byDefinition(list: readonly (readonly [number, number])[]): number | null {
  const sum = (of: (x: number, y: number) => number): number => list.reduce((total, [x, y]) => total + of(x, y), 0);
  const n = list.length;
  const [x, y] = [sum((one) => one), sum((_, other) => other)];
  const ofX = n * sum((one) => one * one) - x * x;
  const ofY = n * sum((_, other) => other * other) - y * y;
  return ofX === 0 || ofY === 0 ? null : (n * sum((one, other) => one * other) - x * y) / Math.sqrt(ofX * ofY);
}

describe('pearson', () => {
  test('tuna and taste: what R prints for its example of cor.test', () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const test = pearson(lightness, [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]);
    expect(test?.r).toBeCloseTo(0.5711816, 7);
    expect(test?.t).toBeCloseTo(1.8411, 4);
    expect(test?.p).toBeCloseTo(0.1082, 4);
    expect([test?.lower, test?.upper].map((end) => end?.toFixed(6))).toEqual(['-0.149743', '0.895579']);
    expect([test?.degreesOfFreedom, test?.count]).toEqual([7, 9]);
  });

  test('G9: perfect correlation is exactly 1 or −1, certain, and has no finite t', () => {
    const perfect = { r: 1, t: null, degreesOfFreedom: 3, p: 0, lower: 1, upper: 1, count: 5 };
    expect(pearson([1, 2, 3, 4, 7], [2, 4, 6, 8, 14])).toEqual(perfect);
    expect(pearson([1, 2, 3, 4, 7], [-1, -2, -3, -4, -7])).toEqual({ ...perfect, r: -1, lower: -1, upper: -1 });
  });

  test('G1, G2: without pairs nothing; with two a line but no test; with three a test but no interval', () => {
    expect(pearson([], [])).toBeNull();
    expect(pearson([1], [2])).toBeNull();
    expect(pearson([1, 2], [5, 3])).toEqual({
      r: -1,
      t: null,
      degreesOfFreedom: 0,
      p: null,
      lower: null,
      upper: null,
      count: 2,
    });
    expect(pearson([1, 2, 3], [3, 1, 7])).toMatchObject({ lower: null, upper: null, degreesOfFreedom: 1 });
  });

  test('G7: no spread on one side, no correlation', () => {
    expect(pearson([4, 4, 4], [1, 2, 3])).toBeNull();
    expect(pearson([1, 2, 3], [0, -0, 0])).toBeNull();
    expect(pearson([0.1, 0.1, 0.1], [0.1, 0.1, 0.1])).toBeNull();
  });

  test('A12, A14, A17: neither very large nor very small values nor a far origin change it', () => {
    const [x, y] = [
      [1, 2, 3, 5],
      [2, 1, 4, 3],
    ];
    const r = 2.75 / Math.sqrt(8.75 * 5) + 0.75 / Math.sqrt(8.75 * 5);
    for (const scale of [2 ** -1040, 2 ** -600, 2 ** 600, 2 ** 1020]) {
      expect(
        pearson(
          x.map((value) => value * scale),
          y,
        )?.r,
      ).toBeCloseTo(r, 14);
    }
    expect(
      pearson(
        x.map((value) => value + 1e15),
        y.map((value) => value - 1e12),
      )?.r,
    ).toBeCloseTo(r, 14);
    expect(pearson([5e-324, 0, 5e-324], [1, 0, 1])?.r).toBe(1);
    expect(pearson([1.7e308, -1.7e308, 1.7e308], [1, 0, 1])?.r).toBe(1);
  });

  test('A14: a mean that no double holds is made good', () => {
    // From 2^52 on doubles are whole, and the means lie a quarter off.
    const [x, y] = [
      [1, 2, 4, 4],
      [2, 1, 4, 2],
    ];
    const far = pearson(
      x.map((value) => value + 2 ** 52),
      y.map((value) => 2 ** 52 - value),
    );
    expect(far?.r).toBeCloseTo(-3.25 / Math.sqrt(6.75 * 4.75), 14);
  });

  test('is the same, bit for bit, in every order, however far one value lies from thousands of others', () => {
    const places = Array.from({ length: 4000 }, (_, index) => index);
    const y = places.map((index) => Math.sin(index) + (index === 77 ? 2000 : 0));
    for (const [near, far] of [
      [-1, 1],
      [1, -1],
      [100, 110],
      [100, 90],
      [-100, -90],
      [-100, -110],
    ] as const) {
      const x = places.map((index) => (index === 7 ? far : near + Math.cos(index) / 1e6));
      const rs = [places, places.toReversed(), shuffled(places, 3), shuffled(places, 4)].map((order) => {
        const [left, right] = [x, y].map((column) => order.map((index) => column[index] ?? 0));
        return pearson(left ?? [], right ?? [])?.r;
      });
      expect(new Set(rs).size, `${far} beside ${near}`).toBe(1);
    }
  });

  test('A8: no correlation is 0, never -0', () => {
    const test = pearson([-1, 0, 1, 0], [0, -1, 0, 1]);
    expect([test?.r, test?.t, test?.p]).toEqual([0, 0, 1]);
    expect(0 - (test?.lower ?? 9)).toBe(test?.upper);
  });

  test('unusable input is refused, with its place', () => {
    expect(() => pearson([1, 2], [1])).toThrow(withCode('length_mismatch', 'pearson: y'));
    expect(() => pearson([1, Number.NaN], [1, 2])).toThrow(withCode('not_a_number', 'pearson: x: values[1]'));
    expect(() => pearson([1, 2], [1, Number.NEGATIVE_INFINITY])).toThrow(
      withCode('non_finite', 'pearson: y: values[1]'),
    );
    expect(() => Reflect.apply(pearson, null, [[1], null])).toThrow(withCode('not_an_array', 'pearson: y'));
    for (const level of [0, 1, 1.5, -1, Number.NaN]) {
      expect(() => pearson([1], [1], level)).toThrow(withCode('out_of_range', 'pearson: level'));
    }
    expect(() => pearson([1], [1], 95)).toThrow('did you mean 0.95?');
  });

  test('is the definition; sides may change places, and a sign turns it around', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const test = pearson(x, y);
        const wanted = byDefinition(list);
        if (wanted === null) {
          expect(test).toBeNull();
          return;
        }
        const { r = 9, lower = 9, upper = 9, p = 9 } = test ?? {};
        expect(r).toBeCloseTo(wanted, 13);
        expect(pearson(y, x)?.r).toBe(r);
        const turned = pearson(
          x,
          y.map((value) => -value),
        );
        expect([0 - (turned?.r ?? 9), turned?.p]).toEqual([r, p]);
        if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
        if (lower !== null && upper !== null) expect(-1 <= lower && lower <= r && r <= upper && upper <= 1).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('is the same, bit for bit, in every order of the pairs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 4, maxLength: 30 }),
        fc.nat(),
        (x, seed) => {
          const y = x.map((value, index) => Math.sin(value) + index);
          const order = shuffled(
            x.map((_, index) => index),
            seed,
          );
          const mixed = pearson(
            order.map((index) => x[index] ?? 0),
            order.map((index) => y[index] ?? 0),
          );
          expect(mixed).toEqual(pearson(x, y));
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
