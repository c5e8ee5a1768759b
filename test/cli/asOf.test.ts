import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const refused = refusing(['report', tickets]);

describe('--as-of', () => {
  it('is the latest instant found in the data when it is not given, and says so', async () => {
    const { asOf, asOfSource, kpis } = await report([tickets]);
    expect([asOf, asOfSource]).toEqual([Date.UTC(2026, 0, 6, 8), 'latest_instant']);
    expect(kpis['ticketBacklog']?.result).toMatchObject({ value: 1, received: 3 });
    expect((await run(['report', tickets])).out).toContain(
      'Seen as of 2026-01-06T08:00:00.000Z, the latest instant in the data',
    );
  });
  it('counts what happened in histories, interactions and surveys, but not what is only due', async () => {
    const row = {
      ...deskRows[0],
      dueAt: '2027-01-01T00:00:00Z',
      history: [{ at: '2026-02-01T00:00:00Z', kind: 'status', to: 'closed' }],
    };
    expect((await report([write('h-tickets.ndjson', ndjson([row]))])).asOf).toBe(Date.UTC(2026, 1, 1));
    const survey = write('h-surveys.ndjson', ndjson([{ id: 'S', kind: 'nps', sentAt: '2026-03-01T00:00:00Z' }]));
    expect((await report([tickets, survey])).asOf).toBe(Date.UTC(2026, 2, 1));
    const said = {
      kind: 'message',
      id: 'M',
      ticketId: 'A-1',
      at: '2026-04-01T00:00:00Z',
      author: { role: 'agent' },
      visibility: 'public',
    };
    expect((await report([tickets, write('h-interactions.ndjson', ndjson([said]))])).asOf).toBe(Date.UTC(2026, 3, 1));
  });
  it('does not look at shifts and costs, which are also entered ahead', async () => {
    const shifts = 'agentId,start,end,kind\na,2026-06-01T08:00:00Z,2026-06-01T09:00:00Z,handling\n';
    const costs = 'at,category,amount,currency\n2026-12-01T00:00:00Z,wages,3,EUR\n';
    const { asOf, kpis } = await report([tickets, write('activities.csv', shifts), write('costs.csv', costs)]);
    expect(asOf).toBe(Date.UTC(2026, 0, 6, 8));
    expect(kpis['costPerContact']?.result['value']).toBe(1);
  });
  it('takes an instant, or a wall time of the reporting zone', async () => {
    const { asOf, asOfSource, kpis } = await report([tickets, '--as-of', '2026-01-05T10:10:00Z']);
    expect([asOf, asOfSource]).toEqual([Date.UTC(2026, 0, 5, 10, 10), 'option']);
    expect(kpis['ticketBacklog']?.result).toMatchObject({ value: 2, received: 2 });
    const local = await report([tickets, '--as-of', '2026-01-06 12:00', '--time-zone', 'Europe/Berlin']);
    expect(local.asOf).toBe(Date.UTC(2026, 0, 6, 11));
    await refused(['--as-of', 'noon'], /--as-of: expected an instant such as .*, got "noon"/);
    await refused(['--as-of', '2026-01-06'], /--as-of: expected an instant .*--time-zone says whose wall time it is/);
  });
  it('is needed for the backlog when standard input cannot be read twice', async () => {
    const stdin = ndjson(deskRows);
    const { kpis, notRun } = await report(['--tickets', '-', '--format', 'ndjson'], { stdin });
    expect(kpis['ticketBacklog']).toBeUndefined();
    expect(notRun.find(({ id }) => id === 'ticket_backlog')?.reason).toMatch(/^needs --as-of, because standard input/);
  });
});
