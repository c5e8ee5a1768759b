import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../../src/stats/bootstrap/bootstrap.ts';
import { bootstrapMean } from '../../../src/stats/bootstrap/bootstrapMean.ts';
import { bootstrapRatio } from '../../../src/stats/bootstrap/bootstrapRatio.ts';
import type { BootstrapResult } from '../../../src/stats/bootstrap/bootstrapResult.ts';
import { bootstrapShare } from '../../../src/stats/bootstrap/bootstrapShare.ts';
import { drawBinomial } from '../../../src/stats/bootstrap/drawBinomial.ts';
import { grouped } from '../../../src/stats/bootstrap/leaveOneOut.ts';
import { createRandom, type Random } from '../../../src/stats/bootstrap/random.ts';
import { normalCdf } from '../../../src/stats/normalCdf.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const below = (random: Random, count: number): number => Math.floor(random() * (count / 2 ** 32));
const waits = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
/** Of the sample as it stands: the order of the draws would show. */
const meanOf = (sample: Float64Array): number => mean([...sample]);
const skewed = (sample: Float64Array): number => mean([...sample].map((value) => value ** 2));

interface Given {
  readonly method: 'percentile' | 'bca';
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
}

/** Efron (1987), from the figures of the resamples and those without each unit in turn. */
function read(estimate: number, figures: readonly number[], without: readonly number[], given: Given): object {
  const sorted = figures.toSorted((left, right) => left - right);
  const middle = mean(figures);
  const tail = (1 - given.level) / 2;
  let shares = [tail, 1 - tail];
  if (given.method === 'bca') {
    const influences = without.map((figure) => mean(without) - figure);
    const a = sum(influences.map((own) => own ** 3)) / (6 * sum(influences.map((own) => own ** 2)) ** 1.5);
    const equal = figures.filter((figure) => figure === estimate).length;
    const z0 = normalQuantile((figures.filter((figure) => figure < estimate).length + equal / 2) / figures.length);
    shares = [tail, 1 - tail].map((share) => {
      const z = z0 + normalQuantile(share);
      return normalCdf(z0 + z / (1 - a * z));
    });
  }
  // Type 1: the first that the share is reached with; a share like 0.025 is meant as it is written.
  const [lower, upper] = shares.map((share) => sorted[Math.ceil(figures.length * share - 1e-9) - 1]);
  const variance = sum(figures.map((figure) => (figure - middle) ** 2)) / (figures.length - 1);
  return { estimate, standardError: Math.sqrt(variance), bias: middle - estimate, lower, upper };
}

function expectAlike(found: BootstrapResult, wanted: object): void {
  expect(found.reason).toBeNull();
  for (const [name, figure] of Object.entries(wanted)) {
    expect(found[name as 'lower'], name).toBeCloseTo(figure, 11);
  }
}

/** Draws so many units and reads the statistic of all their values. */
function resampled(
  units: readonly (readonly number[])[],
  statistic: (sample: Float64Array) => number,
  { resamples, seed }: Given,
): number[] {
  const random = createRandom(seed);
  return Array.from({ length: resamples }, () =>
    statistic(Float64Array.from(units.flatMap(() => units[below(random, units.length)] ?? []))),
  );
}

function leftOut(
  units: readonly (readonly number[])[],
  statistic: (sample: Float64Array) => number,
): readonly number[] {
  return units.map((_, place) => statistic(Float64Array.from(units.filter((_own, other) => other !== place).flat())));
}

describe.each<Given>([
  { method: 'percentile', level: 0.95, resamples: 200, seed: 1 },
  { method: 'percentile', level: 0.8, resamples: 37, seed: 5 },
  { method: 'bca', level: 0.9, resamples: 200, seed: 2 },
  { method: 'bca', level: 0.5, resamples: 101, seed: 3 },
])('%o, draw by draw', (given) => {
  test('bootstrap draws from the sorted values', () => {
    const units = waits.toSorted((left, right) => left - right).map((value) => [value]);
    for (const statistic of [meanOf, skewed]) {
      const estimate = statistic(Float64Array.from(units.flat()));
      const wanted = read(estimate, resampled(units, statistic, given), leftOut(units, statistic), given);
      expectAlike(bootstrap(waits, statistic, given), wanted);
    }
  });

  test('bootstrap of clusters that are two fewer than the values draws from the clusters', () => {
    const own = [[4], [1, 2], [3, 9]];
    const estimate = meanOf(Float64Array.from(own.flat()));
    const wanted = read(estimate, resampled(own, meanOf, given), leftOut(own, meanOf), given);
    expectAlike(bootstrap([9, 2, 4, 1, 3], meanOf, { ...given, clusters: [...'cabac'] }), wanted);
  });

  test('bootstrap with clusters draws from them by length, those of one length by their values', () => {
    const clusters = [...'bacbbdacdea'];
    const own = [[3], [4, 6], [5, 9], [1, 2, 5], [1, 3, 5]];
    for (const statistic of [meanOf, skewed]) {
      const estimate = statistic(Float64Array.from(own.flat()));
      const wanted = read(estimate, resampled(own, statistic, given), leftOut(own, statistic), given);
      expectAlike(bootstrap(waits, statistic, { ...given, clusters }), wanted);
    }
  });

  test('bootstrapMean draws how often each value comes, value by value of what is left', () => {
    const counts = [
      [2, 7],
      [1, 4],
      [9, 1],
      [5, 12],
    ] as const;
    const random = createRandom(given.seed);
    const figures = Array.from({ length: given.resamples }, () => {
      const one = drawBinomial(random, 24, 4 / 24);
      const two = drawBinomial(random, 24 - one, 7 / 20);
      const five = drawBinomial(random, 24 - one - two, 12 / 13);
      return (one + 2 * two + 5 * five + 9 * (24 - one - two - five)) / 24;
    });
    const units = counts.flatMap(([value, count]) => Array.from({ length: count }, () => [value]));
    const estimate = mean(units.flat());
    expectAlike(bootstrapMean(counts, given), read(estimate, figures, leftOut(units, meanOf), given));
  });

  test('bootstrapShare draws the failures', () => {
    const random = createRandom(given.seed);
    const figures = Array.from({ length: given.resamples }, () => (40 - drawBinomial(random, 40, 11 / 40)) / 40);
    const without = Array.from({ length: 40 }, (_, place) => (place < 11 ? 29 / 39 : 28 / 39));
    const wanted = read(29 / 40, figures, without, given);
    expectAlike(bootstrapShare({ successes: 29, trials: 40 }, given), wanted);
  });

  test('bootstrapRatio draws units by denominator and numerator, those that are alike at once from sixteen on', () => {
    const pairs = [
      [1, 2],
      [2, 3],
      [0, 4],
      [5, 4],
    ] as const;
    const above = pairs.map(([numerator]) => numerator);
    const under = pairs.map(([, denominator]) => denominator);
    const without = (units: readonly (readonly [number, number])[]): number[] => {
      const [n, d] = [sum(units.map(([own]) => own)), sum(units.map(([, own]) => own))];
      return units.map(([numerator, denominator]) => (n - numerator) / (d - denominator));
    };
    const repeated = (counts: readonly number[]): (readonly [number, number])[] =>
      pairs.flatMap((pair, index) => Array.from({ length: counts[index] ?? 0 }, () => pair));
    const ratioOf = (units: readonly (readonly [number, number])[]): number =>
      sum(units.map(([own]) => own)) / sum(units.map(([, own]) => own));
    for (const counts of [
      [3, 1, 2, 5],
      [20, 13, 16, 14],
    ]) {
      const [units, random] = [repeated(counts), createRandom(given.seed)];
      const figures = Array.from({ length: given.resamples }, () =>
        ratioOf(units.map(() => units[below(random, units.length)] ?? [0, 0])),
      );
      const wanted = read(ratioOf(units), figures, without(units), given);
      expectAlike(bootstrapRatio(above, under, { ...given, counts }), wanted);
    }
    for (const counts of [
      [20, 14, 16, 14],
      [30, 200, 100, 50],
    ]) {
      const [units, random] = [repeated(counts), createRandom(given.seed)];
      const [a = 0, b = 0, c = 0, d = 0] = counts;
      const figures = Array.from({ length: given.resamples }, () => {
        const first = drawBinomial(random, units.length, a / units.length);
        const second = drawBinomial(random, units.length - first, b / (b + c + d));
        const third = drawBinomial(random, units.length - first - second, c / (c + d));
        return ratioOf(repeated([first, second, third, units.length - first - second - third]));
      });
      const wanted = read(ratioOf(units), figures, without(units), given);
      expectAlike(bootstrapRatio(above, under, { ...given, counts }), wanted);
    }
  });
});

test('BCa of a ratio in which one unit weighs much, at many levels', () => {
  const pairs = [
    [0, 1],
    [1, 1],
    [1, 1],
    [3, 2],
    [30, 40],
  ] as const;
  const [above, under] = [pairs.map(([own]) => own), pairs.map(([, own]) => own)];
  const without = pairs.map(([numerator, denominator]) => (35 - numerator) / (45 - denominator));
  for (let step = 0; step < 20; step++) {
    const given: Given = { method: 'bca', level: 0.5 + step / 50, resamples: 400, seed: 11 + step };
    const random = createRandom(given.seed);
    const figures = Array.from({ length: given.resamples }, () => {
      const drawn = pairs.map(() => pairs[below(random, 5)] ?? [0, 0]);
      return sum(drawn.map(([own]) => own)) / sum(drawn.map(([, own]) => own));
    });
    expectAlike(bootstrapRatio(above, under, given), read(35 / 45, figures, without, given));
  }
});

test('as many samples are drawn as asked for', () => {
  let asked = 0;
  const counted = (sample: Float64Array): number => {
    asked++;
    return meanOf(sample);
  };
  bootstrap(waits, counted, { resamples: 50 });
  expect(asked).toBe(51);
  bootstrap(waits, counted, { resamples: 50, method: 'bca' });
  expect(asked).toBe(51 + 51 + waits.length);
});

test('more than two thousand units are left out in groups', () => {
  const sizes = new Set<number>();
  const noted = (sample: Float64Array): number => {
    sizes.add(sample.length);
    return sample[0] ?? 9;
  };
  const values = Array.from({ length: 2003 }, (_, index) => (index * index) % 997);
  bootstrap(values, noted, { method: 'bca', resamples: 3 });
  expect(sizes).toEqual(new Set([2003, 2002, 2001]));
});

describe('grouped', () => {
  const rows = Float64Array.of(10, 20, 21, 30, 40, 41, 42, 50, 60);
  const starts = Uint32Array.of(0, 1, 3, 4, 7, 8, 9);
  const never: Random = () => expect.unreachable();

  test('leaves units alone that are no more than the groups', () => {
    for (const most of [6, 7]) expect(grouped({ rows, starts }, most, never)).toEqual({ rows, starts });
  });

  test('deals the units, shuffled from the end, out to the groups in turn', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = createRandom(seed);
      const order = [0, 1, 2, 3, 4, 5];
      for (let index = 5; index > 0; index--) {
        const other = below(random, index + 1);
        [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
      }
      const groups: number[][] = [[], [], [], []];
      for (const [place, unit] of order.entries()) {
        groups[place % 4]?.push(...rows.subarray(starts[unit], starts[unit + 1]));
      }
      const ends = groups.map((_, index) => groups.slice(0, index + 1).flat().length);
      expect(grouped({ rows, starts }, 4, createRandom(seed))).toEqual({
        ...{ rows: Float64Array.from(groups.flat()), starts: Uint32Array.from([0, ...ends]) },
      });
    }
  });
});
