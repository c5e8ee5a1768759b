import { describe, expect, test } from 'vitest';
import type { Call, Chat } from '../../src/model/interaction.ts';
import { ledgerEntriesOf } from '../../src/prepare/ledgerEntries.ts';
import { broken, codeOf, message, statuses, ticket } from '../kpis/records.ts';

const call: Call = {
  ...{ kind: 'call', id: 'L-1', direction: 'inbound', queuedAt: 5, answeredAt: 6, endedAt: 9, outcome: 'answered' },
  ...{ ticketId: 'A-1', customerId: 'C-1' },
};
const chat: Chat = { kind: 'chat', id: 'H-1', requestedAt: 5, acceptedAt: 6, endedAt: 9, outcome: 'completed' };

describe('ledgerEntriesOf', () => {
  test('a cost', () => {
    const cost = { at: 5, category: 'wages', amount: 12.5, currency: 'EUR', channel: 'email' };
    expect(ledgerEntriesOf('costs', cost)).toEqual([{ kind: 'cost', ...cost }]);
  });

  test('a revenue: its kind is the category', () => {
    const sale = { at: 5, kind: 'cross_sell', amount: 12.5, currency: 'EUR', ticketId: 'A-1' } as const;
    expect(ledgerEntriesOf('revenue', sale)).toEqual([
      { kind: 'revenue', at: 5, category: 'cross_sell', amount: 12.5, currency: 'EUR', ticketId: 'A-1' },
    ]);
  });

  test('a session', () => {
    const session = { id: 'V', startedAt: 5, articles: [], outcome: 'contacted', ticketId: 'A-1' } as const;
    expect(ledgerEntriesOf('sessions', session)).toEqual([{ kind: 'session', at: 5, ticketId: 'A-1' }]);
  });

  test('a ticket is a contact at its creation, and a resolution at its last solving', () => {
    const contact = { kind: 'contact', contact: 'ticket', at: 0, channel: 'email', ticketId: 'A-1' };
    expect(ledgerEntriesOf('tickets', ticket({ channel: 'email', status: 'open' }))).toMatchObject([contact]);
    expect(ledgerEntriesOf('tickets', ticket({ channel: 'email', status: 'closed', solvedAt: 7 }))).toMatchObject([
      contact,
      { kind: 'resolution', at: 7, channel: 'email', ticketId: 'A-1' },
    ]);
    const reopened = ticket({ history: statuses([1, 'solved'], [2, 'open'], [3, 'solved']) });
    expect(ledgerEntriesOf('tickets', reopened)[1]?.at).toBe(3 * 3_600_000);
  });

  test('both entries of a ticket know its issue type, tier, team, agent and tags', () => {
    const said = {
      type: 'billing',
      severity: 'major',
      priority: 'high',
      customerTier: 'gold',
      teamId: 'north',
    } as const;
    const own = { ...said, agentId: 'ada', customerId: 'C-1', tags: ['vip'] };
    expect(ledgerEntriesOf('tickets', ticket({ status: 'solved', solvedAt: 7, ...own }))).toMatchObject([own, own]);
  });

  test('a solved ticket without a valid date of it: when it was closed, else created', () => {
    const solved = (fields: object) => ledgerEntriesOf('tickets', ticket({ status: 'solved', ...fields }))[1]?.at;
    expect(solved({ solvedAt: 'soon', closedAt: 8 })).toBe(8);
    expect(solved({ solvedAt: 'soon' })).toBe(0);
    expect(solved({ closedAt: 8 })).toBe(8);
    expect(solved({ closedAt: Number.NaN })).toBe(0);
    expect(solved({})).toBe(0);
  });

  test('D17: merged, spam, deleted and test tickets give none', () => {
    for (const excluded of ['merged', 'spam', 'deleted', 'test'] as const) {
      expect(ledgerEntriesOf('tickets', ticket({ status: 'solved', excluded }))).toEqual([]);
    }
  });

  test('an answered inbound call, an accepted chat and a message of the customer are contacts', () => {
    expect(ledgerEntriesOf('interactions', call)).toEqual([
      { kind: 'contact', contact: 'call', at: 5, channel: 'phone', ticketId: 'A-1', customerId: 'C-1' },
    ]);
    expect(ledgerEntriesOf('interactions', chat)).toEqual([
      { kind: 'contact', contact: 'chat', at: 5, channel: 'chat' },
    ]);
    expect(ledgerEntriesOf('interactions', message(1, 'customer', { channel: 'social' }))).toEqual([
      { kind: 'contact', contact: 'message', at: 60_000, channel: 'social', ticketId: 'A-1' },
    ]);
  });

  test.each<[string, Partial<Call>]>([
    ['outbound', { direction: 'outbound' }],
    ['abandoned', { outcome: 'abandoned' }],
    ['missed', { outcome: 'missed' }],
    ['left to the voicemail', { outcome: 'voicemail' }],
    ['called back', { outcome: 'callback' }],
  ])('a call that was %s is none', (_, fields) => {
    expect(ledgerEntriesOf('interactions', { ...call, ...fields })).toEqual([]);
  });

  test('a chat nobody accepted, and a message of the desk, are none', () => {
    const missed: Chat = { ...chat, acceptedAt: null, outcome: 'missed' };
    expect(ledgerEntriesOf('interactions', missed)).toEqual([]);
    expect(ledgerEntriesOf('interactions', { ...missed, acceptedAt: 6, outcome: 'abandoned' })).toHaveLength(1);
    for (const role of ['agent', 'bot', 'system'] as const) {
      expect(ledgerEntriesOf('interactions', message(1, role))).toEqual([]);
    }
  });

  test('D10: a word that is not known stands where the figure that counts the ledger finds it', () => {
    const words = [
      { ...call, direction: 'sideways' },
      { ...call, outcome: 'Answered' },
      { ...call, direction: null },
      { ...chat, acceptedAt: null, outcome: 'lost' },
      { ...message(1, 'customer'), author: { role: 'Kunde' } },
      { ...message(1, 'customer'), author: null },
    ];
    expect(words.map((row) => ledgerEntriesOf('interactions', row as never)[0]?.contact)).toEqual([
      'sideways',
      'Answered',
      'unknown',
      'lost',
      'Kunde',
      'author',
    ]);
    const letter = { kind: 'letter', id: '1' };
    expect(ledgerEntriesOf('interactions', letter as never)).toEqual([letter]);
  });

  test('E11: faulty values are carried on, rows that are no objects passed on', () => {
    expect(ledgerEntriesOf('costs', { amount: 'x', at: null } as never)).toEqual([
      { kind: 'cost', amount: 'x', at: null },
    ]);
    expect(ledgerEntriesOf('tickets', broken('createdAt', 'soon'))[0]?.at).toBe('soon');
    for (const row of [null, undefined, 'text', 7]) expect(ledgerEntriesOf('costs', row as never)).toEqual([row]);
    expect(ledgerEntriesOf('tickets', [1, 2] as never)).toEqual([[1, 2]]);
  });

  test('another collection is a fault of the caller', () => {
    expect(codeOf(() => ledgerEntriesOf('surveys' as never, {} as never))).toBe('unknown_collection');
    expect(codeOf(() => ledgerEntriesOf('constructor' as never, {} as never))).toBe('unknown_collection');
    expect(codeOf(() => ledgerEntriesOf(['costs'] as never, {} as never))).toBe('unknown_collection');
  });
});
