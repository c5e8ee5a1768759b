import { describe, expect, it } from 'vitest';
import { ndjson, refusing, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const perDay = [5, 6, 4, 5, 3, 1, 1];

const days = (count: number) =>
  Array.from({ length: count }, (_, day) =>
    Array.from({ length: perDay[day % 7] ?? 0 }, (_, index) => ({
      ...{ id: `${day}-${index}`, status: 'open' },
      createdAt: new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString(),
    })),
  ).flat();

const tickets = write('tickets.ndjson', ndjson(days(42)));
const daily = ['--every', 'day', '--time-zone', 'UTC', '--as-of', '2026-02-16T00:00:00Z'];
const refused = refusing(['forecast', tickets]);

describe('forecast', () => {
  it('gives a pattern that never varied once more', async () => {
    const { code, out } = await run(['forecast', tickets, ...daily, '--horizon', '7', '--json']);
    expect(code).toBe(0);
    const [found] = JSON.parse(out).forecasts;
    expect(found.periods.map(({ value }: { value: number }) => value)).toEqual(perDay);
    expect(found).toMatchObject({ kpi: 'ticket_volume', method: 'seasonal_naive', beatsSeasonalNaive: false });
    expect((await run(['forecast', tickets, ...daily, '--horizon', '7', '--json'])).out).toBe(out);
  });
  it('prints the periods, the method with its reason, and how it would have done', async () => {
    const { out } = await run(['forecast', tickets, ...daily, '--method', 'seasonal_mean']);
    expect(out).toMatch(/^Ticket volume\nPeriod +Expected +Lower \(95 %\) +Upper\n/);
    expect(out).toMatch(/\n2026-02-16 +5 +5 +5\n2026-02-17 +6 +6 +6\n/);
    expect(out.match(/^2026-/gm)).toHaveLength(14);
    expect(out).toContain('  Method: seasonal mean, as asked for.\n');
    expect(out).toMatch(/On the past: .* errors of 0.0 % \(WAPE\), 100.0 % of values within their 95 % interval\.\n/);
    expect(out).toMatch(
      /Values of a season before: .*\n {2}It does not beat the values of a season before: take those\.\n/,
    );
  });
  it('says in words why there is none, with exit code 0', async () => {
    const short = ['forecast', write('ten-tickets.ndjson', ndjson(days(10))), '--every', 'day', '--time-zone', 'UTC'];
    const args = [...short, '--as-of', '2026-01-15T00:00:00Z'];
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toContain('Ticket volume\n  No forecast: there are 10 periods that are over, and it takes 14.\n');
    const csv = await run([...args, '--csv']);
    expect([csv.code, csv.err]).toEqual([
      0,
      'support-kpis: ticket_volume: No forecast: there are 10 periods that are over, and it takes 14.\n',
    ]);
  });
  it('a day that is not over is left out, and forecast', async () => {
    const early = [...daily.slice(0, 4), '--as-of', '2026-02-15T12:00:00Z'];
    const { out } = await run(['forecast', tickets, ...early, '--horizon', '1']);
    expect(out).toMatch(/\n2026-02-15 +1 /);
    expect(out).toContain('Left out of the history: 1 not over.');
  });
  it('--holidays as dates or in a file, of past days and of those to come', async () => {
    const dates = '2026-01-12,2026-02-16';
    const args = ['forecast', tickets, ...daily, '--horizon', '2', '--csv', '--holidays'];
    const { out } = await run([...args, dates]);
    const holidays = out.split('\r\n').map((line) => line.split(',')[10]);
    expect(holidays).toEqual(['holiday', 'true', 'false', undefined]);
    const table = (await run([...args.filter((word) => word !== '--csv'), dates])).out;
    expect(table).toMatch(/\n2026-02-16 +\S+ +\S+ +\S+ +holiday\n2026-02-17 +\S+ +\S+ +\S+\n/);
    expect((await run([...args, write('calendar.json', JSON.stringify({ holidays: dates.split(',') }))])).out).toBe(
      out,
    );
    expect((await run([...args, write('dates.json', JSON.stringify(dates.split(',')))])).out).toBe(out);
  });
  it('refuses what it does not know', async () => {
    await refused([], /--every <unit> and --time-zone/);
    await refused([...daily, '--method', 'arima'], /--method: expected one of auto, seasonal_naive/);
    await refused([...daily, '--horizon', '0'], /--horizon: expected a whole number from 1/);
    await refused([...daily, '--seasons', '7,x'], /--seasons: expected one number of periods, or two/);
    await refused([...daily, '--seasons', '7,10'], /forecast: options.seasons/);
    await refused([...daily, '--level', '95'], /--level: expected a number from 0.01 to 0.999999/);
    await refused([...daily, '--holidays', write('none.json', '{}')], /none\.json: expected a list of dates/);
    for (const list of [['2026-12-25', 5], [5], '2026-12-25', 5, null]) {
      const file = write('holidays.json', JSON.stringify(list));
      await refused([...daily, '--holidays', file], /holidays\.json: expected a list of dates/);
    }
    await refused([...daily, '--kpis', 'csat'], /--kpis csat/);
  });
});
