import { describe, expect, test } from 'vitest';
import { kendallTauB } from '../../src/stats/correlation/kendallTauB.ts';
import { pearson } from '../../src/stats/correlation/pearson.ts';
import { ranks } from '../../src/stats/correlation/ranks.ts';
import { spearman } from '../../src/stats/correlation/spearman.ts';
import { moments } from '../../src/stats/moments.ts';
import { gini } from '../../src/stats/shift/gini.ts';
import { herfindahl } from '../../src/stats/shift/herfindahl.ts';
import { shareShift } from '../../src/stats/shift/shareShift.ts';
import { adjustP } from '../../src/stats/tests/adjustP.ts';
import { chiSquareTest } from '../../src/stats/tests/chiSquareTest.ts';
import { fisherExactTest } from '../../src/stats/tests/fisherExactTest.ts';
import { kruskalWallisTest } from '../../src/stats/tests/kruskalWallisTest.ts';
import { logRankTest } from '../../src/stats/tests/logRankTest.ts';
import { mannWhitneyTest } from '../../src/stats/tests/mannWhitneyTest.ts';
import { twoProportionTest } from '../../src/stats/tests/twoProportionTest.ts';
import { welchTest } from '../../src/stats/tests/welchTest.ts';
import { wilcoxonSignedRankTest } from '../../src/stats/tests/wilcoxonSignedRankTest.ts';
import { casesOf, isWithin, type ReferenceCase } from './referenceCases.ts';

type Numbers = readonly number[];
type Args = ReferenceCase['args'];

const ADJUSTMENTS = { bonferroni: 'bonferroni', holm: 'holm', bh: 'benjamini_hochberg' } as const;

/** Our answers, under the names of the reference. A missing answer is one in which nothing is known. */
const answers: Readonly<Record<string, (args: Args) => unknown>> = {
  twoProportionTest: ({ x1, n1, x2, n2, correct }) => {
    const [left, right] = [
      [x1, n1],
      [x2, n2],
    ].map(([successes, trials]) => ({ successes, trials }) as { successes: number; trials: number });
    if (left === undefined || right === undefined) throw new Error('no sides');
    const got = twoProportionTest(left, right, { correct: correct as boolean });
    return { z: got?.z, chisq: got?.chiSquare, p: got?.p };
  },
  fisherExact: ({ table }) => fisherExactTest(table as number[][]),
  chiSquareTest: ({ table }) => {
    const got = chiSquareTest(table as number[][]);
    return { chisq: got?.chiSquare, df: got?.degreesOfFreedom, p: got?.p };
  },
  mannWhitney: ({ x, y, method, correct }) =>
    mannWhitneyTest(x as Numbers, y as Numbers, {
      method: method as 'exact' | 'normal',
      correct: correct as boolean,
    }),
  welchT: ({ x, y, conf }) => {
    const got = welchTest(moments(x as Numbers), moments(y as Numbers), conf as number);
    return { ...got, df: got?.degreesOfFreedom };
  },
  kruskalWallis: ({ groups }) => {
    const got = kruskalWallisTest(groups as Numbers[]);
    return { h: got?.h, df: got?.degreesOfFreedom, p: got?.p };
  },
  wilcoxonSignedRank: ({ x, y, method, correct }) =>
    wilcoxonSignedRankTest(x as Numbers, y as Numbers, {
      method: method as 'exact' | 'normal',
      correct: correct as boolean,
    }),
  logrank: ({ time, event, group }) => {
    const got = logRankTest(time as Numbers, event as Numbers, group as Numbers);
    return {
      chisq: got?.chiSquare,
      df: got?.degreesOfFreedom,
      p: got?.p,
      observed: got?.groups.map(({ observed }) => observed),
      expected: got?.groups.map(({ expected }) => expected),
    };
  },
  pAdjust: ({ p, method }) => adjustP(p as Numbers, ADJUSTMENTS[method as keyof typeof ADJUSTMENTS]),
  rank: ({ x }) => ranks(x as Numbers),
  pearson: ({ x, y, conf }) => {
    const got = pearson(x as Numbers, y as Numbers, conf as number);
    return { ...got, df: got?.degreesOfFreedom };
  },
  spearman: ({ x, y }) => {
    const got = spearman(x as Numbers, y as Numbers);
    return { rho: got?.r, p: got?.p };
  },
  kendallTauB: ({ x, y }) => kendallTauB(x as Numbers, y as Numbers),
  kitagawa: ({ groups }) => {
    const got = shareShift(segmentsOf(groups));
    const inOrder = new Map(got.segments.map((segment) => [segment.key, segment]));
    const parts = (groups as Weighted[]).map(({ group }) => {
      const segment = inOrder.get(group);
      return { group, rate: segment?.rateEffect, mix: segment?.mixEffect };
    });
    return { total: got.change, rateEffect: got.rateEffect, mixEffect: got.mixEffect, groups: parts };
  },
  threefold: ({ groups }) => {
    const got = shareShift(segmentsOf(groups), { interaction: 'separate' });
    return { rate: got.rateEffect, mix: got.mixEffect, interaction: got.interactionEffect };
  },
  gini: ({ x }) => gini(x as Numbers),
  herfindahl: ({ x }) => herfindahl(x as Numbers),
};

type Weighted = Readonly<Record<'w1' | 'r1' | 'w2' | 'r2', number> & { group: string }>;

function segmentsOf(groups: unknown): Parameters<typeof shareShift<string>>[0] {
  return (groups as Weighted[]).map(({ group, w1, r1, w2, r2 }) => ({
    key: group,
    before: { share: w1, rate: r1 },
    after: { share: w2, rate: r2 },
  }));
}

function expectWithin(got: unknown, expected: unknown, tolerance: ReferenceCase['tolerance'], where: string): void {
  if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected)) {
      expectWithin((got as Record<string, unknown>)[key], value, tolerance, `${where}.${key}`);
    }
  } else if (typeof expected === 'string') {
    expect(got, where).toBe(expected);
  } else {
    expect(isWithin(got ?? null, expected, tolerance), `${where}: got ${got}, reference ${expected}`).toBe(true);
  }
}

const cases = Object.keys(answers).flatMap((fn) => casesOf(fn));

describe('reference answers of tests, correlations and shifts', () => {
  test('the file holds every case of these functions', () => {
    const sizes: Record<string, number> = {};
    for (const { fn } of cases) sizes[fn] = (sizes[fn] ?? 0) + 1;
    expect(sizes).toEqual({
      twoProportionTest: 9,
      fisherExact: 5,
      chiSquareTest: 2,
      mannWhitney: 8,
      welchT: 3,
      kruskalWallis: 1,
      wilcoxonSignedRank: 1,
      logrank: 6,
      pAdjust: 5,
      rank: 2,
      pearson: 9,
      spearman: 4,
      kendallTauB: 3,
      kitagawa: 3,
      threefold: 3,
      gini: 6,
      herfindahl: 2,
    });
  });

  test('gini/negative: no answer, so an error of ours', () => {
    expect(() => gini([-1, 2, 3])).toThrow(expect.objectContaining({ code: 'out_of_range' }));
  });

  test.each(cases.filter(({ id }) => id !== 'gini/negative'))('$id', ({ id, fn, args, expected, tolerance }) => {
    expectWithin(answers[fn]?.(args), expected, tolerance, id);
  });
});
