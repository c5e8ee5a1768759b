import { describe, expect, test } from 'vitest';
import { npsMethod } from '../../../src/analysis/interval/npsMethod.ts';
import { createRandom } from '../../../src/stats/bootstrap/random.ts';
import {
  type DifferenceInterval,
  type Interval,
  moments,
  newcombeInterval,
  type TrialCounts,
  wilsonInterval,
} from '../../../src/stats/index.ts';
import { agrestiCaffoInterval } from '../../../src/stats/intervals/agrestiCaffoInterval.ts';
import { agrestiCoullInterval } from '../../../src/stats/intervals/agrestiCoullInterval.ts';
import { clopperPearsonInterval } from '../../../src/stats/intervals/clopperPearsonInterval.ts';
import { correctedWilsonInterval } from '../../../src/stats/intervals/correctedWilsonInterval.ts';
import { jeffreysInterval } from '../../../src/stats/intervals/jeffreysInterval.ts';
import { logMeanInterval } from '../../../src/stats/intervals/logMeanInterval.ts';
import { meanDifferenceInterval } from '../../../src/stats/intervals/meanDifferenceInterval.ts';
import { meanInterval } from '../../../src/stats/intervals/meanInterval.ts';
import type { NpsCounts, NpsMethod } from '../../../src/stats/intervals/npsCounts.ts';
import { npsDifferenceInterval } from '../../../src/stats/intervals/npsDifferenceInterval.ts';
import { npsInterval } from '../../../src/stats/intervals/npsInterval.ts';
import { poissonInterval } from '../../../src/stats/intervals/poissonInterval.ts';
import { quantileInterval } from '../../../src/stats/intervals/quantileInterval.ts';
import { quantileRanks } from '../../../src/stats/intervals/quantileRanks.ts';

// How often an interval of 95 % holds the truth: summed over all outcomes where they can be counted, else simulated.

const HUNDREDTHS = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);

/** The probabilities of 0 … n successes, outwards from the likeliest. */
function binomialMasses(n: number, p: number): Float64Array {
  const masses = new Float64Array(n + 1);
  const top = Math.min(Math.floor((n + 1) * p), n);
  masses[top] = 1;
  for (let k = top; k < n; k++) masses[k + 1] = ((masses[k] as number) * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = top; k > 0; k--) masses[k - 1] = ((masses[k] as number) * k * (1 - p)) / ((n - k + 1) * p);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

function holds(interval: Interval | null, truth: number): boolean {
  return interval !== null && interval.lower <= truth + 1e-12 && truth - 1e-12 <= interval.upper;
}

function meanAndLeast(cells: readonly number[]): { mean: number; least: number } {
  let least = 1;
  let sum = 0;
  for (const cell of cells) {
    least = Math.min(least, cell);
    sum += cell;
  }
  return { mean: sum / cells.length, least };
}

function shareCoverage(interval: (successes: number, trials: number) => Interval | null): {
  mean: number;
  least: number;
} {
  const cells = [5, 10, 20, 50, 100, 200, 500].flatMap((n) => {
    const intervals = Array.from({ length: n + 1 }, (_, k) => interval(k, n));
    return HUNDREDTHS.map((p) =>
      binomialMasses(n, p).reduce((sum, mass, k) => sum + (holds(intervals[k] ?? null, p) ? mass : 0), 0),
    );
  });
  return meanAndLeast(cells);
}

describe('coverage of one share, exactly, for 5 to 500 trials and shares of 0.01 to 0.99', () => {
  test.each([
    ['wilsonInterval', wilsonInterval, 0.95, 0.855],
    ['jeffreysInterval', jeffreysInterval, 0.95, 0.865],
    ['agrestiCoullInterval', agrestiCoullInterval, 0.955, 0.9],
  ] as const)('%s: within a point on average, in no cell below its floor', (_, interval, average, floor) => {
    const { mean, least } = shareCoverage(interval);
    expect(Math.abs(mean - average)).toBeLessThan(0.01);
    expect(least).toBeGreaterThan(floor);
  });

  test.each([
    ['clopperPearsonInterval', clopperPearsonInterval],
    ['correctedWilsonInterval', correctedWilsonInterval],
  ] as const)('%s: the level in every cell, at the price of two points on average', (_, interval) => {
    const { mean, least } = shareCoverage(interval);
    expect(least).toBeGreaterThanOrEqual(0.95);
    expect(mean).toBeGreaterThan(0.96);
    expect(mean).toBeLessThan(0.98);
  });
});

describe('coverage of a difference of shares, exactly', () => {
  const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
  type Difference = (left: TrialCounts, right: TrialCounts) => DifferenceInterval | null;
  const cellsOf = (interval: Difference, left: number, right: number): number[] => {
    const intervals = Array.from({ length: left + 1 }, (_, i) =>
      Array.from({ length: right + 1 }, (__, j) =>
        interval({ successes: i, trials: left }, { successes: j, trials: right }),
      ),
    );
    return shares.flatMap((p) =>
      shares.map((q) => {
        const [leftMasses, rightMasses] = [binomialMasses(left, p), binomialMasses(right, q)];
        let covered = 0;
        intervals.forEach((row, i) => {
          row.forEach((found, j) => {
            if (holds(found, p - q)) covered += (leftMasses[i] as number) * (rightMasses[j] as number);
          });
        });
        return covered;
      }),
    );
  };

  test.each([
    ['newcombeInterval', newcombeInterval, 0.875],
    ['agrestiCaffoInterval', agrestiCaffoInterval, 0.91],
  ] as const)('%s: within a point and a half on average, in no cell below its floor', (_, interval, floor) => {
    const sizes = [
      [10, 10],
      [20, 20],
      [10, 30],
      [30, 30],
      [50, 50],
    ] as const;
    const { mean, least } = meanAndLeast(sizes.flatMap(([left, right]) => cellsOf(interval, left, right)));
    expect(Math.abs(mean - 0.955)).toBeLessThan(0.01);
    expect(least).toBeGreaterThan(floor);
  });
});

const MARKETS = [
  [0.5, 0.3, 0.2],
  [0.7, 0.2, 0.1],
  [0.9, 0.08, 0.02],
  [0.3, 0.4, 0.3],
  [0.1, 0.2, 0.7],
  [0.97, 0.03, 0],
  [0.98, 0, 0.02],
  [0.6, 0, 0.4],
] as const;

describe('coverage of a net score, exactly, for 5 to 50 answers', () => {
  const coverage = (n: number, given: NpsMethod | ((counts: NpsCounts) => NpsMethod)): number[] =>
    MARKETS.map(([p, s, d]) => {
      let covered = 0;
      const promoterMasses = binomialMasses(n, p);
      for (let promoters = 0; promoters <= n; promoters++) {
        const rest = n - promoters;
        const restMasses = s === 0 || d === 0 ? null : binomialMasses(rest, s / (s + d));
        for (let passives = 0; passives <= rest; passives++) {
          const alone = (s === 0 ? 0 : rest) === passives ? 1 : 0;
          const mass = (promoterMasses[promoters] as number) * (restMasses?.[passives] ?? alone);
          const counts = { promoters, passives, detractors: rest - passives };
          const method = typeof given === 'function' ? given(counts) : given;
          if (mass > 0 && holds(npsInterval(counts, { method }), 100 * (p - d))) covered += mass;
        }
      }
      return covered;
    });

  test('adjusted: within a point on average, in no cell below 85 %', () => {
    const { mean, least } = meanAndLeast([5, 10, 20, 50].flatMap((n) => coverage(n, 'adjusted')));
    expect(Math.abs(mean - 0.95)).toBeLessThan(0.01);
    expect(least).toBeGreaterThan(0.85);
  });

  test('as `interval` chooses between them: within a point on average from 20 to 200 answers, in no cell below 90 %', () => {
    const { mean, least } = meanAndLeast([20, 50, 200].flatMap((n) => coverage(n, npsMethod)));
    expect(Math.abs(mean - 0.95)).toBeLessThan(0.01);
    expect(least).toBeGreaterThan(0.9);
  });

  test('multinomial: far below the level for few answers', () => {
    expect(meanAndLeast(coverage(10, 'multinomial')).mean).toBeLessThan(0.72);
    expect(meanAndLeast(coverage(50, 'multinomial')).least).toBeLessThan(0.65);
  });
});

/** Normal values, two by two (Box and Muller 1958). */
function normalValues(seed: number): () => number {
  const random = createRandom(seed);
  const uniform = (): number => (random() + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function simulated(runs: number, isHeld: () => boolean): number {
  let held = 0;
  for (let run = 0; run < runs; run++) held += isHeld() ? 1 : 0;
  return held / runs;
}

const sampleOf = (n: number, draw: () => number): Float64Array => Float64Array.from({ length: n }, draw);

describe('coverage, simulated', () => {
  test('the difference of net scores of 10 to 50 answers, within a point on average', () => {
    const random = createRandom(11);
    const answers = (
      n: number,
      [p, s]: readonly number[],
    ): { promoters: number; passives: number; detractors: number } => {
      const counts = { promoters: 0, passives: 0, detractors: 0 };
      for (let index = 0; index < n; index++) {
        const u = random() / 2 ** 32;
        counts[u < (p ?? 0) ? 'promoters' : u < (p ?? 0) + (s ?? 0) ? 'passives' : 'detractors']++;
      }
      return counts;
    };
    const cells = [
      [10, 10],
      [20, 20],
      [10, 50],
    ].flatMap(([left = 0, right = 0]) =>
      MARKETS.flatMap((one) =>
        MARKETS.map((other) =>
          simulated(100, () => {
            const truth = 100 * (one[0] - one[2] - other[0] + other[2]);
            return holds(npsDifferenceInterval(answers(left, one), answers(right, other)), truth);
          }),
        ),
      ),
    );
    expect(Math.abs(meanAndLeast(cells).mean - 0.955)).toBeLessThan(0.01);
  });

  test('the mean of 2, 5 and 30 normal values, and the difference of two of unequal spread', () => {
    const normal = normalValues(12);
    const cells = [2, 5, 30].map((n) => simulated(8000, () => holds(meanInterval(moments(sampleOf(n, normal))), 0)));
    for (const cell of cells) expect(Math.abs(cell - 0.95)).toBeLessThan(0.01);
    const difference = simulated(8000, () => {
      const [left, right] = [sampleOf(6, normal), sampleOf(15, () => 4 * normal())];
      return holds(meanDifferenceInterval(moments(left), moments(right)), 0);
    });
    expect(Math.abs(difference - 0.95)).toBeLessThan(0.01);
  });

  test('both means of 10 and 40 log-normal values, where the plain mean falls short', () => {
    const normal = normalValues(13);
    for (const n of [10, 40]) {
      let [geometric, arithmetic, plain] = [0, 0, 0];
      for (let run = 0; run < 4000; run++) {
        const logs = sampleOf(n, normal);
        const found = logMeanInterval(moments(logs));
        geometric += holds(found?.geometricMean ?? null, 1) ? 1 / 4000 : 0;
        arithmetic += holds(found?.arithmeticMean ?? null, Math.exp(0.5)) ? 1 / 4000 : 0;
        plain += holds(meanInterval(moments(logs.map(Math.exp))), Math.exp(0.5)) ? 1 / 4000 : 0;
      }
      expect(Math.abs(geometric - 0.95)).toBeLessThan(0.01);
      expect(Math.abs(arithmetic - 0.95)).toBeLessThan(0.02);
      expect(plain).toBeLessThan(0.91);
    }
  });

  test('quantiles of exponential values: never below the level, within a point of it on average from 200 values on', () => {
    const random = createRandom(14);
    const waits = (): number => -Math.log((random() + 0.5) / 2 ** 32);
    for (const [n, p] of [
      [30, 0.5],
      [100, 0.75],
      [200, 0.9],
    ] as const) {
      const cell = simulated(3000, () => {
        const found = quantileInterval(sampleOf(n, waits), p);
        return (found?.lower ?? -1) <= -Math.log1p(-p) && -Math.log1p(-p) <= (found?.upper ?? Number.MAX_VALUE);
      });
      expect(Math.abs(cell - (quantileRanks(n, p)?.coverage ?? 0))).toBeLessThan(0.012);
    }
    const coverages = [200, 500, 1000, 5000].flatMap((n) =>
      [0.5, 0.75, 0.9].map((p) => quantileRanks(n, p)?.coverage ?? 0),
    );
    expect(meanAndLeast(coverages).least).toBeGreaterThanOrEqual(0.95);
    expect(meanAndLeast(coverages).mean).toBeLessThan(0.96);
  });
});

describe('coverage of a rate of events, exactly', () => {
  test('the level at every rate from 0.1 to 50', () => {
    const intervals = Array.from({ length: 200 }, (_, count) => poissonInterval(count));
    for (let rate = 0.1; rate < 50; rate *= 1.1) {
      let mass = Math.exp(-rate);
      let covered = 0;
      for (let count = 0; count < intervals.length; count++) {
        if (holds(intervals[count] ?? null, rate)) covered += mass;
        mass *= rate / (count + 1);
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });
});
