import { describe, expect, test } from 'vitest';
import {
  ces,
  costPerContact,
  csat,
  firstResponseTime,
  handleTime,
  interval,
  nps,
  reopenRate,
  seconds,
  serviceLevel,
  ticketVolume,
} from '../../../src/index.ts';
import type { Survey, SurveyKind } from '../../../src/model/survey.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

/** Answers by score. */
function answers(kind: SurveyKind, counts: Readonly<Record<number, number>>): Survey[] {
  return Object.entries(counts).flatMap(([score, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${score}-${index}`, kind, score: Number(score) })),
  );
}

const waited = (wait: number, index: number): TicketRow => ({ id: `A-${index}`, createdAt: 0, firstRespondedAt: wait });
const waits = (...list: readonly number[]): TicketRow[] => list.map((wait, index) => waited(minutes(wait), index));
const percent = (value: number | null, digits = 2): string | undefined =>
  value === null ? undefined : (value * 100).toFixed(digits);

describe('interval', () => {
  test('worked example: CSAT of 70 % with 100 answers is 60.42–78.11 % by Wilson', () => {
    const scores = csat(answers('csat', { 5: 50, 4: 20, 3: 10, 2: 5, 1: 15 }), { scale: { min: 1, max: 5 } });
    const found = interval(scores);
    expect([percent(found.lower), percent(found.upper)]).toEqual(['60.42', '78.11']);
    expect(found).toMatchObject({ value: 0.7, level: 0.95, method: 'wilson', n: 100, reason: null });
  });

  test('worked example: an NPS of 30 with 100 answers is 14.69–45.31', () => {
    const counts = { 0: 4, 1: 2, 2: 1, 3: 2, 4: 1, 5: 5, 6: 5, 7: 10, 8: 20, 9: 20, 10: 30 };
    const found = interval(nps(answers('nps', counts), { scale: { min: 0, max: 10 } }));
    expect([found.lower?.toFixed(2), found.upper?.toFixed(2)]).toEqual(['14.69', '45.31']);
    expect(found).toMatchObject({ method: 'multinomial', n: 100 });
  });

  test('G8: all promoters leave doubt: the adjusted interval has a width', () => {
    const found = interval(nps(answers('nps', { 10: 5 }), { scale: { min: 0, max: 10 } }));
    expect(found).toMatchObject({ value: 100, method: 'adjusted_wald', n: 5 });
    expect(found.lower).toBeLessThan(100);
  });

  test('G3, G4: three of three and none of twenty', () => {
    const solved = (count: number, reopens: number): TicketRow[] =>
      Array.from({ length: count }, (_, index) => ({ id: `${index}`, createdAt: 0, status: 'solved', reopens }));
    expect(percent(interval(reopenRate(solved(3, 1))).lower, 0)).toBe('44');
    expect(interval(reopenRate(solved(20, 0)))).toMatchObject({ lower: 0 });
    expect(percent(interval(reopenRate(solved(20, 0))).upper, 1)).toBe('16.1');
  });

  test('a mean by Student: 10, 12, 14 minutes are 12 ± 4.97', () => {
    const found = interval(firstResponseTime(waits(10, 12, 14)));
    // t(0.975, 2) = 4.302653, the standard error is 2 ÷ √3.
    expect((found.upper ?? 0) / minutes(1)).toBeCloseTo(12 + (4.302653 * 2) / Math.sqrt(3), 5);
    expect(found).toMatchObject({ method: 'student_t', n: 3, reason: null });
  });

  test('a median by order statistics: of nine values the second and the eighth', () => {
    const summary = firstResponseTime(waits(1, 2, 3, 4, 5, 6, 7, 8, 9), { statistic: 'median' });
    expect(interval(summary)).toMatchObject({ lower: minutes(2), upper: minutes(8), method: 'order_statistics', n: 9 });
    expect(interval(summary, { level: 0.999 })).toMatchObject({ lower: null, upper: null, reason: 'too_few' });
  });

  test('a summary that came as JSON has lost its values, and says so', () => {
    const summary: object = JSON.parse(JSON.stringify(firstResponseTime(waits(1, 2, 3), { statistic: 'p90' })));
    expect(interval(summary)).toMatchObject({ lower: null, reason: 'values_not_kept' });
    const mean: object = JSON.parse(JSON.stringify(firstResponseTime(waits(1, 2, 4))));
    expect(interval(mean)).toMatchObject({ method: 'student_t', reason: null });
  });

  test('a mean of long tails as log-normal, which zeros are not', () => {
    const found = interval(firstResponseTime(waits(1, 2, 4, 8, 16, 300)), { mean: 'log_normal' });
    expect(found).toMatchObject({ method: 'log_normal', reason: null });
    expect(found.lower).toBeGreaterThan(0);
    expect(interval(firstResponseTime(waits(0, 2)), { mean: 'log_normal' })).toMatchObject({ reason: 'not_positive' });
  });

  test('the longest wait has no interval, whatever is known of the others', () => {
    expect(interval(firstResponseTime(waits(1, 2, 3), { statistic: 'max' }))).toMatchObject({
      ...{ value: minutes(3), lower: null, reason: 'no_method' },
    });
  });

  test('G2: a log-normal mean needs its values, and two of them', () => {
    const logNormal = { mean: 'log_normal' } as const;
    expect(interval(firstResponseTime(waits(5)), logNormal)).toMatchObject({ n: 1, reason: 'too_few' });
    const sketch = firstResponseTime(waits(5, 6, 9), { quantiles: { relativeError: 0.01 } });
    expect(interval(sketch, logNormal)).toMatchObject({ method: 'log_normal', reason: 'values_not_kept' });
  });

  test('handle time keeps its values for quantiles', () => {
    const calls = Array.from({ length: 9 }, (_, index) => ({
      ...({
        kind: 'call',
        id: `${index}`,
        direction: 'inbound',
        queuedAt: 0,
        answeredAt: 0,
        outcome: 'answered',
      } as const),
      endedAt: seconds(index + 1),
    }));
    expect(interval(handleTime(calls, { statistic: 'median' }))).toMatchObject({
      lower: seconds(2),
      upper: seconds(8),
    });
    expect(interval(serviceLevel(calls, { threshold: seconds(20) }))).toMatchObject({
      method: 'wilson',
      n: 9,
      upper: 1,
    });
  });

  test('effort is a mean of scores, volume a count', () => {
    const effort = ces(answers('ces', { 1: 10, 7: 10 }), { direction: 'high_is_easy', scale: { min: 1, max: 7 } });
    const found = interval(effort);
    // Mean 4, variance 20 × 9 ÷ 19, t(0.975, 19) = 2.093024.
    expect(found.upper).toBeCloseTo(4 + 2.093024 * Math.sqrt((20 * 9) / 19 / 20), 5);
    const volume = interval(ticketVolume(waits(...Array.from({ length: 10 }, () => 1))));
    // Garwood: chi-square quantiles ÷ 2.
    expect([volume.lower?.toFixed(4), volume.upper?.toFixed(4)]).toEqual(['4.7954', '18.3904']);
    expect(volume.method).toBe('poisson');
  });

  test('G1, G2: nothing has no interval, nor has one value', () => {
    expect(interval(firstResponseTime([]))).toMatchObject({ value: null, lower: null, n: 0, reason: 'no_data' });
    expect(interval(firstResponseTime(waits(5)))).toMatchObject({ lower: null, n: 1, reason: 'too_few' });
    expect(interval(costPerContact([]))).toMatchObject({ method: null, reason: 'no_method' });
  });

  test('G5, A15: a level is a fraction', () => {
    const rate = reopenRate([]);
    for (const level of [0, 1, 95, Number.NaN]) expect(codeOf(() => interval(rate, { level }))).toBe('out_of_range');
    expect(codeOf(() => interval(rate, { levle: 0.9 } as never))).toBe('unknown_option');
    for (const wrong of [null, 5, 'x', {}, { value: 'x' }, { value: Number.NaN }]) {
      expect(codeOf(() => interval(wrong as never))).toBe('invalid_result');
    }
  });
});
