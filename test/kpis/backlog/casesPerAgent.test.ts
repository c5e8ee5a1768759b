import { describe, expect, test } from 'vitest';
import { casesPerAgent, hours } from '../../../src/index.ts';
import type { AgentActivity } from '../../../src/model/workforce.ts';
import { assignments, broken, codeOf, ticket } from '../records.ts';

const solved = (agentId: string | null, fields = {}) =>
  ticket({ status: 'solved', solvedAt: hours(5), agentId, ...fields });
const shift = (agentId: string, start: number, end: number, kind: AgentActivity['kind'] = 'handling') => ({
  ...{ agentId, kind, start: hours(start), end: hours(end) },
});

describe('casesPerAgent', () => {
  test('is solved tickets per agent who solved any', () => {
    expect(casesPerAgent([solved('bo'), solved('ada'), solved('bo')])).toEqual({
      ...{ value: 1.5, solved: 3, agents: 2, perHour: null, activitiesExcluded: null, pending: 0, excluded: {} },
      distribution: [
        { agentId: 'bo', solved: 2, perHour: null },
        { agentId: 'ada', solved: 1, perHour: null },
      ],
    });
  });

  test('D20: who held it when it was last solved by its history, else who holds it now', () => {
    const rows = [
      solved('cem', { history: assignments([1, 'ada'], [4, 'bo'], [6, 'cem']) }),
      solved('cem', { history: [] }),
      solved('ada', { history: assignments([5, 'bo']) }),
    ];
    expect(casesPerAgent(rows).distribution.map(({ agentId, solved: own }) => [agentId, own])).toEqual([
      ['bo', 2],
      ['cem', 1],
    ]);
  });

  test('unsolved: pending; of nobody: unassigned; of automation or the customer: left out as such', () => {
    const rows = [
      ...[ticket({ status: 'open', agentId: 'ada' }), solved(null), solved('ada', { resolvedBy: 'automation' })],
      ...[solved('ada', { resolvedBy: 'customer' }), solved('ada', { resolvedBy: 'agent' }), broken('status', 'x')],
    ];
    expect(casesPerAgent(rows)).toMatchObject({
      ...{ value: 1, solved: 1, pending: 1 },
      excluded: { resolved_by_automation: 1, resolved_by_customer: 1, unassigned: 1, unknown_status: 1 },
    });
  });

  test('D22: per worked hour, overlapping stretches counted once, breaks not at all', () => {
    const activities = [
      ...[shift('ada', 0, 2), shift('ada', 1, 3, 'available'), shift('ada', 3, 4, 'after_contact')],
      ...[shift('ada', 4, 9, 'break'), shift('bo', 0, 4)],
    ];
    const result = casesPerAgent([solved('ada'), solved('ada'), solved('cem')], { activities });
    expect(result.distribution).toEqual([
      { agentId: 'ada', solved: 2, perHour: 0.5 },
      { agentId: 'cem', solved: 1, perHour: null },
    ]);
    expect(result.perHour).toBe(0.25);
  });

  test('activities without two instants in order, and ones that are none, are left out and counted', () => {
    const activities = [
      shift('ada', 2, 2),
      shift('ada', 3, 1),
      null,
      { agentId: 'ada', kind: 'handling', start: 'x', end: 5 },
    ];
    expect(casesPerAgent([solved('ada')], { activities: activities as never })).toMatchObject({
      perHour: null,
      activitiesExcluded: { invalid_instant: 1, negative_duration: 1, not_an_object: 1 },
    });
    expect(codeOf(() => casesPerAgent([], { activities: {} as never }))).toBe('invalid_option');
  });

  test('E1: agents may bear names that objects have; an id that is none is a fault', () => {
    const rows = [solved('__proto__'), solved('constructor'), solved('__proto__')];
    expect(casesPerAgent(rows)).toMatchObject({ value: 1.5, agents: 2 });
    const strange = [{ excluded: 'spam' }, true, Symbol('x')].map((agentId) =>
      broken('agentId', agentId, { status: 'solved' }),
    );
    expect(casesPerAgent(strange).excluded).toEqual({ invalid_id: 3 });
  });

  test('no tickets give null', () => {
    expect(casesPerAgent([])).toMatchObject({ value: null, solved: 0, agents: 0, distribution: [] });
  });
});

describe('casesPerAgent where little is known', () => {
  test('of agents with as many cases stands first whose id, read as a text, does', () => {
    const rows = ['9', '10', 'bo', 'ada'].map((agentId) => solved(agentId));
    expect(casesPerAgent(rows).distribution.map(({ agentId }) => agentId)).toEqual(['10', '9', 'ada', 'bo']);
  });

  test('a ticket that is solved, nobody knows when, is of who held it last', () => {
    const row = ticket({ status: 'solved', history: assignments([1, 'ada'], [4, 'bo']) });
    expect(casesPerAgent([row]).distribution).toEqual([{ agentId: 'bo', solved: 1, perHour: null }]);
  });
});
