import { describe, expect, it } from 'vitest';
import { alertBlocks } from '../../src/cli/alerts/alertBlocks.ts';
import { alertReadings } from '../../src/cli/alerts/alertReadings.ts';
import { alertRun } from '../../src/cli/alerts/alertRun.ts';
import { ruleWords } from '../../src/cli/alerts/ruleWords.ts';
import { forecastWords } from '../../src/cli/forecast/forecastWords.ts';
import { kpiTrend } from '../../src/cli/trend/kpiTrend.ts';
import { trendBlock } from '../../src/cli/trend/trendBlock.ts';
import { trendOverview } from '../../src/cli/trend/trendOverview.ts';
import {
  type AlertRule,
  costPerContact,
  csat,
  days,
  type Forecast,
  firstResponseTime,
  hours,
} from '../../src/index.ts';

const { definition } = csat;
const rule = (when: AlertRule['when'], more: Partial<AlertRule> = {}): AlertRule => ({
  ...{ id: 'low', kpi: 'csat', when, ...more },
});

describe('the words of an alert rule', () => {
  it.each<[AlertRule['when'], string]>([
    [{ above: 0.9 }, 'above 90.0 %'],
    [{ above: 'limits' }, 'above its upper limit'],
    [{ below: 0.8 }, 'below 80.0 %'],
    [{ below: 'limits' }, 'below its lower limit'],
    [{ outside: { from: 0.7, to: 0.9 } }, 'outside 70.0 % to 90.0 %'],
    [{ outside: 'limits' }, 'outside its limits'],
    [{ signal: 'any' }, 'shows a signal of the control chart'],
    [{ signal: 'beyond_3_sigma' }, 'shows beyond 3 sigma'],
    [{ signal: ['beyond_3_sigma', 'nine_on_one_side'] }, 'shows beyond 3 sigma or nine on one side'],
  ])('%j', (when, words) => {
    expect(ruleWords(rule(when), definition)).toBe(`Customer satisfaction (CSAT) ${words}`);
  });

  it.each<[AlertRule['for'], string]>([
    [{ readings: 1 }, ''],
    [{ readings: 3 }, ', 3 times in a row'],
    [{ duration: 0 }, ''],
    [{ duration: hours(36) }, ', for 1d 12h'],
  ])('with a patience of %j', (patience, words) => {
    const own = rule({ below: 0.8 }, patience === undefined ? {} : { for: patience });
    expect(ruleWords(own, definition)).toBe(`Customer satisfaction (CSAT) below 80.0 %${words}`);
  });
});

describe('the blocks of alerts', () => {
  const figure = { at: days(1), value: 0.5 };
  const event = {
    ...{ kind: 'raised', rule: 'low', words: '', severity: null, kpi: 'csat', at: days(1), label: null, value: 0.5 },
    ...{ n: 1, lower: 0.6, upper: null, signals: ['beyond_3_sigma'], since: days(1), readings: 2, raisedAt: days(1) },
    ...{ figures: [figure], reason: null },
  };
  const context = {
    rules: [rule({ below: 'limits' })],
    definitions: new Map([['csat', definition]]),
    readings: [],
    by: 'channel',
  };
  const firing = { rule: 'low', kpi: 'csat', severity: null, since: days(1), readings: 2, raisedAt: days(1) };

  it('name the limits and the patterns, one row as one, and moments without a period by their instant', () => {
    const run = {
      ...{ state: { version: 1, alerts: {} }, news: [event], unjudged: { low: 'some_reason' } },
      firing: [
        { ...firing, figures: [figure], group: 'chat' },
        { ...firing, figures: [], since: null },
      ],
    };
    expect(alertBlocks(run as never, context as never).map(({ title, lines }) => [title, ...lines])).toEqual([
      [
        'New in this run',
        '1970-01-02T00:00:00.000Z raised: low: Customer satisfaction (CSAT) below its lower limit; ' +
          '50.0 % of 1 row, limits 60.0 %, beyond 3 sigma; since 1970-01-02T00:00:00.000Z',
      ],
      [
        'Firing',
        'low: Customer satisfaction (CSAT) below its lower limit in channel chat; since 1970-01-02T00:00:00.000Z, ' +
          '2 readings; last 50.0 % (1970-01-02T00:00:00.000Z)',
        'low: Customer satisfaction (CSAT) below its lower limit; since , 2 readings',
      ],
      ['Rules that could judge nothing', 'low: some_reason'],
    ]);
  });

  it('say of what was cleared since when it had been raised', () => {
    const cleared = { ...event, kind: 'cleared', at: days(3), raisedAt: days(2) };
    const run = { state: { version: 1, alerts: {} }, news: [cleared], unjudged: {}, firing: [] };
    const [line] = alertBlocks(run as never, context as never)[0]?.lines ?? [];
    expect(line).toMatch(/^1970-01-04T00:00:00.000Z cleared: low: .*; raised 1970-01-03T00:00:00.000Z$/);
  });

  it('have no limits where a reading has none', () => {
    const bare = { ...event, lower: null, n: null, signals: [] };
    const run = { state: { version: 1, alerts: {} }, news: [bare], unjudged: {}, firing: [] };
    expect(alertBlocks(run as never, context as never)[0]?.lines[0]).toMatch(/lower limit; 50\.0 %; since/);
  });
});

describe('the readings of alerts', () => {
  const period = (day: number, value: number) => ({
    ...{ start: days(day), end: days(day + 1), label: `T${day}`, complete: true, result: { value } },
  });
  const kpis = { csat: { definition, periods: [0, 1, 2].map((day) => period(day, 0.5)), result: { value: 0.5 } } };

  it('of a KPI that could not be computed are none', () => {
    expect(alertReadings({ kpis, every: 'day', asOf: days(9) } as never, [], ['nps'])).toEqual([]);
    expect(alertReadings({ kpis, every: null, asOf: null } as never, [], ['csat'])).toHaveLength(3);
  });

  it('stand in the order of time, whatever KPIs there are', () => {
    const [first, last] = [
      [0, 2],
      [1, 3],
    ].map((own) => own.map((day) => period(day, 0.5)));
    const waits = { ...kpis.csat, definition: firstResponseTime.definition, periods: first };
    const both = { csat: { ...kpis.csat, periods: last }, firstResponseTime: waits };
    const found = alertReadings({ kpis: both, every: 'day', asOf: days(9) } as never, [], Object.keys(both));
    expect(found.map(({ kpi, label }) => [kpi, label])).toEqual([
      ...[
        ['first_response_time', 'T0'],
        ['csat', 'T1'],
        ['first_response_time', 'T2'],
        ['csat', 'T3'],
      ],
    ]);
  });

  it('have the limits of four weeks before where a rule of that KPI asks for limits, else those of the chart', () => {
    const many = Array.from({ length: 12 }, (_, day) => period(day, 0.5 + (day % 3) / 10));
    const report = { kpis: { csat: { ...kpis.csat, periods: many } }, every: 'day', asOf: days(20) };
    const limited = (own: AlertRule) =>
      alertReadings(report as never, [own], ['csat']).map(({ lower, upper }) => lower !== null && upper !== null);
    expect(limited(rule({ below: 'limits' }))).toEqual(many.map(() => false));
    expect(limited(rule({ below: 'limits' }, { kpi: 'nps' }))).toEqual(many.map(() => true));
    expect(limited(rule({ below: 0.5 }))).toEqual(many.map(() => true));
  });

  it('of a group without a figure have no value', () => {
    const groups = [
      { key: 'chat', result: { value: null } },
      { key: 'email', result: { value: 0.9 } },
    ];
    const report = { kpis: { csat: { ...kpis.csat, groups, periods: [] } }, every: 'day', asOf: days(9) };
    expect(alertReadings(report as never, [], ['csat'])).toEqual([
      { kpi: 'csat', group: 'chat', at: days(9), value: null },
      { kpi: 'csat', group: 'email', at: days(9), result: { value: 0.9 } },
    ]);
  });

  it('H11: states under names that no run wrote are forgotten', () => {
    const standing = {
      ...{ status: 'firing', at: 0, partial: false, since: 0, readings: 1, figures: [{ at: 0, value: 0.5 }] },
      ...{ raisedAt: 0, clearedAt: null },
    };
    const alerts = { '["low"]': standing, '5': standing, 'no JSON': standing };
    const found = alertRun({ version: 1, alerts } as never, [], [rule({ below: 0.8 })]);
    expect(Object.keys(found.state.alerts)).toEqual(['["low"]']);
    expect(found.firing).toHaveLength(1);
  });
});

describe('the words of a forecast', () => {
  const score = {
    ...{ method: 'drift', folds: 4, points: 20, meanAbsoluteScaledError: 0.5, weightedAbsolutePercentageError: 0.25 },
    ...{ rootMeanSquaredError: 3, coverage: 0.5, reason: null },
  };
  const found = {
    ...{ method: 'drift', choice: 'backtest', level: 0.95, seasons: [7], reason: null, needed: 14, count: 40 },
    ...{ scores: [score, { ...score, method: 'seasonal_naive' }], holidays: null, filled: 0, excluded: {} },
    ...{ beatsSeasonalNaive: true, periods: [], parameters: {}, bounds: { low: 0, high: null } },
  };
  const words = (more: object): string[] => forecastWords({ ...found, ...more } as Forecast);

  it('say how it was chosen, what it would have done, and what not to trust', () => {
    expect(words({ filled: 2, excluded: { incomplete: 1, strange: 3 } })).toEqual([
      'Method: drift, the best of 2 from 4 moments of the past.',
      'On the past: MASE 0.50, errors of 25.0 % (WAPE), 50.0 % of values within their 95 % interval.',
      'Values of a season before: MASE 0.50, errors of 25.0 % (WAPE), 50.0 % of values within their 95 % interval.',
      'It beats the values of a season before.',
      'The intervals were too narrow: do not plan with them.',
      '2 periods without a value were filled by their season.',
      'Left out of the history: 1 not over, 3 strange.',
    ]);
  });

  it('say what is not known', () => {
    const flat = { ...score, meanAbsoluteScaledError: null, weightedAbsolutePercentageError: null, coverage: 1 };
    expect(words({ scores: [flat], beatsSeasonalNaive: null })).toEqual([
      'Method: drift, the best of 1 from 4 moments of the past.',
      'On the past: no MASE after a flat history, 100.0 % of values within their 95 % interval.',
      'Whether it beats the values of a season before is not known.',
    ]);
    expect(words({ choice: 'fallback', scores: [], method: 'seasonal_naive', beatsSeasonalNaive: null })).toEqual([
      'Method: seasonal naive, because there is too little history to try any.',
      'These are the values of a season before, or without a season the last value.',
    ]);
    expect(words({ choice: 'given', scores: [{ ...score, points: 0 }], beatsSeasonalNaive: false })).toEqual([
      'Method: drift, as asked for.',
      'It does not beat the values of a season before: take those.',
      'The intervals were too narrow: do not plan with them.',
    ]);
  });

  it('count the methods that were tried, and the moments of those of which something is known', () => {
    const unknown = { ...score, method: 'loess', points: 0, folds: 9 };
    expect(words({ scores: [unknown, score] })[0]).toBe('Method: drift, the best of 2 from 4 moments of the past.');
    expect(words({ scores: [unknown] })[0]).toBe('Method: drift, the best of 1 from 0 moments of the past.');
    const naive = { ...score, method: 'seasonal_naive', points: 0 };
    expect(words({ scores: [score, naive] })).toHaveLength(4);
    const own = { ...score, method: 'seasonal_naive', coverage: 0.9 };
    expect(words({ scores: [own], method: 'seasonal_naive' })).toHaveLength(3);
  });

  it('warn of intervals that hold less than their level by more than a tenth', () => {
    const narrow = 'The intervals were too narrow: do not plan with them.';
    const covered = (coverage: number): string[] => words({ level: 0.75, scores: [{ ...score, coverage }] });
    expect(covered(0.64)).toContain(narrow);
    expect(covered(0.65)).not.toContain(narrow);
    expect(covered(0.65)[1]).toContain('65.0 % of values within their 75 % interval');
    expect(words({ level: 0.999, scores: [score] })[1]).toContain('their 99.9 % interval');
    expect(words({ scores: [], choice: 'given' })).not.toContain(narrow);
  });

  it.each([
    [{ reason: 'periods_too_long' }, 'Holidays say nothing of periods longer than a day.'],
    [
      { reason: 'no_past_holidays', effect: null },
      'Holidays to come are forecast as other days: the history holds none.',
    ],
    [{ reason: null, effect: 0.4, form: 'factor', past: 1 }, 'Holidays: 40.0 % of the usual, by 1 past one.'],
    [{ reason: null, effect: -0.3, form: 'difference', past: 2 }, 'Holidays: -0.30 beside the usual, by 2 past ones.'],
  ])('of holidays %j', (holidays, line) => {
    expect(words({ holidays })).toContain(line);
  });

  it.each([
    ['no_data', 'drift', 'No forecast: there is no period with a value.'],
    ['too_short', null, 'No forecast: there are 40 periods that are over, and it takes 14.'],
    ['missing_values', null, 'No forecast: more than one period in five has no value.'],
    ['needs_positive', 'holt_winters_multiplicative', 'No forecast: holt winters multiplicative takes values above 0.'],
    [
      'no_season',
      'double_seasonal',
      'No forecast: double seasonal takes more seasons than there are; --seasons says what repeats.',
    ],
  ])('of none for the reason %s', (reason, method, line) => {
    expect(words({ reason, method })).toEqual([line]);
  });
});

describe('the blocks of trends', () => {
  const period = {
    ...{ start: 0, end: days(1), label: 'T1', complete: false, value: 5, n: null, previous: null, basis: 'whole' },
    ...{ change: null, relativeChange: null, reason: 'before_series', comparison: null, lower: null, upper: null },
    signals: [],
  };
  const trend = {
    ...{ kpi: 'ticket_backlog', name: 'ticketBacklog', title: 'Ticket backlog', unit: 'tickets', better: 'lower' },
    ...{
      currency: null,
      periods: [period],
      signals: [],
      chart: { kind: 'count', center: null, n: 0, reason: 'too_few' },
    },
  };
  const lines = (more: object) => trendBlock({ ...trend, ...more } as never).lines;

  it('say why there is no control chart, and from when to when a signal lasts', () => {
    expect(lines({})).toEqual([
      'Too few periods for a control chart.',
      '* not over: shown, and not judged.',
      'The backlog of a period is its level at the end.',
    ]);
    expect(lines({ chart: { ...trend.chart, reason: 'no_spread' } })[0]).toBe(
      'Figures without any spread have no control chart.',
    );
    const points = ['W1', 'W2'].map((label) => ({ index: 0, label, value: 5 }));
    const signals = [{ rule: 'x', words: 'nine on one side', direction: 'up', verdict: 'worse', points }];
    expect(lines({ signals, chart: { ...trend.chart, reason: null } })[0]).toBe('W1 to W2: nine on one side, worse');
    expect(trendBlock(trend as never).table?.rows).toEqual([['T1 *', '5', '', '', '', '', '']]);
  });

  const rowOf = (more: object, unit = 'tickets') =>
    trendBlock({ ...trend, kpi: 'x', unit, periods: [{ ...period, complete: true, ...more }] } as never).table?.rows[0];

  it('put a change beside its size, by the day where periods differ, in per cent where that says something', () => {
    const before = { label: 'T0', value: 4 };
    const change = { value: 5, n: 5, previous: before, change: 1, relativeChange: 0.25, reason: null };
    expect(rowOf(change)).toEqual(['T1', '5', '5', 'T0: 4', '+1 (+25.0 %)', 'not tested', '']);
    expect(rowOf({ ...change, basis: 'per_day' })?.[4]).toBe('+1 a day (+25.0 %)');
    expect(rowOf({ ...change, change: -1, relativeChange: -0.25 })?.[4]).toBe('−1 (−25.0 %)');
    expect(rowOf({ ...change, change: 0, relativeChange: 0 })?.[4]).toBe('0 (0.0 %)');
    expect(rowOf({ ...change, change: 1, relativeChange: -0.0004 })?.[4]).toBe('+1 (0.0 %)');
    expect(rowOf({ ...change, relativeChange: null })?.[4]).toBe('+1');
    expect(rowOf({ ...change, value: 0.5, previous: { ...before, value: 0.25 }, change: 0.25 }, 'rate')?.[4]).toBe(
      '+25.0 pp',
    );
    for (const unit of ['duration', 'count', 'points', 'money'])
      expect(rowOf(change, unit)?.[4]).toContain('(+25.0 %)');
  });

  it('say why nothing was compared, or what a test found', () => {
    const verdict = (more: object) => rowOf({ reason: null, ...more })?.[5];
    expect(verdict({})).toBe('not tested');
    expect(verdict({ comparison: { test: null, verdict: 'worse' } })).toBe('not tested');
    expect(verdict({ comparison: { test: 'x', verdict: 'no_evidence' } })).toBe('no evidence');
    expect(['before_series', 'no_such_period', 'incomplete', 'no_data'].map((reason) => verdict({ reason }))).toEqual([
      ...['', 'no such period', 'not over', 'no figure'],
    ]);
  });

  it('mark a period where the chart signals with what the signals that it completes mean, each once', () => {
    const points = [{ index: 0, label: 'T1', value: 5 }];
    const signal = { rule: 'x', words: '', direction: 'up', verdict: 'worse', points };
    const elsewhere = [{ index: 0, label: 'T2', value: 5 }];
    const signals = [
      ...[signal, { ...signal, rule: 'y' }, { ...signal, rule: 'z', verdict: 'better' }],
      ...[
        { ...signal, verdict: 'unknown', points: elsewhere },
        { ...signal, rule: 'v', verdict: 'other' },
      ],
    ];
    const marked = (completed: readonly string[]) =>
      trendBlock({ ...trend, periods: [{ ...period, signals: completed }], signals } as never).table?.rows[0]?.[6];
    expect([marked(['x', 'y', 'z']), marked(['x', 'y']), marked(['w']), marked([])]).toEqual([
      ...['! worse, better', '! worse', '!', ''],
    ]);
  });

  it('tell what a unit means, and nothing more of a trend of which all is known', () => {
    const known = { chart: { ...trend.chart, reason: null }, periods: [{ ...period, complete: true }] };
    expect(lines({ ...known, kpi: 'x' })).toEqual([]);
    expect(lines({ ...known, kpi: 'x', unit: 'rate' })).toEqual(['pp: percentage points.']);
    expect(lines(known)).toEqual(['The backlog of a period is its level at the end.']);
  });

  it('show as many of the latest periods as there is room for, at least two', () => {
    const many = Array.from({ length: 9 }, (_, day) => ({
      ...{ ...period, start: days(day), label: `T${day}`, complete: day < 8 },
    }));
    const shown = (width: number) => {
      const [table] = trendOverview([{ ...trend, periods: many }] as never, width);
      return table?.table?.columns.map(({ title }) => title).slice(1);
    };
    expect(shown(10)).toEqual(['T7', 'T8 *', 'Verdict T7']);
    expect(shown(78)).toEqual(['T7', 'T8 *', 'Verdict T7']);
    expect(shown(79)).toEqual(['T6', 'T7', 'T8 *', 'Verdict T7']);
    expect(shown(1000)).toHaveLength(10);
    const apart = trendOverview(
      [
        { ...trend, periods: many.slice(5) },
        { ...trend, periods: many.slice(0, 5) },
      ] as never,
      1000,
    );
    expect(apart[0]?.table?.columns.map(({ title }) => title)).toEqual(['KPI', ...(shown(1000) ?? [])]);
  });

  it('judge no period where none is over', () => {
    const [table, ...more] = trendOverview([trend] as never, 100);
    expect([table?.table?.columns.map(({ title }) => title), table?.table?.rows, more]).toEqual([
      ['KPI', 'T1 *', 'Verdict'],
      [['Ticket backlog', '5', '']],
      [],
    ]);
  });

  it('name the signals that end in the last period that is over', () => {
    const points = [{ index: 0, label: 'T1', value: 5 }];
    const signals = [{ rule: 'x', words: 'a point beyond 3 sigma', direction: 'up', verdict: 'worse', points }];
    const past = { ...signals[0], words: 'long ago', points: [...points, { index: 1, label: 'T0', value: 5 }] };
    const over = { ...trend, periods: [{ ...period, complete: true, signals: ['x'] }], signals: [...signals, past] };
    const [table, own] = trendOverview([over] as never, 100);
    expect(table?.table?.rows).toEqual([['Ticket backlog', '5 !', '']]);
    expect(own).toEqual({
      title: 'Signals that end in T1',
      lines: ['Ticket backlog: T1: a point beyond 3 sigma, worse'],
    });
    const { definition: other } = firstResponseTime;
    const wait = { ...over, kpi: other.id, title: other.title, unit: other.unit, periods: [], signals: [] };
    expect(trendOverview([over, wait] as never, 100)[0]?.table?.rows).toContainEqual(['First response time', '–', '']);
  });
});

describe('a trend', () => {
  const { definition: money } = costPerContact;
  const moneyOf = (value: number | null, currency: string | null) => ({
    value,
    currency,
    numerator: null,
    denominator: null,
  });
  const periods = [moneyOf(null, null), moneyOf(2, 'EUR'), moneyOf(3, 'EUR')].map((result, day) => ({
    ...{ start: days(day), end: days(day + 1), label: `T${day}`, complete: true, result },
  }));
  const trendOf = (kpi: object, every = 'day') => kpiTrend({ kpis: { own: kpi }, every } as never, 'own', 'period');

  it('is in the currency of the first period that has one, or in none', () => {
    expect(trendOf({ definition: money, periods }).currency).toBe('EUR');
    expect(trendOf({ definition: money, periods: periods.slice(0, 1) }).currency).toBeNull();
    expect(trendOf({ definition: money, periods }).periods.map(({ value }) => value)).toEqual([null, 2, 3]);
  });

  it('has no limits where its control chart has none', () => {
    const { chart, periods: own } = trendOf({ definition: money, periods: periods.slice(0, 2) });
    expect([chart.reason, ...own.map(({ lower, upper }) => [lower, upper])]).toEqual([
      'too_few',
      ...own.map(() => [null, null]),
    ]);
    const months = trendOf({ definition: firstResponseTime.definition, periods: [] }, 'month');
    expect([months.periods, months.currency]).toEqual([[], null]);
  });
});
