import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../../src/stats/bootstrap/bootstrap.ts';
import { bootstrapMean } from '../../../src/stats/bootstrap/bootstrapMean.ts';
import { bootstrapShare } from '../../../src/stats/bootstrap/bootstrapShare.ts';
import { binomialQuantile } from '../../../src/stats/distributions/binomialQuantile.ts';
import { mean } from '../../../src/stats/index.ts';

const fault = (code: string, path?: string): unknown =>
  expect.objectContaining(path === undefined ? { code } : { code, path });
const ratings: readonly [number, number][] = [
  [1, 40],
  [2, 25],
  [3, 60],
  [4, 310],
  [5, 565],
];

describe('bootstrapMean', () => {
  test('says what resampling the rows says', () => {
    const rows = ratings.flatMap(([value, count]) => Array<number>(count).fill(value));
    for (const method of ['percentile', 'bca'] as const) {
      const counted = bootstrapMean(ratings, { resamples: 10_000, method });
      const drawn = bootstrap(rows, mean, { resamples: 10_000, method });
      expect(counted.estimate).toBeCloseTo(drawn.estimate ?? 0, 13);
      expect(Math.abs((counted.standardError ?? 0) / (drawn.standardError ?? 1) - 1)).toBeLessThan(0.03);
      expect(Math.abs((counted.lower ?? 0) - (drawn.lower ?? 1))).toBeLessThan(0.005);
      expect(Math.abs((counted.upper ?? 0) - (drawn.upper ?? 1))).toBeLessThan(0.005);
    }
  });

  test('takes a Map or pairs in any order, joins what stands twice and drops what was never seen', () => {
    const messy = [
      [5, 500],
      [3, 60],
      [9, 0],
      [1, 40],
      [5, 65],
      [2, 25],
      [4, 310],
    ] as const;
    expect(bootstrapMean(messy)).toEqual(bootstrapMean(new Map(ratings)));
  });

  test('a billion of one value: its mean is the value, to the last digit', () => {
    const found = bootstrapMean([[0.1, 1e9]]);
    expect(found).toMatchObject({ estimate: 0.1, standardError: 0, bias: 0, lower: 0.1, upper: 0.1, reason: null });
    expect(bootstrapMean([[0.1, 1e9]], { method: 'bca' }).reason).toBe('bca_impossible');
  });

  test('next to a count that dwarfs the other BCa still has ends', () => {
    const found = bootstrapMean(
      [
        [1, 1],
        [2, 2 ** 53 - 3],
      ],
      { method: 'bca', resamples: 200 },
    );
    expect(found.reason).toBeNull();
  });

  test('A12, A17: neither very large nor very small values leave the range', () => {
    const plain = bootstrapMean(ratings, { method: 'bca', resamples: 200 });
    for (const scale of [2 ** -450, 2 ** 450]) {
      const scaled = ratings.map(([value, count]) => [value * scale, count] as const);
      const { lower, upper } = bootstrapMean(scaled, { method: 'bca', resamples: 200 });
      expect([lower, upper]).toEqual([(plain.lower ?? 0) * scale, (plain.upper ?? 0) * scale]);
    }
  });

  test('a value that was never seen leaves no trace, not even in the last digit', () => {
    expect(
      bootstrapMean([
        [-7, 0],
        [0.1, 3],
        [-0, 0],
      ]),
    ).toMatchObject({ estimate: 0.1, lower: 0.1, upper: 0.1 });
  });

  test('G1, G2: nothing, and one value', () => {
    expect(bootstrapMean([])).toMatchObject({ estimate: null, reason: 'no_data' });
    expect(bootstrapMean([[7, 1]])).toMatchObject({ estimate: 7, lower: null, reason: 'too_few' });
  });

  test('A1, A2: values that are no finite numbers and counts that are not whole are refused', () => {
    expect(() => bootstrapMean([[Number.NaN, 1]])).toThrow(fault('not_a_number', 'bootstrapMean: value'));
    expect(() => bootstrapMean([[Number.POSITIVE_INFINITY, 1]])).toThrow(fault('non_finite', 'bootstrapMean: value'));
    expect(() => Reflect.apply(bootstrapMean, null, [[5, 7]])).toThrow(fault('not_a_number', 'bootstrapMean: value'));
    expect(() => Reflect.apply(bootstrapMean, null, [[5, 7]])).toThrow('expected a finite number, got NaN');
    expect(() => Reflect.apply(bootstrapMean, null, [[['5', 1]]])).toThrow(
      fault('not_a_number', 'bootstrapMean: value'),
    );
    for (const counts of [5, null, undefined, {}, 'text']) {
      const refuse = () => Reflect.apply(bootstrapMean, null, [counts]);
      expect(refuse).toThrow(fault('not_iterable', 'bootstrapMean: counts'));
      expect(refuse).toThrow('expected an iterable of values with their counts');
    }
    expect(() => bootstrapMean([[5, 1]], { level: 1 })).toThrow(fault('out_of_range', 'bootstrapMean: options.level'));
    expect(() => Reflect.apply(bootstrapMean, null, [[[5, 1]], { clusters: [] }])).toThrow(
      'expected one of resamples, seed, level, method, got',
    );
    expect(() => bootstrapMean([[5, 1.5]])).toThrow(fault('out_of_range', 'bootstrapMean: count of 5'));
    expect(() => bootstrapMean([[5, 1]], { level: 95 })).toThrow('did you mean 0.95?');
  });
});

describe('bootstrapShare', () => {
  test('its ends are quantiles of the binomial distribution, within a few draws', () => {
    const { lower, upper, estimate, standardError } = bootstrapShare(
      { successes: 480, trials: 600 },
      { resamples: 20_000 },
    );
    expect(estimate).toBe(0.8);
    expect(Math.abs((lower ?? 0) * 600 - binomialQuantile(0.025, 600, 0.8))).toBeLessThan(1.5);
    expect(Math.abs((upper ?? 0) * 600 - binomialQuantile(0.975, 600, 0.8))).toBeLessThan(1.5);
    expect(Math.abs((standardError ?? 0) / Math.sqrt(0.16 / 600) - 1)).toBeLessThan(0.02);
  });

  test('a billion trials take no longer', () => {
    const { standardError } = bootstrapShare({ successes: 3e8, trials: 1e9 });
    expect(Math.abs((standardError ?? 0) / Math.sqrt(0.21 / 1e9) - 1)).toBeLessThan(0.05);
  });

  test('G3, G4: without a failure or a success there is no width', () => {
    expect(bootstrapShare({ successes: 3, trials: 3 })).toMatchObject({ lower: 1, upper: 1, reason: null });
    expect(bootstrapShare({ successes: 0, trials: 20 })).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
    expect(bootstrapShare({ successes: 0, trials: 20 }, { method: 'bca' }).reason).toBe('bca_impossible');
  });

  test('G1, G2: no trials, and one', () => {
    expect(bootstrapShare({ successes: 0, trials: 0 }).reason).toBe('no_data');
    expect(bootstrapShare({ successes: 1, trials: 1 })).toMatchObject({ estimate: 1, reason: 'too_few' });
  });

  test('impossible counts are refused', () => {
    expect(() => bootstrapShare({ successes: 3, trials: 2 })).toThrow(
      fault('out_of_range', 'bootstrapShare: successes'),
    );
    expect(() => bootstrapShare({ successes: 0.5, trials: 2 })).toThrow(
      fault('out_of_range', 'bootstrapShare: successes'),
    );
    expect(() => bootstrapShare({ successes: 0, trials: -2 })).toThrow(fault('out_of_range', 'bootstrapShare: trials'));
    expect(() => bootstrapShare({ successes: 0, trials: 0 }, { seed: -1 })).toThrow(
      fault('out_of_range', 'bootstrapShare: options.seed'),
    );
  });
});
