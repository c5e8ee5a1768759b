import { describe, expect, test } from 'vitest';
import { journey } from '../../src/analysis/journey/journey.ts';
import type { JourneyDataset, JourneyOptions } from '../../src/analysis/journey/journeyOptions.ts';
import { journeysOf } from '../../src/analysis/journey/journeysOf.ts';
import type { Call, Chat, Message } from '../../src/model/interaction.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { days, hours } from '../../src/time/duration.ts';
import { codeOf, messageOf } from '../kpis/records.ts';

const window = days(3);

/** A solved e-mail of customer C-1 at an hour. */
function ticket(id: string, hour: number, fields: Partial<TicketRow> = {}): TicketRow {
  return { id, createdAt: hours(hour), status: 'solved', channel: 'email', customerId: 'C-1', ...fields };
}

/** An answered inbound call of customer C-1 at an hour. */
function call(id: string, hour: number, fields: Partial<Call> = {}): Call {
  return {
    ...{ kind: 'call', id, direction: 'inbound', queuedAt: hours(hour), endedAt: hours(hour + 0.1) },
    ...{ outcome: 'answered', customerId: 'C-1', ...fields },
  };
}

function chat(id: string, hour: number, fields: Partial<Chat> = {}): Chat {
  return {
    ...{ kind: 'chat', id, requestedAt: hours(hour), endedAt: hours(hour + 0.1), outcome: 'completed' },
    ...{ customerId: 'C-1', ...fields },
  };
}

function message(id: string, hour: number, fields: Partial<Message> = {}): Message {
  return {
    ...{ kind: 'message', id, ticketId: 'A', at: hours(hour), author: { role: 'customer' }, visibility: 'public' },
    ...fields,
  };
}

/** The channels of each problem of C-1. */
function channelsOf(dataset: JourneyDataset, options: Partial<JourneyOptions> = {}): readonly (readonly string[])[] {
  const own = journeysOf(dataset, { window, ...options }).find(({ customerId }) => customerId === 'C-1');
  return own?.problems.map(({ channels }) => channels) ?? [];
}

const counts = (dataset: JourneyDataset, options: Partial<JourneyOptions> = {}) =>
  journey(dataset, { window, ...options });

describe('journey', () => {
  test('counts problems, contacts, the ways through the channels and the changes of channel', () => {
    const tickets = [
      ...[ticket('1', 0), ticket('2', 5, { channel: 'phone' }), ticket('3', 9, { channel: 'phone' })],
      ...[ticket('4', 0, { customerId: 'C-2' }), ticket('5', 500, { customerId: 'C-2' })],
      ...[ticket('6', 0, { customerId: 'C-3', channel: 'chat' }), ticket('7', 2, { customerId: 'C-3' })],
      ticket('8', 3, { customerId: 'C-3', channel: 'chat', status: 'open' }),
    ];
    expect(journey({ tickets }, { window })).toEqual({
      ...{ value: 2 / 3, numerator: 2, denominator: 3, pending: 1 },
      ...{ problems: 4, contacts: 8, contactsPerProblem: 2, customers: 3, excluded: {} },
      paths: [
        { channels: ['email'], problems: 2, share: 0.5, contacts: 2, solved: 2 },
        { channels: ['chat', 'email', 'chat'], problems: 1, share: 0.25, contacts: 3, solved: 0 },
        { channels: ['email', 'phone'], problems: 1, share: 0.25, contacts: 3, solved: 1 },
      ],
      switches: [
        { from: 'chat', to: 'email', count: 1 },
        { from: 'email', to: 'chat', count: 1 },
        { from: 'email', to: 'phone', count: 1 },
      ],
    });
  });

  test('changes of channel that happened as often stand by their names', () => {
    const way = (customerId: string, ...channels: readonly string[]) =>
      channels.map((channel, index) => ticket(`${customerId}${index}`, index, { customerId, channel }));
    const tickets = [...way('1', 'b', 'a'), ...way('2', 'b', 'a'), ...way('3', 'a', 'b'), ...way('4', 'a', 'b', 'c')];
    expect(counts({ tickets }).switches.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['a', 'b', 2],
      ['b', 'a', 2],
      ['b', 'c', 1],
    ]);
  });

  test('no data has no value', () => {
    expect(journey({}, { window })).toEqual({
      ...{ value: null, numerator: 0, denominator: 0, pending: 0, problems: 0, contacts: 0, contactsPerProblem: null },
      ...{ customers: 0, paths: [], switches: [], excluded: {} },
    });
    expect(journeysOf({ tickets: [] }, { window })).toEqual([]);
  });

  test('the result is plain JSON', () => {
    const result = journey({ tickets: [ticket('1', 0)], interactions: [call('L', 1)] }, { window });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('a problem', () => {
  test('goes on with a contact within the window after the last one, the last instant included', () => {
    const options = { window: hours(5) };
    const tickets = (gap: number) => [ticket('1', 0), ticket('2', gap, { channel: 'phone' })];
    expect(channelsOf({ tickets: tickets(5) }, options)).toEqual([['email', 'phone']]);
    expect(channelsOf({ tickets: tickets(5.001) }, options)).toEqual([['email'], ['phone']]);
  });

  test('goes on from its solving, and from what customer and agents wrote', () => {
    const later = ticket('2', 100, { channel: 'phone' });
    const interactions = [message('m', 50)];
    const note = message('n', 50, { author: { role: 'agent' }, visibility: 'internal' });
    expect(channelsOf({ tickets: [ticket('A', 0), later] })).toEqual([['email'], ['phone']]);
    expect(channelsOf({ tickets: [ticket('A', 0, { solvedAt: hours(40) }), later] })).toEqual([['email', 'phone']]);
    expect(channelsOf({ tickets: [ticket('A', 0, { interactions }), later] })).toEqual([['email', 'phone']]);
    expect(channelsOf({ tickets: [ticket('A', 0), later], interactions })).toEqual([['email', 'phone']]);
    expect(channelsOf({ tickets: [ticket('A', 0), later], interactions: [note] })).toEqual([['email'], ['phone']]);
  });

  test('has one type; a contact without one goes on with the latest problem', () => {
    const tickets = [
      ticket('1', 0, { type: 'billing' }),
      ticket('2', 1, { type: 'login', channel: 'chat' }),
      ticket('3', 2, { type: 'billing', channel: 'phone' }),
    ];
    expect(channelsOf({ tickets })).toEqual([['email', 'phone'], ['chat']]);
    const interactions = [call('L', 3), chat('H', 3.5)];
    expect(channelsOf({ tickets: tickets.slice(0, 2), interactions })).toEqual([['email'], ['chat', 'phone', 'chat']]);
  });

  test('is the one that was active last, not the one that began last, for a contact without a type', () => {
    const tickets = [
      ticket('1', 0, { type: 'billing', solvedAt: hours(100) }),
      ticket('2', 1, { type: 'login', channel: 'chat' }),
    ];
    expect(channelsOf({ tickets, interactions: [call('L', 90)] })).toEqual([['email', 'phone'], ['chat']]);
  });

  test('learns its type from the first contact that names one', () => {
    const interactions = [call('L', 0)];
    const tickets = [ticket('1', 1, { type: 'billing' }), ticket('2', 2, { type: 'login', channel: 'chat' })];
    expect(channelsOf({ tickets, interactions })).toEqual([['phone', 'email'], ['chat']]);
  });

  test('with a window of 0 holds only what happened at once, or while it was being solved', () => {
    const tickets = [ticket('1', 0), ticket('2', 0, { channel: 'chat' }), ticket('3', 1, { channel: 'phone' })];
    expect(channelsOf({ tickets }, { window: 0 })).toEqual([['email', 'chat'], ['phone']]);
    const slow = [ticket('1', 0, { solvedAt: hours(2) }), ticket('2', 1, { channel: 'phone' })];
    expect(channelsOf({ tickets: slow }, { window: 0 })).toEqual([['email', 'phone']]);
  });

  test('with a window without end is all that a customer ever asked of one type', () => {
    const tickets = [ticket('1', 0), ticket('2', 1e6, { channel: 'phone' }), ticket('3', 1e7, { channel: 'web' })];
    expect(channelsOf({ tickets }, { window: Number.MAX_VALUE })).toEqual([['email', 'phone', 'web']]);
  });

  test('is listed with its tickets and dates, customers by their ids', () => {
    const tickets = [
      ticket('2', 4, { channel: 'phone', solvedAt: hours(6), status: 'closed' }),
      ...[ticket('1', 0), ticket('3', 1, { customerId: 'B-1', status: 'open' })],
    ];
    expect(journeysOf({ tickets }, { window })).toEqual([
      {
        customerId: 'B-1',
        problems: [
          {
            ...{ channels: ['email'], contacts: 1, solved: false, ticketIds: ['3'] },
            ...{ startedAt: hours(1), endedAt: hours(1) },
          },
        ],
      },
      {
        customerId: 'C-1',
        problems: [
          {
            ...{ channels: ['email', 'phone'], contacts: 2, solved: true, ticketIds: ['1', '2'] },
            ...{ startedAt: 0, endedAt: hours(6) },
          },
        ],
      },
    ]);
  });
});

describe('the channels of a ticket', () => {
  test('are the one it came by and those that its history says', () => {
    const history = [{ at: hours(2), kind: 'channel', from: 'email', to: 'phone' }] as const;
    expect(channelsOf({ tickets: [ticket('1', 0, { channel: 'phone', history })] })).toEqual([['email', 'phone']]);
    const early = [{ at: hours(-2), kind: 'channel', from: 'web', to: 'email' }] as const;
    expect(channelsOf({ tickets: [ticket('1', 0, { history: early })] })).toEqual([['web', 'email']]);
  });

  test('are those of its calls and chats too, whenever they were', () => {
    const interactions = [call('L', 500, { ticketId: 'A', customerId: null })];
    const found = counts({ tickets: [ticket('A', 0)], interactions });
    expect(found).toMatchObject({ value: 0, contacts: 2, problems: 1 });
    expect(found.excluded).toEqual({});
    expect(found.paths[0]?.channels).toEqual(['email', 'phone']);
  });

  test('are those that its messages name', () => {
    const interactions = [message('1', 1), message('2', 2, { channel: 'social' }), message('3', 3)];
    expect(channelsOf({ tickets: [ticket('A', 0)], interactions })).toEqual([['email', 'social']]);
    const note = message('4', 4, { author: { role: 'bot' }, channel: 'chat' });
    expect(channelsOf({ tickets: [ticket('A', 0, { interactions: [note] })] })).toEqual([['email']]);
  });

  test('a call by which the ticket came is the ticket, recorded twice', () => {
    const tickets = [ticket('A', 1, { channel: 'phone' })];
    const interactions = [call('L2', 3, { ticketId: 'A' }), call('L1', 0.9, { ticketId: 'A', outcome: 'voicemail' })];
    const found = counts({ tickets, interactions });
    expect(found).toMatchObject({ value: 1, contacts: 2, excluded: { opened_ticket: 1 } });
    expect(journeysOf({ tickets, interactions }, { window })[0]?.problems[0]?.startedAt).toBe(hours(0.9));
  });

  test('a call that the desk made is no call by which a ticket came', () => {
    const interactions = [call('L', 0.5, { ticketId: 'A', direction: 'outbound' })];
    const found = counts({ tickets: [ticket('A', 0, { channel: 'phone' })], interactions });
    expect(found).toMatchObject({ contacts: 2, problems: 1 });
    expect(found.excluded).toEqual({});
  });

  test('begin with the call that came before the ticket was written', () => {
    const tickets = [ticket('1', 0), ticket('A', 5.5, { channel: 'phone' })];
    const interactions = [call('L', 4.9, { ticketId: 'A' })];
    expect(channelsOf({ tickets, interactions }, { window: hours(5) })).toEqual([['email', 'phone']]);
    expect(channelsOf({ tickets }, { window: hours(5) })).toEqual([['email'], ['phone']]);
  });

  test('D7: messages of one instant have one order', () => {
    const both = [message('1', 1, { channel: 'web' }), message('2', 1, { channel: 'chat' })];
    for (const interactions of [both, both.toReversed()]) {
      expect(channelsOf({ tickets: [ticket('A', 0)], interactions })).toEqual([['email', 'chat', 'web']]);
    }
  });

  test('an interaction that stands in its ticket and beside it counts once, as prepared data has it', () => {
    const own = call('L', 2, { ticketId: 'A' });
    const tickets = [ticket('A', 0, { interactions: [own] })];
    // A prepared message takes over the channel that its ticket has now.
    const interactions = [{ ...own, channel: 'phone' }, message('m', 1, { channel: 'web' })];
    expect(counts({ tickets, interactions }).contacts).toBe(2);
    expect(counts({ tickets, interactions }).excluded).toEqual({});
    expect(channelsOf({ tickets, interactions })).toEqual([['email', 'phone']]);
  });
});

describe('calls and chats without a ticket', () => {
  test('are contacts, also when nobody took them', () => {
    const interactions = [call('L', 0, { outcome: 'abandoned' }), chat('H', 1)];
    expect(channelsOf({ interactions })).toEqual([['phone', 'chat']]);
    expect(counts({ interactions })).toMatchObject({ value: 0, contacts: 2, pending: 0 });
  });

  test('are settled by being taken, and not while the last one was missed', () => {
    expect(counts({ interactions: [call('L', 0)] })).toMatchObject({ value: 1, pending: 0 });
    expect(counts({ interactions: [call('L', 0, { outcome: 'missed' })] })).toMatchObject({ value: null, pending: 1 });
    const missed = [call('L', 5, { outcome: 'abandoned' })];
    const solvedAt = (hour: number | null) => [ticket('A', 0, { solvedAt: hour === null ? null : hours(hour) })];
    expect(counts({ tickets: solvedAt(2), interactions: missed })).toMatchObject({ pending: 1, value: null });
    expect(counts({ tickets: solvedAt(6), interactions: missed })).toMatchObject({ pending: 0, value: 0 });
    expect(counts({ tickets: solvedAt(2), interactions: [...missed, chat('H', 6)] })).toMatchObject({ pending: 0 });
  });

  test('a missed call of a ticket is settled by its solving, when nobody knows when that was', () => {
    const missed = call('L', 5, { outcome: 'abandoned', ticketId: 'A' });
    const tickets = [ticket('A', 0)];
    expect(counts({ tickets, interactions: [missed] })).toMatchObject({ pending: 0, value: 0 });
    const later = call('L2', 6, { outcome: 'abandoned' });
    expect(counts({ tickets, interactions: [missed, later] })).toMatchObject({ pending: 1, value: null });
  });

  test('calls of the desk go on with a problem, and begin none', () => {
    const outbound = { direction: 'outbound' } as const;
    const interactions = [
      call('L1', 1, outbound),
      call('L2', 900, outbound),
      call('L3', 2, { ...outbound, outcome: 'missed' }),
    ];
    expect(counts({ tickets: [ticket('A', 0)], interactions })).toMatchObject({
      ...{ contacts: 2, problems: 1, excluded: { outbound: 1, not_answered: 1 } },
      paths: [{ channels: ['email', 'phone'] }],
    });
  });

  test('a call of the desk at the instant of the first contact goes on with it', () => {
    const interactions = [call('L1', 0, { direction: 'outbound' })];
    const tickets = [ticket(null as never, 0, { channel: 'web' })];
    expect(counts({ tickets, interactions })).toMatchObject({ problems: 1, contacts: 2 });
  });

  test('of a ticket that is not there stand for themselves', () => {
    expect(counts({ interactions: [call('L', 0, { ticketId: 'gone' })] }).contacts).toBe(1);
  });
});

describe('what is left out is counted', () => {
  test('D17: merged, spam, deleted and test tickets, with their calls', () => {
    const tickets = (['merged', 'spam', 'deleted', 'test'] as const).map((excluded, index) =>
      ticket(`A-${index}`, index, { excluded }),
    );
    const odd = { ...ticket('A-9', 9), excluded: 'duplicate' as never };
    const interactions = [call('L', 1, { ticketId: 'A-1' })];
    expect(counts({ tickets: [...tickets, odd], interactions })).toMatchObject({
      ...{ problems: 0, contacts: 0 },
      excluded: { merged: 1, spam: 2, deleted: 1, test: 1, unknown_exclusion: 1 },
    });
  });

  test('D6: a call of a ticket whose rows give two reasons has the same one in any order', () => {
    const tickets = [ticket('A', 0, { excluded: 'spam' }), ticket('A', 0, { excluded: 'merged' })];
    const interactions = [call('L', 1, { ticketId: 'A' })];
    for (const rows of [tickets, tickets.toReversed()]) {
      expect(counts({ tickets: rows, interactions }).excluded).toEqual({ merged: 2, spam: 1 });
    }
  });

  test('D19: contacts without a customer, and ids that are none', () => {
    const tickets = [ticket('1', 0, { customerId: null }), ticket('2', 0, { customerId: {} as never })];
    const interactions = [call('L', 0, { customerId: undefined })];
    expect(counts({ tickets, interactions }).excluded).toEqual({ invalid_id: 1, no_customer: 2 });
  });

  test('a ticket that is left out for a fault leaves its calls to their customer', () => {
    const tickets = [ticket('A', 0, { customerId: null })];
    const interactions = [call('L', 1, { ticketId: 'A' })];
    expect(counts({ tickets, interactions })).toMatchObject({ contacts: 1, excluded: { no_customer: 1 } });
  });

  test('B4, B5: dates that are none, of each kind of record', () => {
    const bad = '2024-01-01' as never;
    const tickets = [
      ...[ticket('1', 0, { createdAt: bad }), ticket('2', 0, { solvedAt: bad })],
      ticket('3', 0, { history: [{ at: bad, kind: 'channel', from: 'email', to: 'phone' }] }),
      ticket('4', 0, { interactions: [message('m', 0, { at: bad })] }),
    ];
    const interactions = [call('L', 0, { queuedAt: bad }), chat('H', 0, { requestedAt: bad })];
    expect(counts({ tickets, interactions })).toMatchObject({ problems: 0, excluded: { invalid_instant: 6 } });
  });

  test('D11: words that nobody knows; an unknown channel keeps its name', () => {
    const tickets = [
      ...[ticket('1', 0, { status: 'parked' as never }), ticket('2', 0, { channel: undefined as never })],
      ticket('3', 0, { channel: 'fax' }),
    ];
    const interactions = [
      ...[call('1', 0, { outcome: 'lost' as never }), call('2', 0, { direction: 'sideways' as never })],
      { ...call('3', 0), kind: 'letter' } as never,
    ];
    expect(counts({ tickets, interactions })).toMatchObject({
      paths: [{ channels: ['fax'] }],
      excluded: { unknown_status: 1, no_channel: 1, unknown_outcome: 1, unknown_direction: 1, unknown_kind: 1 },
    });
  });

  test('E11, B14: rows that are none, or cannot be read', () => {
    const hostile = Object.defineProperty(ticket('1', 0), 'customerId', {
      get: () => {
        throw new TypeError('foreign');
      },
    });
    const rows = [null, 'text', 7, []] as never[];
    expect(counts({ tickets: [...rows, hostile], interactions: rows }).excluded).toEqual({
      not_an_object: 8,
      unreadable: 1,
    });
  });

  test('D5, D6: rows that came twice; of contradicting ones the same is kept in any order', () => {
    const tickets = [ticket('1', 0), ticket('1', 0), ticket('1', 0, { type: 'billing' })];
    const interactions = [call('L', 1), call('L', 1)];
    const found = counts({ tickets, interactions });
    expect(found).toMatchObject({ contacts: 2, excluded: { duplicate: 3 } });
    expect(counts({ tickets: tickets.toReversed(), interactions })).toEqual(found);
  });
});

describe('customers', () => {
  test('D19: are told apart by their exact ids, or by the function given', () => {
    const tickets = [ticket('1', 0, { customerId: 'A@x.de' }), ticket('2', 1, { customerId: 'a@x.de ' })];
    expect(counts({ tickets })).toMatchObject({ customers: 2, problems: 2 });
    const identity = (id: string) => id.trim().toLowerCase();
    expect(counts({ tickets }, { identity })).toMatchObject({ customers: 1, problems: 1, contacts: 2 });
    expect(counts({ tickets }, { identity: () => null }).excluded).toEqual({ no_customer: 2 });
    expect(codeOf(() => counts({ tickets }, { identity: () => 5 as never }))).toBe('invalid_id');
  });

  test('D7: tickets without an id that came at one instant have one order', () => {
    const nameless = (fields: Partial<TicketRow>) => ticket(null as never, 0, fields);
    const typed = [nameless({ type: 'login' }), nameless({ type: 'billing' }), nameless({ channel: 'chat' })];
    const routed = [nameless({ channel: 'web' }), nameless({ channel: 'chat' })];
    for (const tickets of [typed, typed.toReversed()]) {
      expect(channelsOf({ tickets })).toEqual([['email', 'chat'], ['email']]);
    }
    for (const tickets of [routed, routed.toReversed()]) expect(channelsOf({ tickets })).toEqual([['chat', 'web']]);
  });

  test('E1, E2: may bear names that objects have, as may channels and tickets', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const tickets = names.map((name) => ticket(name, 0, { customerId: name, channel: name, type: name }));
    const found = counts({ tickets, interactions: [call('__proto__', 1, { customerId: '__proto__' })] });
    expect(found).toMatchObject({ customers: 3, problems: 3, contacts: 4 });
    expect(found.paths.map(({ channels }) => channels)).toEqual([
      ['__proto__', 'phone'],
      ['constructor'],
      ['toString'],
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('with asOf', () => {
  const history = [
    { at: hours(2), kind: 'channel', from: 'email', to: 'phone' },
    { at: hours(4), kind: 'status', from: 'open', to: 'solved' },
  ] as const;
  const tickets = [ticket('1', 0, { channel: 'phone', history, solvedAt: hours(4) }), ticket('2', 9)];
  const at = (hour: number) => counts({ tickets }, { window: hours(3), asOf: hours(hour) });

  test('D3: what is later is not known', () => {
    expect(at(1)).toMatchObject({ problems: 1, pending: 1, excluded: { created_after_as_of: 1 } });
    expect(at(1).paths[0]?.channels).toEqual(['email']);
    expect(at(3).paths[0]?.channels).toEqual(['email', 'phone']);
    expect(at(8)).toMatchObject({ pending: 0, value: 0, denominator: 1 });
  });

  test('D18: a problem whose window is not over may still go on', () => {
    expect(at(6)).toMatchObject({ pending: 1, value: null });
    expect(at(7)).toMatchObject({ pending: 0, denominator: 1 });
  });

  test('a call that has not ended has not been taken yet', () => {
    const interactions = [call('L', 0, { endedAt: hours(1) })];
    const one = (hour: number) => counts({ interactions }, { window: 0, asOf: new Date(hours(hour)) }).pending;
    expect([one(0.5), one(1)]).toEqual([1, 0]);
  });
});

describe('faults of the caller are thrown before any row is read', () => {
  const rows = {
    [Symbol.iterator]: () => {
      throw new Error('was read');
    },
  } as Iterable<never>;
  const calls: readonly (readonly [string, () => unknown])[] = [
    ['missing_option', () => journey({ tickets: rows }, {} as never)],
    ['missing_option', () => journey({ tickets: rows }, undefined as never)],
    ['unknown_option', () => journey({ tickets: rows }, { window, windows: 1 } as never)],
    ['invalid_option', () => journey({ tickets: rows }, { window: -1 })],
    ['invalid_option', () => journey({ tickets: rows }, { window: Number.POSITIVE_INFINITY })],
    ['invalid_option', () => journey({ tickets: rows }, { window, asOf: Number.NaN })],
    ['invalid_option', () => journey({ tickets: rows }, { window, identity: 'id' as never })],
    ['invalid_dataset', () => journey([ticket('1', 0)] as never, { window })],
    ['invalid_dataset', () => journey(null as never, { window })],
    ['unknown_collection', () => journey({ ticket: rows } as never, { window })],
    ['not_iterable', () => journey({ tickets: rows, interactions: 'text' as never }, { window })],
  ];

  test.each(calls)('%s', (code, work) => {
    expect(codeOf(work)).toBe(code);
  });

  test('the message says what was meant', () => {
    expect(messageOf(() => journey({ ticket: rows } as never, { window }))).toMatch(/did you mean 'tickets'/);
    expect(messageOf(() => journeysOf({}, {} as never))).toMatch(/^journeysOf: options.window/);
  });

  test('a collection that is not there may be named', () => {
    const dataset = { tickets: [ticket('1', 0)], interactions: undefined };
    expect(journey(dataset as object, { window }).problems).toBe(1);
  });

  test('other collections of a desk may stand beside', () => {
    expect(journey({ tickets: [ticket('1', 0)], surveys: rows } as JourneyDataset, { window }).problems).toBe(1);
  });
});
