import { describe, expect, test } from 'vitest';
import { moments } from '../../../src/stats/moments.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';
import { hodgesLehmannShift } from '../../../src/stats/tests/hodgesLehmannShift.ts';
import { kruskalWallisTest } from '../../../src/stats/tests/kruskalWallisTest.ts';
import { logRankTest } from '../../../src/stats/tests/logRankTest.ts';
import { mannWhitneyTest } from '../../../src/stats/tests/mannWhitneyTest.ts';
import { twoProportionTest } from '../../../src/stats/tests/twoProportionTest.ts';
import { welchTest } from '../../../src/stats/tests/welchTest.ts';
import { uniform } from '../oracle.ts';

type Numbers = readonly number[];

/** The share of samples of one series of chance numbers for which it is so. */
function shareOf(samples: number, size: number, seed: number, isSo: (sample: Numbers) => boolean): number {
  const series = uniform(samples * size, seed);
  let count = 0;
  for (let start = 0; start < series.length; start += size) {
    if (isSo(series.slice(start, start + size))) count += 1;
  }
  return count / samples;
}

const exponential = (u: number): number => -Math.log(u);
const isFound = (test: { readonly p: number | null } | null): boolean => test?.p != null && test.p < 0.05;

/** Three standard errors of a share of 5 % among so many samples, and a little for what an approximation is off. */
function expectNear(share: number, level: number, samples: number, off: number): void {
  expect(Math.abs(share - level)).toBeLessThan(3 * Math.sqrt((level * (1 - level)) / samples) + off);
}

describe('of samples without a difference, one in twenty is called different', () => {
  test('twoProportionTest: 150 against 250 trials at 30 %', () => {
    const successes = (sample: Numbers): number => sample.filter((u) => u < 0.3).length;
    const found = (sample: Numbers, correct: boolean): boolean =>
      isFound(
        twoProportionTest(
          { successes: successes(sample.slice(0, 150)), trials: 150 },
          { successes: successes(sample.slice(150)), trials: 250 },
          { correct },
        ),
      );
    expectNear(
      shareOf(6000, 400, 11, (sample) => found(sample, false)),
      0.05,
      6000,
      0.002,
    );
    expect(shareOf(6000, 400, 11, (sample) => found(sample, true))).toBeLessThan(0.045);
  });

  test('mannWhitneyTest: 20 against 30 waits, exact; 60 against 70 ratings from 1 to 5, by ranks with ties', () => {
    const waits = (sample: Numbers): boolean => isFound(mannWhitneyTest(sample.slice(0, 20), sample.slice(20)));
    expectNear(shareOf(4000, 50, 13, waits), 0.05, 4000, 0.002);
    const ratings = (sample: Numbers): boolean => {
      const rated = sample.map((u) => Math.ceil(5 * u ** 0.5));
      return isFound(mannWhitneyTest(rated.slice(0, 60), rated.slice(60)));
    };
    expectNear(shareOf(4000, 130, 17, ratings), 0.05, 4000, 0.003);
  });

  test('welchTest: 15 against 40 values of unequal spread', () => {
    const found = (sample: Numbers): boolean => {
      const left = sample.slice(0, 15).map((u) => 3 * normalQuantile(u));
      return isFound(welchTest(moments(left), moments(sample.slice(15).map(normalQuantile))));
    };
    expectNear(shareOf(4000, 55, 19, found), 0.05, 4000, 0.003);
  });

  test('kruskalWallisTest: four groups of 20 waits', () => {
    const found = (sample: Numbers): boolean =>
      isFound(kruskalWallisTest([0, 20, 40, 60].map((start) => sample.slice(start, start + 20))));
    expectNear(shareOf(4000, 80, 23, found), 0.05, 4000, 0.004);
  });

  test('logRankTest: 60 and 40 tickets, of which a third is still open, in two groups and in three', () => {
    const found = (sample: Numbers, split: number): boolean => {
      const ages = sample.slice(100).map((u) => 2 * exponential(u));
      const lives = sample.slice(0, 100).map(exponential);
      return isFound(
        logRankTest(
          lives.map((life, index) => Math.min(life, ages[index] ?? 0)),
          lives.map((life, index) => life <= (ages[index] ?? 0)),
          lives.map((_, index) => (index < 60 ? 'a' : index < split ? 'b' : 'c')),
        ),
      );
    };
    expectNear(
      shareOf(3000, 200, 29, (sample) => found(sample, 100)),
      0.05,
      3000,
      0.004,
    );
    expectNear(
      shareOf(3000, 200, 31, (sample) => found(sample, 75)),
      0.05,
      3000,
      0.006,
    );
  });
});

describe('of samples with a difference, most are called different', () => {
  test('waits that are twice as long, of 50 and 50 tickets', () => {
    const doubled = (sample: Numbers): Numbers => sample.map((u, index) => exponential(u) * (index < 50 ? 1 : 2));
    const byRanks = shareOf(500, 100, 37, (sample) => {
      const waits = doubled(sample);
      return isFound(mannWhitneyTest(waits.slice(0, 50), waits.slice(50)));
    });
    const bySurvival = shareOf(500, 100, 37, (sample) => {
      const test = logRankTest(
        doubled(sample),
        sample.map(() => true),
        sample.map((_, index) => Number(index >= 50)),
      );
      return isFound(test) && (test?.z ?? 0) > 0;
    });
    expect(byRanks).toBeGreaterThan(0.7);
    expect(bySurvival).toBeGreaterThan(0.85);
  });
});

describe('of intervals, as many hold the truth as their level says', () => {
  test('hodgesLehmannShift: 12 against 15, exact; 60 against 55, by the approximation', () => {
    const holds = (sample: Numbers, size: number): boolean => {
      const left = sample.slice(0, size).map((u) => exponential(u) + 3);
      const shift = hodgesLehmannShift(left, sample.slice(size).map(exponential), 0.9);
      return shift?.lower != null && shift.upper != null && shift.lower <= 3 && 3 <= shift.upper;
    };
    expectNear(
      shareOf(3000, 27, 41, (sample) => holds(sample, 12)),
      0.9,
      3000,
      0.01,
    );
    expectNear(
      shareOf(1500, 115, 43, (sample) => holds(sample, 60)),
      0.9,
      1500,
      0.005,
    );
  });
});
