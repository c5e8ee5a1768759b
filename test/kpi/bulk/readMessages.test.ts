import { describe, expect, test } from 'vitest';
import { MESSAGE } from '../../../src/kpi/bulk/ticketChunk.ts';
import { readChunk, readOne, ticketAt } from './readChunk.ts';

/** Who wrote, when, and what else is to be said of it. */
type Line = readonly [at: number, role: string | null, fields?: object];
const talk = (lines: readonly Line[]): object[] =>
  lines.map(([at, role, fields]) => ({
    ...{ kind: 'message', id: `m-${at}`, ticketId: 'A', at, visibility: 'public' },
    ...(role === null ? {} : { author: { role } }),
    ...fields,
  }));
const ticket = (lines: readonly Line[], fields: object = {}): object => ({
  ...{ id: 'A', createdAt: 0, status: 'open', interactions: talk(lines) },
  ...fields,
});
const read = (lines: readonly Line[], fields: object = {}) => readOne(ticket(lines, fields));
const { customer, reply, other } = MESSAGE;

describe('messages', () => {
  test.each<[string, Line, number]>([
    ['of the customer', [5, 'customer'], customer],
    ['of the customer that the team alone sees', [5, 'customer', { visibility: 'internal' }], customer],
    ['of an agent', [5, 'agent'], reply],
    ['of an agent by hand', [5, 'agent', { origin: 'manual' }], reply],
    ['of an agent, internal', [5, 'agent', { visibility: 'internal' }], other],
    ['of an agent, private', [5, 'agent', { visibility: 'private' }], other],
    ['of an agent by a rule', [5, 'agent', { origin: 'automation' }], other],
    ['of an agent by a campaign', [5, 'agent', { origin: 'campaign' }], other],
    ['of an agent who is away', [5, 'agent', { origin: 'auto_reply' }], other],
    ['of a bot', [5, 'bot'], other],
    ['of the system', [5, 'system'], other],
    ['of nobody', [5, null], other],
  ])('%s are of the sort', (_, line, sort) => {
    expect(read([line])?.messages).toEqual([[5, sort]]);
  });

  test('may be written at any instant, and several at one', () => {
    const lines: Line[] = [
      [-5, 'customer'],
      [0, 'agent'],
      [0, 'agent'],
      [8.64e15, 'bot'],
    ];
    expect(read(lines, { createdAt: -9 })?.messages).toEqual([
      [-5, customer],
      [0, reply],
      [0, reply],
      [8.64e15, other],
    ]);
    expect(readOne(ticket([], { interactions: talk([[5, 'bot', { at: new Date(5) }]]) }))?.messages).toEqual([
      [5, other],
    ]);
  });

  test.each<[string, readonly Line[]]>([
    [
      'out of order',
      [
        [6, 'bot'],
        [5, 'bot'],
      ],
    ],
    ['of an unknown visibility', [[5, 'agent', { visibility: 'secret' }]]],
    ['without a visibility', [[5, 'customer', { visibility: undefined }]]],
    ['without an instant', [[Number.NaN, 'bot']]],
    ['of an instant that is none', [[5, 'bot', { at: 'soon' }]]],
    ['of an instant in a text', [[5, 'bot', { at: '5' }]]],
    ['before what an instant may be', [[-8.65e15, 'bot']]],
    ['beyond what an instant may be', [[8.65e15, 'bot']]],
    ['of another kind', [[5, 'bot', { kind: 'chat' }]]],
  ])('%s leave the ticket to be asked', (_, lines) => {
    expect(read(lines)).toBeNull();
    expect(readOne(ticket(lines), 'reply')).toBeNull();
  });
});

describe('the first reply', () => {
  test.each<[string, readonly Line[], number]>([
    [
      'is the first of an agent',
      [
        [1, 'customer'],
        [2, 'bot'],
        [3, 'agent'],
        [4, 'agent'],
      ],
      3,
    ],
    ['needs no question before it', [[3, 'agent']], 3],
    [
      'lies not before the creation',
      [
        [-3, 'agent'],
        [0, 'agent'],
        [4, 'agent'],
      ],
      0,
    ],
    [
      'is not there',
      [
        [1, 'customer'],
        [2, 'agent', { visibility: 'private' }],
      ],
      Number.NaN,
    ],
  ])('%s', (_, lines, at) => {
    for (const needs of ['all', 'reply']) expect(readOne(ticket(lines), needs)?.replied).toEqual(at);
  });
});

describe('the turns of a conversation', () => {
  test.each<[string, readonly Line[], object, readonly (readonly [number, number])[]]>([
    [
      'go from what the customer wrote to the reply',
      [
        [1, 'customer'],
        [3, 'agent'],
      ],
      {},
      [[1, 3]],
    ],
    [
      'begin with the first of several messages',
      [
        [1, 'customer'],
        [2, 'customer'],
        [3, 'agent'],
        [4, 'agent'],
      ],
      {},
      [[1, 3]],
    ],
    [
      'follow each other',
      [
        [1, 'customer'],
        [3, 'agent'],
        [5, 'customer'],
        [9, 'agent'],
      ],
      {},
      [
        [1, 3],
        [5, 9],
      ],
    ],
    [
      'are none while nobody answered',
      [
        [1, 'customer'],
        [3, 'bot'],
        [4, 'agent', { visibility: 'private' }],
      ],
      {},
      [],
    ],
    [
      'are none where nobody asked',
      [
        [1, 'agent'],
        [3, 'agent'],
      ],
      {},
      [],
    ],
    [
      'begin with the creation by a customer whose words are not there',
      [[3, 'agent']],
      { createdBy: 'customer' },
      [[0, 3]],
    ],
    [
      'begin with the words where they are',
      [
        [2, 'customer'],
        [3, 'agent'],
      ],
      { createdBy: 'customer' },
      [[2, 3]],
    ],
    [
      'begin so once, and behind words of others too',
      [
        [1, 'bot'],
        [3, 'agent'],
        [4, 'agent'],
        [5, 'customer'],
        [7, 'agent'],
      ],
      { createdBy: 'customer' },
      [
        [0, 3],
        [5, 7],
      ],
    ],
    [
      'do not begin with a creation by an agent',
      [
        [3, 'agent'],
        [4, 'agent'],
      ],
      { createdBy: 'agent' },
      [],
    ],
  ])('%s', (_, lines, fields, turns) => {
    expect(read(lines, fields)?.turns).toEqual(turns);
  });
});

describe('conversations beside their tickets', () => {
  const list = talk([
    [4, 'agent'],
    [1, 'customer'],
    [3, 'customer'],
    [2, 'bot'],
  ]);
  const rows = [ticket([], { interactions: null }), ticket([], { interactions: null }), ticket([[9, 'bot']])];
  const joined = (own: object): object => own;

  const order = Int32Array.of(1, 2, 0, 3);
  const own = { list, follower: null, joined, order, starts: Int32Array.of(0, 3, 4, 4) };
  const plain = { ...own, order: null, starts: Int32Array.of(1, 3, 4, 4) };

  test('are read in the order that is given, or in their own', () => {
    const read = rows.map((_, place) => ticketAt(readChunk(rows, 'all', own as never), place));
    expect(read.map((one) => one?.messages)).toEqual([
      [
        [1, customer],
        [3, customer],
        [4, reply],
      ],
      [[2, other]],
      [[9, other]],
    ]);
    const again = rows.map((_, place) => ticketAt(readChunk(rows, 'all', plain as never), place)?.messages);
    expect(again).toEqual([
      [
        [1, customer],
        [3, customer],
      ],
      [[2, other]],
      [[9, other]],
    ]);
  });

  test.each(['all', 'reply'])('hold the first reply in either order: %s', (needs) => {
    const repliesOf = (beside: object): unknown[] =>
      rows.map((_, place) => ticketAt(readChunk(rows, needs, beside as never), place)?.replied);
    expect(repliesOf(own)).toEqual([4, Number.NaN, Number.NaN]);
    const late = { ...own, order: Int32Array.of(1, 2, 3, 0), starts: Int32Array.of(0, 2, 4, 4) };
    expect(repliesOf(late)).toEqual([Number.NaN, 4, Number.NaN]);
  });

  test.each(['all', 'reply'])('that are not plain leave their ticket to be asked: %s', (needs) => {
    const mixed = { ...plain, starts: Int32Array.of(0, 2, 4, 4) };
    expect([...readChunk(rows, needs, mixed as never).odd]).toEqual([0, 1]);
  });

  test('end the reading where they turn out to be in another order', () => {
    const follower = { advance: (place: number) => place < 2 };
    const own = { list, follower, joined, order: null, starts: Int32Array.of(1, 3, 4, 4) };
    expect(readChunk(rows, 'all', own as never)).toBeNull();
    expect(readChunk(rows.slice(0, 2), 'all', own as never)).not.toBeNull();
  });
});

describe('many messages', () => {
  test.each([
    ['as many as there is room for, and one more', [16_384, 1]],
    ['in several conversations that do not fit together', [16_000, 400, 17_000, 5]],
  ])('are kept: %s', (_, lengths) => {
    const rows = lengths.map((length, own) =>
      ticket(Array.from({ length }, (_none, index) => [index + own, index % 2 === 0 ? 'customer' : 'agent'] as const)),
    );
    const chunk = readChunk(rows);
    for (const [place, length] of lengths.entries()) {
      const found = ticketAt(chunk, place);
      const messages = Array.from({ length }, (_none, index) => [index + place, index % 2]);
      expect(String(found?.messages)).toBe(String(messages));
      const at = Array.from({ length: Math.floor(length / 2) }, (_none, turn) => turn * 2 + place);
      expect(String(found?.turns)).toBe(String(at.map((start) => [start, start + 1])));
    }
  });
});
