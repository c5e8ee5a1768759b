import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../../src/stats/bootstrap/bootstrap.ts';
import { createRandom } from '../../../src/stats/bootstrap/random.ts';
import { mean, median, moments } from '../../../src/stats/index.ts';

const fault = (code: string, path?: string): unknown =>
  expect.objectContaining(path === undefined ? { code } : { code, path });
const waits = [12, 15, 9, 240, 31, 22, 18, 47, 11, 26, 19, 64];
const exponential = (n: number, seed: number): Float64Array => {
  const random = createRandom(seed);
  return Float64Array.from({ length: n }, () => -Math.log((random() + 0.5) / 2 ** 32));
};

describe('bootstrap', () => {
  test('of the mean: its standard error is that of the formula, with n in the denominator', () => {
    const values = exponential(200, 1);
    const found = bootstrap(values, mean, { resamples: 10_000 });
    const { standardDeviation } = moments(values);
    const expected = ((standardDeviation ?? 0) / Math.sqrt(200)) * Math.sqrt(199 / 200);
    expect(Math.abs((found.standardError ?? 0) / expected - 1)).toBeLessThan(0.03);
    expect(Math.abs(found.bias ?? 1)).toBeLessThan(0.03 * expected);
    expect(found.estimate).toBe(mean(values));
  });

  test('of three values: the ends are means that 27 samples can have', () => {
    const { lower, upper } = bootstrap([0, 3, 6], mean, { level: 0.9 });
    // One sample of 27 is 0, 0, 0; with the three that hold one 3 more than a twentieth are at most 1.
    expect([lower, upper]).toEqual([1, 5]);
  });

  test('G25: the seed is fixed, stands in the result and changes it', () => {
    expect(bootstrap(waits, mean)).toEqual(bootstrap(waits, mean, { seed: 1 }));
    expect(bootstrap(waits, mean)).toMatchObject({ seed: 1, resamples: 2000, level: 0.95, method: 'percentile' });
    expect(bootstrap(waits, mean, { seed: 0 }).standardError).not.toBe(bootstrap(waits, mean).standardError);
    expect(() => bootstrap(waits, mean, { seed: Number.NaN })).toThrow(
      fault('out_of_range', 'bootstrap: options.seed'),
    );
  });

  test('is the same, bit for bit, for every order of the values, with and without clusters', () => {
    const rows = waits.map((value, index) => ({ value, agent: index % 4 }));
    const orders = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
    const resultOf = (order: typeof rows, clusters: boolean): unknown =>
      bootstrap(
        order.map(({ value }) => value),
        mean,
        { method: 'bca', resamples: 200, ...(clusters ? { clusters: order.map(({ agent }) => agent) } : {}) },
      );
    fc.assert(
      fc.property(orders, fc.boolean(), (order, clusters) => {
        expect(resultOf(order, clusters)).toEqual(resultOf(rows, clusters));
      }),
      { seed: 41, numRuns: 50 },
    );
  });

  test('changes nothing that it is given, and bears a statistic that sorts its sample', () => {
    const frozen = Object.freeze(waits.slice());
    const column = Float64Array.from(waits);
    const middle = (sample: Float64Array): number => sample.sort()[6] ?? 0;
    expect(bootstrap(frozen, middle, { method: 'bca' })).toEqual(bootstrap(column, middle, { method: 'bca' }));
    expect([...column]).toEqual(waits);
  });

  test('bears a statistic that writes over its sample', () => {
    const overwriting = (sample: Float64Array): number => {
      const found = mean(sample) ?? 0;
      sample.fill(-1);
      return found;
    };
    for (const clusters of [undefined, waits.map((_, index) => index % 5)]) {
      const options = { method: 'bca', resamples: 60, clusters } as const;
      expect(bootstrap(waits, overwriting, options)).toEqual(bootstrap(waits, mean, options));
    }
  });

  test('A8: an estimate of -0 is 0', () => {
    expect(bootstrap([5], () => -0).estimate).toBe(0);
    expect(bootstrap(waits, () => -0, { resamples: 9 })).toMatchObject({ estimate: 0, bias: 0 });
  });

  test('survives JSON', () => {
    const found = bootstrap(waits, median);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('whole clusters are drawn: ten values of each of ten agents count as ten', () => {
    const agents = Array.from({ length: 100 }, (_, index) => `agent ${Math.floor(index / 10)}`);
    const values = agents.map((_, index) => Math.floor(index / 10));
    const alone = bootstrap(values, mean, { resamples: 4000 }).standardError ?? 0;
    const together = bootstrap(values, mean, { resamples: 4000, clusters: agents }).standardError ?? 0;
    expect(together / alone).toBeGreaterThan(3);
    expect(together / alone).toBeLessThan(3.4);
  });

  test('clusters of unequal sizes: a giant among dwarfs', () => {
    const values = [...Array(30).fill(5), 1, 2, 3];
    const clusters = [...Array(30).fill('giant'), 'a', 'b', 'c'];
    const found = bootstrap(values, mean, { clusters });
    expect(found.lower).toBeGreaterThanOrEqual(1);
    // Four giants are 1 sample of 256, three giants and the 3 are 4; the next, with the 2, passes a fortieth.
    expect(found.upper).toBe(452 / 91);
    expect(found.reason).toBeNull();
  });
});

describe('clusters that hold the same values', () => {
  test('are drawn like any others, in whatever order they stand', () => {
    const clusters = ['a', 'a', 'b', 'b', 'c', 'c'];
    const found = bootstrap([1, 2, 2, 1, 1, 5], mean, { clusters });
    // Each draw is 1.5 or 3: none of three that is the last cluster, 8 of 27, down to 1.5.
    expect([found.lower, found.upper]).toEqual([1.5, 3]);
    expect(bootstrap([1, 5, 1, 2, 1, 2], mean, { clusters })).toEqual(found);
  });
});

describe('bootstrap without an interval says why', () => {
  test('G1: no values', () => {
    expect(bootstrap([], mean)).toMatchObject({ estimate: null, lower: null, upper: null, reason: 'no_data' });
  });

  test('G2: one value, or one cluster', () => {
    expect(bootstrap([5], mean)).toMatchObject({ estimate: 5, standardError: null, lower: null, reason: 'too_few' });
    expect(bootstrap([5, 6], mean, { clusters: ['a', 'a'] })).toMatchObject({ estimate: 5.5, reason: 'too_few' });
  });

  test('a statistic that is undefined, for the values or for one resample', () => {
    expect(bootstrap([5, 6], () => null)).toMatchObject({ estimate: null, reason: 'undefined_statistic' });
    expect(bootstrap([5, 6], () => Number.NaN)).toMatchObject({ estimate: null, reason: 'undefined_statistic' });
    const spread = (sample: Float64Array): number | null => (sample[0] === sample[1] ? null : 1);
    expect(bootstrap([5, 6], spread)).toMatchObject({ estimate: 1, lower: null, reason: 'undefined_statistic' });
  });

  test('G7: BCa where no value changes the figure; percentiles have no width there', () => {
    const equal = bootstrap([4, 4, 4], mean, { method: 'bca' });
    expect(equal).toMatchObject({ estimate: 4, standardError: 0, lower: null, upper: null, reason: 'bca_impossible' });
    expect(bootstrap([4, 4, 4], mean)).toMatchObject({ standardError: 0, bias: 0, lower: 4, upper: 4, reason: null });
  });

  test('BCa of a statistic that fewer values leave undefined', () => {
    const whole = (sample: Float64Array): number | null => (sample.length < waits.length ? null : mean(sample));
    expect(bootstrap(waits, whole, { method: 'bca', resamples: 50 })).toMatchObject({
      ...{ estimate: 514 / 12, lower: null, upper: null, reason: 'bca_impossible' },
    });
    expect(bootstrap(waits, whole, { resamples: 50 }).reason).toBeNull();
  });

  test('BCa at a level that its correction does not reach', () => {
    // A single outlier has the largest acceleration there is, a sixth: it ends where the normal quantile comes to 6.
    const outlier = [...new Array<number>(99).fill(0), 1];
    const reasonAt = (level: number) => bootstrap(outlier, mean, { method: 'bca', resamples: 100, level }).reason;
    expect([reasonAt(0.999), reasonAt(1 - 1e-12)]).toEqual([null, 'bca_impossible']);
    const mirrored = outlier.map((value) => -value);
    const level = 1 - 1e-12;
    expect(bootstrap(mirrored, mean, { method: 'bca', resamples: 100, level }).reason).toBe('bca_impossible');
  });

  test('BCa where every resample lies on one side of the figure', () => {
    const distinct = (sample: Float64Array): number => new Set(sample).size;
    expect(bootstrap(waits, distinct, { method: 'bca', resamples: 500 }).reason).toBe('bca_impossible');
    for (const far of [-1000, 1000]) {
      // Far off only where no value comes twice and none is missing, which no sample of twelve does here.
      const odd = (sample: Float64Array): number => (mean(sample) ?? 0) + (distinct(sample) === 12 ? far : 0);
      const found = bootstrap(waits, odd, { method: 'bca', resamples: 500 });
      expect(found).toMatchObject({ lower: null, upper: null, reason: 'bca_impossible' });
    }
  });
});

describe('BCa', () => {
  test('shifts the ends to the long tail, and is nearly the percentiles where there is none', () => {
    const [plain, bca] = (['percentile', 'bca'] as const).map((method) =>
      bootstrap(exponential(40, 3), mean, { method }),
    );
    expect(bca?.lower ?? 0).toBeGreaterThan(plain?.lower ?? 0);
    expect(bca?.upper ?? 0).toBeGreaterThan(plain?.upper ?? 0);
    const even = Float64Array.from({ length: 101 }, (_, index) => index);
    const [left, right] = (['percentile', 'bca'] as const).map((method) => bootstrap(even, mean, { method }));
    expect(Math.abs((left?.lower ?? 0) - (right?.lower ?? 9))).toBeLessThan(0.5);
  });

  // Efron and Tibshirani (1993), table 14.2 and section 14.3: the variance (÷ n) of 26 spatial test scores, level 0.9:
  // percentile 100.8 to 233.9, BCa 115.8 to 259.6 (2,000 resamples). NumPy 2 with 500,000 resamples: 97.8 to 235.8 and
  // 115.5 to 261.0.
  test('of the variance of the spatial scores: as printed by Efron and Tibshirani', () => {
    const scores = [
      48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
    ];
    const variance = (sample: Float64Array): number => {
      const middle = mean(sample) ?? 0;
      return sample.reduce((sum, score) => sum + (score - middle) ** 2, 0) / sample.length;
    };
    const plain = bootstrap(scores, variance, { level: 0.9, resamples: 10_000 });
    const bca = bootstrap(scores, variance, { level: 0.9, resamples: 10_000, method: 'bca' });
    expect(plain.estimate).toBeCloseTo(171.5, 1);
    expect(Math.abs((plain.lower ?? 0) - 97.8)).toBeLessThan(3);
    expect(Math.abs((plain.upper ?? 0) - 235.8)).toBeLessThan(3);
    expect(Math.abs((bca.lower ?? 0) - 115.5)).toBeLessThan(3);
    expect(Math.abs((bca.upper ?? 0) - 261)).toBeLessThan(4);
  });

  test('of more values than are left out one by one: groups of them say nearly the same', () => {
    const values = exponential(6000, 5);
    const found = bootstrap(values, mean, { method: 'bca', resamples: 400 });
    const plain = bootstrap(values, mean, { resamples: 400 });
    expect(found.reason).toBeNull();
    expect(Math.abs((found.lower ?? 0) - (plain.lower ?? 0))).toBeLessThan(0.5 * (plain.standardError ?? 0));
  });

  test('covers the mean of 30 exponential values more often than percentiles do', () => {
    const held = { percentile: 0, bca: 0 };
    for (let run = 0; run < 300; run++) {
      const values = exponential(30, 1000 + run);
      for (const method of ['percentile', 'bca'] as const) {
        const { lower, upper } = bootstrap(values, mean, { method, resamples: 400, level: 0.9 });
        if ((lower ?? 2) <= 1 && 1 <= (upper ?? 0)) held[method] += 1;
      }
    }
    expect(held.bca).toBeGreaterThanOrEqual(held.percentile);
    expect(held.bca / 300).toBeGreaterThan(0.85);
  });
});

describe('what cannot be', () => {
  test('A15, G5: options are refused before any work', () => {
    const never = (): number => expect.unreachable();
    expect(() => bootstrap(waits, never, { level: 95 })).toThrow('did you mean 0.95?');
    for (const resamples of [1, 0, 1.5, Number.NaN, 1e9]) {
      expect(() => bootstrap(waits, never, { resamples })).toThrow(
        fault('out_of_range', 'bootstrap: options.resamples'),
      );
    }
    for (const level of [0, 1]) {
      expect(() => bootstrap(waits, never, { level })).toThrow(fault('out_of_range', 'bootstrap: options.level'));
    }
    expect(() => bootstrap(waits, never, { method: 'bcA' as 'bca' })).toThrow("did you mean 'bca'?");
    expect(() => Reflect.apply(bootstrap, null, [waits, 5])).toThrow(fault('not_a_function', 'bootstrap: statistic'));
  });

  test('from two resamples to ten million may be asked for', () => {
    expect(bootstrap(waits, mean, { resamples: 2 })).toMatchObject({ resamples: 2, reason: null });
    expect(bootstrap([], mean, { resamples: 1e7 })).toMatchObject({ resamples: 1e7, reason: 'no_data' });
    expect(() => bootstrap([], mean, { resamples: 1e7 + 1 })).toThrow('expected a whole number from 2 to 10000000');
  });

  test('A1, A2, A3: values that are no finite numbers are refused', () => {
    expect(() => bootstrap([1, Number.NaN], mean)).toThrow(fault('not_a_number', 'bootstrap: values[1]'));
    expect(() => bootstrap([1, Number.POSITIVE_INFINITY], mean)).toThrow(fault('non_finite', 'bootstrap: values[1]'));
    expect(() => bootstrap(['2' as unknown as number], mean)).toThrow(fault('not_a_number'));
  });

  test('keys that are not as many as the values are refused', () => {
    const path = 'bootstrap: options.clusters';
    expect(() => bootstrap([1, 2], mean, { clusters: ['a'] })).toThrow(fault('length_mismatch', path));
    for (const clusters of [5, null, 'ab', {}]) {
      expect(() => Reflect.apply(bootstrap, null, [[1, 2], mean, { clusters }])).toThrow(fault('not_an_array', path));
    }
  });
});
