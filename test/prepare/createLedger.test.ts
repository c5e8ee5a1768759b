import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../src/model/interaction.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { createLedger } from '../../src/prepare/createLedger.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { codeOf, message, messageOf, ticket } from '../kpis/records.ts';

const call = (id: string, fields = {}): Interaction => ({
  ...{ kind: 'call', id, direction: 'inbound', queuedAt: 5, answeredAt: 6, endedAt: 9, outcome: 'answered' },
  ...fields,
});
const cost = (fields = {}) => ({ at: 1, category: 'wages', amount: 10, currency: 'EUR', ...fields });
const sale = (fields = {}) => ({ at: 2, kind: 'upsell' as const, amount: 30, currency: 'EUR', ...fields });
const contacts = (rows: readonly LedgerEntry[]) =>
  rows
    .filter(({ kind }) => kind === 'contact')
    .map(({ contact, channel, ticketId }) => [contact, channel ?? null, ticketId ?? null]);

describe('createLedger', () => {
  test('writes the entries of all collections', () => {
    const { rows, leftOut } = createLedger({
      tickets: [ticket({ status: 'solved', solvedAt: 9, channel: 'email' })],
      interactions: [call('L-1')],
      sessions: [{ id: 'V-1', startedAt: 3, articles: [], outcome: 'resolved' }],
      revenue: [sale()],
      costs: [cost()],
    });
    expect(rows.map(({ kind, at }) => [kind, at]).sort()).toEqual([
      ['contact', 0],
      ['contact', 5],
      ['cost', 1],
      ['resolution', 9],
      ['revenue', 2],
      ['session', 3],
    ]);
    expect(leftOut).toEqual({});
  });

  test('a revenue gets the channel of its ticket; the join says which tickets were not there', () => {
    const { rows, revenue } = createLedger({
      tickets: [ticket({ channel: 'chat' })],
      revenue: [sale({ ticketId: 'A-1' }), sale({ ticketId: 'gone' }), sale()],
    });
    expect(rows.filter(({ kind }) => kind === 'revenue').map(({ channel }) => channel ?? null)).toEqual([
      'chat',
      null,
      null,
    ]);
    expect(revenue).toEqual({ matched: 1, orphans: 1, unattached: 1 });
  });

  test('costs meet contacts by channel; overheads are unattached', () => {
    const costs = [cost({ channel: 'email' }), cost({ channel: 'fax' }), cost(), cost({ channel: 'phone' })];
    const tickets = [ticket({ channel: 'email' })];
    expect(createLedger({ tickets, costs, interactions: [call('L-1')] }).costs).toEqual({
      ...{ matched: 2, orphans: 1, unattached: 1 },
    });
    expect(createLedger({ tickets, costs }).costs.orphans).toBe(2);
  });

  test('a message without a channel takes that of its ticket; its own wins; a call is by phone', () => {
    const interactions = [
      message(1, 'customer'),
      message(2, 'customer', { channel: 'chat' }),
      message(3, 'customer', { ticketId: 'gone' }),
      call('L-1', { ticketId: 'A-1' }),
    ];
    const ledger = createLedger({ tickets: [ticket({ channel: 'email' })], interactions });
    expect(contacts(ledger.rows)).toEqual([
      ['ticket', 'email', 'A-1'],
      ['message', 'email', 'A-1'],
      ['message', 'chat', 'A-1'],
      ['message', null, 'gone'],
      ['call', 'phone', 'A-1'],
    ]);
    expect(ledger.interactions).toEqual({ matched: 3, orphans: 1, unattached: 0 });
  });

  test('interactions inside tickets are contacts of the ticket', () => {
    const own = [message(1, 'customer'), message(2, 'agent'), call('L-1')];
    const { rows, leftOut } = createLedger({ tickets: [ticket({ channel: 'email', interactions: own })] });
    expect(contacts(rows)).toEqual([
      ['ticket', 'email', 'A-1'],
      ['message', 'email', 'A-1'],
      ['call', 'phone', 'A-1'],
    ]);
    expect(leftOut).toEqual({ not_from_customer: 1 });
  });

  test('an interaction inside a ticket that is given as a record too counts once', () => {
    const [first, second] = [message(1, 'customer'), message(2, 'customer')];
    const tickets = [ticket({ interactions: [first, second] }), ticket({ id: 'A-2', interactions: [second] })];
    const { rows, leftOut } = createLedger({ tickets, interactions: [first] });
    // The second message of A-1, and the one of A-2 that bears the same id: ids need not differ between tickets.
    expect(rows.filter(({ contact }) => contact === 'message').map(({ ticketId }) => ticketId)).toEqual([
      'A-1',
      'A-1',
      'A-2',
    ]);
    expect(leftOut).toEqual({ duplicate: 1 });
  });

  test('D17: what belongs to a merged, spam, deleted or test ticket is no contact either', () => {
    const tickets = [ticket({ excluded: 'spam', interactions: [message(1, 'customer')] })];
    const { rows, leftOut } = createLedger({ tickets, interactions: [message(2, 'customer'), call('L-1')] });
    expect(contacts(rows)).toEqual([['call', 'phone', null]]);
    expect(leftOut).toEqual({ spam: 3 });
  });

  test('records that are no contacts are told by reason', () => {
    const chat = { kind: 'chat', id: 'H', requestedAt: 0, endedAt: 9, outcome: 'missed' } as const;
    const interactions = [
      call('L-1', { direction: 'outbound' }),
      call('L-2', { outcome: 'abandoned' }),
      chat,
      message(1, 'bot'),
    ];
    expect(createLedger({ interactions })).toMatchObject({
      rows: [],
      leftOut: { not_accepted: 1, not_answered: 1, not_from_customer: 1, outbound: 1 },
    });
  });

  test('E10, E11: frozen rows are read only; rows that are none, or cannot be read, are passed on', () => {
    const unreadable = Object.defineProperty({ kind: 'call' }, 'direction', {
      get() {
        throw new TypeError('no');
      },
    });
    const rows = deepFreeze([null, 'x', 7, []]) as never;
    const { rows: entries } = createLedger({
      ...{ costs: rows, revenue: rows, tickets: rows, sessions: rows },
      interactions: [unreadable as never],
    });
    expect(entries).toHaveLength(17);
    expect(entries[8]).toBe(unreadable);
  });

  test('E1, E5: tickets may bear names that objects have; 1 and "1" are two', () => {
    const tickets = [ticket({ id: '__proto__', channel: 'email' }), ticket({ id: '1', channel: 'chat' })];
    const { rows } = createLedger({
      tickets,
      revenue: [sale({ ticketId: '__proto__' }), sale({ ticketId: 'constructor' }), sale({ ticketId: 1 })] as never,
    });
    expect(rows.filter(({ kind }) => kind === 'revenue').map(({ channel }) => channel ?? null)).toEqual([
      'email',
      null,
      null,
    ]);
  });

  test('E5: numbers are ids inside tickets too, and what is neither is none', () => {
    const numbered = (id: unknown) => message(1, 'customer', { id: id as never });
    const count = (own: unknown, other: unknown) =>
      createLedger({ tickets: [ticket({ interactions: [numbered(own)] })], interactions: [numbered(other)] }).leftOut;
    expect([count(5, 5), count(5, 6), count(5, '5')]).toEqual([{ duplicate: 1 }, {}, { duplicate: 1 }]);
    expect(count(Object.create(null), 7)).toEqual({});
  });

  test('a revenue without a ticket takes nothing from a ticket without an id', () => {
    const tickets = [ticket({ id: null as never, channel: 'chat' })];
    const { rows, revenue } = createLedger({ tickets, revenue: [sale({ ticketId: null })] as never });
    expect(rows.map(({ kind, channel }) => [kind, channel ?? null])).toEqual([
      ['contact', 'chat'],
      ['revenue', null],
    ]);
    expect(revenue).toEqual({ matched: 0, orphans: 0, unattached: 1 });
  });

  test('costs meet contacts, and nothing else that has a channel', () => {
    const tickets = [ticket({ channel: 'fax', excluded: 'spam' })];
    const revenue = [sale({ ticketId: 'A-1' })];
    expect(createLedger({ tickets, revenue, costs: [cost({ channel: 'fax' })] }).costs.orphans).toBe(1);
  });

  test('F9: takes any iterable, once; other collections of the desk are passed by', () => {
    function* once() {
      yield ticket();
    }
    expect(createLedger({ tickets: once() }).rows).toHaveLength(1);
    const desk = { tickets: [ticket()], surveys: [{}] };
    expect(createLedger(desk).rows).toHaveLength(1);
    expect(createLedger({}).rows).toEqual([]);
  });

  test('faults of the caller', () => {
    expect(codeOf(() => createLedger([] as never))).toBe('invalid_dataset');
    expect(codeOf(() => createLedger(null as never))).toBe('invalid_dataset');
    expect(codeOf(() => createLedger({ tickets: 'abc' as never }))).toBe('not_iterable');
    expect(messageOf(() => createLedger({ ticket: [] } as never))).toMatch(/did you mean 'tickets'/);
  });
});
