import { describe, expect, it } from 'vitest';
import { createInteractionStore } from '../../src/cli/report/interactionStore.ts';
import type { Message } from '../../src/model/interaction.ts';

const AT = 1_709_290_800_000;

function message(id: string, ticketId: string): Message {
  return { kind: 'message', id, ticketId, at: AT, author: { role: 'agent', id: 'A-1' }, visibility: 'public' };
}

describe('interactions that wait for their tickets', () => {
  const store = createInteractionStore();
  const [first, other, second] = [message('1', 'a'), message('2', 'b'), message('3', 'a')];
  const call = { kind: 'call', id: '4', direction: 'inbound', queuedAt: AT, endedAt: AT, outcome: 'missed' } as const;
  const lateCall = { ...call, id: '5' };
  for (const own of [first, call, other, second, lateCall]) store.add(own);

  it('come to their ticket in the order in which they came, and stand beside what it says of itself', () => {
    const ticket = { id: 'a', createdAt: AT };
    expect(store.join(ticket)).toEqual({ ...ticket, interactions: [first, second] });
    expect(store.join({ id: 'c', createdAt: AT })).toEqual({ id: 'c', createdAt: AT, interactions: [] });
    const whole = { id: 'b', createdAt: AT, interactions: [] };
    expect(store.join(whole)).toBe(whole);
  });

  it('are all there, ticket by ticket, and last those of none', () => {
    expect([...store.all()]).toEqual([first, second, other, call, lateCall]);
  });

  it('are counted: of tickets that came by, of tickets that never did, of none', () => {
    store.join({ id: 'a', createdAt: AT });
    expect(store.joined()).toEqual({ matched: 3, orphans: 0, unattached: 2 });
  });
});
