import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../src/stats/bootstrap/bootstrap.ts';
import { jackknife } from '../../src/stats/bootstrap/jackknife.ts';
import type { Statistic } from '../../src/stats/bootstrap/leaveOneOut.ts';
import { betaCdf } from '../../src/stats/distributions/betaCdf.ts';
import { betaQuantile } from '../../src/stats/distributions/betaQuantile.ts';
import { binomialCdf } from '../../src/stats/distributions/binomialCdf.ts';
import { chiSquareQuantile } from '../../src/stats/distributions/chiSquareQuantile.ts';
import { chiSquareTail } from '../../src/stats/distributions/chiSquareTail.ts';
import { logGamma } from '../../src/stats/distributions/logGamma.ts';
import { tCdf } from '../../src/stats/distributions/tCdf.ts';
import { tQuantile } from '../../src/stats/distributions/tQuantile.ts';
import { mean, median, moments } from '../../src/stats/index.ts';
import { agrestiCaffoInterval } from '../../src/stats/intervals/agrestiCaffoInterval.ts';
import { agrestiCoullInterval } from '../../src/stats/intervals/agrestiCoullInterval.ts';
import { clopperPearsonInterval } from '../../src/stats/intervals/clopperPearsonInterval.ts';
import { correctedWilsonInterval } from '../../src/stats/intervals/correctedWilsonInterval.ts';
import { jeffreysInterval } from '../../src/stats/intervals/jeffreysInterval.ts';
import { logMeanInterval } from '../../src/stats/intervals/logMeanInterval.ts';
import { logMoments } from '../../src/stats/intervals/logMoments.ts';
import { meanDifferenceInterval } from '../../src/stats/intervals/meanDifferenceInterval.ts';
import { meanInterval } from '../../src/stats/intervals/meanInterval.ts';
import type { NpsCounts } from '../../src/stats/intervals/npsCounts.ts';
import { npsDifferenceInterval } from '../../src/stats/intervals/npsDifferenceInterval.ts';
import { npsInterval } from '../../src/stats/intervals/npsInterval.ts';
import { poissonInterval } from '../../src/stats/intervals/poissonInterval.ts';
import { quantileInterval } from '../../src/stats/intervals/quantileInterval.ts';
import { quantileRanks } from '../../src/stats/intervals/quantileRanks.ts';
import { casesOf, isWithin, type ReferenceCase } from './referenceCases.ts';

type Numbers = readonly number[];
type Named = Readonly<Record<string, number>>;

/** Compares what the reference names; `null` there is `null` here, or no result at all. */
function expectFigures(got: object | null, { expected, tolerance }: ReferenceCase): void {
  const found = new Map<string, unknown>(Object.entries(got ?? {}));
  for (const [key, value] of Object.entries(expected as object)) {
    const mine = found.get(key) ?? null;
    expect(isWithin(mine, value, tolerance), `${key}: got ${mine}, reference ${value}`).toBe(true);
  }
}

function expectNumber(got: unknown, { expected, tolerance }: ReferenceCase): void {
  expect(isWithin(got, expected, tolerance), `got ${got}, reference ${expected}`).toBe(true);
}

const numbers: Readonly<Record<string, (args: Named) => number>> = {
  tCdf: ({ t = 0, df = 0 }) => tCdf(t, df),
  tQuantile: ({ p = 0, df = 0 }) => tQuantile(p, df),
  chiSquareSf: ({ x = 0, df = 0 }) => chiSquareTail(x, df),
  chiSquareQuantile: ({ p = 0, df = 0 }) => chiSquareQuantile(p, df),
  betaCdf: ({ x = 0, a = 0, b = 0 }) => betaCdf(x, a, b),
  betaQuantile: ({ p = 0, a = 0, b = 0 }) => betaQuantile(p, a, b),
  binomialCdf: ({ k = 0, n = 0, p = 0 }) => binomialCdf(k, n, p),
  logGamma: ({ x = 0 }) => logGamma(x),
};

/** With the estimate that these intervals leave to the caller. */
const shares: Readonly<Record<string, typeof clopperPearsonInterval>> = {
  clopperPearson: clopperPearsonInterval,
  agrestiCoull: agrestiCoullInterval,
  jeffreys: jeffreysInterval,
  wilsonCC: correctedWilsonInterval,
};

const statistics: Readonly<Record<string, Statistic>> = {
  mean,
  median,
  sd: (sample) => moments(sample).standardDeviation,
};

describe('reference answers about distributions, intervals and resampling', () => {
  test('the file holds every case of these functions', () => {
    const sizeOf = (fn: string): [string, number] => [fn, casesOf(fn).length];
    expect(Object.fromEntries(Object.keys(numbers).map(sizeOf))).toEqual({
      tCdf: 17,
      tQuantile: 15,
      chiSquareSf: 15,
      chiSquareQuantile: 9,
      betaCdf: 10,
      betaQuantile: 14,
      binomialCdf: 11,
      logGamma: 17,
    });
    expect(Object.fromEntries([...Object.keys(shares), 'agrestiCaffo', 'poissonRateCI'].map(sizeOf))).toEqual({
      clopperPearson: 11,
      agrestiCoull: 10,
      jeffreys: 6,
      wilsonCC: 10,
      agrestiCaffo: 9,
      poissonRateCI: 4,
    });
    const others = ['nps', 'npsAdjustedWald', 'npsDifference', 'quantileCI', 'jackknife', 'bootstrapExactSE'];
    expect([...others, 'bootstrapPercentile'].map((fn) => casesOf(fn).length)).toEqual([6, 5, 4, 9, 2, 2, 2]);
    expect(['meanInterval', 'welchInterval', 'logMean'].map((fn) => casesOf(fn).length)).toEqual([1, 1, 1]);
  });

  describe.each(Object.keys(numbers))('%s', (fn) => {
    test.each(casesOf(fn))('$id', (one) => expectNumber(numbers[fn]?.(one.args as Named), one));
  });

  describe.each(Object.keys(shares))('%s', (fn) => {
    test.each(casesOf(fn))('$id', (one) => {
      const { x = 0, n = 0, conf = 0 } = one.args as Named;
      const got = shares[fn]?.(x, n, conf) ?? null;
      expectFigures(got === null ? null : { estimate: x / n, ...got }, one);
    });
  });

  test.each(casesOf('agrestiCaffo'))('$id', (one) => {
    const { x1 = 0, n1 = 0, x2 = 0, n2 = 0, conf = 0 } = one.args as Named;
    const got = agrestiCaffoInterval({ successes: x1, trials: n1 }, { successes: x2, trials: n2 }, conf);
    expectFigures(got === null ? null : { estimate: got.difference, ...got }, one);
  });

  test.each(casesOf('poissonRateCI'))('$id', (one) => {
    const { count = 0, exposure = 0, conf = 0 } = one.args as Named;
    const got = poissonInterval(count, exposure, conf);
    expectFigures(got === null ? null : { estimate: got.rate, ...got }, one);
  });

  test.each(casesOf('nps'))('$id', (one) => {
    const { conf, ...counts } = one.args as unknown as NpsCounts & { conf: number };
    const got = npsInterval(counts, { level: conf, method: 'multinomial' });
    expectFigures(got === null ? null : { se: got.standardError, ...got }, one);
  });

  test.each(casesOf('npsAdjustedWald'))('$id', (one) => {
    const { conf, ...counts } = one.args as unknown as NpsCounts & { conf: number };
    expectFigures(npsInterval(counts, { level: conf }), one);
  });

  test.each(casesOf('npsDifference'))('$id', (one) => {
    const { a, b, conf } = one.args as { a: NpsCounts; b: NpsCounts; conf: number };
    const got = npsDifferenceInterval(a, b, { level: conf, method: 'multinomial' });
    expectFigures(got === null ? null : { se: got.standardError, ...got }, one);
  });

  test.each(casesOf('quantileCI'))('$id, from rows in any order and from sorted ones', (one) => {
    const { x, p, conf } = one.args as { x: Numbers; p: number; conf: number };
    expectFigures(quantileInterval(x, p, { level: conf }), one);
    const sorted = Float64Array.from(x).sort();
    expect(quantileInterval(sorted, p, { level: conf, sorted: true })).toEqual(quantileInterval(x, p, { level: conf }));
    expect(quantileInterval(x, p, { level: conf })).toMatchObject({ ...quantileRanks(x.length, p, conf) });
  });

  test.each(casesOf('meanInterval'))('$id', (one) => {
    const { x, conf } = one.args as { x: Numbers; conf: number };
    expectFigures(meanInterval(moments(x), conf), one);
  });

  const withoutVariance = ({ id }: ReferenceCase): boolean => id.endsWith('zero-variance');
  const welch = [...casesOf('welchInterval'), ...casesOf('welchT').filter((one) => !withoutVariance(one))];
  test.each(welch)('$id', ({ args, expected, ...one }) => {
    const { x, y, conf } = args as { x: Numbers; y: Numbers; conf: number };
    const { df, difference, lower, upper } = expected as Named;
    const wanted = { difference, lower, upper, ...(df === undefined ? {} : { degreesOfFreedom: df }) };
    expectFigures(meanDifferenceInterval(moments(x), moments(y), conf), { ...one, args, expected: wanted });
  });

  test.each(casesOf('logMean'))('$id', (one) => {
    const { x, conf } = one.args as { x: Numbers; conf: number };
    expectFigures(logMeanInterval(logMoments(x), conf)?.arithmeticMean ?? null, one);
  });

  test.each(casesOf('jackknife'))('$id', (one) => {
    const { x, statistic } = one.args as { x: Numbers; statistic: string };
    const got = jackknife(x, statistics[statistic] as Statistic);
    expectFigures(got === null ? null : { se: got.standardError, ...got }, one);
  });

  test.each(casesOf('bootstrapExactSE'))('$id', (one) => {
    const { x, statistic } = one.args as { x: Numbers; statistic: string };
    const got = bootstrap(x, statistics[statistic] as Statistic, { resamples: 5000 });
    expectFigures({ se: got.standardError }, one);
  });

  test.each(casesOf('bootstrapPercentile'))('$id', (one) => {
    const { x, statistic, conf } = one.args as { x: Numbers; statistic: string; conf: number };
    expectFigures(bootstrap(x, statistics[statistic] as Statistic, { resamples: 10_000, level: conf }), one);
  });
});
