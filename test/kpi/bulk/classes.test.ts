import { describe, expect, test } from 'vitest';
import type { Chunk } from '../../../src/fold/bulk/bulk.ts';
import { ticketSource } from '../../../src/kpi/bulk/ticketSource.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { message } from '../../kpis/records.ts';
import { busy, readChunk } from './readChunk.ts';

/** All tickets that are made of one choice from each list. */
const product = (...choices: readonly (readonly object[])[]): object[] =>
  choices.reduce<object[]>(
    (all, own) => all.flatMap((one) => own.map((other) => ({ ...one, ...other }))),
    [{ id: 'A', createdAt: 0, status: 'open' }],
  );
/** The classes of tickets, read in chunks as figures do. */
function classesOf(rows: readonly object[], needs = 'all'): number[] {
  const source = ticketSource(rows as TicketRow[], null, needs);
  const found: number[] = [];
  for (let from = 0; from < rows.length; from += 2048) {
    const to = Math.min(from + 2048, rows.length);
    found.push(...(source.read(from, to) as Chunk<TicketRow>).classes.subarray(0, to - from));
  }
  return found;
}
const each = <Value>(field: string, values: readonly Value[]): object[] => values.map((value) => ({ [field]: value }));
const talks = [
  [],
  [message(1, 'customer')],
  [message(1, 'agent')],
  [message(1, 'agent', { visibility: 'private' })],
  [message(1, 'agent'), message(2, 'customer')],
  [message(1, 'customer'), message(2, 'agent')],
  [message(1, 'customer'), message(2, 'agent'), message(3, 'agent')],
  [message(1, 'customer'), message(2, 'agent'), message(3, 'customer'), message(4, 'agent')],
  [message(1, 'agent'), message(2, 'agent')],
  [message(1, 'agent'), message(2, 'agent'), message(3, 'agent')],
];
const histories = ['assignment', 'team', 'channel', 'escalation', 'priority'].map((kind) => [{ at: 5, kind, to: 'x' }]);

describe('tickets of which figures may say different things are of different classes', () => {
  test.each<[string, object[]]>([
    [
      'by what became of them, who did it, and who has them',
      product(
        each('excluded', [null, 'merged', 'spam', 'deleted', 'test']),
        each('createdBy', ['agent', 'customer', null]),
        each('status', ['open', 'solved']),
        each('firstRespondedAt', [null, 9]),
        each('reopens', [0, 6]),
        each('resolvedBy', [null, 'agent', 'automation', 'customer']),
        each('agentId', [null, 'a']),
        each('teamId', [null, 't']),
      ),
    ],
    [
      'by their dates, their returns and their history',
      product(
        each('status', ['open', 'solved']),
        [{}, { solvedAt: 9 }, { firstSolvedAt: 9 }],
        each('reopens', [0, 1, 2, 3, 4, 5, 6]),
        each('teamId', [null, 't']),
        each('history', [null, ...histories]),
      ),
    ],
    [
      'by their conversation, where all else is equal',
      product([{ firstRespondedAt: 9 }], each('interactions', [null, ...talks])),
    ],
    [
      'by their conversation and their history',
      product([{ firstRespondedAt: 9 }], each('interactions', [null, ...talks]), each('history', [null, ...histories])),
    ],
    [
      'by whether they were ever solved',
      product([{ reopens: 0, solvedAt: 9 }], each('firstSolvedAt', [null, 9]), each('status', ['open', 'solved'])),
    ],
  ])('%s', (_, rows) => {
    const found = classesOf(rows);
    expect(Math.min(...found)).toBe(0);
    expect(new Set(found).size).toBe(rows.length);
  });

  test('whose history says that they were solved, and of which nothing does', () => {
    const open = { id: 'A', createdAt: 0, status: 'open', reopens: 0 };
    const solvings = [{ at: 5, kind: 'status', from: 'solved', to: 'open' }];
    const changes = [{ at: 5, kind: 'status', from: 'new', to: 'open' }];
    expect(
      classesOf([
        { ...open, history: changes },
        { ...open, history: solvings },
      ]),
    ).toEqual([0, 1]);
    expect(classesOf([open, { ...open, closedAt: 5 }])).toEqual([0, 1]);
  });

  test('where figures need only the first reply', () => {
    const rows = product(
      each('excluded', [null, 'merged', 'spam', 'deleted', 'test']),
      each('createdBy', ['agent', 'customer', null]),
      each('status', ['open', 'closed']),
      each('firstRespondedAt', [null, 9]),
    );
    expect(new Set(classesOf(rows, 'reply')).size).toBe(rows.length);
  });

  test('where figures need only the backlog', () => {
    const rows = product(
      each('excluded', [null, 'merged', 'spam', 'deleted', 'test']),
      each('status', ['open', 'closed']),
      each('solvedAt', [null, 9]),
      each('history', [null, ...histories]),
    );
    expect(new Set(classesOf(rows, 'life')).size).toBe(rows.length);
  });
});

describe('tickets that figures of classes cannot tell apart are of one class', () => {
  const same = (rows: readonly object[], needs?: string): void => {
    expect(classesOf(rows, needs)).toEqual(rows.map(() => 0));
  };
  const base = { id: 'A', createdAt: 0, status: 'solved', solvedAt: 9 };

  test('whatever their dates, their ids and their words', () => {
    same([base, { ...base, id: 'B', createdAt: 5, solvedAt: 7, subject: 'x' }, { ...base, status: 'closed' }]);
    same([
      base,
      { ...base, closedAt: 8 },
      { ...base, reopens: 0 },
      { ...base, history: [] },
      { ...base, status: null },
    ]);
  });

  test('by what figures need of them', () => {
    same([base, { ...base, agentId: 'a', reopens: 2, solvedAt: 5, history: [{ at: 5, kind: 'team' }] }], 'reply');
    same([base, { ...base, agentId: 'a', reopens: 2, firstRespondedAt: 5, createdBy: 'agent' }], 'life');
  });

  test('whatever the team wrote that is no reply, and nobody is to see but all of it', () => {
    const talk = (...interactions: readonly object[]) => ({ ...base, interactions });
    same([
      talk(),
      talk(message(1, 'agent', { visibility: 'internal' })),
      talk(message(1, 'system', { visibility: 'private' })),
      talk(message(1, 'bot'), message(2, 'agent', { visibility: 'internal' })),
    ]);
  });

  test('after more replies than three', () => {
    const talk = (replies: number) => ({
      ...base,
      interactions: Array.from({ length: replies }, (_, minute) => message(minute, 'agent')),
    });
    same([talk(3), talk(4), talk(9)]);
  });

  test('whose returns are told by their history, their dates or themselves', () => {
    const back = { id: 'A', createdAt: 0, status: 'open' };
    same([
      { ...back, solvedAt: 5 },
      { ...back, solvedAt: 5, reopens: 1 },
    ]);
    const history = [
      { at: 5, kind: 'status', from: 'new', to: 'solved' },
      { at: 6, kind: 'status', from: 'solved', to: 'open' },
    ];
    same([
      { ...back, history },
      { ...back, history, reopens: 1 },
    ]);
  });
});

describe('a chunk of tickets', () => {
  const rows = [busy, { ...busy, createdAt: 6 }, null, { ...busy, teamId: null }, busy, 'text'];

  test('tells the places of new classes, and of rows without one', () => {
    const chunk = readChunk(rows);
    expect([...chunk.classes.subarray(0, 6)]).toEqual([0, 0, -1, 1, 0, -1]);
    expect([chunk.fresh, chunk.odd, chunk.length]).toEqual([[0, 3], [2, 5], 6]);
  });

  test('goes on with the classes of the chunk before', () => {
    const source = ticketSource(rows as never, null, 'all');
    source.read(0, 3);
    const chunk = source.read(3, 6) as ReturnType<typeof readChunk>;
    expect([...chunk.classes.subarray(0, 3)]).toEqual([1, 0, -1]);
    expect([chunk.fresh, chunk.odd, chunk.length]).toEqual([[0], [2], 3]);
    expect([chunk.rowAt(1), chunk.rows[chunk.first + 2]]).toEqual([busy, 'text']);
    expect([source.length, [...chunk.messageEnds.subarray(0, 3)]]).toEqual([6, [4, 8, 8]]);
  });

  test('has a number for each text of a field, read anew for each chunk', () => {
    const texts = ['x', 'y', null, 5, 'x', undefined];
    const own = [...texts.map((channel) => ({ ...busy, channel })), null, { ...busy, channel: 'y' }];
    const source = ticketSource(own as never);
    const first = source.read(0, 6) as ReturnType<typeof readChunk>;
    expect([...first.textsOf('channel').subarray(0, 6)]).toEqual([1, 2, 0, -1, 1, 0]);
    expect(first.textsOf('channel')).toBe(first.textsOf('channel'));
    expect([...first.textsOf('teamId').subarray(0, 6)]).toEqual([1, 1, 1, 1, 1, 1]);
    const second = source.read(6, 8) as ReturnType<typeof readChunk>;
    expect([...second.textsOf('channel').subarray(0, 2)]).toEqual([-1, 2]);
  });

  test('joins what stands beside a ticket once, in its order', () => {
    const list = [message(1, 'customer'), message(3, 'agent'), message(2, 'agent')];
    const given = [
      { id: 'A', createdAt: 0 },
      { id: 'B', createdAt: 0 },
    ];
    let joins = 0;
    const beside = {
      ...{ list, follower: null, starts: Int32Array.of(0, 1, 3), order: Int32Array.of(0, 2, 1) },
      joined: (own: object, interactions: readonly object[]) => {
        joins++;
        return { ...own, interactions };
      },
    };
    const source = ticketSource(given as never, beside as never);
    const chunk = source.read(0, 2) as ReturnType<typeof readChunk>;
    expect(chunk.rowAt(1)).toEqual({ id: 'B', createdAt: 0, interactions: [list[2], list[1]] });
    expect(chunk.rowAt(1)).toBe(chunk.rowAt(1));
    expect([chunk.rowAt(0).interactions, joins]).toEqual([[list[0]], 2]);
    expect(chunk.rows[chunk.first + 1]).toBe(given[1]);
    const second = source.read(1, 2) as ReturnType<typeof readChunk>;
    expect([second.rowAt(0).id, second.rowAt(0).interactions]).toEqual(['B', [list[2], list[1]]]);
    const plain = ticketSource(given as never, { ...beside, order: null } as never).read(0, 2);
    expect(plain?.rowAt(1).interactions).toEqual([list[1], list[2]]);
  });
});
