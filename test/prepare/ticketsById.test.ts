import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TicketRow } from '../../src/model/ticket.ts';
import { createTicketsById } from '../../src/prepare/ticketsById.ts';

const ticketsOf = (ids: readonly string[]): TicketRow[] => ids.map((id, createdAt) => ({ id, createdAt }));

/** What a `Map` finds, where the first of several counts. */
function expectAsMap(ids: readonly string[], asked: readonly string[]): void {
  const rows = ticketsOf(ids);
  const tickets = createTicketsById();
  const expected = new Map<string, TicketRow>();
  for (const row of rows) {
    tickets.add(row.id, row);
    if (!expected.has(row.id)) expected.set(row.id, row);
  }
  for (const id of asked) expect([id, tickets.of(id)]).toEqual([id, expected.get(id)]);
}

const counted = (length: number): string[] => Array.from({ length }, (_, index) => `T-${index}`);

describe('tickets by their id', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['none', [], ['T-1', '']],
    ['in order, asked in order', counted(50), counted(60)],
    ['in order, asked the other way', counted(50), counted(60).reverse()],
    ['in order, asked far apart', counted(500), counted(500).filter((_, index) => index % 9 === 0)],
    ['in order, asked now near and now far', counted(500), counted(500).filter((_, index) => index % 30 < 3)],
    ['in order, one asked again and again', counted(50), ['T-7', 'T-7', 'T-7', 'T-8', 'T-7']],
    ['in another order', counted(50).reverse(), counted(60)],
    ['repeated', ['b', 'a', 'b', 'a', 'c', 'c'], ['a', 'b', 'c', 'd']],
    ['repeated one after the other', ['a', 'a', 'b'], ['a', 'b', 'a']],
    ['with an empty id', ['', 'a', ''], ['', 'a', '']],
    ['named like what objects have', ['__proto__', 'constructor'], ['constructor', '__proto__', 'toString']],
  ])('are found: %s', (_, ids, asked) => {
    expectAsMap(ids, asked);
  });

  test('are asked once what is remembered of them, and lose nothing where one cannot say it', () => {
    const asked: string[] = [];
    const tickets = createTicketsById((row) => {
      asked.push(row.id);
      if (row.createdAt === 2) throw new Error('no');
      return { ...row, tags: ['kept'] };
    });
    for (const [place, id] of ['a', 'b', 'c', 'b', 'a', 'd'].entries()) {
      const add = (): void => tickets.add(id, { id, createdAt: place });
      if (place === 2) expect(add).toThrow('no');
      else add();
    }
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    const kept = (id: string, createdAt: number): TicketRow => ({ id, createdAt, tags: ['kept'] });
    expect(['a', 'b', 'c', 'd'].map((id) => tickets.of(id))).toEqual([
      ...[kept('a', 0), kept('b', 1), undefined, kept('d', 5)],
    ]);
  });

  test('are found while more come', () => {
    const tickets = createTicketsById();
    for (const [place, row] of ticketsOf(counted(3000)).entries()) {
      tickets.add(row.id, row);
      expect(tickets.of(row.id)).toBe(row);
      expect(tickets.of(`T-${place >> 1}`)?.createdAt).toBe(place >> 1);
      expect(tickets.of(`T-${place + 1}`)).toBeUndefined();
    }
  });

  test('are found, whatever the ids and the order', () => {
    const ids = fc.array(fc.string({ maxLength: 2 }), { maxLength: 200, size: 'max' });
    fc.assert(fc.property(ids, ids, expectAsMap));
  });
});
