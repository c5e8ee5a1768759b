import { describe, expect, test } from 'vitest';
import {
  addAllToLogHistogram,
  createLogHistogram,
  median,
  medianAbsoluteDeviation,
  mergeLogHistograms,
  moments,
  newcombeInterval,
  normalCdf,
  normalQuantile,
  type QuantileType,
  quantile,
  quantileOfLogHistogram,
  sum,
  summarize,
  summarizeLogHistogram,
  weightedKappa,
  wilsonInterval,
} from '../../src/stats/index.ts';
import { casesOf, isWithin, type ReferenceCase } from './referenceCases.ts';

type Numbers = readonly number[];

function expectWithin(got: unknown, { expected, tolerance }: ReferenceCase): void {
  expect(isWithin(got, expected, tolerance), `got ${got}, reference ${expected}`).toBe(true);
}

/** Our figures under the names of the reference. */
function named(values: Numbers): Record<string, unknown> {
  const { count, mean, variance, standardDeviation, skewness, kurtosis, min, max } = moments(values);
  const m2 = variance === null ? null : variance * (count - 1);
  return { n: count, mean, m2, variance, sd: standardDeviation, skewness, kurtosis, min, max };
}

describe('reference answers', () => {
  test('the file holds every case of these functions', () => {
    const sizes = ['sum', 'moments', 'mergeMoments', 'quantile', 'median', 'mad', 'wilson', 'normalQuantile'].map(
      (fn) => casesOf(fn).length,
    );
    expect(sizes).toEqual([11, 12, 4, 38, 3, 3, 10, 9]);
    expect(['normalCdf', 'ddsketchQuantile', 'rankSketchQuantile'].map((fn) => casesOf(fn).length)).toEqual([
      8, 17, 10,
    ]);
    expect(['newcombe', 'cohenKappa', 'weightedKappa', 'kaplanMeier'].map((fn) => casesOf(fn).length)).toEqual([
      9, 2, 5, 13,
    ]);
  });

  test.each(casesOf('sum'))('$id', (one) => expectWithin(sum(one.args['x'] as Numbers), one));

  test.each(casesOf('moments'))('$id', ({ args, expected, tolerance }) => {
    const got = named(args['x'] as Numbers);
    for (const [key, value] of Object.entries(expected as object)) {
      expect(isWithin(got[key], value, tolerance), `${key}: got ${got[key]}, reference ${value}`).toBe(true);
    }
  });

  test.each(casesOf('mergeMoments'))('$id, from sketches that were merged', ({ args, expected, tolerance }) => {
    const merged = createLogHistogram();
    for (const chunk of args['chunks'] as Numbers[]) {
      mergeLogHistograms(merged, addAllToLogHistogram(createLogHistogram(), chunk));
    }
    const { count, mean, standardDeviation, min, max } = summarizeLogHistogram(merged);
    const got: Record<string, unknown> = { n: count, mean, sd: standardDeviation, min, max };
    for (const [key, value] of Object.entries(got)) {
      expect(isWithin(value, (expected as Record<string, unknown>)[key], tolerance), key).toBe(true);
    }
  });

  test.each(casesOf('quantile'))('$id', (one) => {
    const { x, p, type } = one.args;
    expectWithin(quantile(x as Numbers, p as number, { type: type as QuantileType }), one);
  });

  test.each(casesOf('median'))('$id', (one) => {
    expectWithin(median(one.args['x'] as Numbers), one);
    expectWithin(summarize(one.args['x'] as Numbers).median, one);
  });

  test.each(casesOf('mad'))('$id', (one) => {
    const constant = one.args['constant'] as number;
    expectWithin(medianAbsoluteDeviation(one.args['x'] as Numbers, { constant }), one);
  });

  test.each(casesOf('wilson'))('$id', ({ args, expected, tolerance }) => {
    const { lower, upper } = expected as { lower?: number; upper?: number };
    const got = wilsonInterval(args['x'] as number, args['n'] as number, args['conf'] as number);
    if (args['n'] === 0) expect(got).toBeNull();
    else expect([isWithin(got?.lower, lower, tolerance), isWithin(got?.upper, upper, tolerance)]).toEqual([true, true]);
  });

  test.each(casesOf('newcombe'))('$id', ({ args, expected, tolerance }) => {
    const { x1, n1, x2, n2, conf } = args as Readonly<Record<'x1' | 'n1' | 'x2' | 'n2' | 'conf', number>>;
    const { estimate, lower, upper } = expected as Record<string, number>;
    const got = newcombeInterval({ successes: x1, trials: n1 }, { successes: x2, trials: n2 }, conf);
    expect(isWithin(got?.difference, estimate, tolerance), `difference ${got?.difference}`).toBe(true);
    expect(isWithin(got?.lower, lower, tolerance), `lower ${got?.lower}`).toBe(true);
    expect(isWithin(got?.upper, upper, tolerance), `upper ${got?.upper}`).toBe(true);
  });

  // With two categories every weighting is that of Cohen.
  test.each([...casesOf('weightedKappa'), ...casesOf('cohenKappa')])('$id', ({ args, expected, tolerance }) => {
    const { table, weights, conf } = args as { table: number[][]; weights?: 'linear' | 'quadratic'; conf: number };
    const { kappa, po, pe, se, lower, upper } = expected as Record<string, number | null>;
    const got = weightedKappa(table, { weights, level: conf });
    if (kappa === null) return expect(got).toBeNull();
    const pairs = [
      [got?.kappa, kappa],
      [got?.observed, po],
      [got?.expected, pe],
      [got?.standardError, se],
      [got?.lower, lower],
      [got?.upper, upper],
    ];
    for (const [mine, reference] of pairs) {
      expect(isWithin(mine, reference, tolerance), `got ${mine}, reference ${reference}`).toBe(true);
    }
  });

  test.each(casesOf('normalQuantile').filter(({ args }) => args['p'] !== 1))('$id', (one) => {
    expectWithin(normalQuantile(one.args['p'] as number), one);
  });

  test('normalQuantile/p1: no number, so an error of ours', () => {
    expect(() => normalQuantile(1)).toThrow(expect.objectContaining({ code: 'out_of_range' }));
  });

  test.each(casesOf('normalCdf'))('$id', (one) => expectWithin(normalCdf(one.args['z'] as number), one));

  test.each(casesOf('ddsketchQuantile'))('$id', (one) => {
    const { values, relativeAccuracy, q } = one.args;
    const sketch = addAllToLogHistogram(
      createLogHistogram({ relativeError: relativeAccuracy as number }),
      values as Numbers,
    );
    expectWithin(quantileOfLogHistogram(sketch, q as number, { interpolation: 'lower' }), one);
  });

  test.each(casesOf('rankSketchQuantile'))('$id', ({ args, tolerance }) => {
    const values = args['values'] as Numbers;
    const got = quantileOfLogHistogram(addAllToLogHistogram(createLogHistogram(), values), args['q'] as number) ?? 0;
    const below = values.filter((value) => value < got).length / values.length;
    const upTo = values.filter((value) => value <= got).length / values.length;
    const distance = Math.max(below - (args['q'] as number), (args['q'] as number) - upTo, 0);
    expect(distance).toBeLessThanOrEqual(tolerance.rank ?? 0);
  });
});
