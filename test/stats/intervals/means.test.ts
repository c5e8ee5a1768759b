import { describe, expect, test } from 'vitest';
import { type MeanSummary, moments } from '../../../src/stats/index.ts';
import { logMeanInterval } from '../../../src/stats/intervals/logMeanInterval.ts';
import { logMoments } from '../../../src/stats/intervals/logMoments.ts';
import { meanDifferenceInterval } from '../../../src/stats/intervals/meanDifferenceInterval.ts';
import { meanInterval } from '../../../src/stats/intervals/meanInterval.ts';
import { poissonInterval } from '../../../src/stats/intervals/poissonInterval.ts';

const fault = (code: string, path?: string): unknown =>
  expect.objectContaining(path === undefined ? { code } : { code, path });
const of = (count: number, mean: number | null, standardDeviation: number | null): MeanSummary => ({
  count,
  mean,
  standardDeviation,
});

/** The quantile 0.975 of two degrees of freedom in closed form: (2p − 1) ÷ √(2p(1 − p)). */
const T_OF_TWO = 0.95 / Math.sqrt(2 * 0.975 * 0.025);

test.each([
  ['meanInterval: level', (level: number) => meanInterval(of(9, 1, 1), level)],
  ['meanDifferenceInterval: level', (level: number) => meanDifferenceInterval(of(9, 1, 1), of(9, 1, 1), level)],
  ['logMeanInterval: level', (level: number) => logMeanInterval(of(9, 1, 1), level)],
  ['poissonInterval: level', (level: number) => poissonInterval(9, 1, level)],
])('A15: %s: neither 0 nor 1 is one', (path, interval) => {
  for (const level of [0, 1]) expect(() => interval(level)).toThrow(fault('out_of_range', path));
});

describe('meanInterval', () => {
  test('8, 10, 12: t of two degrees is 4.303, times 2 ÷ √3', () => {
    const interval = meanInterval(moments([8, 10, 12]));
    expect(interval?.mean).toBe(10);
    expect(interval?.standardError).toBeCloseTo(2 / Math.sqrt(3), 14);
    expect(interval?.upper).toBeCloseTo(10 + (T_OF_TWO * 2) / Math.sqrt(3), 12);
    expect((interval?.lower ?? 0) + (interval?.upper ?? 0)).toBeCloseTo(20, 12);
  });

  test('G1, G2: none or one value says nothing about the spread', () => {
    expect(meanInterval(moments([]))).toBeNull();
    expect(meanInterval(moments([5]))).toBeNull();
    expect(meanInterval(of(1, 5, 0))).toBeNull();
  });

  test('a summary without mean or deviation says nothing', () => {
    expect(meanInterval(of(3, null, 1))).toBeNull();
    expect(meanInterval(of(3, 5, null))).toBeNull();
  });

  test('A8: no figure is -0', () => {
    const nothing = { mean: 0, standardError: 0, lower: 0, upper: 0 };
    expect(meanInterval(of(3, -0, 0))).toEqual(nothing);
    expect(meanInterval(of(3, -0, -0))).toEqual(nothing);
  });

  test('values that are all equal leave no width', () => {
    expect(meanInterval(moments([4, 4, 4]))).toEqual({ mean: 4, standardError: 0, lower: 4, upper: 4 });
  });

  test('a billion values: t is z', () => {
    expect(meanInterval(of(1e9, 0, Math.sqrt(1e9)))?.upper).toBeCloseTo(1.959963984540054, 8);
  });

  test('A15, G5: an impossible level or figure is refused', () => {
    expect(() => meanInterval(of(0, null, null), 95)).toThrow('did you mean 0.95?');
    expect(() => meanInterval(of(-1, 1, 1))).toThrow(fault('out_of_range', 'meanInterval: summary.count'));
    expect(() => meanInterval(of(2, Number.NaN, 1))).toThrow(fault('out_of_range', 'meanInterval: summary.mean'));
    expect(() => meanInterval(of(2, 1, -1))).toThrow(fault('out_of_range', 'meanInterval: summary.standardDeviation'));
  });

  test('A12: an end beyond the range of doubles is an error, not Infinity', () => {
    expect(() => meanInterval(of(2, 1e308, 1e308))).toThrow(fault('overflow'));
  });
});

describe('meanDifferenceInterval', () => {
  test('G1, G2: two values on each side are needed', () => {
    expect(meanDifferenceInterval(moments([1]), moments([1, 2]))).toBeNull();
    expect(meanDifferenceInterval(moments([1, 2]), moments([]))).toBeNull();
  });

  test('groups of the same size and spread have all their degrees of freedom', () => {
    expect(meanDifferenceInterval(of(10, 5, 2), of(10, 4, 2))?.degreesOfFreedom).toBeCloseTo(18, 12);
  });

  test('one side without variation leaves the degrees of the other', () => {
    expect(meanDifferenceInterval(of(10, 5, 2), of(10, 4, 0))?.degreesOfFreedom).toBeCloseTo(9, 12);
  });

  test('G7: no variation at all leaves no width and no degrees of freedom', () => {
    expect(meanDifferenceInterval(of(3, 5, 0), of(3, 4, 0))).toEqual({
      difference: 1,
      standardError: 0,
      degreesOfFreedom: null,
      lower: 1,
      upper: 1,
    });
  });

  test('A8: the other way round is the mirror, and equal means differ by 0', () => {
    const [there, back] = [
      meanDifferenceInterval(of(4, 5, 2), of(9, 3, 1)),
      meanDifferenceInterval(of(9, 3, 1), of(4, 5, 2)),
    ];
    expect([there?.lower, there?.upper]).toEqual([-(back?.upper ?? 0), -(back?.lower ?? 0)]);
    expect(meanDifferenceInterval(of(4, 5, 2), of(9, 5, 1))?.difference).toBe(0);
  });

  test('tiny and huge deviations do not leave the range of doubles', () => {
    expect(meanDifferenceInterval(of(4, 0, 1e-200), of(4, 0, 1e-200))?.degreesOfFreedom).toBeCloseTo(6, 12);
    expect(meanDifferenceInterval(of(4, 0, 1e200), of(4, 0, 1e200))?.degreesOfFreedom).toBeCloseTo(6, 12);
  });

  test('A15, G5: an impossible level or figure is refused, with its side', () => {
    expect(() => meanDifferenceInterval(of(0, null, null), of(0, null, null), 95)).toThrow('did you mean 0.95?');
    expect(() => meanDifferenceInterval(of(2, 1, 1), of(2, 1, Number.NaN))).toThrow(
      fault('out_of_range', 'meanDifferenceInterval: right.standardDeviation'),
    );
  });
});

describe('logMeanInterval', () => {
  test('the geometric mean of 1, 10, 100 is 10, and its interval the powers of that of 0, 1, 2', () => {
    const { geometricMean } = logMeanInterval(logMoments([1, 10, 100])) ?? {};
    const reach = (T_OF_TWO * Math.log(10)) / Math.sqrt(3);
    expect(geometricMean?.value).toBeCloseTo(10, 12);
    expect(Math.log(geometricMean?.upper ?? 0)).toBeCloseTo(Math.log(10) + reach, 12);
    expect(Math.log(geometricMean?.lower ?? 0)).toBeCloseTo(Math.log(10) - reach, 12);
  });

  test('the arithmetic mean is exp(μ + σ² ÷ 2)', () => {
    expect(logMeanInterval(of(50, 2, 1))?.arithmeticMean.value).toBeCloseTo(Math.exp(2.5), 12);
  });

  test('G2: one value says nothing about the spread', () => expect(logMeanInterval(logMoments([3]))).toBeNull());

  test('values that are all equal leave no width', () => {
    const { arithmeticMean, geometricMean } = logMeanInterval(of(5, 0, 0)) ?? {};
    expect([arithmeticMean, geometricMean]).toEqual(Array(2).fill({ value: 1, lower: 1, upper: 1 }));
  });

  test('G14: a value of 0 or less has no logarithm', () => {
    expect(() => logMoments([3, 0])).toThrow(fault('needs_positive', 'logMoments: values[1]'));
    expect(() => logMoments([-1])).toThrow(fault('needs_positive', 'logMoments: values[0]'));
    expect(() => logMoments([1, Number.NaN])).toThrow(fault('not_a_number'));
    expect(logMoments([])).toMatchObject({ count: 0, mean: null });
  });

  test('A12, A15: an end beyond the range of doubles and an impossible level are errors', () => {
    expect(() => logMeanInterval(of(2, 700, 3))).toThrow(fault('overflow'));
    expect(() => logMeanInterval(of(2, 1, 1), 95)).toThrow('did you mean 0.95?');
  });
});

describe('poissonInterval', () => {
  test('of nothing the upper end is −log(α ÷ 2): 3.69, and the lower exactly 0', () => {
    expect(poissonInterval(0)).toMatchObject({ rate: 0, lower: 0 });
    // 0.025 to the power of 1 ÷ count lies below all doubles.
    for (const count of [1e-300, 1e-100, 1e-3]) expect(poissonInterval(count, 2.5)?.lower).toBe(0);
    expect(poissonInterval(0)?.upper).toBeCloseTo(-Math.log(0.025), 13);
  });

  test('divides by the exposure', () => {
    const [one, tenth] = [poissonInterval(7), poissonInterval(7, 10)];
    expect(tenth?.rate).toBe(0.7);
    expect((one?.lower ?? 0) / (tenth?.lower ?? 1)).toBeCloseTo(10, 12);
    expect((one?.upper ?? 0) / (tenth?.upper ?? 1)).toBeCloseTo(10, 12);
  });

  test('of a billion it is nearly count ± z√count', () => {
    expect(poissonInterval(1e9)?.upper).toBeCloseTo(1e9 + 1.959963984540054 * Math.sqrt(1e9), -1);
  });

  test('A8, A10: a count of -0 is none, and the largest safe one has an interval', () => {
    expect(poissonInterval(-0, 2)?.rate).toBe(0);
    const most = poissonInterval(2 ** 53 - 1);
    expect(most?.lower).toBeLessThan(2 ** 53);
    expect((2 ** 53 - (most?.lower ?? 0)) / (1.959963984540054 * 2 ** 26.5)).toBeCloseTo(1, 6);
  });

  test('G1: without exposure nothing is known, and no event can have been seen', () => {
    expect(poissonInterval(0, 0)).toBeNull();
    expect(() => poissonInterval(1, 0)).toThrow(fault('out_of_range', 'poissonInterval: exposure'));
  });

  test('A15, G5: what cannot be is refused', () => {
    expect(() => poissonInterval(0, 0, 95)).toThrow('did you mean 0.95?');
    expect(() => poissonInterval(-1)).toThrow(fault('out_of_range', 'poissonInterval: count'));
    for (const exposure of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => poissonInterval(1, exposure)).toThrow(fault('out_of_range', 'poissonInterval: exposure'));
    }
    expect(() => poissonInterval(1e9, 1e-300)).toThrow(fault('overflow'));
  });
});
