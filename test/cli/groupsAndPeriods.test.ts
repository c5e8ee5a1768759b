import { describe, expect, it } from 'vitest';
import { deskCsv, ndjson, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const refused = refusing(['report', tickets]);
const minutes = 60_000;

describe('groups and periods', () => {
  it('--by puts groups side by side', async () => {
    const { kpis } = await report([tickets, '--by', 'channel']);
    const groups = kpis['firstResponseTime']?.groups?.map(({ key, rows, result }) => [key, rows, result['value']]);
    expect(groups).toEqual([
      ['email', 2, 15 * minutes],
      ['chat', 1, 5 * minutes],
    ]);
    const { out } = await run(['report', tickets, '--by', 'channel']);
    expect(out).toMatch(/First response time +10m +15m +5m/);
  });
  it('--by shows first of all one line per group with the main figures', async () => {
    const { out } = await run(['report', tickets, '--by', 'channel']);
    const [title, head, , all, email, chat] = out.split('\n');
    expect(title).toBe('Channels side by side');
    expect(head).toMatch(/^channel +Tickets +First response +Resolution$/);
    expect(all).toMatch(/^All +3 +10m +1h 30m$/);
    expect(email).toMatch(/^email +2 +15m +2h 30m$/);
    expect(chat).toMatch(/^chat +1 +5m +30m$/);
  });
  it('--by refuses what is no field of a record, or one in which every row is alone', async () => {
    await refused(['--by', 'chanel'], /--by: expected one of .*got "chanel" \(did you mean 'channel'\?\)/);
    await refused(['--by', 'id'], /--by: expected one of/);
    await refused(['--by', 'history'], /--by: expected one of/);
  });
  it('--by says which collections do not have the field', async () => {
    const survey = write('surveys.ndjson', ndjson([{ id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 } }]));
    const { out } = await run(['report', tickets, survey, '--by', 'priority']);
    expect(out).toContain('No tickets have the field priority, so they are in no group.');
    expect(out).toContain('No surveys have the field priority, so they are in no group.');
  });
  it('--every cuts time into periods of the zone and marks what is not over', async () => {
    const { kpis } = await report([tickets, '--every', 'day', '--time-zone', 'UTC']);
    const periods = kpis['ticketVolume']?.periods?.map(({ label, complete, result }) => [
      label,
      complete,
      result['value'],
    ]);
    expect(periods).toEqual([
      ['2026-01-05', true, 2],
      ['2026-01-06', false, 1],
    ]);
    const { out } = await run(['report', tickets, '--every', 'day', '--time-zone', 'UTC']);
    expect(out).toMatch(/2026-01-06 \* +1 /);
    expect(out).toContain('* not complete');
    expect(out).toContain('Periods of UTC');
    const tokyo = await report([
      tickets,
      '--every',
      'day',
      '--time-zone',
      'Asia/Tokyo',
      '--as-of',
      '2026-01-07T00:00:00Z',
    ]);
    expect(tokyo.kpis['ticketVolume']?.periods?.map(({ complete }) => complete)).toEqual([true, true]);
  });
  it('the backlog of a period is its level at the end, not a figure of the tickets created in it', async () => {
    const late = [{ id: 'L', createdAt: '2026-01-05T09:00:00Z', status: 'solved', solvedAt: '2026-01-07T09:00:00Z' }];
    const { out } = await run([
      'report',
      write('late-tickets.ndjson', ndjson(late)),
      '--every',
      'day',
      '--time-zone',
      'UTC',
      '--kpis',
      'backlog_series',
      '--csv',
    ]);
    const levels = out
      .split('\r\n')
      .filter((line) => line.includes(',period,,2026'))
      .map((line) =>
        line
          .split(',')
          .slice(7, 12)
          .filter((_, index) => index === 0 || index === 4),
      );
    expect(levels).toEqual([
      ['2026-01-05', '1'],
      ['2026-01-06', '1'],
      ['2026-01-07', '0'],
    ]);
  });
  it('--week-starts-on moves the weeks', async () => {
    const args = [tickets, '--every', 'week', '--time-zone', 'UTC'];
    expect((await report(args)).kpis['ticketVolume']?.periods?.[0]?.label).toBe('2026-W02');
    expect((await report([...args, '--week-starts-on', 'sunday'])).kpis['ticketVolume']?.periods?.[0]?.label).toBe(
      '2026-01-04',
    );
  });
  it('refuses periods without a zone, and words it does not know', async () => {
    await refused(['--every', 'week'], /--every: expected --time-zone with it/);
    await refused(['--every', 'weak', '--time-zone', 'UTC'], /--every: .*did you mean 'week'\?/);
    await refused(['--time-zone', 'Europe/Berln'], /--time-zone: .*did you mean 'Europe\/Berlin'\?/);
    await refused(['--time-zone', 'EST'], /--time-zone: .*America\/New_York/);
    await refused(
      ['--every', 'week', '--time-zone', 'UTC', '--week-starts-on', 'tuesday'],
      /--week-starts-on: expected one of monday, sunday, saturday/,
    );
  });
});
