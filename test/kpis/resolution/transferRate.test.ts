import { describe, expect, test } from 'vitest';
import { transferRate } from '../../../src/index.ts';
import { assignments, broken, ticket } from '../records.ts';

const team = (at: number, from: string | null, to: string | null) => ({ at, kind: 'team', from, to }) as const;

describe('transferRate', () => {
  test('D20: counts there and back, A→B→A', () => {
    const rows = [ticket({ agentId: 'ada', history: assignments([1, 'ada'], [2, 'bo'], [3, 'ada']) })];
    expect(transferRate(rows)).toEqual({ value: 1, numerator: 1, denominator: 1, pending: 0, excluded: {} });
  });

  test('the first assignment is none, nor is giving back and taking again', () => {
    const rows = [
      ticket({ history: assignments([1, 'ada']) }),
      ticket({ history: assignments([1, 'ada'], [2, null], [3, 'ada']) }),
      ticket({ agentId: 'ada' }),
    ];
    expect(transferRate(rows)).toMatchObject({ value: 0, denominator: 3 });
  });

  test('from one agent through nobody to another is a transfer', () => {
    expect(transferRate([ticket({ history: assignments([1, 'ada'], [2, null], [3, 'bo']) })]).value).toBe(1);
  });

  test('order of the record does not matter', () => {
    const history = assignments([1, 'ada'], [2, 'ada'], [3, 'bo']);
    expect(transferRate([ticket({ history: [...history].reverse() })]).value).toBe(1);
  });

  test('between chooses agents or teams', () => {
    const rows = [ticket({ history: [...assignments([1, 'ada']), team(2, 'first', 'second')] })];
    expect(transferRate(rows).value).toBe(1);
    expect(transferRate(rows, { between: 'teams' }).value).toBe(1);
    expect(transferRate(rows, { between: 'agents' }).value).toBe(0);
  });

  test('never assigned: never_assigned, by what is asked for', () => {
    const rows = [ticket(), ticket({ agentId: 'ada' }), ticket({ teamId: 'first' })];
    expect(transferRate(rows)).toMatchObject({ denominator: 2, excluded: { never_assigned: 1 } });
    expect(transferRate(rows, { between: 'teams' })).toMatchObject({ denominator: 1, excluded: { never_assigned: 2 } });
    expect(transferRate(rows, { between: 'agents' })).toMatchObject({
      denominator: 1,
      excluded: { never_assigned: 2 },
    });
    const passed = ticket({ history: assignments([1, 'ada'], [2, 'bo']) });
    expect(transferRate([passed], { between: 'teams' }).excluded).toEqual({ never_assigned: 1 });
    const given = ticket({ history: [...assignments([1, 'ada']), team(2, null, 'first')] });
    expect(transferRate([given])).toMatchObject({ value: 0, denominator: 1, excluded: {} });
  });

  test('a change without an instant is a fault; no tickets give null', () => {
    const row = broken('history', [{ at: 'x', kind: 'assignment', to: 'ada' }]);
    expect(transferRate([row])).toMatchObject({ value: null, excluded: { invalid_instant: 1 } });
    expect(transferRate([]).value).toBeNull();
  });
});
