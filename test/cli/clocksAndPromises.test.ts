import { describe, expect, it } from 'vitest';
import { deskCsv, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const refused = refusing(['report', tickets]);
const minutes = 60_000;
const hours = 3_600_000;

describe('clocks and promises', () => {
  it('--calendar counts only open time', async () => {
    const office = write('office.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['09:10', '10:00']] } }));
    const { kpis } = await report([tickets, '--calendar', office, '--kpis', 'first_response_time,resolution_time']);
    // 09:10–09:15 of the first, nothing of the second, which came when it was closed.
    expect(kpis['firstResponseTime']?.result).toMatchObject({ max: 5 * minutes, min: 0 });
    expect(kpis['resolutionTime']?.result).toMatchObject({ max: 50 * minutes });
    expect((await run(['report', tickets, '--calendar', office])).out).toContain(
      `Durations are business hours (${office})`,
    );
  });
  it('--calendar refuses a calendar that is none, naming the file', async () => {
    const office = write('bad-office.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['9:00', '17:00']] } }));
    await refused(['--calendar', office], /bad-office\.json: createCalendar: definition\.hours\.mon/);
    await refused(['--calendar', 'nowhere.json'], /nowhere\.json: expected a file/);
  });
  it('--sla reads policies with durations in words', async () => {
    const policies = [
      { name: 'quick', metric: 'first_response', target: '10m' },
      { metric: 'resolution', target: 2 * hours },
    ];
    const { kpis } = await report([tickets, '--sla', write('sla.json', JSON.stringify({ policies }))]);
    // Replies after 15 and 5 minutes and one that is due only after the end; solutions after 2½ hours and 30 minutes.
    expect(kpis['slaAttainment']?.result).toMatchObject({ value: 0.5, hit: 2, missed: 2, running: 2 });
  });
  it('--sla refuses policies that promise nothing', async () => {
    await refused(['--sla', write('a.json', '[]')], /a\.json: expected a list of policies/);
    await refused(
      ['--sla', write('b.json', '[{"metric":"resolution","target":"soon"}]')],
      /b\.json: \[0\]\.target: expected milliseconds, a duration such as '30m'/,
    );
    await refused(['--sla', write('c.json', '[{"metric":"resolutoin","target":5}]')], /policies\[0\]/);
  });
});

describe('--sketch', () => {
  it('answers within the relative error, and says so', async () => {
    const { kpis } = await report([tickets, '--sketch', '0.01']);
    expect(kpis['resolutionTime']?.result['quantiles']).toEqual({ relativeError: 0.01 });
    const p99 = kpis['resolutionTime']?.result['max'] as number;
    expect(Math.abs(p99 / (150 * minutes) - 1)).toBeLessThanOrEqual(0.01);
    await refused(['--sketch', '1'], /--sketch: expected a number from 0\.0001 to 0\.1, got "1"/);
    await refused(['--sketch', 'small'], /--sketch: expected a number/);
  });
});
