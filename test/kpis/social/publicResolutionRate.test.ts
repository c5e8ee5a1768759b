import { describe, expect, test } from 'vitest';
import { publicResolutionRate } from '../../../src/index.ts';
import type { Message } from '../../../src/model/interaction.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { broken, codeOf, message, ticket } from '../records.ts';

const reply = message(5, 'agent');
function social(interactions: readonly Message[] | null, fields: Partial<TicketRow> = {}): TicketRow {
  return ticket({ channel: 'social', status: 'solved', interactions, ...fields });
}

describe('publicResolutionRate', () => {
  test('solved with public messages only ÷ solved and answered', () => {
    const rows = deepFreeze([
      social([message(0, 'customer'), reply]),
      social([reply, message(9, 'agent', { visibility: 'private' })]),
      social([message(0, 'customer', { visibility: 'private' }), reply]),
      social([reply, message(7, 'agent', { visibility: 'internal' })]),
    ]);
    expect(publicResolutionRate(rows)).toEqual({ value: 0.5, numerator: 2, denominator: 4, pending: 0, excluded: {} });
  });

  test('what the platform itself writes in private is nobody taking it there', () => {
    expect(publicResolutionRate([social([reply, message(6, 'system', { visibility: 'private' })])]).value).toBe(1);
  });

  test('what a customer writes in private is no answer', () => {
    const rows = [social([message(0, 'customer', { visibility: 'private' })])];
    expect(publicResolutionRate(rows)).toMatchObject({ value: null, excluded: { no_agent_reply: 1 } });
    const taken = [social([message(3, 'agent', { visibility: 'private' })])];
    expect(publicResolutionRate(taken)).toMatchObject({ value: 0, denominator: 1, excluded: {} });
  });

  test('unsolved tickets are pending; unanswered, without a conversation and of other channels are left out', () => {
    const rows = [
      ...[social([reply], { status: 'open' }), social([message(0, 'customer')]), social([]), social(null)],
      ...[social([message(2, 'agent', { origin: 'auto_reply' })]), social([reply], { channel: 'email' })],
    ];
    expect(publicResolutionRate(rows)).toMatchObject({
      ...{ value: null, pending: 1 },
      excluded: { no_agent_reply: 3, no_interactions: 1, other_channel: 1 },
    });
  });

  test('another channel can be asked about; a ticket belongs to the one it came in by', () => {
    const history = [{ at: 1, kind: 'channel', from: 'social', to: 'email' }] as const;
    const moved = social([reply], { channel: 'email', history });
    expect(publicResolutionRate([moved]).value).toBe(1);
    expect(publicResolutionRate([moved], { channel: 'email' }).excluded).toEqual({ other_channel: 1 });
  });

  test("a ticket without the field has no conversation; a message without an author is nobody's answer", () => {
    const rows = [ticket({ channel: 'social', status: 'solved' }), social([{ ...reply, author: undefined as never }])];
    expect(publicResolutionRate(rows).excluded).toEqual({ no_agent_reply: 1, no_interactions: 1 });
  });

  test('calls and chats of the conversation are no messages', () => {
    const call = { kind: 'call', id: '1', direction: 'inbound', queuedAt: 0, endedAt: 1, outcome: 'missed' } as const;
    for (const own of [call, { ...call, visibility: 'private', author: { role: 'agent' } }]) {
      expect(publicResolutionRate([ticket({ ...social([reply]), interactions: [own, reply] })]).value).toBe(1);
    }
  });

  test('D10, D17: unknown statuses and no real requests are left out', () => {
    const rows = [broken('status', 'done', { channel: 'social' }), social([reply], { excluded: 'test' })];
    expect(publicResolutionRate(rows).excluded).toEqual({ test: 1, unknown_status: 1 });
    expect(codeOf(() => publicResolutionRate(rows, { strict: true }))).toBe('unknown_status');
  });
});
