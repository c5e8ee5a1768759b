import { describe, expect, test } from 'vitest';
import { interactionsToResolution } from '../../../src/index.ts';
import { broken, message, messageOf, ticket } from '../records.ts';

describe('interactionsToResolution', () => {
  const talk = [
    ...[message(0, 'customer'), message(1, 'customer'), message(2, 'agent'), message(3, 'agent')],
    ...[
      message(4, 'customer'),
      message(5, 'agent'),
      message(6, 'bot'),
      message(7, 'agent', { visibility: 'internal' }),
    ],
  ];

  test('counts turns unless said otherwise', () => {
    const row = ticket({ status: 'solved', interactions: talk });
    expect(interactionsToResolution([row]).value).toBe(4);
    expect(interactionsToResolution([row], { unit: 'message' }).value).toBe(6);
  });

  test('counts until the last solving, that instant included', () => {
    const row = ticket({ status: 'solved', solvedAt: 4 * 60_000, interactions: talk });
    expect(interactionsToResolution([row], { unit: 'message' }).value).toBe(5);
  });

  test('a session is one contact, and a turn where messages bear none', () => {
    const interactions = [
      ...[message(0, 'customer', { sessionId: 'x' }), message(1, 'agent', { sessionId: 'x' })],
      ...[message(2, 'customer', { sessionId: 'x' }), message(3, 'customer'), message(4, 'agent')],
      message(5, 'agent', { sessionId: 'y' }),
    ];
    const row = ticket({ status: 'solved', interactions });
    expect(interactionsToResolution([row], { unit: 'session' }).value).toBe(4);
    expect(interactionsToResolution([row]).value).toBe(4);
    expect(interactionsToResolution([row], { unit: 'message' }).value).toBe(6);
  });

  test('calls and chats are one contact each', () => {
    const call = { kind: 'call', id: 'c', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
    const chat = { kind: 'chat', id: 'h', requestedAt: 5, endedAt: 9, outcome: 'completed' } as const;
    const row = ticket({ status: 'solved', interactions: [call, chat, message(1, 'agent')] });
    for (const unit of ['turn', 'message', 'session'] as const) {
      expect(interactionsToResolution([row], { unit }).value).toBe(3);
    }
    const later = ticket({ status: 'solved', solvedAt: 4, interactions: [call, chat] });
    expect(interactionsToResolution([later])).toMatchObject({ count: 1, value: 0 });
  });

  test('unsolved: pending; without interactions: no_interactions', () => {
    const rows = [ticket({ status: 'open', interactions: talk }), ticket({ status: 'solved' })];
    expect(interactionsToResolution(rows)).toMatchObject({ count: 0, pending: 1, excluded: { no_interactions: 1 } });
  });

  test('a contact or a solving without an instant is a fault', () => {
    const faulty = [
      broken('interactions', [message(1, 'agent', { at: Number.NaN })], { status: 'solved' }),
      broken('interactions', [{ kind: 'call', queuedAt: null }], { status: 'solved' }),
      broken('solvedAt', '2024', { status: 'solved', interactions: talk }),
    ];
    expect(interactionsToResolution(faulty)).toMatchObject({ count: 0, excluded: { invalid_instant: 3 } });
    expect(messageOf(() => interactionsToResolution(faulty.slice(2), { strict: true }))).toBe(
      'interactionsToResolution: ticket "A-17": solvedAt: expected an instant, got "2024"',
    );
  });

  test('no tickets give null', () => {
    expect(interactionsToResolution([]).value).toBeNull();
  });
});
