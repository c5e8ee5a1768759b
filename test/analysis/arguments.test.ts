import { describe, expect, test } from 'vitest';
import * as analysis from '../../src/index.ts';
import { csat, days, firstResponseTime, reopenRate, resolutionTime, ticketVolume } from '../../src/index.ts';
import { codeOf, ticket } from '../kpis/records.ts';

type Call = (rows: never, kpi: never) => unknown;
const tickets = [ticket({ id: 'A', createdAt: days(1) }), ticket({ id: 'B', createdAt: days(2) })];
const options = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;

/** Analyses that take rows and a KPI, with the KPI that they take. */
const calls: readonly (readonly [string, object, Call])[] = [
  ['series', ticketVolume, (rows, kpi) => analysis.series(rows, options as never, kpi)],
  ['groupBy', ticketVolume, (rows, kpi) => analysis.groupBy(rows, 'channel' as never, kpi)],
  ['profile', ticketVolume, (rows, kpi) => analysis.profile(rows, { by: 'createdAt' as never, timeZone: 'UTC' }, kpi)],
  [
    'cohortPeriods',
    ticketVolume,
    (rows, kpi) => analysis.cohortPeriods(rows, { ...options, at: 'solvedAt' as never } as never, kpi),
  ],
  ['timeToEvent', firstResponseTime, (rows, kpi) => analysis.timeToEvent(kpi, rows, { asOf: days(9) })],
  [
    'timeToEventBy',
    firstResponseTime,
    (rows, kpi) => analysis.timeToEventBy(kpi, rows, 'channel' as never, { asOf: days(9) }),
  ],
  ['compare, before', reopenRate, (rows, kpi) => analysis.compare(kpi, rows, tickets as never)],
  ['compare, after', reopenRate, (rows, kpi) => analysis.compare(kpi, tickets as never, rows)],
  ['compare waits', resolutionTime, (rows, kpi) => analysis.compare(kpi, tickets as never, rows, { asOf: days(9) })],
  ['compareGroups', reopenRate, (rows, kpi) => analysis.compareGroups(kpi, rows, 'channel' as never)],
  ['funnel', reopenRate, (rows, kpi) => analysis.funnel(kpi, rows, 'channel' as never)],
  ['mixShift, before', reopenRate, (rows, kpi) => analysis.mixShift(kpi, rows, tickets as never, 'channel' as never)],
  ['mixShift, after', reopenRate, (rows, kpi) => analysis.mixShift(kpi, tickets as never, rows, 'channel' as never)],
  ['bootstrapInterval', reopenRate, (rows, kpi) => analysis.bootstrapInterval(kpi, rows)],
  ['postStratify', csat, (rows, kpi) => analysis.postStratify(kpi, rows, { by: 'channel' } as never)],
];
const ofRows: readonly (readonly [string, Call])[] = [
  ['emergingIssues', (rows) => analysis.emergingIssues(rows, { asOf: days(9), window: days(7) })],
  ['concurrency', (rows) => analysis.concurrency(rows, { start: 'createdAt' as never, end: 'solvedAt' as never })],
  ['gamingSignals', (rows) => analysis.gamingSignals(rows)],
  ['responseCoverage', (rows) => analysis.responseCoverage(rows, { by: 'channel' } as never)],
  ['dataQuality', (rows) => analysis.dataQuality({ tickets: rows ?? (null as never) })],
  ['forecast', (rows) => analysis.forecast(rows, { horizon: 2 })],
  ['backtest', (rows) => analysis.backtest(rows, { horizon: 2 })],
  ['eventEffect', (rows) => analysis.eventEffect(rows, { at: 2 })],
  ['staffing', (rows) => analysis.staffing(rows, { interval: 5, handleTime: 5, speedOfAnswer: 5 })],
  ['controlChart', (rows) => analysis.controlChart(rows)],
  ['outliers', (rows) => analysis.outliers(rows)],
  ['dynamicThreshold', (rows) => analysis.dynamicThreshold(rows)],
  ['baseline', (rows) => analysis.baseline(rows)],
  ['againstPrevious', (rows) => analysis.againstPrevious(rows, { against: 'week' })],
  ['correlate', (rows) => analysis.correlate(rows)],
  ['scorecard', (rows) => analysis.scorecard(rows, { cadence: 'weekly' })],
  ['insights', (rows) => analysis.insights(rows, null)],
];
const noRows: readonly unknown[] = [null, undefined, 5, 'x', true, Symbol('x'), () => [], { length: 2 }];

/** A code of ours; other errors are mistakes. */
const refused = /^(not_|invalid_|missing_|too_few_readings)/;

describe.each([
  ...calls.map(([name, kpi, call]) => [name, (rows: never) => call(rows, kpi as never)] as const),
  ...ofRows,
])('%s', (_, call) => {
  test('refuses what is no rows, or no readings', () => {
    for (const rows of noRows) expect(String(codeOf(() => call(rows as never, null as never)))).toMatch(refused);
  });
});

describe.each(calls)('%s', (_, kpi, call) => {
  test('refuses what is no KPI', () => {
    for (const own of [null, undefined, 5, 'csat', {}, [], () => 5, { definition: {} }])
      expect(String(codeOf(() => call(tickets as never, own as never)))).toMatch(refused);
  });

  test('takes any iterable, once', () => {
    const generated = (function* () {
      yield* tickets;
    })();
    const plain = (own: unknown): unknown => (own instanceof Map ? Object.fromEntries(own) : own);
    expect(plain(call(generated as never, kpi as never))).toEqual(plain(call(tickets as never, kpi as never)));
  });
});
