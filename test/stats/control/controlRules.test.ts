import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nelsonRules } from '../../../src/stats/control/nelsonRules.ts';
import { westernElectricRules } from '../../../src/stats/control/westernElectricRules.ts';

const scale = { center: 0, sigma: 10 };
/** Quarters of sigma, so that values on limits and on the centre come often. */
const series = fc.array(
  fc.integer({ min: -14, max: 14 }).map((quarters) => quarters * 2.5),
  { maxLength: 60 },
);

/** The definition, window by window. */
function naive(values: readonly number[], length: number, holds: (window: readonly number[]) => boolean): number[] {
  const places = values.map((_, index) => index);
  return places.filter((index) => index >= length - 1 && holds(values.slice(index - length + 1, index + 1)));
}

const every = (test: (value: number) => boolean) => (window: readonly number[]) => window.every(test);
const oneSide = (window: readonly number[]): boolean =>
  window.every((value) => value > 0) || window.every((value) => value < 0);
const steps = (window: readonly number[]): number[] =>
  window.slice(1).map((value, index) => Math.sign(value - (window[index] ?? 0)));

function beyond(values: readonly number[], limit: number, needed: number, length: number): number[] {
  return values.flatMap((value, index) => {
    const window = values.slice(Math.max(index - length + 1, 0), index + 1);
    const up = value > limit && window.filter((own) => own > limit).length >= needed;
    const down = value < -limit && window.filter((own) => own < -limit).length >= needed;
    return up || down ? [index] : [];
  });
}

describe('nelsonRules', () => {
  test('finds what the definition, read window by window, finds', () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(nelsonRules(values, scale)).toEqual({
          rule1: naive(values, 1, ([value = 0]) => Math.abs(value) > 30),
          rule2: naive(values, 9, oneSide),
          rule3: naive(values, 6, (window) => Math.abs(steps(window).reduce((sum, step) => sum + step, 0)) === 5),
          rule4: naive(values, 14, (window) =>
            steps(window).every((step, index, all) => step !== 0 && (index === 0 || step === -(all[index - 1] ?? 0))),
          ),
          rule5: beyond(values, 20, 2, 3),
          rule6: beyond(values, 10, 4, 5),
          rule7: naive(
            values,
            15,
            every((value) => Math.abs(value) < 10),
          ),
          rule8: naive(
            values,
            8,
            every((value) => Math.abs(value) > 10),
          ),
        });
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  test('the rare patterns too: small steps, steady climbs, zigzags', () => {
    const climb = [...Array(20).keys()];
    expect(nelsonRules(climb, { center: 9.5, sigma: 100 })?.rule3).toEqual(climb.slice(5));
    expect(nelsonRules(climb, { center: 9.5, sigma: 100 })?.rule7).toEqual(climb.slice(14));
    const zigzag = climb.map((index) => (index % 2 === 0 ? 5 : -5));
    expect(nelsonRules(zigzag, scale)?.rule4).toEqual(climb.slice(13));
    expect(
      nelsonRules(
        zigzag.map((value) => value * 3),
        scale,
      )?.rule8,
    ).toEqual(climb.slice(7));
  });

  test('upside down, the same values complete the same patterns', () => {
    fc.assert(
      fc.property(series, (values) => {
        const turned = values.map((value) => 0 - value);
        expect(nelsonRules(turned, scale)).toEqual(nelsonRules(values, scale));
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  test('a value that is on a limit but for rounding is inside', () => {
    expect((0.4 - 0.1) / 0.1).toBeGreaterThan(3);
    expect(nelsonRules([0.4], { center: 0.1, sigma: 0.1 })?.rule1).toEqual([]);
    expect(nelsonRules([0.4 + 1e-12], { center: 0.1, sigma: 0.1 })?.rule1).toEqual([0]);
    expect(2.1 / 0.7).toBeGreaterThan(3);
    expect(nelsonRules([2.1, -2.1], { center: 0, sigma: 0.7 })?.rule1).toEqual([]);
    expect((1000.09 - 1000) / 0.03).toBeGreaterThan(3 + 1e-12);
    expect(nelsonRules([1000.09], { center: 1000, sigma: 0.03 })?.rule1).toEqual([]);
    expect(nelsonRules([1000.09 + 1e-9], { center: 1000, sigma: 0.03 })?.rule1).toEqual([0]);
  });

  test('each value may have its own sigma', () => {
    expect(nelsonRules([40, 40], { center: 0, sigma: [10, 20] })?.rule1).toEqual([0]);
  });

  test('G15: without spread nothing is flagged', () => {
    expect(nelsonRules([5, 5, 50], { center: 5, sigma: 0 })).toBeNull();
    expect(nelsonRules([5, 5], { center: 5, sigma: [1, 0] })).toBeNull();
    expect(nelsonRules([], { center: 5, sigma: 1 })?.rule1).toEqual([]);
    expect(nelsonRules([], { center: 5, sigma: 0 })).toBeNull();
  });

  test('A1, A2: refuses what is no finite number', () => {
    const refused = (code: string): unknown => expect.objectContaining({ code });
    expect(() => nelsonRules([Number.NaN], scale)).toThrow(refused('not_a_number'));
    expect(() => nelsonRules([Number.POSITIVE_INFINITY], scale)).toThrow(refused('non_finite'));
    expect(() => nelsonRules([1], { center: Number.NaN, sigma: 1 })).toThrow(refused('out_of_range'));
    expect(() => nelsonRules([1], { center: 0, sigma: -1 })).toThrow(refused('out_of_range'));
    expect(() => nelsonRules([1], { center: 0, sigma: [-1] })).toThrow(refused('out_of_range'));
    expect(() => nelsonRules([1], { center: 0, sigma: [1, 1] })).toThrow(refused('length_mismatch'));
  });
});

describe('westernElectricRules', () => {
  test('finds what the definition, read window by window, finds', () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(westernElectricRules(values, scale)).toEqual({
          rule1: naive(values, 1, ([value = 0]) => Math.abs(value) > 30),
          rule2: beyond(values, 20, 2, 3),
          rule3: beyond(values, 10, 4, 5),
          rule4: naive(values, 8, oneSide),
        });
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  test('G15: without spread nothing is flagged', () => {
    expect(westernElectricRules([5, 5, 6], { center: 5, sigma: 0 })).toBeNull();
  });
});
