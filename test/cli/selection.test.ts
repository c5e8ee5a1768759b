import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const refused = refusing(['report', tickets]);

describe('which KPIs', () => {
  it('all that can run, and the others with the reason', async () => {
    const { kpis, notRun } = await report([tickets]);
    expect(Object.keys(kpis)).toContain('reopenRate');
    const reasons = Object.fromEntries(notRun.map(({ id, reason }) => [id, reason]));
    expect(reasons).toMatchObject({
      csat: 'no surveys given',
      sentiment: 'no interactions given',
      backlog_series: 'needs --every and --time-zone',
      sla_attainment: 'needs --sla <file>',
    });
    expect((await run(['report', tickets])).out).toContain('SLA attainment (sla_attainment): needs --sla <file>');
    expect((await run(['report', tickets, '--csv'])).err).toContain('not computed: SLA attainment (sla_attainment)');
  });
  it('--kpis takes ids and names, with commas or again, and reads no file that none of them needs', async () => {
    const surveys = write('more-surveys.csv', 'id,kind,score\nS,csat,5\n');
    const { kpis, unread } = await report([
      tickets,
      surveys,
      '--kpis',
      'first_response_time,reopenRate',
      '--kpis',
      'ticket-volume',
    ]);
    expect(Object.keys(kpis)).toEqual(['firstResponseTime', 'reopenRate', 'ticketVolume']);
    expect(unread).toEqual([`${surveys}: no KPI asked for needs surveys`]);
  });
  it('--kpis refuses what it does not know, and what cannot run', async () => {
    await refused(['--kpis', 'first_respons_time'], /--kpis: expected a KPI.*did you mean 'first_response_time'\?/);
    await refused(['--kpis', 'csat'], /--kpis csat: .*no surveys given/);
    await refused(['--kpis', 'sla_attainment'], /--kpis sla_attainment: .*needs --sla <file>/);
  });
});

describe('options', () => {
  it('that are unknown, lack a value or have one too many are refused with the nearest one', async () => {
    await refused(
      ['--as-off', 'x'],
      /options: expected an option of this command.*got "--as-off" \(did you mean '--as-of'\?\)/,
    );
    await refused(['--as-of'], /--as-of: expected a value: <instant>, got nothing/);
    await refused(['--as-of', '--json'], /--as-of: expected a value: <instant>, got "--json"/);
    await refused(['--json=yes'], /--json: expected no value, got "yes"/);
    await refused(['--json', '--csv'], /output: expected one of --json, --markdown and --csv, got "json and csv"/);
    await refused(['--by', 'channel', '--by', 'status'], /--by: expected this option once/);
    await refused(['--delimiter', ';;'], /--delimiter: expected one character/);
    await refused(['--encoding', 'utf-9'], /--encoding: expected the name of an encoding/);
    await refused(['--as', 'ticket'], /--as: expected one of .*did you mean 'tickets'\?/);
    await refused(['--format', 'cvs'], /--format: expected csv, json or ndjson, got "cvs" \(did you mean 'csv'\?\)/);
  });
  it('--as and --tickets choose from a file of several collections, and the others are named', async () => {
    const desk = write('desk.json', JSON.stringify({ tickets: deskRows, surveys: [], next_page: null }));
    const { rows, unread } = await report(['--tickets', desk]);
    expect(rows).toEqual({ tickets: 3 });
    expect(unread).toEqual([`${desk}: next_page`, `${desk}: surveys`]);
    await refused(
      ['--interactions', desk],
      /desk\.json: expected interactions in it, as --interactions says, got "tickets, surveys"/,
    );
  });
});
