import { describe, expect, test } from 'vitest';
import { compare, csat, reopenRate, resolutionTime } from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { kaplanMeier, logRankTest } from '../../../src/stats/index.ts';
import { days } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

/** Solved after so many days, or open still where the number is negative. */
const tickets = (list: readonly number[], from = 0): TicketRow[] =>
  list.map((age, index) => ({
    ...{ id: `${index}`, createdAt: days(from) },
    ...(age < 0
      ? { status: 'open' as const, createdAt: days(from + 100 + age) }
      : { status: 'solved' as const, solvedAt: days(from + age) }),
  }));

// Freireich and others (1963), weeks of remission: R's survdiff gives chi-square 16.79 with these, p = 4e-05.
const treated = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
const control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

describe('compare with running waits', () => {
  test('the log-rank test of the leukaemia data: 16.79, medians of 8 and 23', () => {
    const found = compare(resolutionTime, tickets(control), tickets(treated), { asOf: days(100) });
    expect(found).toMatchObject({
      ...{ before: days(8), after: days(23), change: days(15), test: 'log_rank', verdict: 'worse' },
      n: { before: 21, after: 21 },
    });
    const times = [...control, ...treated].map(Math.abs);
    const events = [...control, ...treated].map((age) => age > 0);
    const direct = logRankTest(
      times,
      events,
      times.map((_, index) => (index < 21 ? 0 : 1)),
    );
    expect(direct?.chiSquare).toBeCloseTo(16.79, 2);
    expect(found.p).toBe(direct?.p);
    const back = compare(resolutionTime, tickets(treated), tickets(control), { asOf: days(100) });
    expect(back).toMatchObject({ verdict: 'better', change: days(-15) });
    expect(back.p).toBeCloseTo(found.p ?? 0, 15);
  });

  test('a side without a median has no change, and the test speaks all the same', () => {
    const open = Array.from({ length: 20 }, () => -50);
    const found = compare(resolutionTime, tickets(control), tickets([3, ...open]), { asOf: days(100) });
    expect(found).toMatchObject({
      after: null,
      change: null,
      lower: null,
      method: null,
      test: 'log_rank',
      verdict: 'worse',
    });
  });

  test('medians that both have two ends give the change of the median its ends', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => 1 + index);
    const later = thirty.map((age) => age + 40);
    const found = compare(resolutionTime, tickets(thirty), tickets(later), { asOf: days(100) });
    const curve = kaplanMeier(
      thirty.map((age) => days(age)),
      thirty.map(() => true),
    );
    const reaches = [days(15.5) - (curve.medianLower ?? 0), (curve.medianUpper ?? 0) - days(15.5)] as const;
    expect(reaches.every((reach) => reach > 0)).toBe(true);
    // Both medians lie as far from their ends; those distances add up as the root of their squares.
    expect(found.lower).toBeCloseTo(days(40) - Math.hypot(...reaches), 0);
    expect(found.upper).toBeCloseTo(days(40) + Math.hypot(...reaches), 0);
    expect(found).toMatchObject({ change: days(40), method: 'kaplan_meier', test: 'log_rank', verdict: 'worse' });
  });

  test('each side may be looked at when it was as old', () => {
    const [may, june] = [tickets([1, 2, 3, 60], 0), tickets([1, 2, 3, 60], 30)];
    const at = { before: days(30), after: days(60) };
    expect(compare(resolutionTime, may, june, { asOf: at })).toMatchObject({ change: 0, p: 1, verdict: 'no_evidence' });
    expect(compare(resolutionTime, may, june, { asOf: new Date(days(60)) }).n).toEqual({ before: 4, after: 4 });
  });

  test('nothing to compare, nothing over', () => {
    expect(compare(resolutionTime, [], tickets(control), { asOf: days(100) })).toMatchObject({
      reason: 'no_data',
      test: null,
    });
    expect(compare(resolutionTime, tickets([-5]), tickets([-7]), { asOf: days(100) })).toMatchObject({
      reason: 'undefined_statistic',
      verdict: 'no_evidence',
    });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => compare(reopenRate, [], [], { asOf: 0 }))).toBe('not_a_wait');
    expect(codeOf(() => compare(csat.with({ scale: { min: 1, max: 5 } }), [], [], { asOf: 0 }))).toBe('not_a_wait');
    expect(codeOf(() => compare(resolutionTime, [], [], { asOf: 'now' as never }))).toBe('invalid_option');
    expect(codeOf(() => compare(resolutionTime, [], [], { asOf: null as never }))).toBe('invalid_option');
    expect(codeOf(() => compare(resolutionTime, [], [], { asOf: { before: 0, after: Number.NaN } }))).toBe(
      'invalid_option',
    );
    expect(codeOf(() => compare(resolutionTime, [], 5 as never, { asOf: 0 }))).toBe('not_iterable');
  });
});
