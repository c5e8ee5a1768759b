import { describe, expect, test } from 'vitest';
import { hours, minutes, report, series, shrinkage, utilization } from '../../../src/index.ts';
import type { AgentActivity } from '../../../src/model/workforce.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { spoilt } from '../contacts.ts';

const timeZone = 'Europe/Berlin';
/** Midnight in Berlin between the 4th and the 5th of March 2024, in winter time. */
const midnight = Date.UTC(2024, 2, 4, 23);

function stretch(kind: AgentActivity['kind'], from: number, to: number, start = midnight): AgentActivity {
  return { agentId: 'ada', kind, start: start + hours(from), end: start + hours(to) };
}

/** 22:00 to 02:00: handling 22–23 and 23:30–01:30, waiting 23–23:30, a break 01:30–02:00. */
const night = deepFreeze([
  ...[stretch('handling', -2, -1), stretch('available', -1, -0.5), stretch('handling', -0.5, 1.5)],
  stretch('break', 1.5, 2),
]);
const daily = { by: 'start', every: 'day', timeZone } as const;

describe('a shift across midnight', () => {
  test('falls into two days, each with its own part', () => {
    const days = series(night, daily, utilization);
    expect(days.map(({ label, result }) => [label, result.value, result.paid])).toEqual([
      ['2024-03-04', 90 / 120, hours(2)],
      ['2024-03-05', 1, hours(2)],
    ]);
    expect(days.map(({ result }) => result.excluded)).toEqual([{}, {}]);
    const away = series(night, daily, shrinkage);
    expect(away.map(({ result }) => result.value)).toEqual([0, 0.25]);
  });

  test('the days of a report are the same', () => {
    const { utilization: own } = report({ activities: night }, { utilization }, { every: 'day', timeZone }).kpis;
    expect(own.periods).toEqual([...series(night, daily, utilization)]);
    expect(own.result.value).toBe(180 / 210);
  });

  test('the times of all periods add up to the whole, whatever their length', () => {
    const whole = utilization(night);
    for (const every of ['quarter_hour', 'half_hour', 'hour', 'week', 'month'] as const) {
      const periods = series(night, { ...daily, every }, utilization);
      for (const name of ['handling', 'onContacts', 'paid', 'away', 'contactTime'] as const) {
        expect(
          periods.reduce((sum, { result }) => sum + result[name], 0),
          `${every} ${name}`,
        ).toBe(whole[name]);
      }
    }
  });

  test("the KPI's own from and to cut the days too", () => {
    const late = utilization.with({ from: midnight - minutes(45), to: midnight + minutes(60) });
    const days = series(night, daily, late);
    expect(days.map(({ result }) => [result.value, result.paid])).toEqual([
      [30 / 45, minutes(45)],
      [1, hours(1)],
    ]);
  });

  test('periods end where the options do, unless the series is asked for more, which then has no value', () => {
    const early = utilization.with({ to: midnight });
    expect(series(night, daily, early).map(({ result }) => result.value)).toEqual([0.75]);
    const longer = { ...daily, to: midnight + hours(24) };
    expect(series(night, longer, early).map(({ result }) => result.value)).toEqual([0.75, null]);
  });
});

describe('days of a zone', () => {
  test('C7: the day on which the clocks go forward has 23 hours', () => {
    const start = Date.UTC(2024, 2, 30, 23);
    const days = series([stretch('available', 0, 30, start)], daily, utilization);
    expect(days.map(({ label, result }) => [label, result.paid])).toEqual([
      ['2024-03-31', hours(23)],
      ['2024-04-01', hours(7)],
    ]);
  });

  test('a stretch that ends at midnight is no part of the next day; days between without any are there', () => {
    const rows = [stretch('handling', -1, 0), stretch('handling', 48, 49)];
    const days = series(rows, daily, utilization);
    expect(days.map(({ label, result }) => [label, result.value, result.paid])).toEqual([
      ['2024-03-04', 1, hours(1)],
      ['2024-03-05', null, 0],
      ['2024-03-06', null, 0],
      ['2024-03-07', 1, hours(1)],
    ]);
  });

  test('activities without two dates in order lie in no period and are counted', () => {
    const rows = [...night, spoilt(stretch('handling', 0, 1), { end: null }), stretch('handling', 1, 0)];
    expect(series(rows, daily, utilization).excluded).toEqual({ no_period_date: 2 });
  });
});
