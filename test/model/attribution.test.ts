import { describe, expect, test } from 'vitest';
import { agentOf, attributions } from '../../src/model/attribution.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { hours } from '../../src/time/duration.ts';
import { assignments, message, statuses, ticket } from '../kpis/records.ts';

/** bo answers first, ada solves it after 3 h, cem gets it after 5 h. */
const passedOn = deepFreeze(
  ticket({
    ...{ status: 'solved', agentId: 'cem' },
    interactions: [message(0, 'customer'), message(10, 'agent', { author: { role: 'agent', id: 'bo' } })],
    history: [...statuses([1, 'open'], [3, 'solved']), ...assignments([0, 'bo'], [2, 'ada'], [5, 'cem'])],
  }),
);

describe('agentOf', () => {
  test.each([
    ['first_responder', undefined, 'bo'],
    ['solver', undefined, 'ada'],
    ['assignee_at', hours(1), 'bo'],
    ['assignee_at', hours(2), 'ada'],
    ['assignee_at', new Date(hours(9)), 'cem'],
    ['assignee_now', undefined, 'cem'],
  ] as const)('D20: %s, %j: one ticket belongs to different agents by different rules', (rule, at, expected) => {
    expect(agentOf(passedOn, rule, at)).toBe(expected);
  });

  test('names its rules', () => {
    expect(attributions).toEqual(['first_responder', 'solver', 'assignee_at', 'assignee_now']);
  });

  test('the first responder is the first person, not a bot, an automation or an internal note', () => {
    const from = (minute: number, id: string, fields = {}) =>
      message(minute, 'agent', { author: { role: 'agent', id }, ...fields });
    const interactions = [
      ...[from(9, 'ada'), from(3, 'bo', { visibility: 'internal' }), from(4, 'cem', { origin: 'auto_reply' })],
      ...[message(1, 'bot'), from(12, 'bo')],
    ];
    expect(agentOf(ticket({ interactions, agentId: 'bo' }), 'first_responder')).toBe('ada');
  });

  test('an unanswered ticket, and one whose answer names nobody, have no first responder', () => {
    expect(agentOf(ticket({ interactions: [message(0, 'customer')], agentId: 'ada' }), 'first_responder')).toBeNull();
    expect(agentOf(ticket({ agentId: 'ada' }), 'first_responder')).toBeNull();
    expect(agentOf(ticket({ interactions: [message(5, 'agent')], agentId: 'ada' }), 'first_responder')).toBeNull();
  });

  test('without assignments the agent of the ticket stands for all but the first responder', () => {
    const row = ticket({ status: 'solved', solvedAt: 5, agentId: 'ada', history: statuses([1, 'solved']) });
    expect(agentOf(row, 'solver')).toBe('ada');
    expect(agentOf(row, 'assignee_at', 3)).toBe('ada');
    expect(agentOf(row, 'assignee_now')).toBe('ada');
  });

  test('solved, but nothing says when: who held it last', () => {
    const row = ticket({ status: 'closed', history: assignments([1, 'ada'], [2, 'bo']) });
    expect(agentOf(row, 'solver')).toBe('bo');
  });

  test('unsolved or of unknown status: nobody solved it', () => {
    expect(agentOf(ticket({ status: 'open', agentId: 'ada' }), 'solver')).toBeNull();
    expect(agentOf(ticket({ agentId: 'ada' }), 'solver')).toBeNull();
  });

  test('held by nobody at that moment: null, not the next one', () => {
    const row = ticket({ agentId: 'bo', history: assignments([2, 'ada'], [4, null], [6, 'bo']) });
    expect(agentOf(row, 'assignee_at', hours(1))).toBeNull();
    expect(agentOf(row, 'assignee_at', hours(5))).toBeNull();
    expect(agentOf(row, 'assignee_at', hours(6))).toBe('bo');
  });

  test('without a moment assignee_at is null, unless nobody ever changed hands', () => {
    expect(agentOf(passedOn, 'assignee_at')).toBeNull();
    expect(agentOf(ticket({ agentId: 'ada' }), 'assignee_at', Number.NaN)).toBe('ada');
  });

  test('D7: of two first replies at one instant that of the first agent by id, in any order', () => {
    const reply = (id: string) =>
      ({ kind: 'message', id, ticketId: 'A-1', at: 4, author: { role: 'agent', id }, visibility: 'public' }) as const;
    expect(agentOf(ticket({ interactions: [reply('bo'), reply('ada')] }), 'first_responder')).toBe('ada');
    expect(agentOf(ticket({ interactions: [reply('ada'), reply('bo')] }), 'first_responder')).toBe('ada');
  });

  test('assignee_now without the field is the last assignment; without both nobody', () => {
    expect(agentOf(ticket({ history: assignments([1, 'ada'], [2, 'bo']) }), 'assignee_now')).toBe('bo');
    expect(agentOf(ticket({ history: assignments([1, 'ada'], [2, 'bo'], [3, 'cem']) }), 'assignee_now')).toBe('cem');
    expect(agentOf(ticket({ history: assignments([1, 'ada'], [2, null]) }), 'assignee_now')).toBeNull();
    expect(agentOf(ticket(), 'assignee_now')).toBeNull();
  });

  test('events in any order of the record give the same agent', () => {
    const history = [...(passedOn.history ?? [])].reverse();
    expect(agentOf({ ...passedOn, history }, 'solver')).toBe('ada');
  });
});

describe('the first responder', () => {
  const reply = (minute: number, id: string | null) => message(minute, 'agent', { author: { role: 'agent', id } });
  test.each([
    [[reply(2, 'bo'), reply(1, 'ada')], 'ada'],
    [[reply(1, 'bo'), reply(2, 'ada')], 'bo'],
    [[reply(1, null), reply(1, 'bo')], 'bo'],
    [[reply(1, 'bo'), reply(1, null)], 'bo'],
    [[reply(1, null), reply(2, 'bo')], null],
    [[message(0, 'bot', { author: { role: 'bot', id: 'b' } }), reply(1, 'bo')], 'bo'],
  ])('%#: of the earliest answer, and of several the first by id', (interactions, expected) => {
    expect(agentOf(ticket({ interactions }), 'first_responder')).toBe(expected);
  });
});
