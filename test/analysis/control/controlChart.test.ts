import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlChart } from '../../../src/analysis/control/controlChart.ts';
import {
  costPerContact,
  csat,
  firstResponseTime,
  minutes,
  reopenRate,
  series,
  ticketVolume,
} from '../../../src/index.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { days } from '../../../src/time/duration.ts';

const share = (numerator: number, denominator: number, more: object = {}) => ({
  ...{ value: denominator === 0 ? null : numerator / denominator, numerator, denominator, ...more },
});
const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const rulesOf = (chart: ReturnType<typeof controlChart>): string[] => chart.signals.map(({ rule }) => rule);

describe('controlChart: the kind of chart', () => {
  const tickets = Array.from({ length: 40 }, (_, index) => ({
    ...({ id: `${index}`, createdAt: days(index / 4), status: 'solved', reopens: index % 8 === 0 ? 1 : 0 } as const),
    firstRespondedAt: days(index / 4) + minutes(10 + (index % 5)),
  }));
  const daily = { by: 'createdAt', every: 'day', timeZone: 'UTC', asOf: days(10) } as const;

  test('rates by the number of their rows, counts as counts, means of durations by their neighbours', () => {
    expect(controlChart(series(tickets, daily, reopenRate))).toMatchObject({
      kind: 'proportion',
      center: 1 / 8,
      n: 10,
    });
    expect(controlChart(series(tickets, daily, ticketVolume))).toMatchObject({ kind: 'count', center: 4 });
    expect(controlChart(series(tickets, daily, firstResponseTime)).kind).toBe('individuals');
    expect(controlChart([1, 2, 4])).toMatchObject({ kind: 'individuals', kpi: null });
    expect(controlChart([{ label: 'W1', value: 3 }]).kind).toBe('individuals');
  });

  test('a ratio that passes 1 is a count per unit', () => {
    const chart = controlChart([share(30, 20), share(5, 20), share(25, 20)]);
    expect(chart).toMatchObject({ kind: 'rate', center: 1 });
    expect(chart.points[0]).toMatchObject({ n: 20, upper: 1 + 3 * Math.sqrt(1 / 20) });
  });

  test('money is no count', () => {
    const cost = (value: number) => ({ value, numerator: value * 3, denominator: 3, currency: 'EUR' });
    expect(controlChart([cost(40), cost(50)], { kpi: costPerContact }).kind).toBe('individuals');
  });

  test('limits are wide where rows are few', () => {
    const chart = controlChart([share(50, 100), share(12, 24)]);
    expect(chart.points.map(({ lower }) => lower?.toFixed(4))).toEqual(['0.3500', '0.1938']);
    expect(chart.points.map(({ n }) => n)).toEqual([100, 24]);
  });

  test('months are counts per day when asked for', () => {
    const month = (value: number, start: number, length: number) => ({
      ...{ label: `${start}`, start: days(start), end: days(start + length), value },
    });
    const chart = controlChart([month(310, 0, 31), month(280, 31, 28)], { exposure: 'days' });
    expect(chart).toMatchObject({ kind: 'rate', center: 10 });
    expect(chart.points.map(({ value, n }) => [value, n])).toEqual([
      [10, 31],
      [10, 28],
    ]);
    expect(controlChart([60, 30], { exposure: [6, 3] })).toMatchObject({ kind: 'rate', center: 10 });
  });

  test('a kind that the figures have no numbers for is refused', () => {
    expect(() => controlChart([0.5], { kind: 'proportion' })).toThrow(
      refused('no_counts', 'controlChart: readings[0]'),
    );
    expect(() => controlChart([null, 1.5], { kind: 'count' })).toThrow(
      refused('no_counts', 'controlChart: readings[1]'),
    );
    expect(controlChart([4, 9], { kind: 'count' }).center).toBe(6.5);
    expect(controlChart([share(1, 2), share(2, 2)], { kind: 'individuals' }).center).toBe(0.75);
  });

  test('D24: a count that is missing has no limits, and those of the others are made without it', () => {
    const chart = controlChart([4, null, 9, 5], { kind: 'count' });
    expect(chart).toMatchObject({ kind: 'count', center: 6, n: 3 });
    expect(chart.points[1]).toMatchObject({ lower: null, upper: null, status: 'no_value' });
    const none = { value: null, numerator: 0, denominator: 0 };
    const wide = controlChart([share(40, 100), share(60, 100), none, share(50, 100)], {
      ...{ kind: 'proportion', overdispersed: true },
    });
    // 40 and 60 of 100 lie 4 sigma of 0.05 apart, which amount to 4 ÷ 1.128 of them.
    expect(wide).toMatchObject({ center: 0.5, points: [{}, {}, { lower: null, upper: null }, {}] });
    expect(wide.points[3]?.upper).toBeCloseTo(Math.min(0.5 + (3 * 0.05 * 4) / 1.128, 1), 12);
  });

  test('a baseline of dates needs figures with dates: without them nothing is in it', () => {
    expect(controlChart([4, 9, 5, 6], { baseline: { from: 0, to: days(9) } })).toMatchObject({
      ...{ reason: 'too_few', n: 0, signals: [] },
    });
  });

  test('G2, G15: figures that spread too little to tell by how much have no wider limits', () => {
    const options = { kind: 'proportion', overdispersed: true } as const;
    expect(controlChart([share(2, 4)], options)).toMatchObject({ reason: 'too_few', center: null });
    expect(controlChart([null, null], { kind: 'count' })).toMatchObject({ reason: 'too_few', center: null });
    expect(controlChart([share(0, 4), share(0, 9), share(0, 5)], options)).toMatchObject({
      ...{ reason: 'no_spread', center: 0 },
    });
  });

  test('limits stay within what is possible', () => {
    const { points } = controlChart([share(0, 5), share(1, 5), share(0, 5)]);
    expect(points[0]?.lower).toBe(0);
    const waits = controlChart(series(tickets, daily, firstResponseTime)).points.map(({ lower }) => lower ?? 0);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(controlChart([-3, 5, -2]).points[0]?.lower).toBeLessThan(-3);
  });
});

describe('controlChart: signals', () => {
  const calm = [10, 12, 11, 9, 10, 11, 12, 10, 11, 10];

  test('name the rule in words, the figures, the way, and what it means for the KPI', () => {
    const figures = [...calm, 30].map((value, index) => ({ label: `W${index + 1}`, value }));
    const chart = controlChart(figures, { baseline: 10, kpi: firstResponseTime });
    expect(chart.signals).toEqual([
      {
        ...{ rule: 'beyond_3_sigma', words: 'a point beyond 3 sigma', direction: 'up', verdict: 'worse' },
        points: [{ index: 10, label: 'W11', value: 30 }],
      },
    ]);
    expect(chart.points[10]?.signals).toEqual(['beyond_3_sigma']);
    expect(controlChart(figures, { baseline: 10, better: 'higher' }).signals[0]?.verdict).toBe('better');
    expect(controlChart(figures, { baseline: 10 }).signals[0]?.verdict).toBe('different');
    const low = [...calm, 1];
    expect(controlChart(low, { baseline: 10, kpi: firstResponseTime }).signals[0]).toMatchObject({
      ...{ direction: 'down', verdict: 'better' },
    });
    expect(controlChart(low, { baseline: 10, kpi: csat }).signals[0]?.verdict).toBe('worse');
  });

  test('a long row is one signal, not one for each figure', () => {
    const chart = controlChart([...calm, ...Array(12).fill(11.5)], { baseline: 10, rules: 'western_electric' });
    const row = chart.signals.find(({ rule }) => rule === 'eight_on_one_side');
    expect(row?.points.map(({ index }) => index)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    expect(rulesOf(chart)).toEqual(['eight_on_one_side']);
  });

  test('of two of three only those beyond 2 sigma belong to the signal', () => {
    const baseline = [0, 1.128, 0, 1.128, 0, 1.128, 0, 1.128];
    const chart = controlChart([...baseline, 3.2, 0.5, 3.1, 0.5], { baseline: 8 });
    expect(chart.signals).toMatchObject([
      { rule: 'two_of_three_beyond_2_sigma', points: [{ index: 8 }, { index: 10 }] },
    ]);
  });

  test('a trend has a way, alternation has none', () => {
    const climb = controlChart([...calm, 8, 9, 10, 11, 12, 13], { baseline: 10, better: 'lower' });
    expect(climb.signals).toMatchObject([{ rule: 'six_rising_or_falling', direction: 'up', verdict: 'worse' }]);
    const zigzag = Array.from({ length: 14 }, (_, index) => 10.6 + (index % 2 === 0 ? 1.4 : -1.4));
    const found = controlChart([...calm, ...zigzag], { baseline: 10, better: 'lower' }).signals;
    expect(found.find(({ rule }) => rule === 'fourteen_alternating')).toMatchObject({
      ...{ direction: null, verdict: 'different' },
    });
  });

  test('the limits alone look for nothing else', () => {
    const figures = [...calm, ...Array(12).fill(11.5), 40];
    expect(rulesOf(controlChart(figures, { baseline: 10, rules: 'limits' }))).toEqual(['beyond_3_sigma']);
  });

  test('G15: without spread nothing is flagged, and the chart says so', () => {
    expect(controlChart([4, 4, 4, 4])).toMatchObject({ reason: 'no_spread', signals: [], center: 4 });
    expect(controlChart([4, 4, 4, 9], { baseline: 3 })).toMatchObject({ reason: 'no_spread', signals: [] });
    expect(controlChart([share(5, 5), share(9, 9)])).toMatchObject({ reason: 'no_spread', signals: [], center: 1 });
  });

  test('G1, G2: too few figures make no limits', () => {
    for (const none of [[], [3], [null, null], [3, null, 5]]) {
      expect(controlChart(none)).toMatchObject({ reason: 'too_few', center: null, n: 0, signals: [] });
    }
    expect(controlChart([share(0, 0)])).toMatchObject({ kind: 'individuals', reason: 'too_few' });
  });
});

describe("controlChart: kind 'ewma'", () => {
  // Neighbours lie 1.128 apart: the centre is 0.564, sigma is 1.
  const calm = [0, 1.128, 0, 1.128, 0, 1.128, 0, 1.128];
  const shifted = [...calm, 2.564, 2.564, 2.564, 2.564];

  test('sees a lasting shift of 2 sigma at the third figure, where the limits of single values see nothing', () => {
    const chart = controlChart(shifted, { kind: 'ewma', baseline: 8, better: 'lower' });
    expect(chart).toMatchObject({ kind: 'ewma', rules: 'limits', n: 8, reason: null });
    const judged = chart.points.slice(8);
    const rounded = (values: readonly (number | null)[]) => values.map((value) => value?.toFixed(4));
    // 0.564 + 2 × (1 − 0.8^k); 0.564 ± 3 × √(0.2 ÷ 1.8 × (1 − 0.8^2k)).
    expect(rounded(judged.map(({ smoothed }) => smoothed))).toEqual(['0.9640', '1.2840', '1.5400', '1.7448']);
    expect(rounded(judged.map(({ upper }) => upper))).toEqual(['1.1640', '1.3324', '1.4230', '1.4763']);
    expect(rounded(judged.map(({ lower }) => lower))).toEqual(['-0.0360', '-0.2044', '-0.2950', '-0.3483']);
    expect(judged.map(({ value }) => value)).toEqual([2.564, 2.564, 2.564, 2.564]);
    expect(judged.map(({ signals }) => signals)).toEqual([[], [], ['beyond_ewma_limits'], ['beyond_ewma_limits']]);
    expect(chart.signals).toEqual([
      {
        ...{ rule: 'beyond_ewma_limits', words: 'the smoothed figures beyond their limits' },
        ...{ direction: 'up', verdict: 'worse' },
        points: [10, 11].map((index) => ({ index, label: null, value: 2.564 })),
      },
    ]);
    expect(controlChart(shifted, { baseline: 8, rules: 'limits' }).signals).toEqual([]);
  });

  test('a weight of 1 smooths nothing, and width moves the limits', () => {
    const whole = controlChart([...calm, 4, -3], { kind: 'ewma', lambda: 1, baseline: 8 });
    const single = controlChart([...calm, 4, -3], { rules: 'limits', baseline: 8 });
    expect(whole.points.map(({ smoothed }) => smoothed)).toEqual([...calm, 4, -3]);
    expect(whole.points[8]?.upper).toBeCloseTo(single.points[8]?.upper ?? 0, 12);
    expect(whole.points.map(({ signals }) => signals.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(whole.signals.map(({ direction }) => direction)).toEqual(['up', 'down']);
    const wide = controlChart(shifted, { kind: 'ewma', width: 4, baseline: 8 });
    expect(wide.points[8]?.upper).toBeCloseTo(0.564 + 0.8, 12);
    expect(wide.points.map(({ signals }) => signals.length).slice(8)).toEqual([0, 0, 0, 0]);
  });

  test('without a baseline all figures make the limits and all are judged', () => {
    const chart = controlChart(calm, { kind: 'ewma' });
    expect([chart.center?.toFixed(3), chart.n, chart.signals]).toEqual(['0.564', 8, []]);
    expect(chart.points[0]?.smoothed?.toFixed(4)).toBe((0.564 - 0.2 * 0.564).toFixed(4));
  });

  test('D24: a figure that is not over is smoothed and shown, never judged; one that is missing begins anew', () => {
    const figures = [...shifted, null, 2.564].map((value) => ({ value, complete: true }));
    const partial = [...figures.slice(0, 10), { value: 9, complete: false }, { value: 2.564, complete: true }];
    const { points } = controlChart(figures, { kind: 'ewma', baseline: 8 });
    expect(points[12]).toMatchObject({ smoothed: null, lower: null, upper: null, status: 'no_value', signals: [] });
    expect(points[13]?.smoothed?.toFixed(4)).toBe('0.9640');
    const shown = controlChart(partial, { kind: 'ewma', baseline: 8 });
    // 1.284 + 0.2 × (9 − 1.284)
    expect([shown.points[10]?.smoothed?.toFixed(4), shown.points[10]?.upper?.toFixed(4)]).toEqual(['2.8272', '1.4230']);
    expect(shown.points[10]).toMatchObject({ status: 'incomplete', signals: [] });
    expect(shown.points[11]?.smoothed?.toFixed(4)).toBe('0.9640');
    expect(shown.signals).toEqual([]);
  });

  test('a missing period begins anew, and a second figure that is not over does not follow the first one', () => {
    const dated = shifted.map((value, index) => ({ value, start: days(index), end: days(index + 1) }));
    const [last, ...others] = [{ value: 2.564, start: days(13), end: days(14) }, ...dated];
    const options = { kind: 'ewma', baseline: 8 } as const;
    expect(controlChart([...others, last], options).points[12]?.smoothed?.toFixed(4)).toBe('0.9640');
    const open = { value: 2.564, complete: false };
    const twice = controlChart([...shifted.slice(0, 8), open, open], options).points.slice(8);
    expect(twice.map(({ smoothed }) => smoothed?.toFixed(4))).toEqual(['0.9640', '0.9640']);
  });

  test('limits stay within what is possible; without spread nothing is flagged; other kinds smooth nothing', () => {
    const shares = controlChart([share(0, 5), share(1, 5), share(0, 5)], { kind: 'ewma' });
    expect(shares.points.map(({ lower }) => lower)).toEqual([0, 0, 0]);
    expect(controlChart([4, 4, 4, 9], { kind: 'ewma', baseline: 3 })).toMatchObject({
      ...{ reason: 'no_spread', signals: [] },
    });
    expect(controlChart([4], { kind: 'ewma' })).toMatchObject({ reason: 'too_few', points: [{ smoothed: null }] });
    expect(controlChart(calm).points[0]?.smoothed).toBeNull();
  });

  test('E12: options that do not belong together are refused', () => {
    const refuse = (options: object, code: string, path: string) =>
      expect(() => controlChart(calm, options)).toThrow(refused(code, `controlChart: options.${path}`));
    refuse({ kind: 'ewma', rules: 'nelson' }, 'conflicting_options', 'rules');
    refuse({ lambda: 0.3 }, 'conflicting_options', 'lambda');
    refuse({ kind: 'individuals', width: 3 }, 'conflicting_options', 'width');
    for (const lambda of [0, -1, 1.1, Number.NaN, '0.2']) refuse({ kind: 'ewma', lambda }, 'invalid_option', 'lambda');
    for (const width of [0, 101, Number.NaN]) refuse({ kind: 'ewma', width }, 'invalid_option', 'width');
    expect(controlChart(calm, { kind: 'ewma', rules: 'limits', lambda: 1, width: 100 }).signals).toEqual([]);
  });
});

describe('controlChart: the patterns of a point', () => {
  test('carry as many figures as the rule looks at, with the ends of their periods', () => {
    const calm = [10, 12, 10, 12, 10, 12, 10, 12];
    const figures = [...calm, ...Array<number>(10).fill(11.5)].map((value, index) => ({
      ...{ label: `D${index}`, start: days(index), end: days(index + 1), value },
    }));
    const { points } = controlChart(figures, { baseline: 8 });
    expect(points[15]?.patterns).toEqual([]);
    for (const last of [16, 17]) {
      expect(points[last]?.patterns).toEqual([
        {
          rule: 'nine_on_one_side',
          figures: Array.from({ length: 9 }, (_, place) => last - 8 + place).map((index) => ({
            ...{ index, label: `D${index}`, value: 11.5, at: days(index + 1) },
          })),
        },
      ]);
    }
  });

  test('leave out what lies within: of two of three, two', () => {
    const chart = controlChart([0, 1.128, 0, 1.128, 0, 1.128, 0, 1.128, 3.2, 0.5, 3.1], { baseline: 8 });
    expect(chart.points[10]?.patterns).toEqual([
      {
        rule: 'two_of_three_beyond_2_sigma',
        figures: [
          { index: 8, label: null, value: 3.2, at: null },
          { index: 10, label: null, value: 3.1, at: null },
        ],
      },
    ]);
  });
});

describe('controlChart: periods', () => {
  const period = (index: number, value: number | null, more: object = {}) => ({
    ...{ label: `D${index}`, start: days(index), end: days(index + 1), complete: true, value, ...more },
  });

  test('D24: a period that is not over is shown, never judged, and makes no limits', () => {
    const figures = [10, 12, 11, 9, 10, 11, 12, 10].map((value, index) => period(index, value));
    const whole = controlChart(figures);
    const chart = controlChart([...figures, period(8, 1, { complete: false })]);
    expect(chart.points[8]).toMatchObject({ value: 1, status: 'incomplete', signals: [] });
    expect([chart.signals, chart.center, chart.n]).toEqual([whole.signals, whole.center, 8]);
  });

  test('a period without a figure breaks a row, and so does one that is missing', () => {
    const eight = Array.from({ length: 8 }, (_, index) => index);
    const options = { rules: 'western_electric', baseline: 6 } as const;
    const calm = [10, 12, 10, 12, 10, 12].map((value, index) => period(index, value));
    const row = eight.map((index) => period(6 + index, 11.5));
    expect(rulesOf(controlChart([...calm, ...row], options))).toEqual(['eight_on_one_side']);
    const broken = [
      ...calm,
      ...row.slice(0, 4),
      period(10, null),
      ...row.slice(4).map((own) => ({ ...own, start: own.start + days(1), end: own.end + days(1) })),
    ];
    expect(controlChart(broken, options).signals).toEqual([]);
    const missing = [
      ...calm,
      ...row.slice(0, 4),
      ...row.slice(4).map((own) => ({ ...own, start: own.start + days(1), end: own.end + days(1) })),
    ];
    expect(controlChart(missing, options).signals).toEqual([]);
  });

  test('limits from a span of time judge only what is later', () => {
    const figures = [50, 10, 12, 11, 9, 10, 50].map((value, index) => period(index, value));
    const chart = controlChart(figures, { baseline: { from: days(1), to: new Date(days(6)) } });
    expect(chart.points.map(({ status }) => status)).toEqual([
      ...['before_baseline', 'baseline', 'baseline', 'baseline', 'baseline', 'baseline', 'judged'],
    ]);
    expect([chart.n, chart.center, rulesOf(chart)]).toEqual([5, 10.4, ['beyond_3_sigma']]);
    expect(controlChart(figures, { baseline: { from: days(99) } }).reason).toBe('too_few');
  });

  test('measured spread: many rows a day, whose shares differ more than chance', () => {
    const daily = [0.5, 0.52, 0.49, 0.51, 0.5, 0.48, 0.51, 0.5].map((own) => share(own * 1e6, 1e6));
    expect(controlChart(daily, { rules: 'limits' }).signals.length).toBeGreaterThan(0);
    const chart = controlChart(daily, { rules: 'limits', overdispersed: true });
    expect(chart.signals).toEqual([]);
    // Of equal sizes the chart is the one of single values.
    const single = controlChart(daily, { kind: 'individuals' });
    expect(chart.points[0]?.upper).toBeCloseTo(single.points[0]?.upper ?? 0, 12);
  });
});

describe('controlChart: inputs', () => {
  test('A1, A3, A4: what is no figure is refused, with its place', () => {
    expect(() => controlChart([1, Number.NaN])).toThrow(refused('non_finite', 'controlChart: readings[1]'));
    expect(() => controlChart(['2'] as never)).toThrow(refused('invalid_reading', 'controlChart: readings[0]'));
    expect(() => controlChart([{ label: 'W1' }])).toThrow(refused('invalid_reading', 'controlChart: readings[0]'));
    expect(() => controlChart([{ value: 1, start: Number.NaN }])).toThrow(
      refused('invalid_reading', 'controlChart: readings[0].start'),
    );
    expect(() => controlChart('12' as never)).toThrow(refused('not_an_array', 'controlChart: readings'));
  });

  test('E12: unknown and impossible options are refused', () => {
    expect(() => controlChart([], { rule: 'nelson' } as object)).toThrow("did you mean 'rules'?");
    expect(() => controlChart([1], { baseline: 0 })).toThrow(
      refused('invalid_option', 'controlChart: options.baseline'),
    );
    expect(() => controlChart([1], { baseline: { since: 1 } as object })).toThrow(
      refused('invalid_option', 'controlChart: options.baseline'),
    );
    expect(() => controlChart([1], { exposure: [1, 2] })).toThrow(
      refused('length_mismatch', 'controlChart: options.exposure'),
    );
    for (const tiny of [1e-320, 0, Number.POSITIVE_INFINITY]) {
      expect(() => controlChart([1, 2, 3, 4], { exposure: [1, 1, 1, tiny] })).toThrow(
        refused('invalid_option', 'controlChart: options.exposure'),
      );
    }
    expect(controlChart([1, 0], { exposure: [1e-100, 1e-100] }).center).toBe(5e99);
    const thin = [{ value: 1e20, numerator: 1, denominator: 1e-320 }];
    expect(() => controlChart(thin, { kind: 'rate' })).toThrow(refused('no_counts', 'controlChart: readings[0]'));
    expect(() => controlChart([1], { exposure: 'days' })).toThrow(
      refused('invalid_reading', 'controlChart: readings[0]'),
    );
    expect(() => controlChart([1], { kpi: 'csat' as never })).toThrow(
      refused('invalid_option', 'controlChart: options.kpi'),
    );
  });

  test('the answer is plain, whatever the figures, and these stay as they are', () => {
    const value = fc.option(fc.integer({ min: -9, max: 9 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.constantFrom('nelson', 'western_electric'),
        (figures, rules) => {
          const chart = controlChart(deepFreeze(figures.map((own) => ({ value: own }))), { rules });
          assertPlain(chart);
          for (const { points } of chart.signals) {
            expect(points.length).toBeGreaterThan(0);
            for (const { index } of points) expect(chart.points[index]?.status).toBe('judged');
          }
          expect(controlChart(figures, { rules })).toEqual(chart);
        },
      ),
      { seed: 61, numRuns: 150 },
    );
  });
});
