import { describe, expect, it } from 'vitest';
import { deskCsv, ndjson, refusing, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);

/** Waits of 10, 30 and 20 seconds; the third caller hung up. */
const callRows = [
  ['C-1', 'inbound', '2026-01-05T09:00:00Z', '2026-01-05T09:00:10Z', '2026-01-05T09:05:00Z', 'answered', 'A-1'],
  ['C-2', 'inbound', '2026-01-05T10:00:00Z', '2026-01-05T10:00:30Z', '2026-01-05T10:02:00Z', 'answered', ''],
  ['C-3', 'inbound', '2026-01-05T11:00:00Z', '', '2026-01-05T11:00:20Z', 'abandoned', ''],
];
const callFields = ['id', 'direction', 'queuedAt', 'answeredAt', 'endedAt', 'outcome', 'ticketId'];
const callsCsv = [callFields, ...callRows].map((cells) => `${cells.join(',')}\n`).join('');
const callObjects = callRows.map((cells) =>
  Object.fromEntries(callFields.map((name, index) => [name, cells[index]] as const).filter(([, cell]) => cell !== '')),
);
const chats = [
  {
    ...{ id: 'H-1', requestedAt: '2026-01-05T09:00:00Z', offeredAt: '2026-01-05T09:00:05Z', outcome: 'completed' },
    ...{ acceptedAt: '2026-01-05T09:01:00Z', endedAt: '2026-01-05T09:11:00Z' },
  },
  {
    ...{ id: 'H-2', requestedAt: '2026-01-05T10:00:00Z', offeredAt: '2026-01-05T10:00:05Z', outcome: 'missed' },
    endedAt: '2026-01-05T10:02:00Z',
  },
];

describe('files of calls, chats and messages', () => {
  const files: readonly [name: string, content: string][] = [
    ['calls.csv', callsCsv],
    ['2026-calls.ndjson', ndjson(callObjects)],
    ['calls.json', JSON.stringify(callObjects)],
    ['desk.json', JSON.stringify({ calls: callObjects })],
    ['interactions-calls.csv', callsCsv],
    ['kinded-calls.ndjson', ndjson(callObjects.map((call) => ({ ...call, kind: 'call' })))],
    ['kinded-interactions.ndjson', ndjson(callObjects.map((call) => ({ ...call, kind: 'call' })))],
  ];
  it.each(files)('%s needs no kind in its rows, because its name says it', async (name, content) => {
    const { kpis, sources, rows } = await report([write(name, content), '--threshold', '20s']);
    expect(sources[0]).toMatchObject({ rows: 3, bad: 0 });
    expect(rows).toEqual({ interactions: 3 });
    // One of three within 20 seconds; the two that were answered waited 10 and 30 seconds.
    expect(kpis['serviceLevel']?.result).toMatchObject({ numerator: 1, denominator: 3, answeredLate: 1 });
    expect(kpis['speedOfAnswer']?.result['value']).toBe(20_000);
    expect(kpis['abandonmentRate']?.result).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('are read by the mapping of all interactions, of which a field of other kinds tells them nothing', async () => {
    const calls = write(
      'seen-calls.csv',
      callsCsv
        .replace(/$/gm, ',public')
        .replace(/,public$/, '')
        .replace('public', 'Seen by'),
    );
    const columns = { visibility: 'Seen by' };
    const mapping = write('interactions.json', JSON.stringify({ interactions: { columns } }));
    const { kpis, sources } = await report([calls, '--mapping', mapping]);
    expect(sources[0]).toMatchObject({ rows: 3, bad: 0, unreadColumns: [] });
    expect(kpis['speedOfAnswer']?.result).toMatchObject({ value: 20_000, count: 2 });
  });

  it('are named by an option where their names say nothing', async () => {
    const plain = write('export.txt', callsCsv);
    for (const options of [
      ['--calls', plain],
      [plain, '--as', 'calls'],
    ]) {
      const { kpis } = await report([...options, '--format', 'csv']);
      expect(kpis['speedOfAnswer']?.result['count']).toBe(2);
    }
  });

  it('are told as what they are', async () => {
    const { out } = await run(['report', write('calls.csv', callsCsv), write('chats.ndjson', ndjson(chats))]);
    expect(out).toMatch(/calls\.csv: 3 calls\./);
    expect(out).toMatch(/chats\.ndjson: 2 chats\./);
  });

  it('of chats give the figures of chats', async () => {
    const { kpis, notRun } = await report([write('chats.ndjson', ndjson(chats))]);
    expect(kpis['chatAcceptanceRate']?.result).toMatchObject({ numerator: 1, denominator: 2 });
    expect(kpis['chatDuration']?.result).toMatchObject({ value: 600_000, count: 1 });
    expect(notRun.find(({ id }) => id === 'missed_call_rate')?.reason).toBe(
      'none of the interactions is what it counts',
    );
  });

  it('of messages meet their tickets', async () => {
    const messages = write(
      'messages.csv',
      [
        'id,ticketId,at,author.role,visibility',
        'M-1,A-3,2026-01-06T08:00:00Z,customer,public',
        'M-2,A-3,2026-01-06T08:20:00Z,agent,public',
        '',
      ].join('\n'),
    );
    const { kpis, joined } = await report([tickets, messages, write('calls.csv', callsCsv)]);
    expect(kpis['firstResponseTime']?.result).toMatchObject({ count: 3, max: 20 * 60_000 });
    expect(joined).toEqual([
      { rows: 'interactions', key: 'ticketId', to: 'tickets', matched: 3, orphans: 0, unattached: 2 },
    ]);
  });

  it('ids of calls and of chats do not get in each other’s way', async () => {
    const { rows, duplicates } = await report([
      write('calls.csv', callsCsv),
      write('same-chats.ndjson', ndjson(chats.map((chat, index) => ({ ...chat, id: `C-${index + 1}` })))),
    ]);
    expect([rows, duplicates]).toEqual([{ interactions: 5 }, {}]);
  });

  it('take the kind that a row bears; one that contradicts the file is a bad row', async () => {
    const mixed = [
      { ...callObjects[0], kind: 'call' },
      { ...callObjects[1], kind: null },
      { ...chats[0], kind: 'chat' },
      { ...callObjects[2], kind: 'Call' },
    ];
    const file = write('mixed-calls.ndjson', ndjson(mixed));
    const { sources } = await report([file]);
    expect(sources[0]).toMatchObject({ rows: 4, bad: 2, faults: { wrong_kind: 2 } });
    expect((await run(['report', file])).err).toContain(
      'First: row 3: kind: expected call in a file of calls, got "chat".',
    );
    expect((await report([file, '--normalize'])).sources[0]?.faults).toEqual({ wrong_kind: 1 });
  });

  it('whose columns are missing name what is missing of a call', async () => {
    const { code, err } = await run(['report', write('short-calls.csv', 'id,queuedAt\n1,2026-01-05T09:00:00Z\n')]);
    expect([code, err]).toEqual([2, expect.stringContaining('expected a column for direction of calls')]);
  });

  it('have mappings of their own, or that of interactions', async () => {
    const file = write('odd-calls.csv', callsCsv.replace('queuedAt', 'Rang'));
    const columns = { queuedAt: 'Rang' };
    for (const name of ['calls', 'interactions']) {
      const mapping = write(`${name}.json`, JSON.stringify({ [name]: { columns } }));
      expect((await report([file, '--mapping', mapping])).rows).toEqual({ interactions: 3 });
    }
    expect((await report([file, '--map', 'queuedAt=Rang'])).rows).toEqual({ interactions: 3 });
    const args = [file, tickets, '--map', 'calls.queuedAt=Rang'];
    expect((await report(args)).rows).toEqual({ interactions: 3, tickets: 3 });
    await refusing(['report', file])(
      ['--map', 'calls.acceptedAt=x'],
      /--map calls\.acceptedAt: expected one of kind, id/,
    );
  });

  it('are refused where a name says two things', async () => {
    await refusing(['report'])(
      [write('calls-and-chats.csv', callsCsv)],
      /expected a name with one collection in it, got "calls and chats" \(--calls <file> says what it holds\)/,
    );
  });
});
