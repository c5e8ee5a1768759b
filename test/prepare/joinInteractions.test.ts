import { describe, expect, test } from 'vitest';
import { joinInteractions } from '../../src/index.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { broken, codeOf, message, ticket } from '../kpis/records.ts';

describe('joinInteractions', () => {
  const rows = deepFreeze([
    ticket({ id: 'A' }),
    ticket({ id: 'B', interactions: [message(1, 'bot')] }),
    ticket({ id: 'C' }),
  ]);
  const interactions = deepFreeze([
    ...[message(3, 'agent', { ticketId: 'A' }), message(1, 'customer', { ticketId: 'A' })],
    ...[message(2, 'agent', { ticketId: 'B' }), message(2, 'agent', { ticketId: 'X' })],
  ]);

  test('puts interactions with their ticket, counts orphans, and copies instead of changing', () => {
    const call = { kind: 'call', id: 'c', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'missed' } as const;
    const found = joinInteractions(rows, [...interactions, call]);
    expect(found).toMatchObject({ matched: 3, orphans: 1, unattached: 1 });
    expect(found.tickets.map((own) => own.interactions?.length)).toEqual([2, 1, 0]);
    expect(found.tickets[1]).toBe(rows[1]);
    expect(rows[0]?.interactions).toBeUndefined();
  });

  test('F9: takes any iterable, once', () => {
    const found = joinInteractions(new Set(rows), interactions.values());
    expect(found).toEqual(joinInteractions(rows, interactions));
  });

  test('E1: tickets may bear names that objects have', () => {
    const found = joinInteractions([ticket({ id: '__proto__' })], [message(1, 'agent', { ticketId: '__proto__' })]);
    expect(found).toMatchObject({ matched: 1, orphans: 0 });
  });

  test('E11: rows on either side that are none end nothing', () => {
    const found = joinInteractions(
      [null as never, 'x' as never, ...rows],
      [null as never, 5 as never, ...interactions],
    );
    expect(found).toMatchObject({ matched: 3, orphans: 1, unattached: 2 });
    expect(found.tickets).toHaveLength(5);
  });

  test('B14: a ticket that cannot be read stays as it is', () => {
    const hostile = Object.defineProperty(ticket({ id: 'A' }), 'x', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(joinInteractions([hostile], interactions).tickets[0]).toBe(hostile);
  });

  test('F9: refuses what is no collection', () => {
    expect(codeOf(() => joinInteractions(rows, {} as never))).toBe('not_iterable');
    expect(codeOf(() => joinInteractions(broken('x', 1) as never, []))).toBe('not_iterable');
  });

  test('leave a ticket alone that says that its interactions are not known, unless one names it', () => {
    const unknown = (id: string) => ({ id, createdAt: 0, interactions: null });
    const written = {
      kind: 'message',
      id: 'm',
      ticketId: 'B',
      at: 0,
      author: { role: 'agent' },
      visibility: 'public',
    } as const;
    const { tickets } = joinInteractions([unknown('A'), unknown('B')], [written]);
    expect(tickets.map(({ interactions }) => interactions)).toEqual([null, [written]]);
  });
});
