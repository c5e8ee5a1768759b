import { describe, expect, test } from 'vitest';
import { explain, minutes, responseTime } from '../../../src/index.ts';
import { broken, message, messageOf, ticket } from '../records.ts';

const talk = [
  ...[message(0, 'customer'), message(5, 'customer'), message(15, 'agent'), message(16, 'agent')],
  ...[message(60, 'customer'), message(65, 'agent')],
];

describe('responseTime', () => {
  test('gives one duration per customer turn, from the first message of the run to the next human reply', () => {
    const result = responseTime([ticket({ status: 'solved', interactions: talk })]);
    expect(result).toMatchObject({ count: 2, min: minutes(5), max: minutes(15), value: minutes(10) });
  });

  test("'subsequent' leaves out each conversation's first turn", () => {
    const rows = [
      ticket({ interactions: talk }),
      ticket({ interactions: [message(0, 'customer'), message(9, 'agent')] }),
    ];
    const result = responseTime(rows, { turns: 'subsequent' });
    expect(result).toMatchObject({ count: 1, value: minutes(5), excluded: { no_customer_turn: 1 } });
  });

  test('bots, notes and automations end no turn; with countBots bots do', () => {
    const interactions = [
      ...[message(0, 'customer'), message(1, 'bot'), message(2, 'agent', { visibility: 'internal' })],
      ...[message(3, 'agent', { origin: 'automation' }), message(20, 'agent')],
    ];
    expect(responseTime([ticket({ interactions })]).value).toBe(minutes(20));
    expect(responseTime([ticket({ interactions })], { countBots: true }).value).toBe(minutes(1));
  });

  test('a reply at the instant of the message is a true 0', () => {
    const interactions = [message(5, 'customer'), message(5, 'agent')];
    expect(responseTime([ticket({ interactions })])).toMatchObject({ value: 0, count: 1 });
  });

  test('an unanswered turn is pending while the ticket is unsolved, no_agent_reply once solved', () => {
    const interactions = [...talk, message(70, 'customer')];
    expect(responseTime([ticket({ status: 'open', interactions })])).toMatchObject({
      count: 2,
      pending: 1,
      excluded: {},
    });
    const solved = responseTime([ticket({ status: 'solved', interactions })]);
    expect(solved).toMatchObject({ count: 2, pending: 0, excluded: { no_agent_reply: 1 } });
  });

  test('a ticket of a customer whose first recorded message is a reply starts at its creation', () => {
    const interactions = [message(12, 'agent')];
    expect(responseTime([ticket({ createdBy: 'customer', interactions })]).value).toBe(minutes(12));
    expect(responseTime([ticket({ interactions })]).excluded).toEqual({ no_customer_turn: 1 });
  });

  test('a conversation in which neither customer nor agent wrote has no turn', () => {
    const row = ticket({ createdBy: 'customer', interactions: [message(1, 'bot')] });
    expect(responseTime([row]).excluded).toEqual({ no_customer_turn: 1 });
  });

  test('B5, D10: without a date of creation, or with a waiting turn and an unknown status, it is a fault', () => {
    const asked = [...talk, message(70, 'customer')];
    const rows = [broken('createdAt', 'x', { interactions: talk }), broken('status', 'x', { interactions: asked })];
    expect(responseTime(rows)).toMatchObject({ count: 2, excluded: { invalid_instant: 1, unknown_status: 1 } });
  });

  test('the order of the record does not matter', () => {
    expect(responseTime([ticket({ interactions: [...talk].reverse() })]).value).toBe(minutes(10));
  });

  test('without interactions: no_interactions; without a customer message: no_customer_turn', () => {
    const rows = [ticket(), ticket({ interactions: [] }), ticket({ interactions: null })];
    expect(responseTime(rows).excluded).toEqual({ no_customer_turn: 1, no_interactions: 2 });
  });

  test('B5: one message without an instant leaves the whole conversation out', () => {
    const row = broken('interactions', [...talk, message(0, 'agent', { at: null as never })]);
    expect(responseTime([row])).toMatchObject({ count: 0, excluded: { invalid_instant: 1 } });
    expect(messageOf(() => responseTime([row], { strict: true }))).toBe(
      'responseTime: ticket "A-17": interactions: expected an instant, got null',
    );
  });

  test('a ticket with an answered and a waiting turn stands under counted once', () => {
    const row = ticket({ status: 'open', interactions: [...talk, message(70, 'customer')] });
    expect(explain(responseTime, [row])).toEqual({ counted: ['A-1'], pending: [], excluded: {} });
  });

  test('no tickets give null', () => {
    expect(responseTime([])).toMatchObject({ value: null, count: 0, pending: 0, excluded: {} });
  });
});
