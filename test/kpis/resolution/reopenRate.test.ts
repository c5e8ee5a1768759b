import { describe, expect, test } from 'vitest';
import { reopenRate } from '../../../src/index.ts';
import { broken, messageOf, statuses, ticket } from '../records.ts';

describe('reopenRate', () => {
  test('counts a ticket once however often it came back', () => {
    const rows = [ticket({ status: 'solved', reopens: 3 }), ticket({ status: 'solved', reopens: 0 })];
    expect(reopenRate(rows)).toEqual({
      value: 0.5,
      numerator: 1,
      denominator: 2,
      reopens: 3,
      pending: 0,
      excluded: {},
    });
  });

  test('reads the history: each way from solved back to unsolved is a reopening', () => {
    const rows = [
      ticket({ status: 'solved', history: statuses([2, 'solved'], [3, 'closed']) }),
      ticket({
        status: 'solved',
        history: statuses([2, 'solved'], [3, 'open'], [4, 'solved'], [5, 'pending'], [6, 'closed']),
      }),
      ticket({ status: 'open', history: statuses([2, 'closed'], [3, 'open']) }),
    ];
    expect(reopenRate(rows)).toMatchObject({ numerator: 2, denominator: 3, reopens: 3 });
  });

  test('solved and reopened at one instant is a reopening', () => {
    const history = statuses([2, 'solved'], [2, 'open']);
    expect(reopenRate([ticket({ status: 'open', history })])).toMatchObject({ value: 1, reopens: 1 });
  });

  test('a history that begins solved, as of an import, counts its reopenings', () => {
    const history = [{ at: 5, kind: 'status', from: 'solved', to: 'open' }] as const;
    expect(reopenRate([ticket({ status: 'open', history })])).toMatchObject({ value: 1, reopens: 1 });
  });

  test('explicit reopens win over the history, also to say that the ticket was solved once', () => {
    const history = statuses([2, 'solved'], [3, 'open'], [4, 'solved']);
    expect(reopenRate([ticket({ status: 'solved', reopens: 0, history })]).value).toBe(0);
    expect(reopenRate([ticket({ status: 'open', reopens: 1 })])).toMatchObject({ value: 1, denominator: 1 });
  });

  test('open now but dated as solved came back once', () => {
    expect(reopenRate([ticket({ status: 'open', solvedAt: 5 })])).toMatchObject({ value: 1, reopens: 1 });
  });

  test('never solved: never_solved', () => {
    expect(reopenRate([ticket({ status: 'open' }), ticket({ history: statuses([1, 'open']) })])).toEqual({
      ...{ value: null, numerator: 0, denominator: 0, reopens: 0, pending: 0 },
      excluded: { never_solved: 2 },
    });
  });

  test.each([-1, 1.5, '2', Number.NaN, 2 ** 53])('A4: %s is no number of reopenings', (reopens) => {
    expect(reopenRate([broken('reopens', reopens, { status: 'solved' })]).excluded).toEqual({ invalid_count: 1 });
  });

  test('strict names the field', () => {
    expect(messageOf(() => reopenRate([broken('reopens', '2', { status: 'solved' })], { strict: true }))).toBe(
      'reopenRate: ticket "A-17": reopens: expected a whole number from 0 to a billion, got "2"',
    );
  });

  test('no tickets give null', () => {
    expect(reopenRate([])).toMatchObject({ value: null, reopens: 0 });
  });
});
