import { describe, expect, test } from 'vitest';
import { report, series, uptime, utilization } from '../../../src/index.ts';
import { days, hours } from '../../../src/time/duration.ts';

const january = Date.UTC(2026, 0, 1);
const march = Date.UTC(2026, 2, 1);
const monthly = { by: 'start', every: 'month', timeZone: 'UTC' } as const;

describe('a series of rows that last', () => {
  test.each([
    ['ends in the year 9999', january, Date.UTC(9999, 11, 31)],
    ['began in the year 1', Date.UTC(2026, 0, 1) - 62_200_000_000_000, Date.UTC(2027, 0, 1)],
  ])('an outage that %s is down in every period', (_, start, end) => {
    const outages = [{ system: 'x', start, end }];
    const found = series(outages, { ...monthly, from: january, to: march }, uptime.with({ from: january, to: march }));
    expect(found.map(({ result }) => result.value)).toEqual([0, 0]);
    expect(found.excluded).toEqual({});
  });

  test("D23: has the periods of the figure's own range, also those without an outage", () => {
    const bound = uptime.with({ from: january, to: january + days(3) });
    const options = { by: 'start', every: 'day', timeZone: 'UTC' } as const;
    const outage = { system: 'x', start: january + hours(24), end: january + hours(36) };
    expect(series([outage], options, bound).map(({ result }) => result.value)).toEqual([1, 0.5, 1]);
    const { periods } = report({ outages: [outage] }, { uptime: bound }, { every: 'day', timeZone: 'UTC' }).kpis.uptime;
    expect(periods?.map(({ result }) => result.value)).toEqual([1, 0.5, 1]);
    const none = report({ outages: [] }, { uptime: bound }, { every: 'day', timeZone: 'UTC' }).kpis.uptime;
    expect(none.periods?.map(({ result }) => result.value)).toEqual([1, 1, 1]);
  });

  test('a report does not go on after the range of the figure', () => {
    const bound = uptime.with({ from: january, to: march });
    const outages = [{ system: 'x', start: january + days(58), end: Date.UTC(9999, 11, 31) }];
    const { periods, undated } = report({ outages }, { uptime: bound }, { every: 'month', timeZone: 'UTC' }).kpis
      .uptime;
    expect(periods?.map(({ label }) => label)).toEqual(['2026-01', '2026-02']);
    expect(undated).toBe(0);
  });

  test('the option period cuts them too, as from and to do', () => {
    const shift = [{ agentId: 'ada', kind: 'handling', start: january - hours(2), end: january + hours(10) } as const];
    const period = { by: 'start', from: january, to: january + days(1) };
    expect(utilization(shift, { period }).handling).toBe(hours(10));
    expect(utilization(shift, { from: january, to: january + days(1) }).handling).toBe(hours(10));
  });
});
