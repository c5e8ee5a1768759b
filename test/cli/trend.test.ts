import { describe, expect, it } from 'vitest';
import { ndjson, refusing, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const week = 7 * 86_400_000;
const monday = Date.UTC(2026, 0, 5, 9);

/** Weeks from 2026-W02 on, each with so many solved tickets, of which so many came back. */
function weeks(counts: readonly (readonly [solved: number, reopened: number])[]) {
  return counts.flatMap(([solved, reopened], place) =>
    Array.from({ length: solved }, (_, index) => ({
      ...{ id: `${place}-${index}`, createdAt: new Date(monday + place * week).toISOString(), status: 'solved' },
      reopens: index < reopened ? 1 : 0,
    })),
  );
}

const eight = Array.from({ length: 8 }, () => [200, 10] as const);
const tickets = write('tickets.ndjson', ndjson(weeks([...eight, [200, 40], [20, 20]])));
const asOf = ['--as-of', '2026-03-12T00:00:00Z'];
const weekly = ['--every', 'week', '--time-zone', 'UTC', ...asOf];
const refused = refusing(['trend', tickets]);

describe('trend', () => {
  it('puts each period beside the one before, with its change and the verdict of a test', async () => {
    const { code, out } = await run(['trend', tickets, ...weekly, '--kpis', 'reopen_rate']);
    expect(code).toBe(0);
    expect(out).toMatch(/2026-W02 +5.0 % +200\n/);
    expect(out).toMatch(/2026-W03 +5.0 % +200 +2026-W02: 5.0 % +0.0 pp +no evidence\n/);
    expect(out).toMatch(/2026-W10 +20.0 % +200 +2026-W09: 5.0 % +\+15.0 pp +worse +! worse\n/);
  });
  it('tells the signals of the control chart in words', async () => {
    const { out } = await run(['trend', tickets, ...weekly, '--kpis', 'reopen_rate']);
    expect(out).toContain('\n  2026-W10: a point beyond 3 sigma, worse\n');
  });
  it('shows a period that is not over, and judges it by nothing', async () => {
    const { out } = await run(['trend', tickets, ...weekly, '--kpis', 'reopen_rate']);
    expect(out).toMatch(/2026-W11 \* +100.0 % +20 +2026-W10: 20.0 % +not over\n/);
    expect(out).toContain('* not over: shown, and not judged.');
  });
  it('--json has all of it, the same each time', async () => {
    const args = ['trend', tickets, ...weekly, '--kpis', 'reopen_rate,ticket_volume', '--json'];
    const { out } = await run(args);
    const { every, against, kpis } = JSON.parse(out);
    expect([every, against, kpis.map(({ kpi }: { kpi: string }) => kpi)]).toEqual([
      'week',
      'period',
      ['reopen_rate', 'ticket_volume'],
    ]);
    expect(kpis[0].periods[8]).toMatchObject({
      ...{ label: '2026-W10', complete: true, value: 0.2, n: 200, change: 0.15000000000000002, reason: null },
      ...{ previous: { label: '2026-W09', value: 0.05 }, signals: ['beyond_3_sigma'] },
      comparison: { verdict: 'worse', test: 'two_proportion' },
    });
    expect(kpis[0].periods[9]).toMatchObject({ complete: false, change: null, reason: 'incomplete', signals: [] });
    expect(kpis[1].periods[8].comparison.test).toBeNull();
    expect((await run(args)).out).toBe(out);
  });
  it('--csv has one row for each KPI and period', async () => {
    const { out } = await run(['trend', tickets, ...weekly, '--kpis', 'ticket_volume', '--csv']);
    const [head, first, ...rest] = out.split('\r\n');
    expect(head?.split(',').slice(0, 10).join()).toBe('kpi,title,unit,better,period,start,end,complete,value,n');
    expect(first).toMatch(/^ticket_volume,Ticket volume,tickets,neither,2026-W02,2026-01-05T00:00:00.000Z,2026-01-12/);
    expect(rest).toHaveLength(10);
  });
  it('--markdown writes tables', async () => {
    const { out } = await run(['trend', tickets, ...weekly, '--kpis', 'ticket_volume', '--markdown']);
    expect(out).toMatch(/^# Support trend\n\n## Ticket volume\n\n\| Period \| Value \|/);
    expect(out).toContain('- \\* not over: shown, and not judged.\n');
  });
  it('shows many KPIs in one table, and the signals that end in the last period that is over', async () => {
    const ids = ['reopen_rate', 'ticket_volume', 'automation_rate', 'escalation_rate', 'touches', 'response_rate'];
    const more = ['resolution_rate', 'transfer_rate', 'backlog_series', 'first_contact_resolution', 'resolution_time'];
    const kpis = ['--kpis', [...ids, ...more].join()];
    const { out } = await run(['trend', tickets, ...weekly, ...kpis], { columns: 100 });
    expect(out).toMatch(/^All KPIs, latest periods\nKPI +.*2026-W10 +2026-W11 \* +Verdict 2026-W10\n/);
    expect(out).toMatch(/Reopen rate +.*5.0 % +20.0 % ! +100.0 % +worse\n/);
    expect(out).toContain('Signals that end in 2026-W10\n');
    expect(out).toContain('  Reopen rate: 2026-W10: a point beyond 3 sigma, worse\n');
    expect(
      out
        .split('\n\n')[0]
        ?.split('\n')
        .every((line) => line.length <= 100),
    ).toBe(true);
  });
  it('the backlog is its level at the end of each period', async () => {
    const rows = [
      { id: 'A', createdAt: '2026-01-05T09:00:00Z', status: 'open' },
      { id: 'B', createdAt: '2026-01-06T09:00:00Z', status: 'solved', solvedAt: '2026-01-13T09:00:00Z' },
      { id: 'C', createdAt: '2026-01-14T09:00:00Z', status: 'open' },
    ];
    const open = write('open-tickets.ndjson', ndjson(rows));
    const { out } = await run(['trend', open, ...weekly, '--kpis', 'ticket_backlog', '--json']);
    const [{ kpi, periods }] = JSON.parse(out).kpis;
    expect(kpi).toBe('ticket_backlog');
    expect(periods.slice(0, 2).map(({ value }: { value: number }) => value)).toEqual([2, 2]);
  });
  it('the backlog stands there once, where no KPIs are named', async () => {
    const open = { id: 'A', createdAt: '2026-01-05T09:00:00Z', status: 'open' };
    const file = write('single-tickets.ndjson', ndjson([open]));
    const ids = async (...more: readonly string[]) => {
      const { kpis } = JSON.parse((await run(['trend', file, ...weekly, ...more, '--json'])).out);
      for (const { kpi, periods } of kpis) {
        expect(
          periods.some(({ value }: { value: number | null }) => value !== null),
          kpi,
        ).toBe(true);
      }
      return kpis.map(({ kpi }: { kpi: string }) => kpi);
    };
    const all = await ids();
    expect([all.includes('backlog_series'), all.includes('ticket_backlog'), all.includes('csat')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await ids('--kpis', 'ticket_backlog')).toEqual(['ticket_backlog']);
  });
  it('counts of months are compared and charted by the day, and shown whole', async () => {
    const month = (number: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{
          id: `${number}-${index}`,
          createdAt: new Date(Date.UTC(2026, number - 1, 9)).toISOString(),
          status: 'open',
        },
      }));
    const file = write('monthly-tickets.ndjson', ndjson([...month(1, 310), ...month(2, 308)]));
    const args = [
      '--every',
      'month',
      '--time-zone',
      'UTC',
      '--as-of',
      '2026-03-01T00:00:00Z',
      '--kpis',
      'ticket_volume',
    ];
    const { out } = await run(['trend', file, ...args]);
    // 310 ÷ 31 = 10 a day, 308 ÷ 28 = 11.
    expect(out).toMatch(/2026-02 +308 +308 +2026-01: 310 +\+1 a day \(\+10.0 %\) +not tested\n/);
    const [{ periods }] = JSON.parse((await run(['trend', file, ...args, '--json'])).out).kpis;
    // 618 in 59 days: 31 days of it ± 3 times the root.
    const center = (618 / 59) * 31;
    expect(periods[0].lower).toBeCloseTo(center - 3 * Math.sqrt(center), 9);
    expect(periods[0].upper).toBeCloseTo(center + 3 * Math.sqrt(center), 9);
  });
  it('--against another time', async () => {
    const daily = ['--every', 'day', '--time-zone', 'UTC', ...asOf, '--kpis', 'ticket_volume', '--json'];
    const { out } = await run(['trend', tickets, ...daily, '--against', 'week']);
    const [{ periods }] = JSON.parse(out).kpis;
    expect(periods[7]).toMatchObject({ label: '2026-01-12', previous: { label: '2026-01-05', value: 200 }, change: 0 });
  });
  it('refuses to do without periods, and what has no earlier one', async () => {
    await refused([], /trend: expected --every <unit> and --time-zone <zone>/);
    await refused(['--every', 'week'], /--every: expected --time-zone with it/);
    await refused([...weekly, '--against', 'yaer'], /--against: expected one of .*did you mean 'year'\?/);
    await refused(
      ['--every', 'month', '--time-zone', 'UTC', '--against', 'week', '--kpis', 'ticket_volume'],
      /an earlier one/,
    );
    await refused([...weekly, '--json', '--csv'], /output: expected one of/);
    await refused([...weekly, '--kpis', 'csat'], /--kpis csat: .*no surveys given/);
    await refusing(['trend'])(weekly, /trend: expected at least one file/);
  });
});
