import { describe, expect, it } from 'vitest';
import { agentOf, attributions } from '../../src/model/attribution.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { keptRule, keptTicket } from '../../src/prepare/keptTicket.ts';

const ticket: TicketRow = {
  ...{ id: 'T', createdAt: 0, status: 'solved', solvedAt: 50, channel: 'email', type: 'billing', customerId: 'K' },
  ...{ agentId: 'di', tags: ['a'], attributes: { text: 'x' } },
  interactions: [
    { kind: 'message', id: 'M', ticketId: 'T', at: 5, author: { role: 'agent', id: 'ada' }, visibility: 'public' },
  ],
  history: [
    { at: 1, kind: 'assignment', to: 'ada' },
    { at: 10, kind: 'assignment', to: 'bo' },
    { at: 50, kind: 'status', to: 'solved' },
    { at: 60, kind: 'assignment', to: 'cy' },
    { at: 90, kind: 'assignment', to: 'di' },
  ],
};

describe('what is kept of a ticket', () => {
  it('is only what rows will ask', () => {
    expect(keptTicket(ticket, ['type'], undefined)).toEqual({
      ...{ id: 'T', createdAt: 0, customerId: 'K', type: 'billing', interactions: [] },
    });
    expect(keptTicket({ id: 'T', createdAt: 0 }, [], 'solver').interactions).toBeNull();
    expect(keptTicket(ticket, ['agentId'], undefined)).toEqual({
      ...{ id: 'T', createdAt: 0, customerId: 'K', agentId: 'di', interactions: [] },
    });
    expect(keptTicket(ticket, ['type'], 'solver')).not.toHaveProperty('agentId');
    expect([keptRule(undefined), keptRule('assignee_at'), keptRule('solver')]).toEqual([
      ...[undefined, 'assignee_at', 'assignee_now'],
    ]);
  });
  it.each(attributions)('names the same agent by %s as the whole ticket, at any instant', (rule) => {
    const kept = keptTicket(ticket, ['agentId'], rule);
    for (const at of [0, 5, 10, 55, 70, 95]) {
      expect(agentOf(kept, keptRule(rule) ?? rule, at)).toBe(agentOf(ticket, rule, at));
    }
    expect(kept.history?.some(({ kind }) => kind !== 'assignment') ?? false).toBe(false);
  });
});
