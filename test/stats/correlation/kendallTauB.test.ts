import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendallTauB } from '../../../src/stats/correlation/kendallTauB.ts';
import { hardOrders } from '../orders.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 20 });

/** The definition: every pair of pairs. */
function byDefinition(list: readonly (readonly [number, number])[]): number | null {
  let [excess, untiedX, untiedY] = [0, 0, 0];
  for (const [index, [x, y]] of list.entries()) {
    for (const [otherX, otherY] of list.slice(0, index)) {
      excess += Math.sign(x - otherX) * Math.sign(y - otherY);
      untiedX += x === otherX ? 0 : 1;
      untiedY += y === otherY ? 0 : 1;
    }
  }
  return untiedX === 0 || untiedY === 0 ? null : excess / Math.sqrt(untiedX * untiedY);
}

describe('kendallTauB', () => {
  test('tuna and taste: tau 0.4444, z 1.6681, p 0.0953, as R prints them with exact = FALSE', () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const test = kendallTauB(lightness, [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]);
    expect(test?.tau).toBeCloseTo(4 / 9, 14);
    expect(test?.z).toBeCloseTo(1.6681, 4);
    expect(test?.p).toBeCloseTo(0.0953, 4);
    expect(test?.count).toBe(9);
  });

  test('with ties on both sides the variance is that of Kendall: SciPy has p = 0.5072', () => {
    expect(kendallTauB([1, 1, 2, 2, 3, 3, 4], [1, 2, 2, 3, 3, 3, 1])?.p).toBeCloseTo(0.5072235527608414, 10);
  });

  test('G9: agreement and its contrary are exactly 1 and −1, also among few levels', () => {
    expect(kendallTauB([1, 2, 3, 3, 9], [10, 20, 30, 30, 31])?.tau).toBe(1);
    expect(kendallTauB([1, 2, 3, 3, 9], [-1, -2, -3, -3, -9])?.tau).toBe(-1);
    expect(kendallTauB([1, 2], [3, 4])).toMatchObject({ tau: 1, z: 1 });
  });

  test('G1, G7: no pairs, or no spread on one side: no agreement to speak of', () => {
    expect(kendallTauB([], [])).toBeNull();
    expect(kendallTauB([1], [1])).toBeNull();
    expect(kendallTauB([1, 2, 3], [0, -0, 0])).toBeNull();
    expect(kendallTauB([1, 1], [1, 2])).toBeNull();
  });

  test('A2: Infinity is the largest value, and -Infinity the smallest', () => {
    const [high, low] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(kendallTauB([1, high, 3, low], [low, 2, high, 1])).toEqual(kendallTauB([1, 9, 3, -9], [-9, 2, 9, 1]));
  });

  test('unusable input is refused, with its place', () => {
    expect(() => kendallTauB([1, 2], [1])).toThrow(withCode('length_mismatch', 'kendallTauB: y'));
    expect(() => kendallTauB([Number.NaN], [1])).toThrow(withCode('not_a_number', 'kendallTauB: x: values[0]'));
    expect(() => kendallTauB([1], [Number.NaN])).toThrow(withCode('not_a_number', 'kendallTauB: y: values[0]'));
  });

  test('is the definition over all pairs of pairs; sides may change places, a sign turns it around', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const test = kendallTauB(x, y);
        const wanted = byDefinition(list);
        if (wanted === null) {
          expect(test).toBeNull();
          return;
        }
        expect(test?.tau).toBe(wanted + 0);
        expect(kendallTauB(y, x)).toEqual(test);
        const turned = kendallTauB(
          x,
          y.map((value) => 3 - value ** 3),
        );
        expect([0 - (turned?.tau ?? 9), turned?.p]).toEqual([test?.tau, test?.p]);
        expect((test?.p ?? -1) >= 0 && (test?.p ?? 2) <= 1).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('F5: a hundred thousand pairs, in every order', () => {
    const [[, random = new Float64Array()] = []] = hardOrders(100_000);
    for (const [name, values] of hardOrders(100_000)) {
      const test = kendallTauB(values, random);
      expect(test === null, name).toBe(name === 'all equal');
      if (name === 'random') expect(test?.tau).toBe(1);
    }
  });
});
