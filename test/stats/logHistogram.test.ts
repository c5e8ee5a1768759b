import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addAllToLogHistogram,
  addToLogHistogram,
  createLogHistogram,
  type LogHistogram,
  quantile,
  quantileOfLogHistogram,
  summarize,
  summarizeLogHistogram,
} from '../../src/stats/index.ts';
import { uniform } from './oracle.ts';

function sketchOf(values: ArrayLike<number>, relativeError = 0.01): LogHistogram {
  const state = createLogHistogram({ relativeError });
  for (let index = 0; index < values.length; index++) addToLogHistogram(state, values[index] as number);
  return state;
}

describe('a log histogram', () => {
  test('G1: of nothing has no quantile', () => {
    expect(quantileOfLogHistogram(createLogHistogram(), 0.5)).toBeNull();
    expect(summarizeLogHistogram(createLogHistogram())).toEqual(summarize([]));
  });

  test('G2: of one value is that value, without a spread', () => {
    expect(summarizeLogHistogram(sketchOf([3.7]))).toEqual(summarize([3.7]));
  });

  test('H11: whose count was written too high by hand ends at its largest value', () => {
    const state = { ...sketchOf([1, 2, 3]), count: 100 };
    expect(quantileOfLogHistogram(state, 0.5)).toBe(3);
  });

  test('is plain JSON that shows what it holds', () => {
    const state = sketchOf([2, 2, 3, 0], 0.3);
    // 1 ÷ (2 × 2 + 1) is within 0.3: two steps to the octave, 2 up to 3 and 3 up to 4.
    expect(state).toEqual({
      version: 1,
      relativeError: 0.3,
      steps: 2,
      count: 4,
      min: 0,
      max: 3,
      zeros: 1,
      positive: { first: 1, counts: [[2, 1]] },
      negative: { first: 0, counts: [] },
      total: [7],
      squares: { ordinary: [17], large: [], small: [] },
    });
  });

  test.each([
    [0.3, 2],
    [0.1, 8],
    [0.01, 64],
    [0.005, 128],
    [0.0001, 8192],
  ])('a relative error of %d takes %d steps to the octave', (relativeError, steps) => {
    expect(createLogHistogram({ relativeError }).steps).toBe(steps);
    expect(1 / (2 * steps + 1)).toBeLessThanOrEqual(relativeError);
  });

  test('a relative error it cannot keep is refused', () => {
    for (const relativeError of [0, 0.00001, 0.5, 1, -0.01, Number.NaN, '0.01' as never, [0.01] as never]) {
      expect(() => createLogHistogram({ relativeError })).toThrow(expect.objectContaining({ code: 'out_of_range' }));
    }
  });

  test.each([0.3, 0.02, 0.01, 0.001])('every quantile is within %d of the exact one', (relativeError) => {
    const shapes = [
      (u: number) => u,
      (u: number) => Math.exp(u * 25),
      (u: number) => -(u ** -0.8),
      (u: number) => Math.floor(u * 50),
    ];
    for (const shape of shapes) {
      const values = uniform(3000, 51).map(shape);
      const sketch = addAllToLogHistogram(createLogHistogram({ relativeError }), values);
      for (let p = 0; p <= 1; p += 1 / 64) {
        const exact = quantile(values, p) ?? Number.NaN;
        const error = Math.abs((quantileOfLogHistogram(sketch, p) ?? Number.NaN) - exact);
        expect(error).toBeLessThanOrEqual(relativeError * Math.abs(exact) + 1e-15);
      }
    }
  });

  test('every quantile of any positive values is within the error', () => {
    const positive = fc.double({ noNaN: true, min: 2.3e-308, max: Number.MAX_VALUE });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1 }), fc.nat({ max: 100 }), (values, percent) => {
        const exact = quantile(values, percent / 100) ?? Number.NaN;
        const got = quantileOfLogHistogram(sketchOf(values), percent / 100) ?? Number.NaN;
        expect(Math.abs(got / exact - 1)).toBeLessThanOrEqual(0.01);
      }),
      { seed: 52, numRuns: 500 },
    );
  });

  test('the lower order statistic instead of interpolation', () => {
    const state = sketchOf([1, 1, 1000, 1000]);
    expect(quantileOfLogHistogram(state, 0.5)).toBeCloseTo(500.5, -1);
    expect(quantileOfLogHistogram(state, 0.5, { interpolation: 'lower' })).toBeCloseTo(1, 1);
  });

  test('the smallest and the largest value are exact', () => {
    // Both lie in the bucket from 3 to 4.
    const state = sketchOf([3.05, 3.9], 0.3);
    expect([0, 1].map((p) => quantileOfLogHistogram(state, p))).toEqual([3.05, 3.9]);
    expect(summarizeLogHistogram(state).standardDeviation).toBeCloseTo(0.85 / Math.SQRT2, 14);
  });

  test('A8: its ends are never −0', () => {
    expect(addToLogHistogram(createLogHistogram(), -0)).toEqual(addToLogHistogram(createLogHistogram(), 0));
    expect(addAllToLogHistogram(createLogHistogram(), [-0])).toEqual(addToLogHistogram(createLogHistogram(), 0));
  });

  test('an interpolation that does not exist is refused', () => {
    expect(() => quantileOfLogHistogram(sketchOf([1]), 0.5, JSON.parse('{"interpolation":"upper"}'))).toThrow(
      expect.objectContaining({ code: 'unknown_option' }),
    );
  });

  test('F6: heavy ties keep their ranks', () => {
    const values = [...Array(5000).fill(1), ...Array(5000).fill(2), ...Array(100).fill(3)];
    const state = sketchOf(values);
    expect(Math.abs((quantileOfLogHistogram(state, 0.75) ?? 0) - 2)).toBeLessThanOrEqual(0.02);
    expect(Math.abs((quantileOfLogHistogram(state, 0.25) ?? 0) - 1)).toBeLessThanOrEqual(0.01);
    expect([state.min, state.max]).toEqual([1, 3]);
    expect(quantileOfLogHistogram(state, 1)).toBe(3);
  });

  test('F8: zeros, negatives and extremes have buckets of their own', () => {
    const values = [-1e300, -1, -1e-300, 0, 0, 1e-300, 1, 1e300, 5e-324];
    const state = sketchOf(values);
    expect([state.count, state.zeros, state.min, state.max]).toEqual([9, 2, -1e300, 1e300]);
    for (let rank = 0; rank < values.length; rank++) {
      const exact = quantile(values, rank / 8) ?? Number.NaN;
      const got = quantileOfLogHistogram(state, rank / 8) ?? Number.NaN;
      expect(Math.abs(got - exact)).toBeLessThanOrEqual(0.01 * Math.abs(exact));
    }
    expect(summarizeLogHistogram(state).total).toBe(5e-324);
  });

  test('F8: NaN and Infinity are refused and leave the state as it was', () => {
    const state = sketchOf([1, 2]);
    const before = JSON.stringify(state);
    for (const [value, code] of [
      [Number.NaN, 'not_a_number'],
      [Number.POSITIVE_INFINITY, 'non_finite'],
    ] as const) {
      expect(() => addToLogHistogram(state, value)).toThrow(expect.objectContaining({ code }));
      expect(() => addAllToLogHistogram(state, [3, value])).toThrow(expect.objectContaining({ code }));
    }
    expect(() => addToLogHistogram(state, JSON.parse('"2"'))).toThrow(
      expect.objectContaining({ code: 'not_a_number' }),
    );
    expect(JSON.stringify(state)).toBe(before);
  });

  test('mean, total and ends are exact, and so is the spread, at any size of the values', () => {
    for (const values of [
      uniform(5000, 53).map((u) => Math.floor(Math.exp(u * 22))),
      uniform(5000, 54).map((u) => Math.exp(u * 9) - 40),
      uniform(500, 55).map((u) => 1e200 * u),
      uniform(500, 56).map((u) => 1e-200 * u),
      uniform(500, 57).map((u) => 1.7e12 + Math.floor(u * 10)),
    ]) {
      const exact = summarize(values);
      const got = summarizeLogHistogram(addAllToLogHistogram(createLogHistogram(), values));
      expect([got.count, got.mean, got.total, got.min, got.max]).toEqual([
        exact.count,
        exact.mean,
        exact.total,
        exact.min,
        exact.max,
      ]);
      expect(Math.abs((got.standardDeviation ?? 0) / (exact.standardDeviation ?? 0) - 1)).toBeLessThan(1e-14);
    }
  });

  test('A15, G5: a percentage in place of a fraction is refused with a hint', () => {
    expect(() => quantileOfLogHistogram(sketchOf([1]), 95)).toThrow('did you mean 0.95?');
  });
});
