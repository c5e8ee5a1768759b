import { describe, expect, test } from 'vitest';
import { hours, minutes, occupancy, shrinkage, utilization } from '../../../src/index.ts';
import type { AgentActivity } from '../../../src/model/workforce.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { activity, spoilt } from '../contacts.ts';
import { codeOf, messageOf } from '../records.ts';

/** The shift of the contract: paid 480 min, off-phone 60, handling 315 (15 of them after contacts), idle 105. */
const shift = deepFreeze([
  ...[activity('handling', 0, 200), activity('after_contact', 200, 215), activity('available', 215, 300)],
  ...[activity('meeting', 300, 330), activity('handling', 330, 430), activity('available', 430, 450)],
  ...[activity('break', 450, 465), activity('training', 465, 480), activity('offline', 480, 960)],
]);

describe('one shift, the worked example of the contract', () => {
  const times = {
    ...{ handling: minutes(315), onContacts: minutes(420), paid: minutes(480), away: minutes(60) },
    contactTime: minutes(315),
  };
  const accounting = { pending: 0, excluded: { offline: 1 } };

  test('utilization 75 %, ÷ paid 65.625 %', () => {
    expect(utilization(shift)).toEqual({
      ...{ value: 0.75, ofPaid: 0.65625, concurrency: 1, warning: null, ...times, ...accounting },
      channels: [{ channel: null, value: 0.75, handling: minutes(315), onContacts: minutes(420), band: 'within' }],
      agents: [{ agentId: 'ada', value: 0.75, ...times }],
    });
  });

  test('occupancy 75 %', () => {
    expect(occupancy(shift)).toEqual({
      ...{ value: 0.75, concurrency: 1, ...times, ...accounting },
      agents: [{ agentId: 'ada', value: 0.75, ...times }],
    });
  });

  test('shrinkage 12.5 %', () => {
    expect(shrinkage(shift)).toEqual({
      ...{ value: 0.125, ...times, ...accounting },
      agents: [{ agentId: 'ada', value: 0.125, ...times }],
    });
  });
});

const figures = { utilization, occupancy, shrinkage };

describe.each(Object.entries(figures))('%s', (name, kpi) => {
  test('agents are added up by their time, not by their shares', () => {
    // ada 60 of 60, bo 0 of 180, of which he is away for 60.
    const rows = [
      ...[activity('handling', 0, 60), activity('available', 0, 120, { agentId: 'bo' })],
      activity('break', 120, 180, { agentId: 'bo' }),
    ];
    const expected = { utilization: 60 / 180, occupancy: 60 / 180, shrinkage: 60 / 240 };
    expect(kpi(rows).value).toBe(expected[name as keyof typeof figures]);
    expect(kpi(rows).agents.map(({ agentId }) => agentId)).toEqual(['ada', 'bo']);
  });

  test('from and to cut stretches; those beyond them, or that only touch them, are outside_period', () => {
    const rows = [
      ...[activity('handling', 0, 60), activity('available', 60, 120), activity('break', 120, 180)],
      ...[activity('handling', -60, 0), activity('available', 180, 240), activity('meeting', 500, 600)],
    ];
    const part = kpi(rows, { from: minutes(30), to: new Date(minutes(150)) });
    expect(part).toMatchObject({
      ...{ handling: minutes(30), onContacts: minutes(90), paid: minutes(120), away: minutes(30) },
      excluded: { outside_period: 3 },
    });
    expect(kpi(rows, { from: 0, to: minutes(180) })).toMatchObject({
      paid: minutes(180),
      excluded: { outside_period: 3 },
    });
  });

  test('a stretch of no length is inside from its first moment on, and outside at its last', () => {
    const rows = [activity('handling', 0, 0), activity('handling', 60, 60), activity('handling', 30, 30)];
    expect(kpi(rows, { from: 0, to: minutes(60) }).excluded).toEqual({ outside_period: 1 });
    expect(kpi(rows, { from: 1, to: minutes(60) + 1 }).excluded).toEqual({ outside_period: 1 });
  });

  test('faults are left out, or thrown when strict', () => {
    const rows = [
      ...[activity('handling', 60, 0), spoilt(activity('handling', 0, 60), { start: '2024-01-01' })],
      ...[spoilt(activity('handling', 0, 60), { end: null }), spoilt(activity('handling', 0, 60), { kind: 'lunch' })],
      ...[spoilt(activity('handling', 0, 60), { agentId: 7 }), null as unknown as AgentActivity],
    ];
    const { value, agents, excluded } = kpi(rows);
    expect({ value, agents }).toEqual({ value: null, agents: [] });
    const expected = { invalid_id: 1, invalid_instant: 2, negative_duration: 1, not_an_object: 1, unknown_kind: 1 };
    expect(excluded).toEqual(expected);
    expect(codeOf(() => kpi(rows, { strict: true }))).toBe('negative_duration');
    expect(codeOf(() => kpi(rows.slice(3), { strict: true }))).toBe('unknown_kind');
  });

  test('G1: nothing, and stretches of no length, have no share', () => {
    expect(kpi([])).toMatchObject({ value: null, paid: 0, agents: [] });
    expect(kpi([activity('handling', 5, 5), activity('break', 5, 5)])).toMatchObject({ value: null, excluded: {} });
  });

  test('C18, E12: options are checked before any row is read', () => {
    expect(codeOf(() => kpi([], { from: 5, to: 4 }))).toBe('invalid_range');
    expect(messageOf(() => kpi([], { from: 5, to: 4 }))).toBe(
      `${name}: options.to: expected an instant after from, got 4 (periods are half-open [from, to))`,
    );
    // What a period leaves of options that miss it.
    expect(kpi([activity('handling', 0, 60)], { from: 5, to: 5 })).toMatchObject({ excluded: { outside_period: 1 } });
    expect(kpi([activity('handling', 0, 60)], { from: 5 }).paid).toBe(hours(1) - 5);
    expect(kpi([activity('handling', 0, 60)], { to: 5 }).paid).toBe(5);
    expect(codeOf(() => kpi([], { from: 'today' } as object))).toBe('invalid_option');
    expect(codeOf(() => kpi([], { form: 5 } as object))).toBe('unknown_option');
  });

  test('E1: an agent may be called __proto__', () => {
    const rows = ['__proto__', 'constructor'].map((agentId) => activity('handling', 0, 60, { agentId }));
    expect(kpi(rows).agents.map(({ agentId }) => agentId)).toEqual(['__proto__', 'constructor']);
    expect(kpi(rows).paid).toBe(hours(2));
  });
});
