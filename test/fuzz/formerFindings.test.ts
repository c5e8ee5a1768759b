import { describe, expect, test } from 'vitest';
import { fromZendesk } from '../../src/adapters/zendesk/index.ts';
import * as library from '../../src/index.ts';
import { guessMapping, mapRecords, parseRecords } from '../../src/schema/index.ts';
import * as stats from '../../src/stats/index.ts';
import { assertTimeZone, localToInstant, parseInstant } from '../../src/time/index.ts';
import { codeOf, surveys, ticket } from '../kpis/records.ts';
import { heavy } from './heavy.ts';
import { publicFunctions } from './recordedCalls.ts';

let deep: unknown = [];
for (let depth = 0; depth < 5000; depth++) deep = [deep];
const broken = { [Symbol.iterator]: 5 } as never;
const places = Array.from({ length: 2000 }, (_, index) => index);
const curve = stats.kaplanMeier([1, 2, 4], [1, 1, 1]);
const endless = { length: 1e9 } as never;
const insight = { kind: 'change', title: 'T', comparison: { before: 1, after: 2, change: 1 } };
const odd = { better: 'higher', threshold: 0.1, target: 0.2, stretch: 0.3, note: undefined, was: Number.NaN } as never;
const unitless = { better: 'higher', threshold: 0.1, target: 0.2, stretch: 0.3, unit: -0 } as never;
const timeless = { ...curve, steps: curve.steps.map(({ time, ...step }) => step) };
const { kpis } = library.report({ tickets: [ticket()] }, { volume: library.ticketVolume });
const unaccounted = { kpis: { volume: { ...kpis.volume, accounting: {} } } };
const policy = { metric: 'first_response', target: 5 } as const;

/** What the fuzzer found once: errors of the engine in place of the library's own, and minutes for nothing. */
describe('garbage that once', () => {
  test.each<[string, string, () => unknown]>([
    ['unknown_time_zone', 'a zone that is none, asked for by a deep path', () => assertTimeZone(5, deep as never)],
    ['overflow', 'an actual value of 1e-320', () => stats.forecastAccuracy([0, 1e-320], [1, 4], { training: [1, 3] })],
    ['overflow', 'a scale of 1e-320', () => stats.forecastAccuracy([1], [4], { training: [0, 1e-320] })],
    ['invalid_target', 'a target whose unit is a number', () => library.judge({ value: 0.5 }, unitless)],
    ['invalid_target', 'a target with NaN beside its levels', () => library.judge({ value: 0.5 }, odd)],
    ['invalid_options', 'a wall time with null for options', () => localToInstant('UTC', 0, null as never)],
    ['not_a_number', 'a curve with a step at no time', () => stats.survivalQuantile(timeless as never, 0.5)],
    ['invalid_report', 'an accounting of nothing', () => library.insights(unaccounted as never, null)],
    ['invalid_date_format', 'a deep list as a form of dates', () => formOf(deep)],
    ['not_a_kpi', 'together of nothing', () => library.together(null as never)],
    ['not_a_kpi', 'together of a number', () => library.together({ a: 5 } as never)],
    ['not_an_object', 'slaDeadline of nothing', () => library.slaDeadline(null as never, policy)],
    ['not_an_object', 'createPreparer of null', () => library.createPreparer(null as never)],
    ['missing_option', 'forecast without options', () => library.forecast([], undefined as never)],
    ['invalid_columns', 'a table with a field that is none', () => tableOf([null])],
    ['invalid_columns', 'a table with a field without a name', () => tableOf([{}])],
    ['invalid_insight', 'an insight without its parts', () => library.insightSentence(insight as never)],
    [
      'invalid_insight',
      'an insight of a deep list',
      () => library.insightSentence({ kind: 'doubt', titles: deep } as never),
    ],
    ['unknown_collection', 'a deep list as a collection', () => library.ledgerEntriesOf(deep as never, {} as never)],
    ['not_iterable', 'tickets whose iterator is a number', () => waitsBy(broken)],
    ['not_iterable', 'raw rows whose iterator is a number', () => parseRecords('outages', broken)],
    [
      'invalid_group_key',
      'a deep list as a key of groups',
      () => library.funnel(library.reopenRate, [ticket()], deep as never),
    ],
    [
      'invalid_group_key',
      'an infinite group',
      () => stats.logRankTest([1, 2], [true, true], [1, Number.POSITIVE_INFINITY]),
    ],
    [
      'too_many_groups',
      'a group for each row',
      () =>
        stats.logRankTest(
          places,
          places.map(() => 1),
          places,
        ),
    ],
    [
      'not_iterable',
      'demand whose iterator is a number',
      () => library.staffing(broken, { interval: 36e5, handleTime: 36e4, maxOccupancy: 0.8, deadline: 0 }),
    ],
    ['not_iterable', 'a sample whose iterator is a number', () => guessMapping(['id'], broken)],
    ['invalid_options', 'a counter with null', () => stats.createDistinctCounter(null as never)],
    ['out_of_range', 'a table of a row that is a lie', () => stats.fisherExactTest([endless, [15, 3]])],
    [
      'not_a_number',
      'a curve whose end is a symbol',
      () => stats.restrictedMean({ ...curve, lastTime: Symbol('s') as never }, 4),
    ],
    [
      'not_a_number',
      'a curve with a broken step',
      () => stats.restrictedMean({ ...curve, steps: [{ time: 1 } as never] }, 4),
    ],
    ['overflow', 'an exposure of almost nothing', () => stats.rateChart([310, 280], [1e-320, 28])],
    ['invalid_options', 'parseInstant with null', () => parseInstant('2024-01-01', null as never)],
    ['unknown_time_zone', 'a path that is a symbol', () => assertTimeZone(5 as never, Symbol('s') as never)],
    ['not_an_array', 'periods that are a number', () => stats.doubleSeasonal([1], { periods: 5 as never, horizon: 1 })],
    ['not_a_number', 'a length that is a lie', () => stats.mean(endless)],
    ['not_a_number', 'a list of holes', () => stats.median(new Array(1e9))],
  ])('E6, E11, F9: is %s: %s', (code, _, call) => {
    expect(codeOf(call)).toBe(code);
  });

  test('a payload whose iterator is a number is one page', () => {
    expect(() => fromZendesk(broken, {} as never)).not.toThrow(TypeError);
  });

  test('A8, H3: gave -0 gives 0', () => {
    const smooth = stats.exponentialSmoothing([1, 2, 3], { alpha: -0, horizon: 1 });
    expect(smooth?.alpha).toBe(0);
    expect(stats.adjustP([0.01, -0, 0.03], 'benjamini_hochberg')[1]).toBe(0);
    expect(stats.adjustP([-0, 0.5])[0]).toBe(0);
    expect(stats.erlangBProbability(-0, 100)).toBe(0);
    expect(stats.meanInterval({ count: 3, mean: -0, standardDeviation: 0 })?.mean).toBe(0);
    expect(stats.funnelLimits(-0, 1000)).toEqual({ lower: 0, upper: 0 });
    expect(stats.medianAbsoluteDeviation([1, 2, 9], { constant: -0 })).toBe(0);
    expect(library.serviceLevel([], { threshold: -0 }).threshold).toBe(0);
    expect(library.interval({ value: -0 } as never).value).toBe(0);
    expect(library.fromArrow({ numRows: -0, schema: { fields: [] }, getChild: () => null }).length).toBe(0);
  });

  test('E6: a group NaN is named by its text where JSON has no such number', () => {
    const rows = surveys('csat', [5, 4]).map((own) => ({ ...own, sentAt: 0, place: Number.NaN }));
    expect(library.responseCoverage(rows, { by: 'place' }).segments.map(({ key }) => key)).toEqual(['NaN']);
  });
});

describe('figures that JSON could not hold once', () => {
  const waits = [
    { id: -0, createdAt: 0, firstRespondedAt: 5 },
    { id: Number.NaN, createdAt: 0, firstRespondedAt: 5 },
  ] as never;
  const sent = [
    { id: 'S-1', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, channel: Number.POSITIVE_INFINITY },
    { id: 'S-2', kind: 'csat', score: 4, scale: { min: 1, max: 5 }, channel: 'chat' },
  ] as never;

  test.each<[string, () => unknown, unknown]>([
    [
      'ids of −0 and of NaN, which stands by its place',
      () => library.explain(library.firstResponseTime, waits).counted,
      [0, 1],
    ],
    [
      'a segment of infinity',
      () => library.postStratify(library.csat, sent, { by: 'channel' as never }).segments.map(({ key }) => key),
      ['Infinity', 'chat'],
    ],
    [
      'a time of −0 in a queue',
      () =>
        library.erlangC({ contacts: 9, interval: 60_000, handleTime: 9000, agents: 4, threshold: 0, times: [-0] })
          .stillWaiting[0]?.after,
      0,
    ],
    [
      'a target of −0',
      () =>
        library.timeToEvent(library.resolutionTime, [{ id: 'A-1', createdAt: 0, status: 'open' }], {
          asOf: 9,
          within: -0,
        }).within?.target,
      0,
    ],
    ['a fit of −0', () => stats.exponentialSmoothing([-0, 1, 2], { alpha: 0.5, horizon: 1 })?.fitted[0], 0],
    ['a ratio of −0', () => stats.rateRatioTest({ count: -0, exposure: 1 }, { count: 2, exposure: 1 })?.ratio, 0],
    [
      'a share of hardly anything',
      () => stats.twoProportionTest({ successes: 1e-320, trials: 10 }, { successes: 0, trials: 20 })?.p,
      1,
    ],
  ])('%s', (_name, figure, expected) => {
    expect(figure()).toEqual(expected);
  });
});

test('A17: patience of almost nothing is none: who would wait is lost, as with Erlang B, and no list grows for ever', () => {
  for (const load of [10, 20]) {
    const { abandoned } = stats.erlangAProbabilities(load, 14, 1e-320);
    expect(abandoned).toBeCloseTo(stats.erlangBProbability(load, 14), 14);
  }
});

test('a column grows as it is read: more values than are taken on trust', () => {
  const values = Array.from({ length: 70_000 }, (_, index) => index);
  expect(stats.summarize(values)).toEqual(stats.summarize(Float64Array.from(values)));
  values[69_999] = undefined as never;
  expect(() => stats.mean(values)).toThrow('values[69999]');
});

test('functions whose work is heavy are there', async () => {
  const names = await publicFunctions();
  expect(Object.keys(heavy).filter((name) => !names.has(name))).toEqual([]);
});

function tableOf(fields: readonly unknown[]): unknown {
  return library.fromArrow({ numRows: 1, schema: { fields: fields as never }, getChild: () => null });
}

function waitsBy(tickets: never): unknown {
  return library.timeToEventBy(library.resolutionTime, tickets, 'channel', { asOf: 5 });
}

function formOf(form: unknown): unknown {
  return mapRecords('tickets', [], { columns: { id: 'Number' }, dateFormat: form as never });
}
