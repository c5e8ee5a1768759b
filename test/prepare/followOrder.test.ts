import { describe, expect, test } from 'vitest';
import { followOrder } from '../../src/prepare/followOrder.ts';
import { message, ticket } from '../kpis/records.ts';

const says = (id: unknown, ticketId: string) => message(1, 'agent', { id, ticketId } as never);
const tickets = ['A', 'B', 'C'].map((id) => ticket({ id }));

/** How many tickets can be followed, and whether that was all there is. */
function followed(rows: readonly object[], list: Parameters<typeof followOrder>[1]): [number, boolean] | null {
  const found = followOrder(rows, list);
  if (found === null) return null;
  let place = 0;
  while (place < rows.length && found.follower?.advance(place)) place++;
  return [place, found.isComplete()];
}

describe('conversations that stand in the order of their tickets', () => {
  test('are followed to their end', () => {
    expect(followed(tickets, [says('m1', 'A'), says('m2', 'A'), says('m3', 'C')])).toEqual([3, true]);
  });

  test('are not all there where one belongs to no ticket', () => {
    expect(followed(tickets, [says('m1', 'A'), says('m2', 'X')])).toEqual([3, false]);
  });

  test('are given up at the first id that is no text, or comes before another', () => {
    expect(followed(tickets, [says('m1', 'A'), says('m3', 'B'), says('m2', 'B')])?.[0]).toBe(1);
    expect(followed(tickets, [says('m1', 'A'), says(2, 'B')])?.[0]).toBe(1);
    expect(followed([ticket({ id: 'B' }), ticket({ id: 'A' })], [says('m1', 'B')])?.[0]).toBe(1);
  });

  test('E11: are given up at a ticket that is none', () => {
    expect(followed([...tickets, null as never], [says('m1', 'A')])?.[0]).toBe(3);
  });

  test('are not followed where something else than a message comes first', () => {
    expect(followed(tickets, [])).toBeNull();
    expect(followed(tickets, [{ ...says('m1', 'A'), kind: 'call' } as never])).toBeNull();
  });
});
