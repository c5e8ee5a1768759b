import { describe, expect, test } from 'vitest';
import { hours, timeToAssignment } from '../../../src/index.ts';
import { assignments, broken, codeOf, ticket } from '../records.ts';

describe('timeToAssignment', () => {
  test('runs from creation to the first assignment', () => {
    const history = assignments([2, 'ada'], [5, 'bo']);
    expect(timeToAssignment([ticket({ history })]).value).toBe(hours(2));
    expect(timeToAssignment([ticket({ history: [...history].reverse() })]).value).toBe(hours(2));
  });

  test('taking an assignment away is none', () => {
    expect(timeToAssignment([ticket({ history: assignments([1, null], [3, 'ada']) })]).value).toBe(hours(3));
  });

  test('assigned at creation is a true 0', () => {
    expect(timeToAssignment([ticket({ history: assignments([0, 'ada']) })])).toMatchObject({ value: 0, count: 1 });
  });

  test('never assigned: pending while unsolved, never_assigned once solved; an assignee without history: no_history', () => {
    const rows = [ticket({ status: 'open' }), ticket({ status: 'closed' }), ticket({ status: 'open', agentId: 'ada' })];
    const expected = { count: 0, pending: 1, excluded: { never_assigned: 1, no_history: 1 } };
    expect(timeToAssignment(rows)).toMatchObject(expected);
  });

  test('assigned before the creation: negative_duration unless within skewTolerance', () => {
    const row = ticket({ createdAt: 10, history: assignments([0, 'ada']) });
    expect(timeToAssignment([row]).excluded).toEqual({ negative_duration: 1 });
    expect(timeToAssignment([row], { skewTolerance: 10 }).value).toBe(0);
  });

  test('faults are left out, or thrown when strict', () => {
    const row = broken('history', [{ at: null, kind: 'assignment', to: 'ada' }]);
    expect(timeToAssignment([row]).excluded).toEqual({ invalid_instant: 1 });
    expect(codeOf(() => timeToAssignment([row], { strict: true }))).toBe('invalid_instant');
    const later = [...assignments([1, 'ada']), { at: 'x' as never, kind: 'assignment' as const, to: 'bo' }];
    expect(timeToAssignment([ticket({ history: later })]).excluded).toEqual({ invalid_instant: 1 });
    expect(timeToAssignment([broken('status', 'x')])).toMatchObject({ pending: 0, excluded: { unknown_status: 1 } });
  });

  test('no tickets give null', () => {
    expect(timeToAssignment([]).value).toBeNull();
  });
});
