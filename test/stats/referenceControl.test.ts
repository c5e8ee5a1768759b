import { describe, expect, test } from 'vitest';
import { countChart } from '../../src/stats/control/countChart.ts';
import { cusumChart } from '../../src/stats/control/cusumChart.ts';
import { ewmaChart } from '../../src/stats/control/ewmaChart.ts';
import { generalizedEsd } from '../../src/stats/control/generalizedEsd.ts';
import { individualsChart } from '../../src/stats/control/individualsChart.ts';
import { modifiedZScores } from '../../src/stats/control/modifiedZScores.ts';
import { nelsonRules } from '../../src/stats/control/nelsonRules.ts';
import { proportionChart } from '../../src/stats/control/proportionChart.ts';
import { rateChart } from '../../src/stats/control/rateChart.ts';
import { rollingThreshold } from '../../src/stats/control/rollingThreshold.ts';
import { tukeyFences } from '../../src/stats/control/tukeyFences.ts';
import { westernElectricRules } from '../../src/stats/control/westernElectricRules.ts';
import { casesOf, isWithin, type ReferenceCase } from './referenceCases.ts';

type Numbers = readonly number[];
type Args = Readonly<Record<string, Numbers>> & Readonly<Record<string, number>>;

const limitsOf = (chart: { center: number; lower: unknown; upper: unknown } | null): unknown =>
  chart === null ? null : { center: chart.center, lcl: chart.lower, ucl: chart.upper };

/** Our answers, under the names of the reference. */
const answers: Readonly<Record<string, (args: Args) => unknown>> = {
  ewmaChart({ x = [], target = 0, sigma = 0, lambda = 0, L = 0 }) {
    const got = ewmaChart(x, { target, sigma, lambda, width: L });
    return { z: got.smoothed, ucl: got.upper, lcl: got.lower, uclInf: got.steadyUpper, lclInf: got.steadyLower };
  },
  individualsChart({ x = [], d2 = 0 }) {
    const got = individualsChart(x, { d2 });
    return got === null
      ? null
      : { center: got.center, mrBar: got.meanMovingRange, sigma: got.sigma, ucl: got.upper, lcl: got.lower };
  },
  cusumTabular({ x = [], target = 0, k = 0, h = 0 }) {
    const got = cusumChart(x, { target, slack: k, limit: h });
    return { hi: got.above, lo: got.below, signals: got.signals };
  },
  nelsonRules: ({ x = [], center = 0, sigma = 0 }) => nelsonRules(x, { center, sigma }),
  westernElectric({ x = [], center = 0, sigma = 0 }) {
    const got = westernElectricRules(x, { center, sigma });
    return got === null ? null : { we1: got.rule1, we2: got.rule2, we3: got.rule3, we4: got.rule4 };
  },
  pChart: ({ x = [], n = [] }) => limitsOf(proportionChart(x, n as Numbers)),
  cChart: ({ x = [] }) => limitsOf(countChart(x)),
  uChart: ({ x = [], n = [] }) => limitsOf(rateChart(x, n as Numbers)),
  modifiedZ: ({ x = [] }) => modifiedZScores(x),
  generalizedESD({ x = [], maxOutliers = 0, alpha = 0 }) {
    const got = generalizedEsd(x, { most: maxOutliers, level: 1 - alpha });
    if (got === null) return null;
    return { outliers: got.outliers.length, indexes: got.outliers, R: got.statistics, lambda: got.critical };
  },
  tukeyFences({ x = [], k = 0 }) {
    const got = tukeyFences(x, { k });
    return got === null ? null : { ...got, outlierIndexes: got.outliers };
  },
  rollingRobustThreshold({ x = [], window = 0, k = 0 }) {
    const { indexes, ...got } = rollingThreshold(x, { window, k });
    return { index: indexes, ...got };
  },
};

function expectWithin(got: unknown, expected: unknown, tolerance: ReferenceCase['tolerance'], where: string): void {
  if (Array.isArray(expected)) {
    expect(got, where).toHaveLength(expected.length);
    for (const [index, own] of expected.entries()) {
      expectWithin((got as unknown[])[index], own, tolerance, `${where}[${index}]`);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [name, own] of Object.entries(expected)) {
      expectWithin((got as Record<string, unknown> | null)?.[name], own, tolerance, `${where}.${name}`);
    }
  } else expect(isWithin(got, expected, tolerance), `${where}: got ${got}, reference ${expected}`).toBe(true);
}

const cases = Object.keys(answers).flatMap((fn) => casesOf(fn, 'control'));

describe('reference answers of control charts and outliers', () => {
  test('the file holds every case of these functions', () => {
    const sizes: Record<string, number> = {};
    for (const { fn } of cases) sizes[fn] = (sizes[fn] ?? 0) + 1;
    expect(sizes).toEqual({
      ewmaChart: 1,
      individualsChart: 1,
      cusumTabular: 2,
      nelsonRules: 22,
      westernElectric: 12,
      pChart: 2,
      cChart: 1,
      uChart: 1,
      modifiedZ: 2,
      generalizedESD: 1,
      tukeyFences: 2,
      rollingRobustThreshold: 2,
    });
  });

  test.each(cases)('$id', ({ id, fn, args, expected, tolerance }) => {
    expectWithin(answers[fn]?.(args as Args), expected, tolerance, id);
  });
});
