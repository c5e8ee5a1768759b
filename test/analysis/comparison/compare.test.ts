import { describe, expect, test } from 'vitest';
import {
  automationSuccessRate,
  ces,
  chatDuration,
  compare,
  costPerContact,
  csat,
  firstResponseTime,
  handleTime,
  nps,
  reopenRate,
} from '../../../src/index.ts';
import type { Survey, SurveyKind } from '../../../src/model/survey.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { minutes, seconds } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const solved = (count: number, reopened: number): TicketRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...({ id: `${index}`, createdAt: 0, status: 'solved', reopens: index < reopened ? 1 : 0 } as const),
  }));
const runs = (count: number, succeeded: number) =>
  Array.from({ length: count }, (_, index) => ({ at: 0, process: 'x', succeeded: index < succeeded }));
const answers = (kind: SurveyKind, counts: Readonly<Record<number, number>>): Survey[] =>
  Object.entries(counts).flatMap(([score, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${score}-${index}`, kind, score: Number(score) })),
  );
const waits = (...list: readonly number[]): TicketRow[] =>
  list.map((wait, index) => ({ id: `${index}`, createdAt: 0, firstRespondedAt: minutes(wait) }));

describe('compare: two shares', () => {
  test("Newcombe's own example: 56 of 70 after 48 of 80 is +0.2, from 0.0524 to 0.3339", () => {
    const found = compare(automationSuccessRate, runs(80, 48), runs(70, 56));
    expect(found.change).toBeCloseTo(0.2, 12);
    expect([found.lower?.toFixed(4), found.upper?.toFixed(4)]).toEqual(['0.0524', '0.3339']);
    expect(found).toMatchObject({
      method: 'newcombe',
      test: 'two_proportion',
      verdict: 'better',
      n: { before: 80, after: 70 },
    });
    // Pooled share 104 ÷ 150: z = 0.2 ÷ √(0.6933 × 0.3067 × (1/80 + 1/70)) = 2.6500.
    expect(found.p).toBeCloseTo(0.00805, 4);
  });

  test('a lower share is better where lower is better, and worse the other way round', () => {
    const [many, few] = [solved(400, 60), solved(400, 32)];
    expect(compare(reopenRate, many, few)).toMatchObject({ verdict: 'better', test: 'two_proportion' });
    expect(compare(reopenRate, few, many)).toMatchObject({ verdict: 'worse' });
    expect(compare(reopenRate, few, many).relativeChange).toBeCloseTo(60 / 32 - 1, 12);
  });

  test('the same rates of few rows are no evidence, and are tested exactly', () => {
    const found = compare(reopenRate, solved(20, 3), solved(20, 1));
    // Fisher: 2 × (C(20,1)·C(20,3) + C(20,0)·C(20,4)) ÷ C(40,4).
    expect(found.p).toBeCloseTo((2 * (20 * 1140 + 4845)) / 91390, 12);
    expect(found).toMatchObject({ test: 'fisher_exact', verdict: 'no_evidence', reason: null });
  });

  test('nothing on one side cannot be compared', () => {
    expect(compare(reopenRate, [], solved(9, 3))).toEqual({
      ...{
        kpi: 'reopen_rate',
        before: null,
        after: 1 / 3,
        change: null,
        relativeChange: null,
        lower: null,
        upper: null,
      },
      ...{ level: 0.95, method: null, p: null, test: null, verdict: 'no_evidence', reason: 'no_data' },
      n: { before: 0, after: 9 },
    });
  });
});

describe('compare: durations', () => {
  test('Mann–Whitney of values that do not overlap: 2 ÷ C(10, 5)', () => {
    const found = compare(firstResponseTime, waits(10, 11, 12, 13, 14), waits(1, 2, 3, 4, 5));
    expect(found.p).toBeCloseTo(2 / 252, 12);
    expect(found).toMatchObject({ change: minutes(-9), verdict: 'better', test: 'mann_whitney', method: 'welch' });
    // Welch: equal variances of 2.5, 8 degrees of freedom, t(0.975, 8) = 2.306004, standard error 1.
    expect((found.upper ?? 0) / minutes(1)).toBeCloseTo(-9 + 2.306004, 5);
  });

  test('a mean that falls by one outlier while most wait longer is no evidence', () => {
    const before = waits(...Array.from({ length: 30 }, (_, index) => 10 + index / 100), 5000);
    const after = waits(...Array.from({ length: 31 }, (_, index) => 12 + index / 100));
    const found = compare(firstResponseTime, before, after);
    expect(found.p).toBeLessThan(0.001);
    expect(found.change).toBeLessThan(0);
    expect(found.verdict).toBe('no_evidence');
  });

  test('the change of a median has the ends of both sides in it', () => {
    const median = firstResponseTime.with({ statistic: 'median' });
    const found = compare(median, waits(11, 12, 13, 14, 15, 16, 17, 18, 19), waits(1, 2, 3, 4, 5, 6, 7, 8, 9));
    // Both medians lie 3 minutes from either end of their interval: √18.
    expect((found.lower ?? 0) / minutes(1)).toBeCloseTo(-10 - Math.sqrt(18), 10);
    expect((found.upper ?? 0) / minutes(1)).toBeCloseTo(-10 + Math.sqrt(18), 10);
    expect(found).toMatchObject({ method: 'order_statistics', verdict: 'better' });
  });

  test('a sketch has no values to rank: means are compared by Welch, quantiles not at all', () => {
    const sketch = { quantiles: { relativeError: 0.01 } };
    const [old, now] = [waits(10, 11, 12, 13, 14), waits(1, 2, 3, 4, 5)];
    const found = compare(firstResponseTime.with(sketch), old, now);
    // As with the values: t = −9 ÷ 1 on 8 degrees of freedom, p = 1.85e−5.
    expect(found).toMatchObject({ test: 'welch', method: 'welch', verdict: 'better', change: minutes(-9) });
    expect(found.p).toBeCloseTo(0.0000185, 6);
    const median = firstResponseTime.with({ ...sketch, statistic: 'median' });
    expect(compare(median, old, now)).toMatchObject({ p: null, reason: 'values_not_kept' });
    expect(compare(firstResponseTime.with(sketch), waits(1), waits(3, 4))).toMatchObject({ reason: 'too_few' });
    expect(compare(firstResponseTime.with(sketch), waits(3, 4), waits(1))).toMatchObject({ reason: 'too_few' });
    expect(compare(firstResponseTime.with(sketch), waits(3, 3), waits(4, 4))).toMatchObject({
      reason: 'zero_variance',
    });
  });

  test('a median of few values has no ends, and so its change has none', () => {
    const median = firstResponseTime.with({ statistic: 'median' });
    expect(compare(median, waits(1, 2), waits(8, 9))).toMatchObject({
      ...{ change: minutes(7), lower: null, upper: null, verdict: 'no_evidence' },
    });
  });

  test('where more is neither better nor worse, it is different', () => {
    const calls = (length: number) =>
      Array.from({ length: 30 }, (_, index) => ({
        ...({
          kind: 'call',
          id: `${index}`,
          direction: 'inbound',
          queuedAt: 0,
          answeredAt: 0,
          outcome: 'answered',
        } as const),
        endedAt: seconds(length + index),
      }));
    expect(compare(handleTime, calls(60), calls(300))).toMatchObject({ verdict: 'different' });
    expect(compare(chatDuration, [], [])).toMatchObject({ verdict: 'no_evidence', reason: 'no_data' });
  });
});

describe('compare: scores', () => {
  test('NPS by the variance of its difference', () => {
    const scale = { scale: { min: 0, max: 10 } };
    const found = compare(
      nps.with(scale),
      answers('nps', { 0: 40, 7: 30, 10: 30 }),
      answers('nps', { 0: 20, 7: 30, 10: 50 }),
    );
    // Variances 0.69 and 0.61 per answer: se = 100 √(0.013), z = 40 ÷ 11.4018.
    expect(found.change).toBe(40);
    expect(found.lower).toBeCloseTo(40 - 1.959964 * 100 * Math.sqrt(0.013), 4);
    expect(found).toMatchObject({ test: 'nps_difference', method: 'multinomial', verdict: 'better' });
  });

  test('CSAT as two shares, effort as two means', () => {
    const score = csat.with({ scale: { min: 1, max: 5 } });
    expect(compare(score, answers('csat', { 5: 50, 1: 50 }), answers('csat', { 5: 80, 1: 20 }))).toMatchObject({
      ...{ test: 'two_proportion', verdict: 'better' },
    });
    const effort = ces.with({ direction: 'low_is_easy', scale: { min: 1, max: 7 } });
    const found = compare(effort, answers('ces', { 2: 10, 4: 10 }), answers('ces', { 4: 10, 6: 10 }));
    expect(found).toMatchObject({ change: 2, test: 'welch', verdict: 'worse', n: { before: 20, after: 20 } });
  });

  test('what has no test says so', () => {
    expect(compare(costPerContact, [], [])).toMatchObject({ test: null, reason: 'no_method', verdict: 'no_evidence' });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => compare(reopenRate, 5 as never, []))).toBe('not_iterable');
    expect(codeOf(() => compare(reopenRate, [], [], { level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => compare(reopenRate, [], [], { alpha: 0.05 } as never))).toBe('unknown_option');
  });
});
