import { describe, expect, it } from 'vitest';
import type { CommandScorecard } from '../../src/cli/scorecard/commandScorecard.ts';
import { commandScorecard } from '../../src/cli/scorecard/commandScorecard.ts';
import { periodPair } from '../../src/cli/scorecard/periodPair.ts';
import { scorecardBlocks } from '../../src/cli/scorecard/scorecardBlocks.ts';
import { kpiSeries } from '../../src/cli/series/kpiSeries.ts';
import { staffBlocks } from '../../src/cli/staff/staffBlocks.ts';
import { staffWork } from '../../src/cli/staff/staffWork.ts';
import { csat, days, firstResponseTime, hours, ticketBacklog } from '../../src/index.ts';

describe('the blocks of a scorecard', () => {
  const level = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 };
  const interval = { value: 0.7, lower: 0.6, upper: 0.8, level: 0.95, method: 'wilson', n: 50, reason: null };
  const row = {
    ...{ kpi: 'csat', name: 'csat', title: 'CSAT', unit: 'rate', better: 'higher', area: null, because: null },
    ...{ value: 0.7, interval, target: level, targetReason: null, reached: 'below', proven: false },
    ...{ worst: null, best: null, comparison: null, currency: null },
  };
  const card = {
    ...{ cadence: null, period: '2026-02', previous: null, rows: [row], missing: [], findings: [], missed: [] },
  };
  const blocks = (more: object, check = false) =>
    scorecardBlocks({ ...card, ...more } as never as CommandScorecard, check);

  it('of no figure at all still say of which interval they would be, and that nothing stands out', () => {
    const [figures, findings] = blocks({ rows: [] });
    expect(figures?.title).toBe('Scorecard of 2026-02');
    expect(figures?.table?.columns.map(({ title }) => title)).toEqual(['KPI', 'Value', '95 % interval']);
    expect(findings?.lines).toEqual(['Nothing stands out.']);
  });
  it('of two periods say that nothing changed by more than chance', () => {
    const [figures, findings] = blocks({ previous: '2026-01' });
    expect(figures?.title).toBe('Scorecard of 2026-02, beside 2026-01');
    expect(findings?.lines).toEqual(['Nothing changed by more than chance.']);
  });
  it.each<[string, object, [target: string, reached: string]]>([
    ['a target that is missed', {}, ['90.0 %', 'missed, not proven']],
    [
      'a target for other options',
      { target: null, targetReason: 'other_options', reached: null },
      ['–', 'target is for other options'],
    ],
    ['no target beside KPIs with one', { target: null, targetReason: 'no_target', reached: null }, ['–', '']],
    ['a figure that is not there', { value: null, reached: null }, ['90.0 %', '']],
    [
      'a target that is a range',
      { target: { ...level, better: 'range', target: { from: 0.8, to: 0.85 } }, reached: 'stretch', proven: true },
      ['80.0 % to 85.0 %', 'stretch reached'],
    ],
  ])('%s', (_, more, words) => {
    const [figures] = blocks({ rows: [row, { ...row, ...more }] });
    expect(figures?.table?.rows[1]?.slice(3)).toEqual(words);
  });
  it('show an interval only where both of its ends are known', () => {
    const shown = (lower: number | null, upper: number | null) =>
      blocks({ rows: [{ ...row, interval: { ...interval, lower, upper } }] })[0]?.table?.rows[0]?.[2];
    expect([shown(0.6, 0.8), shown(null, 0.8), shown(0.6, null), shown(null, null)]).toEqual([
      ...['60.0 % to 80.0 %', '–', '–', '–'],
    ]);
  });
  it('explain the units of changes and the level of a backlog, where two periods are compared', () => {
    const backlog = { ...row, kpi: 'ticket_backlog', unit: 'tickets' };
    const other = { ...row, kpi: 'ticket_volume', unit: 'tickets' };
    const notes = (previous: string | null, ...rows: readonly object[]) => blocks({ previous, rows })[0]?.lines;
    const [points, level] = ['pp: percentage points.', 'The backlog of a period is its level at the end.'];
    expect(notes('W1', row)).toEqual([points]);
    expect(notes('W1', other, backlog)).toEqual([level]);
    expect(notes('W1', backlog, row)).toEqual([points, level]);
    expect(notes('W1', other)).toEqual([]);
    expect(notes(null, row, backlog)).toEqual([]);
  });
  it('tell a change with its verdict, and that nothing was tested', () => {
    const compared = (comparison: object | null) => {
      const [figures] = blocks({ previous: 'W1', rows: [{ ...row, comparison }] });
      return figures?.table?.rows[0]?.slice(-2);
    };
    const titles = (previous: string | null) => blocks({ previous })[0]?.table?.columns.map(({ title }) => title);
    expect([titles('W1')?.slice(3), titles(null)?.slice(3)]).toEqual([
      ['Target', 'Reached', 'Change', 'Verdict'],
      ['Target', 'Reached'],
    ]);
    expect(compared({ change: 0.1, test: 'x', verdict: 'no_evidence' })).toEqual(['+10.0 pp', 'no evidence']);
    expect(compared({ change: 0.1, test: null, verdict: 'worse' })).toEqual(['+10.0 pp', 'not tested']);
    expect(compared({ change: null, test: null, verdict: 'worse' })?.[1]).toBe('');
    expect(compared(null)?.[1]).toBe('');
  });
  it('lists what is missed with its threshold, where there is one', () => {
    const missed = [row, { ...row, target: null, proven: true }];
    expect(blocks({ missed }, true).at(-1)).toEqual({
      title: 'Targets missed',
      lines: ['CSAT (csat): 70.0 %, threshold 80.0 %, not proven', 'CSAT (csat): 70.0 %'],
    });
  });
});

describe('why a KPI is missing in a scorecard', () => {
  const words = (report: object) =>
    commandScorecard({ every: null, asOf: null, timeZone: null, notRun: [], ...report } as never, ['csat'], {
      ...{ cadence: undefined, kpis: ['csat'], targets: undefined },
    }).missing.map(({ kpi, words: why }) => `${kpi}: ${why}`);

  it('is the reason why it did not run, or that nothing is there', () => {
    expect(words({ kpis: {}, notRun: [{ id: 'csat', title: '', reason: 'no surveys given' }] })).toEqual([
      'csat: no surveys given',
    ]);
    expect(words({ kpis: {} })).toEqual(['csat: is not in these files']);
    const other = { definition: firstResponseTime.definition, options: {}, result: { value: 5 } };
    expect(words({ kpis: { firstResponseTime: other } })).toEqual(['csat: is not in these files']);
  });
  it('is that it has no single figure', () => {
    const own = { definition: csat.definition, options: {}, result: { periods: [] } };
    expect(words({ kpis: { csat: own } })).toEqual(['csat: has no single figure']);
  });
});

describe('the periods of a report', () => {
  const period = (month: number, value: unknown, complete = true) => ({
    ...{ start: days(30 * month), end: days(30 * month + 30), label: `M${month}`, complete, result: { value } },
  });
  const own = (definition: object, ...periods: object[]) => ({ definition, options: {}, result: {}, periods });
  const pair = (kpis: object) => periodPair({ kpis } as never, Object.keys(kpis));

  it('are no pair while none is over', () => {
    expect(pair({ csat: own(csat.definition, period(1, 0.5, false)) })).toBeNull();
  });
  it('have none before the first one that is over', () => {
    const found = pair({ csat: own(csat.definition, period(1, 0.5), period(2, 0.6, false)) });
    expect([found?.last.label, found?.before]).toEqual(['M1', null]);
  });
  it('have none before where a time lies between them', () => {
    const found = pair({ csat: own(csat.definition, period(1, 0.5), period(3, 0.6)) });
    expect([found?.last.label, found?.before]).toEqual(['M3', null]);
  });
  it('give a KPI without rows in them no figure', () => {
    const found = pair({
      csat: own(csat.definition, period(2, 0.6)),
      firstResponseTime: own(firstResponseTime.definition, period(1, hours(2))),
    });
    expect(found?.last.report.kpis['firstResponseTime']?.result).toEqual({ value: null });
  });

  it('give figures only of KPIs that ran, and of results that are one figure', () => {
    const kpis = { csat: own(csat.definition, period(1, 0.5), period(2, 'many'), period(3, null)) };
    expect(kpiSeries(kpis as never, 'csat').map(({ result }) => result)).toEqual([
      { value: 0.5 },
      { value: null },
      { value: null },
    ]);
    expect(kpiSeries(kpis as never, 'nps')).toEqual([]);
  });
  it('give no figure where there is no result, or none that is a number', () => {
    const results = [null, undefined, {}, { value: 'x' }, { value: Number.NaN }, { value: null }, { value: 0 }];
    const periods = results.map((result, day) => ({
      ...{ start: days(day), end: days(day + 1), label: `D${day}`, complete: true, result },
    }));
    const kpis = { csat: { definition: csat.definition, periods } };
    const values = kpiSeries(kpis as never, 'csat').map(({ result }) => result.value);
    expect(values).toEqual([null, null, null, null, null, null, 0]);
  });
  it('give no levels of a backlog whose series is not known', () => {
    const ticketBacklogKpi = own(ticketBacklog.definition, period(1, 5));
    expect(kpiSeries({ ticketBacklog: ticketBacklogKpi } as never, 'ticketBacklog')).toEqual([]);
    const kpis = { ticketBacklog: ticketBacklogKpi, backlogSeries: { result: null } };
    expect(kpiSeries(kpis as never, 'ticketBacklog')).toEqual([]);
  });
});

describe('the blocks of a plan of agents', () => {
  const forecast = {
    ...{ periods: [], method: null, season: null, level: 0.95, reason: 'too_short', scores: [], n: 3 },
  };
  const totals = { contacts: 10, paidHours: 8, occupancy: 0.5, serviceLevel: null, cost: null, carriedOver: 0 };
  const interval = {
    ...{ label: '2026-01-26T09', start: 0, end: hours(1), worked: hours(1), contacts: 10, load: 1, required: 2 },
    ...{ scheduled: 4, occupancy: 0.5, serviceLevel: 0.8, speedOfAnswer: 1400, abandonment: null },
  };
  const context = { words: 'inbound calls', handleTime: '30m, as given' };
  const linesOf = (more: object, closed = 0) => {
    const staffing = { method: 'erlang_c', plan: 'expected', totals: { ...totals, ...more }, ...more };
    return staffBlocks({ forecast, staffing, intervals: [interval], closed } as never, context)[0]?.lines;
  };

  it.each<[string, object, string[]]>([
    [
      'without costs and a promise',
      {},
      [
        'In all: 10.0 contacts, 8 paid hours, busy 50.0 % of the time at work',
        'Planned for the expected number, by Erlang C.',
      ],
    ],
    [
      'of nobody at work, with costs',
      { occupancy: null, cost: 160, serviceLevel: 0.8 },
      [
        'In all: 10.0 contacts, 8 paid hours, cost 160.00, service level 80.0 %',
        'Planned for the expected number, by Erlang C.',
      ],
    ],
    [
      'with work that is left, for the upper end',
      { carriedOver: 2.5, plan: 'upper', method: 'workload' },
      [
        'In all: 10.0 contacts, 8 paid hours, busy 50.0 % of the time at work',
        '2.5 contacts are left for the time after the plan.',
        'Planned for the upper end of the forecast, by the workload within the deadline.',
      ],
    ],
  ])('%s', (_, more, lines) => {
    expect(linesOf(more)).toEqual([...lines, 'Handle time: 30m, as given.']);
  });
  it('the wait of an interval is in whole seconds, and what no interval has is no column', () => {
    const staffing = { method: 'erlang_c', plan: 'expected', totals };
    const unknown = { ...interval, label: '2026-01-26T10', speedOfAnswer: null };
    const blocks = staffBlocks({ forecast, staffing, intervals: [interval, unknown], closed: 0 } as never, context);
    const { columns, rows } = blocks[1]?.table ?? { columns: [], rows: [] };
    expect(columns.map(({ title }) => title)).toEqual([
      ...['Begin', 'Contacts', 'At work', 'Planned', 'Occupancy', 'Service level', 'Speed of answer'],
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(['1s', '–']);
  });
  it('an interval begins at its time of day, and a whole day on its date', () => {
    const staffing = { method: 'erlang_c', plan: 'expected', totals };
    const begins = (...labels: readonly string[]) => {
      const intervals = labels.map((label) => ({ ...interval, label }));
      const blocks = staffBlocks({ forecast, staffing, intervals, closed: 0 } as never, context);
      return blocks[1]?.table?.rows.map(([begin]) => begin);
    };
    expect(begins('2026-01-26T09', '2026-01-26T10')).toEqual(['09:00', '10:00']);
    expect(begins('2026-01-26T09:30')).toEqual(['09:30']);
    expect(begins('2026-01-26')).toEqual(['2026-01-26']);
  });
  it('days add up what their intervals hold; the busiest one has the most contacts, of two the first', () => {
    const staffing = { method: 'erlang_c', plan: 'expected', totals };
    const more = {
      ...interval,
      label: '2026-01-26T10',
      contacts: 5,
      required: 3,
      scheduled: 3,
      serviceLevel: 0.7,
      worked: hours(2),
    };
    const next = { ...interval, label: '2026-01-27T09', contacts: 15, serviceLevel: null };
    const idle = { ...interval, label: '2026-01-26T11', contacts: 0, required: 0, scheduled: 0, serviceLevel: 1 };
    const intervals = [interval, more, idle, next];
    const [byDay, busiest] = staffBlocks({ forecast, staffing, intervals, closed: 0 } as never, context);
    expect(byDay?.table?.rows).toEqual([
      ['2026-01-26', '15.0', '3', '4', '10', '70.0 %'],
      ['2026-01-27', '15.0', '2', '4', '4', '–'],
    ]);
    expect([busiest?.title, busiest?.table?.rows.length]).toEqual(['The busiest day: 2026-01-26', 2]);
  });
  it('contacts of closed hours are told from a twentieth on', () => {
    const told = '0.1 contacts are expected while the desk is closed, and not planned for.';
    expect(linesOf({}, 0.05)).toContain(told);
    expect(linesOf({}, 0.049)).toHaveLength(3);
    expect(linesOf({ carriedOver: 0 })).toHaveLength(3);
  });
  it('without any contact there is no busiest day', () => {
    const staffing = { method: 'erlang_c', plan: 'expected', totals };
    const intervals = [{ ...interval, contacts: 0, required: 0 }];
    const blocks = staffBlocks({ forecast, staffing, intervals, closed: 0 } as never, context);
    expect(blocks.map(({ title }) => title)).toEqual(['Agents for inbound calls, day by day', 'The forecast']);
  });
  it('calls are counted where their rate has something to divide by', () => {
    expect(staffWork.calls.contactsOf({ value: 0.1, denominator: 40 } as never)).toBe(40);
    expect(staffWork.calls.contactsOf({ value: null })).toBeNull();
  });
});
