import * as analysis from '../../src/index.ts';
import { csat, days, firstResponseTime, hours, reopenRate, report, ticketVolume } from '../../src/index.ts';
import { MOST_AGENTS } from '../../src/stats/queueing/queueSize.ts';
import { surveys, ticket } from '../kpis/records.ts';
import { describeOptions } from '../options/describeOptions.ts';
import {
  durations,
  fields,
  flags,
  functions,
  infinite,
  instants,
  type Kind,
  levels,
  lists,
  noNumbers,
  positive,
  wholes,
  words,
  zones,
} from '../options/kinds.ts';

const periods = {
  every: words('hour', 'day', 'week', 'month', 'quarter', 'year'),
  timeZone: zones,
  weekStartsOn: words('monday', 'sunday', 'saturday'),
};
const kpis: Kind = {
  good: [csat, { definition: csat.definition }],
  bad: [5, null, 'csat', {}, [], { definition: null }, { definition: 5 }],
};
const better = words('higher', 'lower', 'neither');
const span: Kind = { good: [1e-9, 1, 1e18], bad: [...noNumbers, ...infinite, 0, -1, 1e-10, 1.1e18] };
const agents = wholes(0, MOST_AGENTS);
const seasons: Kind = {
  good: [[7], [24, 168], [], [2]],
  bad: [[1], [7, 8], [7, 7], [14, 7], [2, 4, 8], [7.5], ['7'], [null], 7, null, 'x', {}, [100_001], [7, 14, 28]],
};
const histories = {
  level: levels,
  seasons,
  unit: words('duration', 'rate', 'ratio', 'score', 'count', 'tickets', 'points', 'money'),
  bounds: {
    good: [
      [0, 1],
      [null, 1],
      [0, null],
      [null, null],
      [-5, 5],
    ],
    bad: [[1, 0], [1, 1], [0], [0, 1, 2], [0, Number.NaN], [0, Infinity], ['0', 1], 5, null, 'x', {}, [[], 1]],
  },
  folds: wholes(1, 100_000),
};
const dates: Kind = {
  good: [[], ['2026-12-25'], ['2026-12-25', '2024-02-29']],
  bad: [
    ['2026-12-25T00'],
    ['25.12.2026'],
    ['2026-02-30'],
    [5],
    [null],
    5,
    null,
    'x',
    {},
    ['2026-12-5'],
    ['2026-12-250'],
  ],
};

const values = Array.from({ length: 60 }, (_, index) => 20 + ((index * 7) % 11));
const tickets = [ticket({ id: 'A', createdAt: days(1) }), ticket({ id: 'B', createdAt: days(2) })];
const scored = surveys('csat', [5, 1]).map((row) => ({ ...row, scale: { min: 1, max: 5 } }));
const figures = analysis.series(tickets, { by: 'createdAt', every: 'day', timeZone: 'UTC' }, ticketVolume);
const desk = report({ tickets }, { ticketVolume });
const queue = { contacts: 30, interval: hours(1), handleTime: hours(0.1) };
const promises = { serviceLevel: { share: 0.8, within: 20_000 } };
const wantedLevels: Kind = {
  good: [
    { share: 0.8, within: 0 },
    { share: 0, within: 5 },
  ],
  bad: [
    ...[5, null, 'x', true, [], {}, { share: 0.8 }, { within: 5 }, { share: 1, within: 5 }, { share: 80, within: 5 }],
    ...[
      { share: 0.8, within: -1 },
      { share: 0.8, within: '5' },
      { share: '0.8', within: 5 },
      { share: 0.8, within: 5, of: 1 },
    ],
  ],
};
const belowOne: Kind = { good: [0, 0.5, 0.99], bad: [...noNumbers, 1, -0.1, 30] };
const shares = lists({ good: [0, 0.5, 0.99], bad: ['0', null, 1, -0.1, Number.NaN] });

describeOptions([
  [
    'dynamicThreshold',
    (own) => analysis.dynamicThreshold(values, own),
    {},
    {
      ...{ season: wholes(2), history: wholes(8), trend: flags, kpi: kpis, better },
      width: { good: [0.1, 3], bad: [...noNumbers, ...infinite, 0, -1] },
    },
  ],
  [
    'controlChart',
    (own) => analysis.controlChart(values, own),
    {},
    {
      ...{ kpi: kpis, better, rules: words('nelson', 'western_electric', 'limits'), overdispersed: flags },
      kind: words('individuals', 'ewma', 'proportion', 'count', 'rate'),
      baseline: {
        good: [30, { from: 0 }, { to: days(9) }, { from: 0, to: new Date(days(9)) }],
        bad: [
          0,
          -1,
          1.5,
          '5',
          null,
          true,
          {},
          [],
          [5],
          { from: 'x' },
          { from: 0, until: 5 },
          { form: 0 },
          { from: 0, to: null },
        ],
      },
      exposure: {
        good: [values, 'days'],
        bad: ['weeks', 5, null, {}, [0, ...values], ['5'], [-1], [Infinity], [1e-101]],
      },
      lambda: { good: [0.2, 1], bad: [...noNumbers, 0, 1.1, -1] },
      width: { good: [0.5, 100], bad: [...noNumbers, 0, 100.1, -1] },
    },
  ],
  [
    'outliers',
    (own) => analysis.outliers(values, own),
    {},
    { method: words('modified_z', 'tukey', 'esd'), threshold: positive, k: positive, most: wholes(1), level: levels },
  ],
  [
    'emergingIssues',
    (own) => analysis.emergingIssues(tickets, own),
    { asOf: days(30), window: days(7) },
    {
      ...{ asOf: instants, window: positive, history: positive, by: fields, per: words('tickets', 'time') },
      ...{ least: wholes(1), ids: wholes(0), level: levels },
      adjust: words('holm', 'benjamini_hochberg', 'bonferroni'),
    },
  ],
  [
    'concurrency',
    (own) => analysis.concurrency(tickets, own),
    { start: 'createdAt', end: 'solvedAt' },
    { start: fields, end: fields, from: instants, to: instants, over: positive },
  ],
  [
    'cohortPeriods',
    (own) => analysis.cohortPeriods(tickets, own, ticketVolume),
    { by: 'createdAt', at: 'solvedAt', every: 'month', timeZone: 'UTC' },
    { ...periods, by: fields, at: fields, periods: wholes(1, 1000), asOf: instants },
  ],
  [
    'profile',
    (own) => analysis.profile(tickets, own, ticketVolume),
    { by: 'createdAt', timeZone: 'UTC' },
    { by: fields, timeZone: zones, weekStartsOn: periods.weekStartsOn, from: instants, to: instants },
  ],
  [
    'series',
    (own) => analysis.series(tickets, own, ticketVolume),
    { by: 'createdAt', every: 'day', timeZone: 'UTC' },
    {
      ...periods,
      by: fields,
      from: { ...instants, good: [0] },
      to: instants,
      asOf: instants,
      window: { ...wholes(1), good: [1, 7] },
    },
  ],
  [
    'runningWindow',
    (own) => analysis.runningWindow(ticketVolume, own),
    { by: 'createdAt', every: 'day', timeZone: 'UTC' },
    { ...periods, by: fields, window: wholes(1, 10_000), late: wholes(0, 10_000) },
  ],
  [
    'groupBy',
    (own) => analysis.groupBy(tickets, 'channel', ticketVolume, own),
    {},
    {
      ...{ normalizeKey: { ...functions, good: [(key: unknown) => key] }, topK: wholes(1) },
      other: { good: ['rest', 5, true, null], bad: [{}, [], () => 5, Symbol('x')] },
    },
  ],
  [
    'timeToEvent',
    (own) => analysis.timeToEvent(firstResponseTime, tickets, own),
    { asOf: days(30) },
    {
      ...{
        asOf: instants,
        level: levels,
        bands: words('log', 'log_log', 'plain'),
        within: durations,
        horizon: durations,
      },
      quantiles: lists({ good: [0, 0.5, 1], bad: ['0', null, 1.1, -0.1, Number.NaN] }),
    },
  ],
  ['baseline', (own) => analysis.baseline(figures as never, own), {}, { days: wholes(30, 60), before: instants }],
  [
    'scorecard',
    (own) => analysis.scorecard(desk as never, own),
    {},
    {
      cadence: words('daily', 'weekly', 'monthly', 'quarterly'),
      kpis: { good: [['csat'], ['csat', 'nps']], bad: [[], ['csat', 'csat'], [5], [null], 'csat', 5, null, {}] },
    },
  ],
  [
    'correlate',
    (own) => analysis.correlate({ a: figures, b: figures } as never, own),
    {},
    {
      method: words('spearman', 'pearson'),
      lags: { good: [[0], [0, 1, 2]], bad: [[], [1, 1], [-1], [0.5], ['1'], 5, null, 'x', {}] },
      difference: flags,
    },
  ],
  [
    'compare',
    (own) => analysis.compare(reopenRate, tickets, tickets, own),
    {},
    {
      level: levels,
      asOf: {
        good: [],
        bad: [...instants.bad, { before: 'x', after: 5 }, { before: 5, after: null }, { before: 5 }, { after: 5 }],
      },
    },
  ],
  [
    'compareGroups',
    (own) => analysis.compareGroups(reopenRate, tickets, 'channel', own),
    {},
    { level: levels, adjust: words('holm', 'benjamini_hochberg') },
  ],
  [
    'forecast of values',
    (own) => analysis.forecast(values, own),
    { horizon: 3 },
    {
      ...histories,
      horizon: { ...wholes(1, 100_000), good: [1, 5] },
      method: { ...words('auto', 'naive'), good: ['auto', 'seasonal_naive'] },
    },
  ],
  [
    'forecast of periods',
    (own) => analysis.forecast(figures as never, own),
    { horizon: 3, every: 'day', timeZone: 'UTC' },
    { holidays: dates },
  ],
  [
    'backtest',
    (own) => analysis.backtest(values, own),
    { horizon: 3 },
    {
      ...histories,
      horizon: { ...wholes(1, 100_000), good: [1, 5] },
      methods: {
        good: [['seasonal_naive'], ['seasonal_mean', 'seasonal_naive']],
        bad: [['naive'], [5], 5, null, 'seasonal_naive', {}],
      },
    },
  ],
  [
    'eventEffect',
    (own) => analysis.eventEffect(values, own),
    { at: 40 },
    { level: levels, seasons, seed: wholes(0, 100_000) },
  ],
  [
    'gamingSignals',
    (own) => analysis.gamingSignals(tickets, own),
    {},
    {
      ...{ burst: durations, before: durations, doubled: durations, beforeSurvey: durations, target: positive },
      ...{ targetOf: words('resolution', 'first_response'), textOf: { ...functions, good: [() => ''] } },
      policies: { good: [[]], bad: [5, null, 'x', {}, [5], [null], [{}]] },
    },
  ],
  [
    'insights',
    (own) => analysis.insights(desk as never, null, own),
    {},
    {
      ...{ level: levels, at: instants },
      quality: {
        good: [analysis.dataQuality({ tickets })],
        bad: [5, null, 'x', {}, [], { findings: {} }, { findings: null }],
      },
    },
  ],
  [
    'dataQuality',
    (own) => analysis.dataQuality({ tickets }, own),
    {},
    {
      ...{ asOf: instants, timeZone: zones, window: durations, skewTolerance: durations, longHandling: durations },
      ...{ ids: wholes(0), all: flags, lowResponseRate: { good: [0, 0.5, 1], bad: [...noNumbers, -0.1, 1.1] } },
      channels: lists({ good: ['email'], bad: [5, null, {}] }),
      burst: {
        good: [{ tickets: 5, times: 2 }, { tickets: 0 }, { times: 1 }, {}],
        bad: [5, null, 'x', { tickets: -1 }, { tickets: 0.5 }, { times: 0.5 }, { times: Infinity }, { of: 5 }],
      },
    },
  ],
  [
    'funnel',
    (own) => analysis.funnel(reopenRate, tickets, 'channel', own),
    {},
    { levels: { good: [[0.95, 0.998]], bad: [5, null, 'x', {}, [95], ['0.95'], [0], [1]] }, overdispersion: flags },
  ],
  [
    'mixShift',
    (own) => analysis.mixShift(reopenRate, tickets, tickets, 'channel', own),
    {},
    { interaction: words('shared', 'separate') },
  ],
  ['interval', (own) => analysis.interval(csat(scored), own), {}, { level: levels }],
  [
    'bootstrapInterval',
    (own) => analysis.bootstrapInterval(csat, scored, own),
    {},
    { cluster: { ...fields, good: ['ticketId', () => 'a'] }, level: levels },
  ],
  [
    'postStratify',
    (own) => analysis.postStratify(csat, scored as never, own),
    { by: 'channel' },
    { by: fields, level: levels, population: { good: [], bad: [5, null, 'x', true] } },
  ],
  [
    'responseCoverage',
    (own) => analysis.responseCoverage(scored as never, own),
    { by: 'channel' },
    { by: fields, level: levels, kind: words('csat', 'nps', 'ces', 'esat', 'fcr') },
  ],
  [
    'erlangC',
    (own) => analysis.erlangC(own),
    { ...queue, agents: 5 },
    {
      ...{ contacts: durations, interval: { ...span, good: [hours(1)] }, handleTime: { ...span, good: [hours(0.1)] } },
      ...{ agents: { ...agents, good: [0, 5] }, threshold: durations, quantiles: shares, times: lists(durations) },
    },
  ],
  [
    'erlangA',
    (own) => analysis.erlangA(own),
    { ...queue, agents: 5, patience: hours(0.1) },
    { patience: { ...span, good: [1000, hours(1)] }, threshold: durations, quantiles: shares, times: lists(durations) },
  ],
  [
    'requiredAgents',
    (own) => analysis.requiredAgents(own),
    { ...queue, ...promises },
    {
      ...{ serviceLevel: wantedLevels, speedOfAnswer: { ...span, good: [1000] }, shrinkage: belowOne },
      abandonment: { good: [], bad: [...noNumbers, 0, 1, -0.1, 5] },
      concurrency: { good: [1, 2.5], bad: [...noNumbers, ...infinite, 0.9, 0, -1] },
      maxOccupancy: { good: [0.85, 1], bad: [...noNumbers, 0, 1.1, -0.1, 85] },
      patience: { ...span, good: [hours(1)] },
    },
  ],
  [
    'staffing',
    (own) => analysis.staffing([30, 20], own),
    { interval: hours(1), handleTime: hours(0.1), ...promises },
    {
      ...{
        interval: { ...span, good: [hours(1)] },
        deadline: { ...durations, good: [] },
        least: { ...agents, good: [0, 5] },
      },
      plan: { good: ['expected'], bad: ['lower', '', 5, null] },
      costPerHour: { good: [0, 20.5], bad: [...noNumbers, ...infinite, -1] },
      clock: { good: [], bad: [5, null, 'x', {}, [], { between: 5, add: 5 }, { between: () => 0 }] },
    },
  ],
  [
    'targetFor',
    (own) => analysis.targetFor({ csat: analysis.targets.csat }, own),
    { kpi: 'csat' },
    {
      ...{ kpi: { good: ['csat', 'nps'], bad: ['', 5, null, {}, []] }, at: instants },
      group: { good: ['email', 5, true, null, 5n], bad: [{}, [], () => 5, Symbol('x')] },
    },
  ],
  [
    'againstPrevious',
    (own) => analysis.againstPrevious(figures as never, own),
    { against: 'period' },
    {
      against: words('period', 'week', '52_weeks', 'year'),
      kpi: { ...kpis, good: [csat], bad: [5, null, 'csat', {}, []] },
      level: levels,
    },
  ],
]);
