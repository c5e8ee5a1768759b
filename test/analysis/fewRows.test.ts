import { describe, expect, test } from 'vitest';
import * as analysis from '../../src/index.ts';
import {
  csat,
  days,
  firstResponseTime,
  hours,
  nps,
  reopenRate,
  resolutionTime,
  sentiment,
  type Ticket,
  ticketVolume,
} from '../../src/index.ts';
import type { Survey } from '../../src/model/survey.ts';
import { assertPlain } from '../../src/testing/assertPlain.ts';

const ticket = (id: string, more: object = {}): Ticket => ({ id, createdAt: days(9), ...more }) as Ticket;
const solved = (id: string, wait = hours(1), more: object = {}): Ticket =>
  ticket(id, {
    status: 'solved',
    firstRespondedAt: days(9) + wait,
    solvedAt: days(9) + wait,
    channel: 'email',
    ...more,
  });
const open = { status: 'open', channel: 'chat' };

/** Desks of which a figure can say little or nothing. */
const desks: Readonly<Record<string, readonly Ticket[]>> = {
  'no tickets': [],
  'one open ticket': [ticket('A', open)],
  'one solved ticket': [solved('A')],
  'two alike': [solved('A'), solved('B')],
  'one of each': [solved('A'), ticket('B', open)],
  'tickets without dates': [ticket('A', { createdAt: null }), ticket('B', { createdAt: 'x', status: 'solved' })],
  'tickets without fields': [ticket('A'), ticket('B')],
  'excluded tickets alone': [solved('A', 0, { excluded: 'spam' }), solved('B', 0, { excluded: 'merged' })],
  'tickets solved at once': Array.from({ length: 12 }, (_, index) => solved(`${index}`, 0)),
  'many alike in two channels': Array.from({ length: 40 }, (_, index) =>
    solved(`${index}`, hours(1), {
      channel: index % 2 === 0 ? 'email' : 'chat',
      createdAt: days(index),
      firstRespondedAt: days(index + 1),
      solvedAt: days(index + 1),
    }),
  ),
};
const survey = (kind: 'csat' | 'nps', score: number | null, index = 0): Survey => ({
  ...{ id: `${kind}-${index}`, kind, score, scale: kind === 'csat' ? { min: 1, max: 5 } : { min: 0, max: 10 } },
  ...{ sentAt: days(9), ...(score === null ? {} : { respondedAt: days(9) }), channel: 'email' },
});
const answers: Readonly<Record<string, readonly (number | null)[]>> = {
  'no answers': [],
  silence: [null, null],
  'one answer': [5],
  'two alike': [1, 1],
  'two that differ': [1, 5],
  'one answer and silence': [null, 3],
  'many alike': Array.from({ length: 30 }, () => 5),
};

const options = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
const seriesOf = (rows: readonly Ticket[]) => analysis.series(rows, options, ticketVolume);
type Rows = readonly Ticket[];

/** Analyses of tickets; those that compare take them twice. */
const ofTickets: Readonly<Record<string, (rows: Rows) => unknown>> = {
  series: seriesOf,
  seriesOfDurations: (rows) => analysis.series(rows, { ...options, window: 3 }, firstResponseTime),
  groupBy: (rows) => Object.fromEntries(analysis.groupBy(rows, 'channel', firstResponseTime)),
  profile: (rows) => analysis.profile(rows, { by: 'createdAt', timeZone: 'UTC' }, firstResponseTime),
  cohortPeriods: (rows) =>
    analysis.cohortPeriods(rows, { by: 'createdAt', at: 'solvedAt', every: 'week', timeZone: 'UTC' }, ticketVolume),
  timeToEvent: (rows) => analysis.timeToEvent(resolutionTime, rows, { asOf: days(60), within: hours(2) }),
  timeToEventBy: (rows) => analysis.timeToEventBy(firstResponseTime, rows, 'channel', { asOf: days(60) }),
  compareRates: (rows) => analysis.compare(reopenRate, rows, rows),
  compareDurations: (rows) => analysis.compare(resolutionTime, rows, rows),
  compareWaits: (rows) => analysis.compare(resolutionTime, rows, rows, { asOf: days(60) }),
  compareCounts: (rows) => analysis.compare(ticketVolume, rows, rows),
  compareWithNothing: (rows) => analysis.compare(resolutionTime, rows, []),
  compareGroups: (rows) => analysis.compareGroups(resolutionTime, rows, 'channel'),
  funnel: (rows) => analysis.funnel(reopenRate, rows, 'channel'),
  funnelOfMeans: (rows) => analysis.funnel(resolutionTime.with({ statistic: 'mean' }), rows, 'channel'),
  mixShift: (rows) => analysis.mixShift(reopenRate, rows, [], 'channel'),
  mixShiftBack: (rows) => analysis.mixShift(reopenRate, [], rows, 'channel'),
  emergingIssues: (rows) => analysis.emergingIssues(rows, { asOf: days(10), window: days(7), by: 'channel' }),
  concurrency: (rows) => analysis.concurrency(rows, { start: 'createdAt', end: 'solvedAt' }),
  dataQuality: (rows) => analysis.dataQuality({ tickets: rows }, { all: true, timeZone: 'UTC' }),
  gamingSignals: (rows) => analysis.gamingSignals(rows, { target: hours(1) }),
  interval: (rows) => analysis.interval(resolutionTime(rows)),
  intervalOfRate: (rows) => analysis.interval(reopenRate(rows)),
  intervalOfCount: (rows) => analysis.interval(ticketVolume(rows)),
  bootstrapInterval: (rows) => analysis.bootstrapInterval(resolutionTime, rows, { resamples: 50 }),
  baseline: (rows) => analysis.baseline(seriesOf(rows)),
  controlChart: (rows) => analysis.controlChart(seriesOf(rows), { kpi: ticketVolume }),
  controlChartOfRates: (rows) => analysis.controlChart(analysis.series(rows, options, reopenRate), { kpi: reopenRate }),
  dynamicThreshold: (rows) => analysis.dynamicThreshold(seriesOf(rows)),
  outliers: (rows) => analysis.outliers(seriesOf(rows)),
  againstPrevious: (rows) => analysis.againstPrevious(seriesOf(rows), { against: 'week', kpi: ticketVolume }),
  forecast: (rows) => analysis.forecast(seriesOf(rows), { horizon: 2, every: 'day', timeZone: 'UTC' }),
  backtest: (rows) => analysis.backtest(seriesOf(rows), { horizon: 2, every: 'day', timeZone: 'UTC' }),
  correlate: (rows) => analysis.correlate({ a: seriesOf(rows), b: analysis.series(rows, options, firstResponseTime) }),
  insights: (rows) => {
    const made = analysis.report({ tickets: rows }, { resolutionTime, reopenRate, ticketVolume }, { by: 'channel' });
    return analysis.insights(made, made, { quality: analysis.dataQuality({ tickets: rows }) });
  },
  scorecard: (rows) =>
    analysis.scorecard(analysis.report({ tickets: rows }, { reopenRate, firstResponseTime }), {
      cadence: 'weekly',
      targets: analysis.targets as never,
    }),
};
const ofSurveys: Readonly<Record<string, (kind: 'csat' | 'nps', rows: readonly Survey[]) => unknown>> = {
  interval: (kind, rows) => analysis.interval(kind === 'csat' ? csat(rows) : nps(rows)),
  compare: (kind, rows) => analysis.compare((kind === 'csat' ? csat : nps) as typeof csat, rows, rows),
  compareMeans: (_, rows) => analysis.compare(sentiment as never, rows as never[], rows as never[]),
  postStratify: (kind, rows) =>
    analysis.postStratify((kind === 'csat' ? csat : nps) as typeof csat, rows as never, {
      by: 'channel',
      population: { email: 5, chat: 2 },
    }),
  responseCoverage: (_, rows) => analysis.responseCoverage(rows as never, { by: 'channel' }),
  funnel: (kind, rows) => analysis.funnel((kind === 'csat' ? csat : nps) as typeof csat, rows, 'channel'),
  bootstrapInterval: (kind, rows) =>
    analysis.bootstrapInterval((kind === 'csat' ? csat : nps) as typeof csat, rows, { resamples: 50 }),
};

/** The result, which is plain, or the code of an error of ours. */
function outcome(call: () => unknown): unknown {
  try {
    const found = call();
    assertPlain(found);
    return found;
  } catch (error) {
    if (!analysis.isSupportKpisError(error) || error.code === 'law_broken') throw error;
    return error.code;
  }
}

describe.each(Object.entries(desks))('of %s', (_, rows) => {
  test.each(Object.entries(ofTickets))(
    '%s is plain, or says what is missing, whatever the order of the rows',
    (__, call) => {
      expect(outcome(() => call([...rows].reverse()))).toEqual(outcome(() => call(rows)));
    },
  );
});

describe.each(Object.entries(answers))('of %s', (_, scores) => {
  test.each(['csat', 'nps'] as const)('every analysis of %s is plain, or says what is missing', (kind) => {
    const rows = scores.map((score, index) => survey(kind, score, index));
    for (const call of Object.values(ofSurveys))
      expect(outcome(() => call(kind, [...rows].reverse()))).toEqual(outcome(() => call(kind, rows)));
  });
});
