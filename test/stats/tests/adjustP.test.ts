import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustP, type PAdjustment } from '../../../src/stats/tests/adjustP.ts';

const METHODS: readonly PAdjustment[] = ['holm', 'benjamini_hochberg', 'bonferroni'];
/** Few distinct values, so that ties are common. */
const ps = fc.array(fc.option(fc.integer({ min: 0, max: 20 }).map((p) => p / 20)), { maxLength: 12 });

/** The definitions, one p at a time. */
function byDefinition(list: readonly (number | null)[], method: PAdjustment): (number | null)[] {
  const known = list.filter((p) => p !== null).sort((left, right) => left - right);
  const tests = known.length;
  return list.map((p) => {
    if (p === null) return null;
    if (method === 'bonferroni') return Math.min(1, tests * p);
    const all =
      method === 'holm'
        ? known.map((one, index) => [one, (tests - index) * one] as const).filter(([one]) => one <= p)
        : known.map((one, index) => [one, (tests / (index + 1)) * one] as const).filter(([one]) => one >= p);
    const made = all.map(([, adjusted]) => adjusted).sort((left, right) => left - right);
    // Among equal p-values Holm's factor is that of the first.
    return Math.min(1, (method === 'holm' ? made.at(-1) : made[0]) ?? Number.NaN);
  });
}

describe('adjustP', () => {
  test('G22: forty agents compared, the two below 0.05 are no news', () => {
    const agents = Array.from({ length: 40 }, (_, index) => (index < 2 ? 0.03 : 0.5));
    for (const method of METHODS) expect(Math.min(...adjustP(agents, method).map(Number))).toBeGreaterThan(0.4);
  });

  test('by hand: Holm multiplies by 4, 3, 2, 1, Benjamini and Hochberg by 4, 4/2, 4/3, 1', () => {
    const list = [0.5, 0.01, 0.02, 0.3];
    expect(adjustP(list)).toEqual([0.6, 0.04, 0.06, 0.6]);
    expect(adjustP(list, 'benjamini_hochberg').map((p) => p?.toFixed(12))).toEqual([
      '0.500000000000',
      '0.040000000000',
      '0.040000000000',
      '0.400000000000',
    ]);
    expect(adjustP(list, 'bonferroni')).toEqual([1, 0.04, 0.08, 1]);
  });

  test('A8: a p of -0 is 0', () => {
    for (const method of METHODS) expect(adjustP([-0, 0.5, 0], method)).toEqual([0, expect.any(Number), 0]);
  });

  test('G1: tests without an answer stay without one and do not count', () => {
    expect(adjustP([])).toEqual([]);
    expect(adjustP([null, null])).toEqual([null, null]);
    for (const method of METHODS) expect(adjustP([null, 0.04, null], method)).toEqual([null, 0.04, null]);
  });

  test('A15: what is no probability is refused, with its place', () => {
    for (const p of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => adjustP([0.5, p])).toThrow(
        expect.objectContaining({ code: 'out_of_range', path: 'adjustP: ps[1]' }),
      );
    }
    expect(() => adjustP([5])).toThrow('did you mean 0.05?');
    expect(() => Reflect.apply(adjustP, null, [[undefined]])).toThrow('adjustP: ps[0]');
    expect(() => Reflect.apply(adjustP, null, [0.5])).toThrow(expect.objectContaining({ code: 'not_an_array' }));
    expect(() => Reflect.apply(adjustP, null, [[0.5], 'hold'])).toThrow("did you mean 'holm'?");
  });

  test('is the definition, keeps the order of the p-values, and never lowers one', () => {
    fc.assert(
      fc.property(ps, fc.constantFrom(...METHODS), (list, method) => {
        const frozen = Object.freeze(list.slice());
        const got = adjustP(frozen, method);
        const wanted = byDefinition(list, method);
        expect(got.map((p) => p?.toFixed(12))).toEqual(wanted.map((p) => p?.toFixed(12)));
        for (const [index, p] of list.entries()) {
          const own = got[index] ?? 2;
          if (p !== null) expect(own >= p - 1e-15 && own <= 1).toBe(true);
          for (const [other, q] of list.entries()) {
            if (p !== null && q !== null && p <= q) expect(own).toBeLessThanOrEqual(got[other] ?? -1);
          }
        }
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  test('Holm is never worse than Bonferroni, Benjamini and Hochberg never than Holm', () => {
    fc.assert(
      fc.property(ps, (list) => {
        const [holm, falseDiscovery, bonferroni] = METHODS.map((method) => adjustP(list, method).map(Number));
        for (const index of list.keys()) {
          expect(holm?.[index]).toBeLessThanOrEqual((bonferroni?.[index] ?? -1) + 1e-15);
          expect(falseDiscovery?.[index]).toBeLessThanOrEqual((holm?.[index] ?? -1) + 1e-15);
        }
      }),
      { seed: 67, numRuns: 200 },
    );
  });

  test('takes as many as there are', () => {
    const many = adjustP(
      Array.from({ length: 200_000 }, (_, index) => (index + 1) / 200_000),
      'benjamini_hochberg',
    );
    expect(many.every((p) => p !== null && Math.abs(p - 1) < 1e-12)).toBe(true);
  });
});
