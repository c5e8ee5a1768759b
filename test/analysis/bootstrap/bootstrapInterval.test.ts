import { describe, expect, test } from 'vitest';
import {
  bootstrapInterval,
  ces,
  csat,
  firstContactResolution,
  firstResponseTime,
  interval,
  nps,
  qaScore,
  reopenRate,
  responseTime,
  ticketVolume,
} from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { days, minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const solved = (index: number, reopens: number, customerId?: string): TicketRow => ({
  ...{ id: `A-${index}`, createdAt: 0, status: 'solved', reopens },
  ...(customerId === undefined ? {} : { customerId }),
});
const waited = (wait: number, index: number, customerId = `C-${index}`): TicketRow => ({
  ...{ id: `A-${index}`, createdAt: 0, firstRespondedAt: minutes(wait), customerId },
});
const answer = (index: number, score: number, kind: 'csat' | 'nps' = 'csat'): Survey => ({
  ...{ id: `S-${index}`, kind, score, ticketId: `A-${index}` },
});
const scale = { min: 1, max: 5 };

describe('bootstrapInterval', () => {
  test('a rate of independent rows is drawn from its counts, near the formula', () => {
    const rows = Array.from({ length: 400 }, (_, index) => solved(index, index < 100 ? 1 : 0));
    const found = bootstrapInterval(reopenRate, rows, { resamples: 20_000 });
    const formula = interval(reopenRate(rows));
    expect(found).toMatchObject({
      value: 0.25,
      n: 400,
      units: 400,
      method: 'bootstrap_percentile',
      seed: 1,
      reason: null,
    });
    // √(0.25 × 0.75 ÷ 400) = 0.02165
    expect(found.standardError).toBeCloseTo(0.02165, 3);
    expect(found.lower).toBeCloseTo(formula.lower ?? 0, 1);
    expect(found.upper).toBeCloseTo(formula.upper ?? 0, 1);
  });

  test('rows of one customer are drawn together: ten alike tickets each say no more than one', () => {
    const rows = Array.from({ length: 400 }, (_, index) => {
      const customer = Math.floor(index / 10);
      return solved(index, customer < 10 ? 1 : 0, `C-${customer}`);
    });
    const found = bootstrapInterval(reopenRate, rows, { cluster: 'customerId' });
    expect(found).toMatchObject({ value: 0.25, n: 400, units: 40 });
    // √(0.25 × 0.75 ÷ 40) = 0.0685
    expect(found.standardError).toBeCloseTo(0.0685, 2);
  });

  test('rows without a customer are drawn one by one, not as one customer', () => {
    const rows = Array.from({ length: 100 }, (_, index) => solved(index, index % 2));
    expect(bootstrapInterval(reopenRate, rows, { cluster: ({ customerId }) => customerId })).toMatchObject({
      units: 100,
    });
  });

  test('the order of the rows leaves no trace, and nothing is written to', () => {
    const rows = Array.from({ length: 30 }, (_, index) => waited((index * 7) % 31, index, `C-${index % 8}`));
    for (const kpi of [firstResponseTime, firstResponseTime.with({ statistic: 'p90' })]) {
      for (const method of ['percentile', 'bca'] as const) {
        const options = { cluster: 'customerId', method, resamples: 200 } as const;
        const found = bootstrapInterval(kpi, deepFreeze(rows), options);
        expect(bootstrapInterval(kpi, rows.toReversed(), options)).toEqual(found);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(found.lower).toBeLessThan(found.value ?? 0);
        expect(found.upper).toBeGreaterThan(found.value ?? 0);
      }
    }
  });

  test('a quantile comes from the values of each cluster', () => {
    const kpi = firstResponseTime.with({ statistic: 'median' });
    const rows = Array.from({ length: 60 }, (_, index) => waited(index < 30 ? 10 : 50, index, index < 30 ? 'A' : 'B'));
    // Two customers: both lower, both upper, or one of each, a quarter, a quarter and half of the time.
    const found = bootstrapInterval(kpi, rows, { cluster: 'customerId' });
    expect(found).toMatchObject({ value: minutes(30), lower: minutes(10), upper: minutes(50), units: 2, n: 60 });
  });

  test('every turn of a conversation counts, those of one ticket together', () => {
    const message = (id: string, at: number, role: 'customer' | 'agent') =>
      ({ kind: 'message', id: `${id}${at}`, ticketId: id, at, author: { role }, visibility: 'public' }) as const;
    const rows: TicketRow[] = ['A', 'B', 'C'].map((id, index) => ({
      ...{ id, createdAt: 0 },
      interactions: [
        ...[message(id, 0, 'customer'), message(id, minutes(1 + index), 'agent')],
        ...[message(id, minutes(60), 'customer'), message(id, minutes(61 + index), 'agent')],
      ],
    }));
    expect(bootstrapInterval(responseTime, rows)).toMatchObject({ n: 6, units: 6 });
    expect(bootstrapInterval(responseTime, rows, { cluster: 'id' })).toMatchObject({ n: 6, units: 3 });
  });

  test('CSAT and NPS: an answer that another one replaced is not drawn', () => {
    const rows = [answer(1, 1), ...Array.from({ length: 50 }, (_, index) => answer(index, index % 5 === 0 ? 2 : 5))];
    const latest = rows.map((row, index) => ({ ...row, id: `S-${index}`, respondedAt: days(index) }));
    expect(bootstrapInterval(csat.with({ scale }), latest, { cluster: 'ticketId' })).toMatchObject({
      value: 0.8,
      n: 50,
      units: 50,
    });
    const net = Array.from({ length: 50 }, (_, index) => answer(index, index < 20 ? 10 : index < 40 ? 7 : 0, 'nps'));
    const found = bootstrapInterval(nps.with({ scale: { min: 0, max: 10 } }), net);
    // Of 50 answers: 100 √((0.6 − 0.2²) ÷ 50) = 10.58 points.
    expect(found.value).toBe(20);
    expect(found.standardError).toBeCloseTo(10.58, 0);
  });

  test('what is no ratio and no quantile is merged from parts', () => {
    const review = (index: number, score: number) => ({
      ...{ id: `R-${index}`, agentId: 'a', reviewerId: 'r', at: 0 },
      criteria: [{ criterion: 'tone', score, max: 10, weight: 1 + (index % 3) }],
    });
    const rows = Array.from({ length: 20 }, (_, index) => review(index, index % 11));
    const found = bootstrapInterval(qaScore, rows, { resamples: 300, method: 'bca' });
    expect(found).toMatchObject({ n: 20, units: 20, reason: null, method: 'bootstrap_bca' });
    expect(found.lower).toBeLessThan(found.value ?? 0);
    expect(found.upper).toBeGreaterThan(found.value ?? 0);
    expect(bootstrapInterval(qaScore, rows.toReversed(), { resamples: 300, method: 'bca' })).toEqual(found);
  });

  test('a mean score is drawn from the counts of its scores', () => {
    const rows = [1, 2, 3, 4].flatMap((score) =>
      Array.from({ length: 25 }, (_, index) => ({ id: `${score}-${index}`, kind: 'ces' as const, score })),
    );
    const found = bootstrapInterval(ces.with({ scale, direction: 'low_is_easy' }), rows);
    expect(found).toMatchObject({ value: 2.5, n: 100, units: 100, reason: null });
    // The variance of 1, 2, 3 and 4 is 1.25: √(1.25 ÷ 100) = 0.1118.
    expect(found.standardError).toBeCloseTo(0.1118, 2);
  });

  test('a quantile of a sketch is merged from parts', () => {
    const kpi = firstResponseTime.with({ statistic: 'median', quantiles: { relativeError: 0.01 } });

    const rows = Array.from({ length: 30 }, (_, index) => waited(1 + index, index));
    const found = bootstrapInterval(kpi, rows, { resamples: 200 });
    expect(found).toMatchObject({ n: 30, units: 30, reason: null });
    expect([(found.lower ?? 0) < (found.value ?? 0), (found.upper ?? 0) > (found.value ?? 0)]).toEqual([true, true]);
  });

  test('a figure that some samples do not have has no ends', () => {
    const review = { id: 'R-1', agentId: 'a', reviewerId: 'r', at: 0 };
    const criteria = [{ criterion: 'tone', score: 7, max: 10 }];
    const [scored, empty] = [
      { ...review, criteria },
      { ...review, id: 'R-2', criteria: [] },
    ];
    expect(bootstrapInterval(qaScore, [scored])).toMatchObject({ n: 1, units: 1, reason: 'too_few' });
    // A quarter of the samples of both consist of the one without a score.
    expect(bootstrapInterval(qaScore, [scored, empty])).toMatchObject({
      ...{ n: 1, units: 2, lower: null, upper: null, reason: 'undefined_statistic' },
    });
    // Where by chance none of two samples does, the correction still asks for the figure without the scored one.
    const lucky = bootstrapInterval(qaScore, [scored, empty], { method: 'bca', resamples: 2, seed: 1 });
    expect(lucky).toMatchObject({ lower: null, upper: null, reason: 'bca_impossible' });
  });

  test('a figure of a KPI that is no ratio of its own parts is refused, not added up', () => {
    const capped = {
      ...reopenRate,
      result: (state: unknown) => {
        const { numerator, denominator, value, ...rest } = reopenRate.result(state);
        return {
          ...rest,
          denominator,
          numerator: 2 * numerator,
          value: value === null ? null : Math.min(2 * value, 1),
        };
      },
    };
    const rows = Array.from({ length: 8 }, (_, index) => solved(index, index === 0 ? 1 : 0, `C-${index}`));
    // Two of eight as a whole, and the one row alone 1 though it counts twice.
    const kpi = capped as typeof reopenRate;
    expect(codeOf(() => bootstrapInterval(kpi, rows, { cluster: 'customerId' }))).toBe('not_additive');
  });

  test('a figure whose rows cannot be drawn twice has no method', () => {
    expect(bootstrapInterval(ticketVolume, [solved(1, 0), solved(2, 0)])).toMatchObject({
      ...{ value: 2, lower: null, upper: null, standardError: null, reason: 'no_method' },
    });
  });

  test('rows of two clusters that decide about each other are refused', () => {
    const kpi = firstContactResolution.with({ method: 'no_repeat_contact', window: days(7), asOf: days(30) });
    const twice = [1, 2].map((index): TicketRow => ({ ...solved(index, 0, 'C'), createdAt: days(index) }));
    expect(codeOf(() => bootstrapInterval(kpi, twice, { cluster: 'id' }))).toBe('not_additive');
    expect(bootstrapInterval(kpi, twice, { cluster: 'customerId' })).toMatchObject({
      n: 2,
      units: 1,
      reason: 'too_few',
    });
  });

  test('G1, G2: no rows, one row', () => {
    expect(bootstrapInterval(firstResponseTime, [])).toMatchObject({ value: null, n: 0, reason: 'no_data' });
    expect(bootstrapInterval(qaScore, [])).toMatchObject({ value: null, n: 0, reason: 'no_data' });
    expect(bootstrapInterval(firstResponseTime, [waited(5, 1)])).toMatchObject({
      value: minutes(5),
      reason: 'too_few',
    });
  });

  test('G25: another seed, other ends; the same seed, the same ends', () => {
    const rows = Array.from({ length: 40 }, (_, index) => waited((index * 17) % 41, index));
    const [first, again, other] = [7, 7, 8].map((seed) => bootstrapInterval(firstResponseTime, rows, { seed }));
    expect(again).toEqual(first);
    expect(other?.standardError).not.toBe(first?.standardError);
    expect(codeOf(() => bootstrapInterval(firstResponseTime, rows, { seed: Number.NaN }))).toBe('out_of_range');
  });

  test('faults of the caller', () => {
    expect(codeOf(() => bootstrapInterval(reopenRate, 5 as never))).toBe('not_iterable');
    expect(codeOf(() => bootstrapInterval(reopenRate, [], { level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => bootstrapInterval(reopenRate, [], { method: 'bc' as never }))).toBe('invalid_option');
    expect(codeOf(() => bootstrapInterval(reopenRate, [], { clusters: 'id' } as never))).toBe('unknown_option');
    expect(
      codeOf(() =>
        bootstrapInterval(reopenRate, [{ id: 'A', createdAt: 0, tags: ['x'] } as TicketRow], { cluster: 'tags' }),
      ),
    ).toBe('overlapping_segments');
  });
});
