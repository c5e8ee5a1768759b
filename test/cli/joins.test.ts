import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const minutes = 60_000;

describe('rows that come twice', () => {
  const twice = write('twice-tickets.ndjson', ndjson([...deskRows, deskRows[0], { ...deskRows[1], channel: 'web' }]));
  it('are dropped and counted; --keep-duplicates counts them', async () => {
    const { rows, duplicates } = await report([twice]);
    expect([rows, duplicates]).toEqual([{ tickets: 3 }, { tickets: 2 }]);
    expect((await run(['report', twice])).out).toContain('5 tickets; 2 with an id that was there before left out.');
    const kept = await report([twice, '--keep-duplicates']);
    expect([kept.rows, kept.duplicates]).toEqual([{ tickets: 5 }, {}]);
  });
  it('also over several files', async () => {
    expect((await report([twice, tickets])).duplicates).toEqual({ tickets: 5 });
  });
});

describe('interactions in a file of their own', () => {
  const said = (id: string, ticketId: string | null, at: string, role: string): object => ({
    ...{ kind: 'message', id, ...(ticketId === null ? {} : { ticketId }), at, author: { role }, visibility: 'public' },
  });
  const call = {
    kind: 'call',
    id: '1',
    direction: 'inbound',
    queuedAt: '2026-01-05T09:00:00Z',
    endedAt: '2026-01-05T09:01:00Z',
    outcome: 'abandoned',
  };
  const file = write(
    'interactions.ndjson',
    ndjson([
      said('1', 'A-3', '2026-01-06T08:00:00Z', 'customer'),
      said('2', 'A-3', '2026-01-06T08:20:00Z', 'agent'),
      said('3', 'Z-9', '2026-01-06T08:20:00Z', 'agent'),
      said('2', 'A-3', '2026-01-06T08:20:00Z', 'agent'),
      call,
    ]),
  );
  it('meet their tickets, whatever the order of the files; orphans are told', async () => {
    for (const files of [
      [file, tickets],
      [tickets, file],
    ]) {
      const { kpis, joined, duplicates, rows } = await report(files);
      expect(kpis['firstResponseTime']?.result).toMatchObject({ count: 3, max: 20 * minutes });
      expect(joined).toEqual([
        { rows: 'interactions', key: 'ticketId', to: 'tickets', matched: 2, orphans: 1, unattached: 1 },
      ]);
      expect(duplicates).toEqual({ interactions: 1 });
      expect(rows).toEqual({ tickets: 3, interactions: 4 });
    }
    const { out } = await run(['report', tickets, file]);
    expect(out).toContain('Interactions: 2 belong to a ticket, 1 to a ticket that is not there, 1 name none.');
  });
  it('leave tickets their own interactions', async () => {
    const own = [{ ...deskRows[2], interactions: [said('9', 'A-3', '2026-01-06T08:05:00Z', 'agent')] }];
    const { kpis } = await report([write('own-tickets.ndjson', ndjson(own)), file]);
    expect(kpis['firstResponseTime']?.result['value']).toBe(5 * minutes);
  });
});
