import { describe, expect, it } from 'vitest';
import { ndjson, refusing, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();

/** 48 calls a day for three weeks, of thirty minutes each: one erlang. */
const calls = write(
  'calls.ndjson',
  ndjson(
    Array.from({ length: 21 * 48 }, (_, index) => {
      const at = Date.UTC(2026, 0, 5) + index * 1_800_000;
      const [queuedAt, endedAt] = [at, at + 1_800_000].map((own) => new Date(own).toISOString());
      return { id: `C-${index}`, direction: 'inbound', queuedAt, answeredAt: queuedAt, endedAt, outcome: 'answered' };
    }),
  ),
);
const daily = ['--every', 'day', '--time-zone', 'UTC', '--as-of', '2026-01-26T00:00:00Z'];
const half = ['--max-occupancy', '50%', '--shrinkage', '50%'];
const refused = refusing(['staff', calls]);

describe('staff', () => {
  it('forecasts the contacts, takes their handle time from the files, and plans agents for them', async () => {
    const { code, out } = await run([
      'staff',
      calls,
      ...daily,
      ...half,
      '--horizon',
      '2',
      '--cost-per-hour',
      '10',
      '--json',
    ]);
    expect(code).toBe(0);
    const plan = JSON.parse(out);
    expect([plan.work, plan.handleTime]).toEqual(['calls', 1_800_000]);
    expect(
      plan.intervals.map(({ contacts, load, required, scheduled }: Record<string, number>) => [
        contacts,
        load,
        required,
        scheduled,
      ]),
    ).toEqual([
      [48, 1, 2, 4],
      [48, 1, 2, 4],
    ]);
    // Four people, 24 hours, two days, ten each.
    expect(plan.staffing.totals).toMatchObject({ contacts: 96, peak: 4, paidHours: 192, cost: 1920 });
    expect(plan.days).toMatchObject([
      { date: '2026-01-26', peak: 2, peakPlanned: 4, paidHours: 96 },
      { date: '2026-01-27' },
    ]);
  });
  it('prints days, the busiest of them by interval, and the forecast behind it', async () => {
    const { out } = await run(['staff', calls, ...daily, ...half, '--handle-time', '15m']);
    expect(out).toMatch(/^Agents for inbound calls, day by day\nDay +Contacts +Peak at work +Peak planned +Paid hours/);
    expect(out).toMatch(/\n2026-01-26 +48.0 +1 +2 +48 +–\n/);
    expect(out.match(/^2026-01-2[6-9]|^2026-0[12]-[03]\d/gm)?.length).toBeGreaterThanOrEqual(7);
    expect(out).toContain('  Handle time: 15m, as given.\n');
    expect(out).toMatch(/The busiest day: 2026-01-26\nBegin +Contacts +At work +Planned +Occupancy/);
    expect(out).toContain('The forecast\n  Method: ');
  });
  it('nobody works while the desk is closed', async () => {
    const hours = { timeZone: 'UTC', hours: { mon: [['09:00', '11:00']] } };
    const calendar = write('office.json', JSON.stringify(hours));
    const hourly = [
      '--every',
      'hour',
      ...daily.slice(2),
      '--horizon',
      '24',
      '--calendar',
      calendar,
      '--handle-time',
      '30m',
    ];
    const { out, err } = await run(['staff', calls, ...hourly, '--service-level', '80/20s', '--csv']);
    expect(err).toBe('');
    const rows = out.split('\r\n').slice(1, -1);
    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['2026-01-26T09', '2026-01-26T09:00:00.000Z', '2026-01-26T10:00:00.000Z', '2'],
      ['2026-01-26T10', '2026-01-26T10:00:00.000Z', '2026-01-26T11:00:00.000Z', '2'],
    ]);
    const text = await run(['staff', calls, ...hourly, '--service-level', '80/20s']);
    expect(text.out).toContain('44.0 contacts are expected while the desk is closed, and not planned for.');
  });
  it('keeps a service level: 80/20s is four of five within twenty seconds', async () => {
    // Erlang C at one erlang: two agents answer 1 − 1/3 · e^(−20 s ÷ 30 min) = 67 % at once, three 91 %.
    const args = ['staff', calls, ...daily, '--horizon', '1', '--json', '--service-level'];
    const required = async (level: string) => JSON.parse((await run([...args, level])).out).intervals[0].required;
    expect([await required('60/20s'), await required('80/20s'), await required('92/20s')]).toEqual([2, 3, 4]);
  });
  it('work that may wait is spread over the time of its promise', async () => {
    const tickets = Array.from({ length: 21 }, (_, day) => ({
      ...{ id: `T-${day}`, status: 'open', createdAt: new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString() },
    }));
    const file = write('tickets.ndjson', ndjson(tickets));
    const args = [...daily, '--work', 'tickets', '--handle-time', '12h', '--deadline', '24h', '--horizon', '2'];
    const { staffing, intervals } = JSON.parse((await run(['staff', file, ...args, '--json'])).out);
    expect(staffing.method).toBe('workload');
    expect(intervals.map(({ contacts, required }: Record<string, number>) => [contacts, required])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  it('work that may wait is planned for all hours, and done while the desk is open', async () => {
    const calendar = write('mornings.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['09:00', '11:00']] } }));
    const args = [...daily.slice(2), '--every', 'hour', '--horizon', '12', '--calendar', calendar];
    const wait = ['--handle-time', '30m', '--deadline', '2h', '--json'];
    const { intervals, closed } = JSON.parse((await run(['staff', calls, ...args, ...wait])).out);
    expect([intervals.length, closed]).toEqual([12, 0]);
    const worked = intervals.filter((own: { worked: number }) => own.worked > 0);
    expect(worked.map(({ label }: { label: string }) => label)).toEqual(['2026-01-26T09', '2026-01-26T10']);
  });
  it('says why there is no plan, with exit code 0', async () => {
    const { code, out } = await run([
      'staff',
      calls,
      '--every',
      'day',
      '--time-zone',
      'UTC',
      '--as-of',
      '2026-01-08T00:00:00Z',
      ...half,
    ]);
    expect([code, out.startsWith('Agents for inbound calls\n  No forecast: there are 3 periods')]).toEqual([0, true]);
  });
  it('refuses a plan without a promise, and what does not go together', async () => {
    await refused(daily, /staff: expected a promise to keep/);
    await refused([...daily, '--service-level', '80'], /--service-level: expected per cent and a duration/);
    await refused([...daily, '--abandonment', '5%'], /options.patience/);
    await refused([...daily, '--deadline', '3h', '--patience', '3m'], /options.patience/);
    await refused([...daily, '--max-occupancy', '120%'], /--max-occupancy: expected a share such as 30% or 0.3/);
    await refused(
      [...daily, '--work', 'tickets', '--deadline', '3h'],
      /--work tickets: expected --handle-time with it/,
    );
    await refused(
      [...daily.slice(2), '--every', 'week', ...half],
      /--every: expected one of quarter_hour, half_hour, hour, day/,
    );
    const at = '2026-01-05T09:00:00Z';
    const call = { direction: 'inbound', queuedAt: at, answeredAt: at, endedAt: at, outcome: 'answered' };
    const short = write('short-calls.ndjson', ndjson([{ id: 'C-1', ...call }]));
    await refusing(['staff', short])(
      [...daily, ...half],
      /--handle-time: expected a duration, because no inbound calls/,
    );
    await refused([...daily, ...half, '--work', 'chats'], /--handle-time: expected a duration, because no chats/);
  });
});
