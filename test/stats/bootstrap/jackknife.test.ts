import { describe, expect, test } from 'vitest';
import { jackknife } from '../../../src/stats/bootstrap/jackknife.ts';
import { mean, moments } from '../../../src/stats/index.ts';

const values = [3, 1, 4, 1, 5, 9, 2, 6];
const secondMoment = (sample: Float64Array): number => {
  const middle = mean(sample) ?? 0;
  return sample.reduce((sum, value) => sum + (value - middle) ** 2, 0) / sample.length;
};

describe('jackknife', () => {
  test('of the mean is the standard error of the formula', () => {
    const found = jackknife(values, mean);
    expect(found?.estimate).toBe(3.875);
    expect(found?.standardError).toBeCloseTo((moments(values).standardDeviation ?? 0) / Math.sqrt(8), 14);
    expect(found?.bias).toBeCloseTo(0, 14);
  });

  test('finds that the variance with n in the denominator is too small, by s² ÷ n', () => {
    expect(jackknife(values, secondMoment)?.bias).toBeCloseTo(-(moments(values).variance ?? 0) / 8, 13);
  });

  test('the acceleration of the mean is the skewness ÷ 6√n', () => {
    expect(jackknife(values, mean)?.acceleration).toBeCloseTo((moments(values).skewness ?? 0) / (6 * Math.sqrt(8)), 14);
  });

  test('G7: where no value changes anything there is no acceleration', () => {
    expect(jackknife([4, 4], mean)).toEqual({ estimate: 4, bias: 0, standardError: 0, acceleration: null });
  });

  test('G1, G2: fewer than two values, or no statistic of them', () => {
    expect(jackknife([], mean)).toBeNull();
    expect(jackknife([1], mean)).toBeNull();
    const size = (sample: Float64Array): number => sample.length;
    expect([jackknife([], size), jackknife([1], size)]).toEqual([null, null]);
    expect(jackknife([1, 2], () => null)).toBeNull();
    expect(jackknife([1, 2], (sample) => (sample.length === 2 ? null : 1))).toBeNull();
    expect(jackknife([1, 2], (sample) => (sample.length === 2 ? Number.NaN : 1))).toBeNull();
    expect(jackknife([1, 2], (sample) => (sample.length === 2 ? 1 : null))).toBeNull();
  });

  test('figures of all sizes: the acceleration has no unit', () => {
    for (const unit of [1e-200, 1e200]) {
      const scaled = jackknife(
        values.map((value) => value * unit),
        mean,
      );
      expect(scaled?.acceleration).toBeCloseTo(jackknife(values, mean)?.acceleration ?? 9, 13);
    }
  });

  test('A8: an estimate of -0 is 0', () => {
    expect(jackknife([1, 2, 3], () => -0)).toEqual({ estimate: 0, bias: 0, standardError: 0, acceleration: null });
  });

  test('A12: figures near the end of the range', () => {
    const unit = 2 ** 1020;
    const found = jackknife(
      [9, 12, 15].map((value) => value * unit),
      (sample) => mean(sample),
    );
    expect((found?.standardError ?? 9) / unit).toBeCloseTo(Math.sqrt(3), 13);
  });

  test('bears a statistic that writes over its sample, and refuses what is none', () => {
    const overwriting = (sample: Float64Array): number => {
      const found = mean(sample) ?? 0;
      sample.fill(-1);
      return found;
    };
    expect(jackknife(values, overwriting)).toEqual(jackknife(values, mean));
    expect(() => Reflect.apply(jackknife, null, [values, 'mean'])).toThrow(
      expect.objectContaining({ code: 'not_a_function', path: 'jackknife: statistic' }),
    );
    expect(() => Reflect.apply(jackknife, null, [values])).toThrow('expected a function that takes values and gives');
  });

  test('A1: values that are no finite numbers are refused', () => {
    const code = (name: string): unknown => expect.objectContaining({ code: name });
    expect(() => jackknife([1, Number.NaN], mean)).toThrow(code('not_a_number'));
    expect(() => jackknife([1, Number.POSITIVE_INFINITY], mean)).toThrow(code('non_finite'));
  });
});
