import { describe, expect, it } from 'vitest';
import { forecastBlock, forecastCsv } from '../../src/cli/forecast/forecastTables.ts';
import { kpiForecast } from '../../src/cli/forecast/kpiForecast.ts';
import { staffCsv } from '../../src/cli/staff/staffBlocks.ts';
import { trendCsv } from '../../src/cli/trend/trendCsv.ts';
import { costPerContact, days, hours } from '../../src/index.ts';

/** Each row below the head by the names in the head. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? 'none'])));
}

const span = { start: days(1), end: days(2), label: 'T1' };
const times = { period: 'T1', start: '1970-01-02T00:00:00.000Z', end: '1970-01-03T00:00:00.000Z' };

describe('raw figures of a forecast', () => {
  const found = {
    ...{ kpi: 'x', title: 'X', unit: 'count', currency: 'EUR', level: 0.9, method: 'drift', reason: 'no_data' },
    periods: [
      { ...span, value: 5, lower: 4, upper: 6, holiday: true },
      { ...span, label: 'T2', value: 7, lower: 6, upper: 8, holiday: false },
    ],
  };
  it('are a row for each KPI and period', () => {
    const [first, second, ...rest] = rowsOf(forecastCsv([found, { ...found, periods: [] }] as never));
    const same = { kpi: 'x', title: 'X', unit: 'count', level: '0.9', method: 'drift', currency: 'EUR' };
    expect(first).toEqual({ ...same, ...times, value: '5', lower: '4', upper: '6', holiday: 'true' });
    expect(second).toEqual({ ...same, ...times, period: 'T2', value: '7', lower: '6', upper: '8', holiday: 'false' });
    expect(rest).toEqual([]);
  });
  it('are a table with the level of the intervals, and none where there is no forecast', () => {
    const { table, title } = forecastBlock(found as never);
    expect([title, table?.columns.map((own) => own.title)]).toEqual([
      'X',
      ['Period', 'Expected', 'Lower (90 %)', 'Upper', ''],
    ]);
    expect(table?.rows).toEqual([
      ['T1', '5', '4', '6', 'holiday'],
      ['T2', '7', '6', '8', ''],
    ]);
    expect(forecastBlock({ ...found, periods: [] } as never)).not.toHaveProperty('table');
    const exact = forecastBlock({ ...found, level: 0.999 } as never).table?.columns[2]?.title;
    expect(exact).toBe('Lower (99.9 %)');
  });
  it('are in the currency of the first period that has one', () => {
    const periods = [null, 2, 3].map((value, day) => ({
      ...{ start: days(day), end: days(day + 1), label: `T${day}`, complete: true },
      result: { value, currency: value === null ? null : 'EUR' },
    }));
    const kpis = { own: { definition: costPerContact.definition, periods } };
    const calendar = { every: 'day', timeZone: 'UTC' } as const;
    expect(kpiForecast({ kpis } as never, 'own', calendar, { horizon: 1 })).toMatchObject({
      currency: 'EUR',
      unit: 'money',
    });
    const none = { own: { ...kpis.own, periods: periods.slice(0, 1) } };
    expect(kpiForecast({ kpis: none } as never, 'own', calendar, { horizon: 1 })).toMatchObject({
      currency: null,
      reason: 'no_data',
    });
  });
});

describe('raw figures of a trend', () => {
  const period = {
    ...{ ...span, complete: true, value: 5, n: 4, previous: { label: 'T0', value: 4 }, basis: 'whole', change: 1 },
    ...{ relativeChange: 0.25, reason: null, comparison: { test: 'x', verdict: 'worse', p: 0.01 }, lower: 1, upper: 9 },
    signals: ['a', 'b'],
  };
  const trend = { kpi: 'x', title: 'X', unit: 'count', better: 'lower', currency: 'EUR', periods: [period] };
  const same = {
    kpi: 'x',
    title: 'X',
    unit: 'count',
    better: 'lower',
    currency: 'EUR',
    ...times,
    complete: 'true',
    value: '5',
  };
  it('are a row for each KPI and period', () => {
    expect(rowsOf(trendCsv([trend] as never))).toEqual([
      {
        ...{ ...same, n: '4', previous_period: 'T0', previous_value: '4', basis: 'whole', change: '1' },
        ...{ relative_change: '0.25', reason: '', verdict: 'worse', p: '0.01', lower_limit: '1', upper_limit: '9' },
        signals: 'a b',
      },
    ]);
  });
  it('have empty cells where nothing is known', () => {
    const bare = {
      ...{ ...period, n: null, previous: null, basis: null, change: null, relativeChange: null, signals: [] },
      ...{ reason: 'before_series', comparison: null, lower: null, upper: null },
    };
    expect(rowsOf(trendCsv([{ ...trend, periods: [bare] }] as never))).toEqual([
      {
        ...{ ...same, n: '', previous_period: '', previous_value: '', basis: '', change: '', relative_change: '' },
        ...{ reason: 'before_series', verdict: '', p: '', lower_limit: '', upper_limit: '', signals: '' },
      },
    ]);
  });
});

it('raw figures of a plan of agents are a row for each interval', () => {
  const interval = {
    ...{ label: 'H9', start: hours(9), end: hours(10), contacts: 10, load: 1, required: 2, scheduled: 4 },
    ...{ occupancy: 0.5, serviceLevel: 0.8, speedOfAnswer: 1400, abandonment: null, worked: 3_600_000 },
  };
  expect(rowsOf(staffCsv([interval] as never))).toEqual([
    {
      ...{ interval: 'H9', start: '1970-01-01T09:00:00.000Z', end: '1970-01-01T10:00:00.000Z', contacts: '10' },
      ...{ load: '1', required: '2', scheduled: '4', occupancy: '0.5', service_level: '0.8', speed_of_answer: '1400' },
      ...{ abandonment: '', worked: '3600000' },
    },
  ]);
});
