import { describe, expect, it } from 'vitest';
import { report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const rows = [
  'Ticketnummer;Erstellt am;Status;Betreff',
  '1;31.01.2026 09:00;Gelöst;VPN',
  '2;01.02.2026 09:00;Offen;x',
  '',
];
const tickets = write('export.csv', rows.join('\n'));

describe('support-kpis guess', () => {
  it('prints a mapping file, and says on standard error how sure it is', async () => {
    const { code, out, err } = await run(['guess', tickets]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      tickets: {
        columns: { id: 'Ticketnummer', createdAt: 'Erstellt am', status: 'Status' },
        values: { status: { Gelöst: 'solved', Offen: 'open' } },
        dateFormat: 'dd.MM.yyyy HH:mm',
      },
    });
    expect(err).toContain('sure: id is "Ticketnummer"\n');
    expect(err).toContain('missing_time_zone: column "Erstellt am": ');
    expect(err).toContain('not used: "Betreff"\n');
  });

  it('with which the report reads the file', async () => {
    const { out } = await run(['guess', tickets]);
    const mapping = write('guessed.json', out);
    const read = await report(
      [tickets, '--tickets', tickets, '--mapping', mapping, '--time-zone', 'Europe/Berlin'].slice(1),
    );
    expect(read.rows).toEqual({ tickets: 2 });
    expect(read.asOf).toBe(Date.UTC(2026, 1, 1, 8));
  });

  it('takes constants for what no column says', async () => {
    const file = write('ratings.csv', 'Response ID,Rating\n1,5\n2,2\n');
    const { out, err } = await run(['guess', file, '--as', 'surveys']);
    expect(err).toContain('missing: no column for kind');
    const mapping = JSON.parse(out) as { surveys: object };
    const constants = { kind: 'csat', 'scale.min': 1, 'scale.max': 5 };
    const path = write('ratings.json', JSON.stringify({ surveys: { ...mapping.surveys, constants } }));
    const { kpis } = await report(['--surveys', file, '--mapping', path]);
    expect(kpis['csat']?.result).toMatchObject({ value: 0.5, responses: 2 });
  });

  it('refuses what is no file, an empty one, and unknown words', async () => {
    expect((await run(['guess'])).code).toBe(2);
    expect((await run(['guess', 'nowhere.csv'])).err).toContain('nowhere.csv: expected a file that can be read');
    expect((await run(['guess', write('empty.csv', '\n')])).err).toContain(
      'expected a file that can be read, got "an empty one"',
    );
    expect((await run(['guess', tickets, '--as', 'ticket'])).err).toContain("did you mean 'tickets'?");
  });
});
