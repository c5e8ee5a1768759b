import { describe, expect, test } from 'vitest';
import { EVENT_BITS } from '../../../src/kpi/bulk/ticketChunk.ts';
import { message } from '../../kpis/records.ts';
import { busy, type ReadTicket, readChunk, readOne } from './readChunk.ts';

const nothing = Number.NaN;
/** What is read of a ticket that says nothing but when it was created. */
const bare: ReadTicket = {
  ...{ created: 0, replied: nothing, solved: nothing, firstSolved: nothing, firstAssigned: nothing, isSolved: 0 },
  ...{ events: 0, excluded: 0, messages: [], turns: [], cycles: [] },
};
const change = (at: unknown, from: string | null, to: string) => ({ at, kind: 'status', from, to });
const ticket = (fields: object): object => ({ id: 'A', createdAt: 0, ...fields });
/** Values of a field that is to hold an instant, and does not. */
const noInstants = ['2024-01-01', Number.NaN, Number.POSITIVE_INFINITY, 8.65e15, true, {}, new Date(Number.NaN)];
const far = 8.64e15;

describe('what all figures read of a ticket', () => {
  test.each<[string, object, Partial<ReadTicket>]>([
    ['the creation', { createdAt: 5 }, { created: 5 }],
    ['a creation at 0, −0 or before', { createdAt: -0 }, { created: 0 }],
    ['a creation before 1970', { createdAt: -500 }, { created: -500 }],
    ['a creation as a date', { createdAt: new Date(3) }, { created: 3 }],
    ['the farthest instant', { createdAt: far }, { created: far }],
    ['the first reply', { firstRespondedAt: 9 }, { replied: 9 }],
    ['a reply at the creation', { createdAt: 9, firstRespondedAt: 9 }, { created: 9, replied: 9 }],
    ['no reply', { firstRespondedAt: null }, {}],
    ['a solving', { status: 'solved', solvedAt: 9 }, { solved: 9, isSolved: 1 }],
    ['a first solving, which stands for the last', { firstSolvedAt: 4 }, { solved: 4, firstSolved: 4 }],
    ['a closing, which stands for the solving', { closedAt: 8 }, { solved: 8, isSolved: 1 }],
    ['a closing before a first solving', { closedAt: 8, firstSolvedAt: 4 }, { solved: 8, firstSolved: 4, isSolved: 1 }],
    [
      'a solving before a closing',
      { solvedAt: 5, closedAt: 8, firstSolvedAt: 4 },
      { solved: 5, firstSolved: 4, isSolved: 1 },
    ],
    ['a solving before the creation', { createdAt: 7, solvedAt: 5 }, { created: 7, solved: 5, isSolved: 1 }],
    ['a ticket without a status that was solved', { status: null, solvedAt: 5 }, { solved: 5, isSolved: 1 }],
    ['a ticket that is open again', { status: 'open', solvedAt: 5 }, { solved: 5, isSolved: 0 }],
    ['a ticket that came back six times', { status: 'pending', reopens: 6 }, {}],
    [
      'an assignment in the history',
      { history: [{ at: 6, kind: 'assignment', to: 'a' }] },
      { firstAssigned: 6, events: 2 },
    ],
    ['an empty history', { history: [] }, {}],
    ['no history', { history: null }, {}],
    ['no interactions', { interactions: null }, {}],
    ['an empty conversation', { interactions: [] }, {}],
    ['who has it', { agentId: 'a', teamId: 7, resolvedBy: 'customer', createdBy: 'bot' }, {}],
    [
      'a history that solves it',
      { history: [change(6, 'new', 'solved')], status: 'solved' },
      { solved: 6, firstSolved: 6, isSolved: 1, events: 1, cycles: [0, 6] },
    ],
    [
      'a solving of its own, which is told before that of the history',
      { history: [change(6, 'new', 'solved')], status: 'solved', solvedAt: 9, firstSolvedAt: 3 },
      { solved: 9, firstSolved: 3, isSolved: 1, events: 1, cycles: [0, 6] },
    ],
    [
      'a history that ends open, after which nobody knows the first cycle',
      { history: [change(6, 'new', 'solved'), change(7, 'solved', 'open')], status: 'open' },
      { solved: 6, events: 1, cycles: [0, 6, 7] },
    ],
    [
      'a history that never solves it, where its closing tells',
      { history: [change(6, 'new', 'open')], status: 'closed', closedAt: 9, firstSolvedAt: 8 },
      { solved: 9, firstSolved: 8, isSolved: 1, events: 1, cycles: [0] },
    ],
    [
      'a reply of its own before one of the conversation',
      { firstRespondedAt: 60_000, interactions: [message(3, 'agent')] },
      { replied: 60_000, messages: [[180_000, 1]] },
    ],
    [
      'the reply of the conversation',
      { interactions: [message(2, 'customer'), message(3, 'agent')] },
      {
        replied: 180_000,
        messages: [
          [120_000, 0],
          [180_000, 1],
        ],
        turns: [[120_000, 180_000]],
      },
    ],
  ])('is %s', (_, fields, expected) => {
    expect(readOne(ticket(fields))).toEqual({ ...bare, ...expected });
  });

  test.each([
    ...['new', 'open', 'pending', 'on_hold'].map((status) => [status, 0] as const),
    ...['solved', 'closed'].map((status) => [status, 1] as const),
  ])('is whether it is solved: %s → %d', (status, isSolved) => {
    for (const needs of ['all', 'life', 'reply']) expect(readOne(ticket({ status }), needs)).not.toBeNull();
    expect([readOne(ticket({ status }))?.isSolved, readOne(ticket({ status }), 'life')?.isSolved]).toEqual([
      isSolved,
      isSolved,
    ]);
  });

  test.each([null, undefined, '', false, 'merged', 'spam', 'deleted', 'test'])(
    'is why it is left out: %s',
    (excluded) => {
      const code = ['merged', 'spam', 'deleted', 'test'].indexOf(excluded as string) + 1;
      const own = ticket({ status: 'open', excluded });
      expect([readOne(own)?.excluded, readOne(own, 'life')?.excluded]).toEqual([code, code]);
      expect(readOne(own, 'reply')).not.toBeNull();
    },
  );
});

describe('a ticket is asked itself by all figures', () => {
  const manyReturns = Array.from({ length: 7 }, (_, at) => [
    change(at, 'open', 'solved'),
    change(at, 'solved', 'open'),
  ]).flat();

  test.each<[string, unknown]>([
    ['that is nothing', null],
    ['that is undefined', undefined],
    ['that is a text', 'A-1'],
    ['that is a list', [5]],
    ['that is a function', Object.assign(() => 5, ticket({ status: 'open' }))],
    ['without a creation', ticket({ createdAt: undefined })],
    ['of an unknown reason to leave it out', ticket({ excluded: 'lost' })],
    ['of an unknown status', ticket({ status: 'waiting' })],
    ['of a status that is no text', ticket({ status: 5 })],
    ['of an unknown solver', ticket({ resolvedBy: 'nobody' })],
    ['of an agent that is no text', ticket({ agentId: 5 })],
    ['that was answered before it was created', ticket({ createdAt: 5, firstRespondedAt: 4 })],
    ['that came back more often than classes tell', ticket({ reopens: 7 })],
    ['that came back half a time', ticket({ reopens: 0.5 })],
    ['that came back less than never', ticket({ reopens: -1 })],
    ['that came back in words', ticket({ reopens: '1' })],
    ['whose history tells of more returns than classes do', ticket({ status: 'open', history: manyReturns })],
    ['with a history that is none', ticket({ history: { length: 0 } })],
    ['with a history that holds nothing', ticket({ history: [null] })],
    ['with a conversation that is none', ticket({ interactions: { length: 0 } })],
    ['with a call in its conversation', ticket({ interactions: [{ kind: 'call', queuedAt: 5 }] })],
    ['whose history says what its own fields leave open', ticket({ history: [change(5, 'new', 'open')] })],
  ])('%s', (_, row) => {
    expect(readOne(row)).toBeNull();
    expect([...readChunk([busy, row]).odd]).toEqual([1]);
  });

  test('that cannot be read', () => {
    const refuse = () => {
      throw new TypeError('cannot be read');
    };
    for (const field of ['createdAt', 'status', 'history', 'interactions', 'agentId']) {
      const row = Object.defineProperty(ticket({}), field, { get: refuse });
      expect(readOne(row)).toBeNull();
    }
    expect(readOne(Object.defineProperty(ticket({ status: 'open' }), 'solvedAt', { get: refuse }), 'life')).toBeNull();
    const silent = Object.defineProperty(ticket({ status: 'open' }), 'firstRespondedAt', { get: refuse });
    expect(readOne(silent, 'reply')).toBeNull();
  });

  test.each(['createdAt', 'firstRespondedAt', 'solvedAt', 'firstSolvedAt', 'closedAt'])(
    'whose %s is no instant',
    (field) => {
      for (const value of noInstants) expect(readOne(ticket({ status: 'open', [field]: value }))).toBeNull();
    },
  );

  test('and leaves nothing in the columns of those around it', () => {
    const broken = { ...busy, interactions: [...busy.interactions, { kind: 'call', queuedAt: 5 }] };
    const late = { ...busy, history: [...busy.history, { at: 1, kind: 'priority', to: 'low' }] };
    const chunk = readChunk([busy, broken, late, busy]);
    const { messageEnds, turnEnds, cycleEnds } = chunk;
    expect([...chunk.odd]).toEqual([1, 2]);
    expect([messageEnds, turnEnds, cycleEnds].map((ends) => [...ends.slice(0, 4)])).toEqual([
      [4, 4, 4, 8],
      [1, 1, 1, 2],
      [4, 4, 4, 8],
    ]);
    expect(readChunk([broken, busy]).classes.slice(0, 2)).toEqual(Int32Array.of(-1, 0));
  });
});

describe('what figures of the backlog read of a ticket', () => {
  const life = (fields: object) => {
    const read = readOne(ticket({ status: 'open', ...fields }), 'life');
    return read === null ? null : [read.created, read.solved, read.isSolved, read.events, read.excluded, read.cycles];
  };

  test.each<[string, object, unknown]>([
    ['a creation', { createdAt: 4 }, [4, nothing, 0, 0, 0, []]],
    ['a solving', { solvedAt: 9, status: 'solved' }, [0, 9, 1, 0, 0, []]],
    ['a closing, and a first solving in its place', { closedAt: 9, firstSolvedAt: 3 }, [0, 9, 0, 0, 0, []]],
    ['a first solving', { firstSolvedAt: 3, closedAt: null }, [0, 3, 0, 0, 0, []]],
    ['a solving of the history', { history: [change(6, 'new', 'solved')] }, [0, 6, 0, 1, 0, [0, 6]]],
    ['its own solving first', { history: [change(6, 'new', 'solved')], solvedAt: 7 }, [0, 7, 0, 1, 0, [0, 6]]],
    [
      'a closing after a history without a solving',
      { history: [change(6, 'new', 'open')], closedAt: 7 },
      [0, 7, 0, 1, 0, [0]],
    ],
    ['a history without a status', { history: [{ at: 6, kind: 'team', to: 'x' }], closedAt: 7 }, [0, 7, 0, 4, 0, []]],
    [
      'nothing that it does not need',
      { firstRespondedAt: 'soon', interactions: 5, reopens: -1 },
      [0, nothing, 0, 0, 0, []],
    ],
  ])('is %s', (_, fields, expected) => {
    expect(life(fields)).toEqual(expected);
  });

  test.each<[string, object]>([
    ['no status', { status: null }],
    ['an unknown status', { status: 'odd' }],
    ['an unknown reason to leave it out', { excluded: 'odd' }],
    ['a history that is none', { history: 5 }],
    ['a history out of order', { history: [change(6, 'new', 'open'), change(5, 'open', 'solved')] }],
    ...noInstants.flatMap((value): [string, object][] => [
      [`the creation ${String(value)}`, { createdAt: value }],
      [`the solving ${String(value)}`, { solvedAt: value }],
      [`the closing ${String(value)}`, { closedAt: value }],
      [`the first solving ${String(value)}`, { firstSolvedAt: value }],
    ]),
  ])('is nothing where it has %s', (_, fields) => {
    expect(life(fields)).toBeNull();
  });
});

describe('what figures of the first reply read of a ticket', () => {
  const reply = (fields: object) => {
    const read = readOne(ticket({ status: 'open', ...fields }), 'reply');
    return read === null ? null : [read.created, read.replied];
  };
  const talk = [message(2, 'customer'), message(3, 'agent')];

  test.each<[string, object, unknown]>([
    ['a creation', { createdAt: 4 }, [4, nothing]],
    ['its own reply', { firstRespondedAt: 5, interactions: talk }, [0, 5]],
    ['a reply at the creation', { createdAt: 5, firstRespondedAt: 5 }, [5, 5]],
    ['the reply of its conversation', { interactions: talk }, [0, 180_000]],
    ['no reply before the creation', { createdAt: 180_001, interactions: talk }, [180_001, nothing]],
    ['nothing that it does not need', { history: 5, solvedAt: 'soon', reopens: -1, agentId: 5 }, [0, nothing]],
  ])('is %s', (_, fields, expected) => {
    expect(reply(fields)).toEqual(expected);
  });

  test.each<[string, object]>([
    ['no status', { status: undefined }],
    ['an unknown status', { status: 'odd' }],
    ['an unknown reason to leave it out', { excluded: 'odd' }],
    ['a conversation that is none', { interactions: 5 }],
    ['a conversation with a call', { interactions: [...talk, { kind: 'call', queuedAt: 5 }] }],
    ['a reply before its creation', { createdAt: 5, firstRespondedAt: 4 }],
    ...noInstants.flatMap((value): [string, object][] => [
      [`the creation ${String(value)}`, { createdAt: value }],
      [`the reply ${String(value)}`, { firstRespondedAt: value }],
    ]),
  ])('is nothing where it has %s', (_, fields) => {
    expect(reply(fields)).toBeNull();
  });
});

describe('events of a history', () => {
  const read = (history: readonly object[], createdAt = 0) => {
    const own = readOne(ticket({ createdAt, status: 'open', history }));
    return own === null ? null : [own.events, own.firstAssigned, own.firstSolved, own.solved, own.cycles];
  };

  test.each(Object.entries(EVENT_BITS))('of the kind %s have the bit %d', (kind, bit) => {
    expect(read([{ at: 5, kind, to: 'open' }])?.[0]).toBe(bit);
  });

  test('of several kinds have the bits of all', () => {
    const kinds = ['escalation', 'status', 'channel', 'status', 'priority'];
    expect(read(kinds.map((kind) => ({ at: 5, kind, to: 'open' })))?.[0]).toBe(16 + 1 + 8 + 32);
  });

  test('assign it first where somebody was named', () => {
    const assigned = (to: unknown, at: number) => ({ at, kind: 'assignment', to });
    expect(read([assigned(null, 5), assigned(undefined, 6), assigned('a', 7), assigned('b', 8)])?.[1]).toBe(7);
    expect(read([assigned(null, 5)])?.[1]).toBeNaN();
    expect(read([{ at: 5, kind: 'team', to: 'a' }])?.[1]).toBeNaN();
  });

  test.each<[string, readonly (readonly [number, string | null, string | null])[], number, readonly number[]]>([
    ['an opening and a solving', [[5, 'new', 'solved']], 0, [0, 5]],
    ['a closing is one too', [[5, 'new', 'closed']], 0, [0, 5]],
    [
      'solved, then closed, is one',
      [
        [5, 'new', 'solved'],
        [6, 'solved', 'closed'],
      ],
      0,
      [0, 5],
    ],
    [
      'changes among open statuses are none',
      [
        [5, 'new', 'open'],
        [6, 'open', 'pending'],
      ],
      0,
      [0],
    ],
    [
      'a return opens anew',
      [
        [5, 'new', 'solved'],
        [6, 'solved', 'open'],
        [9, 'open', 'closed'],
      ],
      0,
      [0, 5, 6, 9],
    ],
    ['a ticket that came solved has no opening', [[5, 'solved', 'closed']], 0, []],
    [
      'until it is opened',
      [
        [5, 'solved', 'open'],
        [7, 'open', 'solved'],
      ],
      0,
      [5, 7],
    ],
    ['without a word of what it was before, it was new', [[5, null, 'solved']], 0, [0, 5]],
    [
      'without a word of what it became, it stays',
      [
        [5, 'new', null],
        [6, 'new', 'solved'],
      ],
      0,
      [0, 6],
    ],
    [
      'a change before the creation counts from there',
      [
        [5, 'new', 'solved'],
        [9, 'solved', 'open'],
      ],
      8,
      [8, 8, 9],
    ],
    ['a change at the creation too', [[8, 'new', 'solved']], 8, [8, 8]],
  ])('%s', (_, changes, created, cycles) => {
    const history = changes.map(([at, from, to]) => ({ at, kind: 'status', from, to }));
    expect(read(history, created)?.[4]).toEqual(cycles);
  });

  test.each<[string, readonly (readonly [number, string, string])[], number, number]>([
    ['solved once', [[5, 'new', 'solved']], 5, 5],
    [
      'solved twice',
      [
        [5, 'new', 'solved'],
        [6, 'solved', 'open'],
        [9, 'open', 'solved'],
      ],
      5,
      9,
    ],
    [
      'solved, and open again',
      [
        [5, 'new', 'solved'],
        [6, 'solved', 'open'],
      ],
      nothing,
      5,
    ],
    [
      'solved, then closed',
      [
        [5, 'new', 'solved'],
        [6, 'solved', 'closed'],
      ],
      5,
      5,
    ],
    ['never solved', [[5, 'new', 'open']], nothing, nothing],
    ['come solved', [[5, 'solved', 'closed']], Number.NEGATIVE_INFINITY, nothing],
    [
      'come solved, and solved again',
      [
        [5, 'solved', 'open'],
        [6, 'open', 'solved'],
      ],
      Number.NEGATIVE_INFINITY,
      6,
    ],
  ])('tell the first and the last solving: %s', (_, changes, first, last) => {
    const history = changes.map(([at, from, to]) => ({ at, kind: 'status', from, to }));
    expect(read(history)?.slice(2, 4)).toEqual([first, last]);
  });

  test.each<[string, readonly object[]]>([
    ['of an unknown kind', [{ at: 5, kind: 'merge', to: 'x' }]],
    ['of a kind that objects have', [{ at: 5, kind: 'toString', to: 'x' }]],
    ['without an instant', [{ kind: 'status', to: 'open' }]],
    ['with an instant that is none', [change('soon', 'new', 'open')]],
    ['out of order', [change(6, 'new', 'open'), { at: 5, kind: 'team', to: 'a' }]],
  ])('%s leave the ticket to be asked', (_, history) => {
    expect(read(history)).toBeNull();
  });

  test('may stand at one instant, and far in the past', () => {
    expect(read([change(5, 'new', 'open'), change(5, 'open', 'solved')])?.[4]).toEqual([0, 5]);
    expect(read([change(-5, 'new', 'open')], -9)?.[4]).toEqual([-9]);
  });

  test('are as many as there are', () => {
    const history = Array.from({ length: 10_000 }, (_, at) =>
      at % 2 === 0 ? change(at, 'open', 'solved') : change(at, 'solved', 'open'),
    );
    const cycles = readOne({ id: 'A', createdAt: 0, status: 'open', history }, 'life')?.cycles;
    expect(cycles).toEqual([0, ...history.map(({ at }) => at)]);
  });
});
