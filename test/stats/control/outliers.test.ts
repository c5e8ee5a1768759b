import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremeSteps } from '../../../src/stats/control/extremeSteps.ts';
import { generalizedEsd } from '../../../src/stats/control/generalizedEsd.ts';
import { modifiedZScores } from '../../../src/stats/control/modifiedZScores.ts';
import { robustScale } from '../../../src/stats/control/robustScale.ts';
import { tukeyFences } from '../../../src/stats/control/tukeyFences.ts';

const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 25 });

describe('modifiedZScores', () => {
  test('0.6745 × distance ÷ MAD', () => {
    expect(modifiedZScores([1, 2, 3, 4, 10])).toEqual([-1.349, -0.6745, 0, 0.6745, 4.7215]);
  });

  test('G15: where more than half are equal the mean distance stands in; where all are, nothing is far', () => {
    const scores = modifiedZScores([4, 4, 4, 4, 9]);
    expect(scores.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(scores[4]).toBeCloseTo(5 / (1.253314 * 1), 12);
    expect(modifiedZScores([7, 7, 7])).toEqual([0, 0, 0]);
    expect(modifiedZScores([])).toEqual([]);
    expect(robustScale(new Float64Array())).toBeNull();
  });

  test('one value may be wild, and the scores of the others stay', () => {
    const [tame, wild] = [modifiedZScores([1, 2, 3, 4, 10]), modifiedZScores([1, 2, 3, 4, 1e9])];
    expect(wild.slice(0, 4)).toEqual(tame.slice(0, 4));
  });

  test('A8: no score is -0', () => {
    for (const score of modifiedZScores([-1, -1, -2, -3, -3])) expect(Object.is(score, -0)).toBe(false);
    expect(modifiedZScores([-1e300, -5e-324, 0, 1e300, 1e300])[1]).toBe(0);
  });

  test('A1, A2: what is no finite number is refused', () => {
    expect(() => modifiedZScores([1, Number.NaN])).toThrow(refused('not_a_number', 'modifiedZScores: values[1]'));
    expect(() => modifiedZScores([Number.POSITIVE_INFINITY])).toThrow(
      refused('non_finite', 'modifiedZScores: values[0]'),
    );
  });

  test('does not mind the unit', () => {
    fc.assert(
      fc.property(values, (list) => {
        const scaled = modifiedZScores(list.map((value) => value * 4 + 8));
        for (const [index, score] of modifiedZScores(list).entries()) expect(scaled[index]).toBeCloseTo(score, 9);
      }),
      { seed: 31, numRuns: 100 },
    );
  });
});

describe('tukeyFences', () => {
  test('a value on a fence is inside', () => {
    expect(tukeyFences([0, 2, 4, 6, 12])).toEqual({ q1: 2, q3: 6, lower: -4, upper: 12, outliers: [] });
    expect(tukeyFences([0, 2, 4, 6, 12.5])?.outliers).toEqual([4]);
    expect(tukeyFences([0, 2, 4, 6, 12], { k: 1 })?.outliers).toEqual([4]);
    expect(tukeyFences([8, 6, 4, 2, -4])?.outliers).toEqual([]);
    expect(tukeyFences([8, 6, 4, 2, -4.5])?.outliers).toEqual([4]);
  });

  test('G1, G15: no values, no fences; equal values, no outlier', () => {
    expect(tukeyFences([])).toBeNull();
    expect(tukeyFences([3, 3, 3])).toMatchObject({ lower: 3, upper: 3, outliers: [] });
  });

  test('A1: refuses what is no number, and a negative k', () => {
    expect(() => tukeyFences([Number.NaN])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => tukeyFences([1, Number.POSITIVE_INFINITY])).toThrow(refused('non_finite', 'tukeyFences: values[1]'));
    expect(() => tukeyFences([1], { k: -1 })).toThrow(expect.objectContaining({ path: 'tukeyFences: options.k' }));
  });
});

/** The definition: mean and deviation anew at each step. */
function naiveSteps(list: readonly number[], steps: number): { place: number; statistic: number }[] {
  const left = list.map((value, place) => ({ value, place }));
  return Array.from({ length: steps }, () => {
    const mean = left.reduce((sum, { value }) => sum + value, 0) / left.length;
    const squares = left.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / (left.length - 1));
    let farthest = 0;
    for (const [index, { value }] of left.entries()) {
      const gain = Math.abs(value - mean) - Math.abs((left[farthest]?.value ?? 0) - mean);
      if (gain > 1e-9) farthest = index;
    }
    const [taken] = left.splice(farthest, 1);
    const distance = Math.abs((taken?.value ?? 0) - mean);
    return { place: taken?.place ?? -1, statistic: squares < 1e-18 ? 0 : distance / deviation };
  });
}

describe('generalizedEsd', () => {
  test('takes away what is farthest, step by step, as the definition does', () => {
    fc.assert(
      fc.property(values, (list) => {
        const steps = naiveSteps(list, list.length - 2);
        const found = generalizedEsd(list, { most: 100, level: 0.8 });
        expect(found?.statistics).toHaveLength(list.length - 2);
        for (const [index, { statistic }] of steps.entries()) {
          expect(found?.statistics[index]).toBeCloseTo(statistic, 7);
        }
        const count = found?.outliers.length ?? 0;
        expect(found?.outliers).toEqual(steps.slice(0, count).map(({ place }) => place));
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test('two outliers that hide each other are found', () => {
    const list = [...Array(40).keys()].map((index) => Math.sin(index * 7));
    expect(generalizedEsd([...list, 12, 12.5], { most: 5 })?.outliers).toEqual([41, 40]);
    expect(generalizedEsd([...list, 12, 12.5], { most: 5 })?.critical).toHaveLength(5);
  });

  test('a giant leaves the digits of the others alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => value / 1000);
    const [plain, giant] = [generalizedEsd(list, { most: 2 }), generalizedEsd([...list, 1e9], { most: 3 })];
    expect(giant?.statistics.slice(1).map((own) => own.toFixed(9))).toEqual(
      plain?.statistics.map((own) => own.toFixed(9)),
    );
    expect(giant?.outliers).toEqual([10]);
  });

  test('A17: so small that their squares leave the range, they keep their digits beside a giant', () => {
    const list = [1, 2, 4, 5, 7, 10, 19];
    const plain = generalizedEsd(list, { most: 2 })?.statistics.map((own) => own.toFixed(12));
    for (const unit of [1e-140, 1e-158, 1e-160, 1e-200]) {
      const giant = generalizedEsd([...list.map((value) => value * unit), 1], { most: 3 });
      expect(giant?.statistics.slice(1).map((own) => own.toFixed(12))).toEqual(plain);
    }
  });

  test('of two that are equally far but for rounding the one that came first goes first', () => {
    for (let step = 1; step <= 50; step++) {
      const [low, middle, high] = [step / 10, (step + 3) / 10, (step + 6) / 10].map((value) => value * 1e6);
      for (const list of [
        [low, middle, high],
        [high, middle, low],
      ]) {
        expect(
          extremeSteps(
            Float64Array.from(list, (value) => value ?? 0),
            1,
          ).places,
        ).toEqual([0]);
      }
    }
  });

  test('A14: values far from 0 keep their spread', () => {
    const list = [1, 2, 2, 3, 3, 3, 4, 4, 5, 30];
    const [near, far] = [generalizedEsd(list), generalizedEsd(list.map((value) => value + 1e9))];
    expect(far?.outliers).toEqual(near?.outliers);
    expect(far?.statistics[0]).toBeCloseTo(near?.statistics[0] ?? 0, 6);
  });

  test('G2, G15: too few values, or no spread', () => {
    expect(generalizedEsd([1, 99])).toBeNull();
    expect(generalizedEsd([4, 4, 4, 4])).toMatchObject({ outliers: [], statistics: [0, 0] });
  });

  test('G5: another level or number of outliers is refused', () => {
    expect(() => generalizedEsd([1, 2, 3], { level: 95 })).toThrow('did you mean 0.95?');
    for (const level of [0, 1]) {
      expect(() => generalizedEsd([1, 2, 3], { level })).toThrow(
        refused('out_of_range', 'generalizedEsd: options.level'),
      );
    }
    expect(() => generalizedEsd([1, 2, Number.NaN])).toThrow(refused('not_a_number', 'generalizedEsd: values[2]'));
    expect(() => generalizedEsd([Number.POSITIVE_INFINITY, 2, 3])).toThrow(
      refused('non_finite', 'generalizedEsd: values[0]'),
    );
    expect(() => generalizedEsd([1, 2, 3], { most: 0 })).toThrow(
      expect.objectContaining({ path: 'generalizedEsd: options.most' }),
    );
  });

  test('F1: a hundred thousand values', () => {
    const list = Float64Array.from({ length: 100_000 }, (_, index) => Math.sin(index));
    list[777] = 50;
    expect(generalizedEsd(list)?.outliers).toEqual([777]);
  });
});
