import { describe, expect, test } from 'vitest';
import { days, hours, resolutionRate } from '../../../src/index.ts';
import { broken, codeOf, statuses, ticket } from '../records.ts';

describe('resolutionRate', () => {
  test('is solved ÷ received; excluded tickets are out of both', () => {
    const rows = [
      ...[ticket({ status: 'solved' }), ticket({ status: 'closed' }), ticket({ status: 'open' }), ticket()],
      ...[ticket({ status: 'solved', excluded: 'spam' }), ticket({ status: 'open', excluded: 'merged' })],
    ];
    expect(resolutionRate(rows)).toEqual({
      ...{ value: 0.5, numerator: 2, denominator: 4, pending: 0 },
      excluded: { merged: 1, spam: 1 },
    });
  });

  test('the cohort is chosen by the period', () => {
    const rows = [1, 2, 3, 4].map((day) => ticket({ createdAt: days(day), status: day % 2 === 0 ? 'solved' : 'open' }));
    const period = { by: 'createdAt', from: days(2), to: days(4) };
    expect(resolutionRate(rows, { period })).toMatchObject({
      value: 0.5,
      denominator: 2,
      excluded: { outside_period: 2 },
    });
  });

  test('within: solved exactly at the limit is in time, later is not', () => {
    const rows = [
      ticket({ status: 'solved', solvedAt: hours(24) }),
      ticket({ status: 'solved', solvedAt: hours(24) + 1 }),
    ];
    expect(resolutionRate(rows, { within: hours(24), asOf: days(9) }).value).toBe(0.5);
  });

  test('D18: too young at asOf is pending, solved or not', () => {
    const rows = [hours(24), hours(24) + 1].map((createdAt) =>
      ticket({ createdAt, status: 'solved', solvedAt: createdAt }),
    );
    expect(resolutionRate(rows, { within: hours(24), asOf: hours(48) })).toMatchObject({ denominator: 1, pending: 1 });
  });

  test('solved without a date cannot be in time or late: no_solved_at', () => {
    const rows = [ticket({ status: 'solved' })];
    expect(resolutionRate(rows).value).toBe(1);
    const within = resolutionRate(rows, { within: hours(24), asOf: days(9) });
    expect(within).toMatchObject({ value: null, excluded: { no_solved_at: 1 } });
  });

  test('D3: with asOf alone, later solvings are not known yet and later tickets are pending', () => {
    const rows = [
      ...[ticket({ status: 'solved', solvedAt: 50 }), ticket({ status: 'solved', solvedAt: 150 })],
      ticket({ status: 'open', createdAt: 120 }),
    ];
    expect(resolutionRate(rows, { asOf: 100 })).toMatchObject({ value: 0.5, denominator: 2, pending: 1 });
  });

  test('the last solving decides about within', () => {
    const history = statuses([2, 'solved'], [30, 'open'], [40, 'solved']);
    expect(resolutionRate([ticket({ status: 'solved', history })], { within: hours(24), asOf: days(9) }).value).toBe(0);
  });

  test('faults are left out by reason', () => {
    const rows = [
      ...[broken('createdAt', null), broken('solvedAt', 'x', { status: 'solved' }), broken('status', 'done')],
      ticket({ createdAt: 10, status: 'solved', solvedAt: 5 }),
    ];
    const excluded = { invalid_instant: 2, negative_duration: 1, unknown_status: 1 };
    expect(resolutionRate(rows, { within: 5, asOf: days(9) })).toMatchObject({ value: null, excluded });
  });

  test('within needs asOf; no tickets give null', () => {
    expect(codeOf(() => resolutionRate([], { within: 5 }))).toBe('missing_option');
    expect(resolutionRate([])).toEqual({ value: null, numerator: 0, denominator: 0, pending: 0, excluded: {} });
  });
});
