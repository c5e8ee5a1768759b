import { describe, expect, it } from 'vitest';
import { deskCsv, refusing, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const day = '2026-01-05T09:00';
const calls = write(
  'calls.csv',
  [
    'id,direction,queuedAt,answeredAt,endedAt,outcome',
    `C-1,inbound,${day}:00Z,${day}:10Z,${day}:50Z,answered`,
    `C-2,inbound,${day}:00Z,,${day}:30Z,abandoned`,
    `C-3,outbound,${day}:00Z,${day}:05Z,${day}:30Z,answered`,
    `C-4,inbound,${day}:00Z,,${day}:30Z,voicemail`,
    '',
  ].join('\n'),
);

describe('explain with files', () => {
  it('says what a KPI makes of each row, after what it means', async () => {
    const { code, out, err } = await run(['explain', 'service_level', calls, '--threshold', '20s']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Service level\nHow many callers are answered in time\?\n\n {2}Id +service_level/);
    expect(out.slice(out.indexOf('  Figure'))).toBe(
      [
        '  Figure     50.0 %; 1 of 2; answered in time ÷ (answered + abandoned + missed)',
        '  Counted    2 (C-1, C-2)',
        '  Pending    0',
        '  Left out   called by the desk: 1 (C-3)',
        '  Left out   became a voicemail: 1 (C-4)',
        '',
      ].join('\n'),
    );
  });
  it('--json names all of them', async () => {
    const { out } = await run(['explain', 'serviceLevel', '--calls', calls, '--threshold', '20s', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      definition: { id: 'service_level' },
      options: { threshold: 20_000 },
      result: { value: 0.5 },
      ...{ counted: ['C-1', 'C-2'], pending: [], excluded: { outbound: ['C-3'], voicemail: ['C-4'] } },
    });
  });
  it('works for tickets, with the latest instant as the moment of looking', async () => {
    const tickets = write('tickets.csv', deskCsv);
    const { out } = await run(['explain', 'ticket_backlog', tickets]);
    expect(out).toMatch(/Figure +1; 33\.3 % of 3 received, 0 overdue\n {2}Counted +3 \(A-1, A-2, A-3\)/);
  });
  it('works for lines of the ledger, which have no names', async () => {
    const tickets = write('tickets.csv', deskCsv);
    const costs = write('costs.csv', `at,category,amount,currency\n${day}:00Z,wages,30,EUR\n`);
    const { out } = await run(['explain', 'cost_per_contact', tickets, costs]);
    expect(out).toMatch(/Figure +10\.00 EUR; 30\.00 EUR for 3 contacts\n {2}Counted +4\n/);
    expect(out).toMatch(/Left out +other lines of the ledger: 2\n/);
  });
  it('shows as many ids as fit in the line', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `T-${index},2026-01-05T09:00:00Z,open`);
    const many = write('many-tickets.csv', ['id,createdAt,status', ...rows, ''].join('\n'));
    const { out } = await run(['explain', 'ticket_volume', many], { isTTY: true, columns: 80, env: { NO_COLOR: '1' } });
    const line = out.split('\n').find((own) => own.startsWith('  Counted')) ?? '';
    expect(line).toMatch(/^ {2}Counted +500 \(T-0, T-1, .* …\)$/);
    expect(line.length).toBeLessThanOrEqual(80);
  });
  it('refuses what cannot run, and tells bad rows', async () => {
    await refusing(['explain'])(['service_level', calls], /explain service_level: .*needs --threshold/);
    await refusing(['explain'])(['csat', calls], /explain csat: .*no surveys given/);
    await refusing(['explain'])(['csat', 'nowhere-surveys.csv'], /nowhere-surveys\.csv: expected a file/);
    const bad = write('bad-tickets.csv', 'id,createdAt\n1,soon\n2,2026-01-05T09:00:00Z\n');
    expect((await run(['explain', 'ticket_volume', bad])).err).toMatch(/1 of 2 rows are bad and left out/);
  });
});
