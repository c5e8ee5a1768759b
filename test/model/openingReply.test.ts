import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../src/model/interaction.ts';
import { openingReply } from '../../src/model/openingReply.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { message, ticket } from '../kpis/records.ts';

const call = { kind: 'call', id: 'k', ticketId: 'A-1', direction: 'outbound', queuedAt: 0 } as Interaction;

describe('openingReply', () => {
  const opening = (...interactions: readonly Interaction[]) =>
    openingReply(ticket({ createdBy: 'agent', interactions }));

  test('is the first message of a ticket that an agent opened, whatever the order of the record', () => {
    expect(opening(message(5, 'customer'), message(2, 'agent'))?.id).toBe('m-2-agent');
    expect(opening(message(5, 'agent'), message(2, 'customer'))).toBeNull();
  });

  test('calls are no messages: one before it takes nothing from it', () => {
    expect(opening(call, message(2, 'agent'))?.id).toBe('m-2-agent');
    expect(opening(call)).toBeNull();
    expect(opening({ ...call, at: 0 } as Interaction, message(2, 'agent'))?.id).toBe('m-2-agent');
  });

  test('a ticket that a customer opened has none', () => {
    expect(openingReply(ticket({ createdBy: 'customer', interactions: [message(2, 'agent')] }))).toBeNull();
    expect(openingReply(ticket({ createdBy: 'agent' }))).toBeNull();
  });

  test('an opening is the earliest message, and of two at one instant the first', () => {
    const opened = (...interactions: object[]) =>
      openingReply(ticket({ createdBy: 'agent', interactions } as Partial<TicketRow>))?.id ?? null;
    expect(opened(message(5, 'agent', { id: 'b' }), message(2, 'agent', { id: 'a' }))).toBe('a');
    expect(opened(message(2, 'agent', { id: 'a' }), message(2, 'agent', { id: 'b' }))).toBe('a');
    expect(opened(message(2, 'customer'), message(2, 'agent'))).toBeNull();
    expect(opened(message(2, 'agent', { visibility: 'private' }), message(3, 'agent'))).toBeNull();
    expect(opened(message(2, 'agent', { at: 'soon' as never }), message(3, 'agent', { id: 'b' }))).toBe('b');
  });
});
