import { describe, expect, test } from 'vitest';
import { automationRate, automationSuccessRate } from '../../../src/index.ts';
import type { AutomationRun } from '../../../src/model/business.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { spoilt } from '../contacts.ts';
import { broken, codeOf, ticket } from '../records.ts';

const solved = (resolvedBy?: 'agent' | 'automation' | 'customer' | null) => ticket({ status: 'solved', resolvedBy });

describe('automationRate', () => {
  test('resolved by automation ÷ solved; where nobody says who, it was a person', () => {
    const rows = deepFreeze([
      ...[solved('automation'), solved('agent'), solved('customer'), solved(null), solved()],
      ticket({ status: 'closed', resolvedBy: 'automation' }),
    ]);
    expect(automationRate(rows)).toEqual({ value: 2 / 6, numerator: 2, denominator: 6, pending: 0, excluded: {} });
  });

  test('unsolved tickets are pending, no real requests are left out', () => {
    const rows = [
      ...[ticket({ status: 'open', resolvedBy: 'automation' }), { ...solved('automation'), excluded: 'spam' as const }],
      ...[{ ...solved('agent'), excluded: 'merged' as const }, solved('agent')],
    ];
    expect(automationRate(rows)).toMatchObject({ value: 0, pending: 1, excluded: { merged: 1, spam: 1 } });
  });

  test('D10: unknown words for status and resolver are faults, not people', () => {
    const rows = [
      broken('status', 'Solved '),
      ...['bot', 'AUTOMATION', 5].map((by) => spoilt(solved(), { resolvedBy: by })),
    ];
    expect(automationRate(rows)).toMatchObject({ value: null, excluded: { unknown_resolver: 3, unknown_status: 1 } });
    expect(codeOf(() => automationRate(rows.slice(1), { strict: true }))).toBe('unknown_resolver');
  });

  test('G1: nothing solved has no rate', () => {
    expect(automationRate([])).toMatchObject({ value: null, denominator: 0 });
  });
});

const run = (succeeded: boolean, process = 'password_reset'): AutomationRun => ({ at: 0, process, succeeded });

describe('automationSuccessRate', () => {
  const runs = deepFreeze([run(true), run(true), run(false), run(false, 'refund'), run(true, 'refund')]);

  test('successful runs ÷ runs', () => {
    expect(automationSuccessRate(runs)).toEqual({ value: 0.6, numerator: 3, denominator: 5, pending: 0, excluded: {} });
  });

  test('of one process', () => {
    expect(automationSuccessRate(runs, { process: 'refund' })).toMatchObject({
      ...{ value: 0.5, denominator: 2, excluded: { other_process: 3 } },
    });
  });

  test('A4: what is neither true nor false is a fault, not a failure', () => {
    const rows = [1, 0, 'true', null, undefined].map((succeeded) => spoilt(run(true), { succeeded }));
    expect(automationSuccessRate(rows)).toMatchObject({ value: null, excluded: { not_a_truth_value: 5 } });
    expect(codeOf(() => automationSuccessRate(rows, { strict: true }))).toBe('not_a_truth_value');
  });

  test('E12: the process is a text', () => {
    expect(codeOf(() => automationSuccessRate([], { process: '' }))).toBe('invalid_option');
  });
});
