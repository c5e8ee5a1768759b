import { describe, expect, test } from 'vitest';
import { workedTime } from '../../src/model/workedTime.ts';
import type { AgentActivity } from '../../src/model/workforce.ts';

describe('work', () => {
  const activity = (kind: string, own: object = {}) => ({ agentId: 'ada', kind, start: 0, end: 10, ...own }) as never;

  test('is handling, being available and after-contact time', () => {
    const worked = (kind: string) => workedTime([activity(kind)] as AgentActivity[]);
    for (const kind of ['handling', 'available', 'after_contact']) {
      expect(worked(kind)).toEqual({ byAgent: new Map([['ada', 10]]), excluded: {} });
    }
    for (const kind of ['break', 'meeting', 'training', 'offline']) {
      expect(worked(kind)).toEqual({ byAgent: new Map(), excluded: {} });
    }
  });

  test('of faulty records is none, and they are counted by reason, in the order of its name', () => {
    const rows = [
      ...[activity('lunch'), activity('break', { end: -1 }), activity('handling', { start: null })],
      ...[activity('handling', { end: null }), activity('handling', { agentId: 5 }), null as never, 5 as never],
      ...[activity('handling', { start: 10 }), activity('handling', { end: -1 })],
    ];
    const { byAgent, excluded } = workedTime(rows as AgentActivity[]);
    expect([...byAgent]).toEqual([['ada', 0]]);
    expect(Object.entries(excluded)).toEqual([
      ['invalid_id', 1],
      ['invalid_instant', 2],
      ['negative_duration', 2],
      ['not_an_object', 2],
      ['unknown_kind', 1],
    ]);
  });
});
