import { describe, expect, test } from 'vitest';
import { chatConcurrency, groupBy } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { accepted, call, chat, spoilt } from '../contacts.ts';
import { codeOf } from '../records.ts';

describe('chatConcurrency', () => {
  test('is chat time ÷ time with at least one chat, per agent and over all', () => {
    const rows = deepFreeze([
      // ada: 60 + 30 + 30 minutes of chat in 60 minutes; bo: 20 + 20 in 40, one after the other, after a pause of 100.
      ...[accepted(0, 60), accepted(15, 45), accepted(30, 60)],
      ...[accepted(0, 20, 'bo'), accepted(120, 140, 'bo')],
    ]);
    expect(chatConcurrency(rows)).toEqual({
      ...{ value: 1.6, max: 3, chats: 5, pending: 0, excluded: {} },
      agents: [
        { agentId: 'ada', chats: 3, mean: 2, max: 3 },
        { agentId: 'bo', chats: 2, mean: 1, max: 1 },
      ],
    });
  });

  test('chats of different agents at one time are not concurrent', () => {
    const both = chatConcurrency([accepted(0, 60), accepted(0, 60, 'bo')]);
    expect(both).toMatchObject({ value: 1, max: 1 });
  });

  test('a chat that ends when the next starts does not overlap it', () => {
    expect(chatConcurrency([accepted(0, 10), accepted(10, 20)])).toMatchObject({ value: 1, max: 1 });
  });

  test('the mean is weighted by time: a minute of three weighs less than an hour of one', () => {
    const rows = [accepted(0, 60), accepted(0, 1), accepted(0, 1)];
    expect(chatConcurrency(rows)).toMatchObject({ value: 62 / 60, max: 3 });
  });

  test('never accepted, of nobody, and other contacts: left out', () => {
    const rows = [chat('missed', { agentId: 'ada' }), accepted(0, 9, null), call('answered'), accepted(0, 9)];
    const excluded = { not_accepted: 1, other_kind: 1, unassigned: 1 };
    expect(chatConcurrency(rows)).toMatchObject({ value: 1, chats: 1, excluded });
  });

  test('faults are left out, or thrown when strict', () => {
    const rows = [
      ...[spoilt(accepted(0, 9), { agentId: 7 }), spoilt(accepted(0, 9), { agentId: 5n }), accepted(9, 5)],
      ...[chat('completed', { agentId: 'ada' }), spoilt(accepted(0, 9), { outcome: 'x' })],
    ];
    const excluded = { invalid_id: 2, invalid_instant: 1, negative_duration: 1, unknown_outcome: 1 };
    expect(chatConcurrency(rows)).toEqual({ value: null, max: 0, chats: 0, agents: [], pending: 0, excluded });
    expect(codeOf(() => chatConcurrency(rows, { strict: true }))).toBe('invalid_id');
  });

  test('E1, E2: agents may be called like the innards of objects', () => {
    const names = ['__proto__', 'constructor', 'toString', '10', '9'];
    const { agents } = chatConcurrency(names.map((name) => accepted(0, 9, name)));
    expect(agents.map(({ agentId }) => agentId)).toEqual(['10', '9', '__proto__', 'constructor', 'toString']);
    expect(agents.every(({ chats, mean }) => chats === 1 && mean === 1)).toBe(true);
  });

  test('G1: chats of no length have no mean', () => {
    expect(chatConcurrency([accepted(5, 5)])).toMatchObject({ value: null, max: 0, chats: 1 });
  });

  test('a group of one agent is that agent', () => {
    const rows = [accepted(0, 60), accepted(30, 60), accepted(0, 60, 'bo')];
    const groups = groupBy(rows, 'agentId', chatConcurrency);
    expect([groups.get('ada')?.value, groups.get('bo')?.value]).toEqual([1.5, 1]);
  });
});
