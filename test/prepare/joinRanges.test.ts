import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../src/model/interaction.ts';
import { interactionsByTicket, joinedTickets } from '../../src/prepare/joinInteractions.ts';
import { joinRanges } from '../../src/prepare/joinRanges.ts';

/** A message of a ticket, or in lower case a call; `-` names no ticket. */
const rows = (letters: string): Interaction[] =>
  [...letters].map((letter, place) => {
    const ticketId = letter === '-' ? null : letter.toUpperCase();
    return { kind: letter === letter.toUpperCase() ? 'message' : 'call', id: String(place), ticketId } as never;
  });
const ticketsOf = (letters: string) => [...letters].map((id) => ({ id }));
/** By looking at each interaction for each ticket. */
function naive(tickets: string, list: string) {
  const names = [...list.toUpperCase()];
  const places = [...tickets].map((id) => names.flatMap((own, place) => (own === id ? [place] : [])));
  return {
    places,
    matched: places.flat().length,
    orphans: names.filter((own) => own !== '-' && !tickets.includes(own)).length,
    unattached: names.filter((own) => own === '-').length,
    messages: [...list].some((letter) => letter === letter.toUpperCase()),
  };
}
function joined(tickets: string, list: string) {
  const { starts, order, matched, orphans, unattached, messages } = joinRanges(ticketsOf(tickets), rows(list));
  const places = [...tickets].map((_, ticket) =>
    Array.from({ length: (starts[ticket + 1] ?? 0) - (starts[ticket] ?? 0) }, (__, index) => {
      const at = (starts[ticket] ?? 0) + index;
      return order === null ? at : order[at];
    }),
  );
  return { places, matched, orphans, unattached, messages };
}

describe('interactions by the places of their tickets', () => {
  test.each([
    ['', ''],
    ['A', ''],
    ['', 'AB'],
    ['ABC', 'ABC'],
    ['ABC', 'AABCCC'],
    ['ABCD', 'BBD'],
    ['ABC', 'aabc'],
    ['ABC', 'aBc'],
    ['ABC', 'CBA'],
    ['ABC', 'ABABCC'],
    ['ABC', 'AXBC'],
    ['ABC', 'ABCX'],
    ['ABC', 'XX'],
    ['ABC', 'A-BC'],
    ['ABC', '-'],
    ['ABC', 'abcA'],
    ['ABC', 'cba'],
    ['CAB', 'CABB'],
    ['CAB', 'ABCCXAA-'],
  ])('tickets %s, interactions %s: as looking at each for each has it', (tickets, list) => {
    expect(joined(tickets, list)).toEqual(naive(tickets, list));
  });

  test('need no order of their own where they come ticket by ticket, and have one else', () => {
    const orderOf = (tickets: string, list: string) => joinRanges(ticketsOf(tickets), rows(list)).order;
    for (const list of ['', 'A', 'AABCCC', 'BC', 'ac']) expect(orderOf('ABC', list)).toBeNull();
    for (const list of ['BA', 'ABA', 'AX', 'A-', 'X']) expect(orderOf('ABC', list)).not.toBeNull();
  });

  test('E11: end nothing where one of them is none, or cannot be read', () => {
    const list = [null, ...rows('AB'), 5, ...rows('A')] as Interaction[];
    const { matched, unattached, starts } = joinRanges([{ id: 'A' }, null as never, { id: 'B' }], list);
    expect([matched, unattached, ...starts]).toEqual([3, 2, 0, 2, 2, 3]);
  });
});

describe('tickets with what was joined to them', () => {
  test('are the rows themselves, in a list of its own, where nothing was written', () => {
    const tickets = ticketsOf('AB');
    const found = joinedTickets(tickets, joinRanges(tickets, rows('ab')));
    expect(found).toEqual(tickets);
    expect(found).not.toBe(tickets);
    expect(found[0]).toBe(tickets[0]);
  });

  test('E11: rows that are none stay none', () => {
    const tickets = [null, 'x', 5, ['A'], { id: 'A' }] as never[];
    const found = joinedTickets(tickets, joinRanges(tickets, rows('A')));
    expect(found).toEqual([null, 'x', 5, ['A'], { id: 'A', interactions: rows('A') }]);
  });
});

describe('interactions by their ticket', () => {
  test('stand in the order of the record; those that name none are counted', () => {
    const list = rows('AbA-b-');
    const { byTicket, unattached, messages } = interactionsByTicket(list);
    expect([...byTicket].map(([id, own]) => [id, own.map((row) => list.indexOf(row))])).toEqual([
      ['A', [0, 2]],
      ['B', [1, 4]],
    ]);
    expect([unattached, messages]).toEqual([2, true]);
    expect(interactionsByTicket(rows('ab')).messages).toBe(false);
    expect(interactionsByTicket([{ kind: 'message', ticketId: 5 } as never]).unattached).toBe(1);
  });
});
