import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlate } from '../../../src/analysis/correlation/correlate.ts';
import type { ReadPeriod } from '../../../src/analysis/correlation/reading.ts';
import { csat, days, firstResponseTime, groupBy, minutes, series } from '../../../src/index.ts';
import { adjustP } from '../../../src/stats/tests/adjustP.ts';
import { codeOf } from '../../kpis/records.ts';

/** One value per week. */
const weeks = (values: readonly (number | null)[], first = 1): ReadPeriod[] =>
  values.map((value, index) => ({ label: `W${first + index}`, value }));
const only = (found: ReturnType<typeof correlate>) => found.pairs[0];

describe('correlate', () => {
  test('Pearson by hand: 1, 2, 3, 5 and 2, 1, 4, 3 have r = 0.5292', () => {
    // Deviations −1.75 −0.75 0.25 2.25 and −0.5 −1.5 1.5 0.5: products 3.5, squares 8.75 and 5; 3.5 ÷ √43.75.
    const found = correlate({ a: weeks([1, 2, 3, 5]), b: weeks([2, 1, 4, 3]) }, { method: 'pearson' });
    expect(only(found)?.r).toBeCloseTo(3.5 / Math.sqrt(43.75), 14);
    // Fisher: atanh r ± 1.959964 ÷ √(n − 3).
    expect(only(found)?.upper).toBeCloseTo(Math.tanh(Math.atanh(3.5 / Math.sqrt(43.75)) + 1.959963985), 9);
    expect(found).toMatchObject({ method: 'pearson', level: 0.95, adjust: 'holm', difference: false });
    expect(only(found)).toMatchObject({ left: 'a', right: 'b', lag: 0, n: 4, reason: null, excluded: {} });
  });

  test('Spearman by hand: 1 − 6 Σd² ÷ n(n² − 1), which an extreme value does not bend', () => {
    // Ranks 1 2 3 4 5 and 5 3 4 1 2: d² = 16 + 1 + 1 + 9 + 9 = 36.
    const found = correlate({ wait: weeks([1, 2, 3, 4, 900]), csat: weeks([0.9, 0.7, 0.8, 0.5, 0.6]) });
    expect(only(found)?.r).toBeCloseTo(1 - (6 * 36) / (5 * 24), 14);
  });

  test('takes what series gives, without periods that are not over', () => {
    const surveys = [5, 4, 3, 2, 1, 5].map((score, week) => ({
      ...{ id: `S-${week}`, kind: 'csat' as const, score, respondedAt: days(7 * week + 4) },
    }));
    const tickets = [10, 20, 30, 40, 50, 1].map((wait, week) => ({
      ...{ id: `A-${week}`, createdAt: days(7 * week + 4), firstRespondedAt: days(7 * week + 4) + minutes(wait) },
    }));
    const every = { every: 'week', timeZone: 'UTC', asOf: days(7 * 5 + 4) } as const;
    const scores = series(
      surveys,
      { by: 'respondedAt', ...every },
      csat.with({ scale: { min: 1, max: 5 }, positive: 3 }),
    );
    const waits = series(tickets, { by: 'createdAt', ...every }, firstResponseTime);
    // 1 1 1 0 0 with 10 20 30 40 50: ranks 4 4 4 1.5 1.5, products with −2 … 2: −7.5 ÷ √(7.5 × 10).
    const found = correlate({ csat: scores, firstResponseTime: waits });
    expect(only(found)?.r).toBeCloseTo(-7.5 / Math.sqrt(75), 14);
    expect(only(found)).toMatchObject({ n: 5, excluded: { incomplete: 1 } });
  });

  test('takes what groupBy gives, by key', () => {
    const tickets = [1, 2, 3, 4].flatMap((agent) => [
      { id: `A-${agent}`, createdAt: 0, agentId: `agent ${agent}`, firstRespondedAt: minutes(agent) },
      { id: `B-${agent}`, createdAt: 0, agentId: `agent ${agent}`, firstRespondedAt: minutes(3 * agent) },
    ]);
    const mean = groupBy(tickets, 'agentId', firstResponseTime);
    const worst = groupBy([...tickets].reverse(), 'agentId', firstResponseTime.with({ statistic: 'max' }));
    expect(only(correlate({ mean, worst }))).toMatchObject({ r: 1, lower: 1, upper: 1, p: 0, n: 4 });
  });

  test('G9: perfect correlation is exactly 1, with the interval [1, 1]', () => {
    const found = correlate({ a: weeks([0.1, 0.2, 0.3, 0.7]), b: weeks([0.3, 0.6, 0.9, 2.1]) }, { method: 'pearson' });
    expect(only(found)).toMatchObject({ r: 1, lower: 1, upper: 1 });
  });

  test('G1, G7: fewer than four pairs, and values that never change, have no correlation', () => {
    const none = { r: null, lower: null, upper: null, p: null, adjustedP: null };
    expect(only(correlate({ a: weeks([1, 2, 3]), b: weeks([1, 2, 3]) }))).toMatchObject({
      ...none,
      n: 3,
      reason: 'too_few',
    });
    expect(only(correlate({ a: [], b: new Map() }))).toMatchObject({ ...none, n: 0, reason: 'too_few' });
    const flat = correlate({ a: weeks([1, 2, 3, 4]), b: weeks([7, 7, 7, 7]) });
    expect(only(flat)).toMatchObject({ ...none, n: 4, reason: 'no_variation' });
  });

  test('what makes no pair is counted by reason', () => {
    const left = [...weeks([1, 2, 3, 4, null, 6]), { label: 'W7', value: 7, complete: false }];
    const right = weeks([9, 8, 5, 6, 4, 3, 2], 2);
    // W1 and W8 stand alone, W5 has no value, W7 is not over: 2 3 4 6 go with 9 8 5 4, which only falls.
    const found = only(correlate({ left, right }));
    expect(found).toMatchObject({ n: 4, r: -1, excluded: { incomplete: 1, no_partner: 2, no_value: 1 } });
  });

  test('a lag reads the right KPI later: CSAT follows the waits of the week before', () => {
    const wait = weeks([10, 50, 20, 40, 30, 60, 15]);
    const csatLater = weeks([0.5, 0.9, 0.5, 0.8, 0.6, 0.7, 0.4]);
    const found = correlate({ wait, csat: csatLater }, { lags: [0, 1] });
    expect(found.pairs.map(({ left, right, lag }) => [left, right, lag])).toHaveLength(3);
    expect(found.pairs[0]).toMatchObject({
      left: 'wait',
      right: 'csat',
      lag: 1,
      r: -1,
      n: 6,
      excluded: { no_partner: 2 },
    });
  });

  test('a lag never reaches over a gap between periods', () => {
    const at = (start: number, value: number): ReadPeriod => ({ label: `${start}`, start, end: start + 1, value });
    const gap = [at(0, 1), at(1, 4), at(2, 2), at(5, 3), at(6, 6), at(7, 5)];
    const found = correlate({ a: gap, b: gap }, { lags: [1] });
    // 0→1, 1→2, 5→6, 6→7: four pairs and not five.
    expect(found.pairs.map(({ n }) => n)).toEqual([4, 4]);
  });

  test('a period of a KPI without a value makes no pair', () => {
    const right = [1, 2, 3, 4, 5].map((value, index) => ({ label: `W${1 + index}`, result: { value } }));
    const left = right.map((own, index) => (index === 2 ? { ...own, result: { value: null } } : own));
    expect(only(correlate({ left, right }))).toMatchObject({ n: 4, r: 1, excluded: { no_value: 1 } });
    expect(only(correlate({ left: left.with(0, { label: 'W1', result: null } as never), right }))).toMatchObject({
      ...{ n: 3, reason: 'too_few', excluded: { no_value: 2 } },
    });
  });

  test('a change to or from a period that is missing or not over is none', () => {
    const holes = [...weeks([1, 3, null, 4, 6, 9, 13]), { label: 'W8', value: 99, complete: false }];
    const found = correlate({ holes, whole: weeks([1, 3, 4, 5, 7, 10, 14, 20]) }, { difference: true });
    // W1 has none before it, W3 no value, W4 none to start from, W8 is not over: four changes are left.
    expect(only(found)).toMatchObject({ n: 4, r: 1, excluded: { incomplete: 1, no_previous: 1, no_value: 2 } });
  });

  test('G19: a change beyond the range of numbers is refused', () => {
    const wild = weeks([1.7e308, -1.7e308, 1, 2, 3]);
    expect(codeOf(() => correlate({ a: wild, b: wild }, { difference: true }))).toBe('overflow');
  });

  test('pairs that are equally strong stand in the order of their names, then of their lags', () => {
    const steady = weeks([1, 2, 3, 4, 5, 6, 7]);
    const found = correlate({ c: steady, a: steady, b: steady }, { lags: [1, 0] });
    expect(found.pairs.map(({ left, right, lag }) => `${left}${right}${lag}`)).toEqual([
      ...['ab0', 'ab1', 'ac0', 'ac1', 'ba1', 'bc0', 'bc1', 'ca1', 'cb1'],
    ]);
  });

  test('two trends correlate, their changes need not', () => {
    const rising = weeks([10.1, 10.3, 10.4, 10.6, 10.7]);
    const falling = weeks([9, 8, 6, 5, 3]);
    expect(only(correlate({ rising, falling }))?.r).toBe(-1);
    // 0.2 0.1 0.2 0.1 and −1 −2 −1 −2, as written: the first rises where the other falls less.
    const changes = correlate({ rising, falling }, { difference: true, method: 'pearson' });
    expect(only(changes)).toMatchObject({ r: 1, n: 4, excluded: { no_previous: 1 } });
    const steady = correlate({ rising, steady: weeks([0.1, 0.2, 0.3, 0.4, 0.5]) }, { difference: true });
    expect(only(steady)).toMatchObject({ reason: 'no_variation' });
  });

  test('G22: p-values are made up for all pairs and lags together', () => {
    const readings = {
      a: weeks([3, 1, 4, 1, 5, 9, 2, 6]),
      b: weeks([2, 7, 1, 8, 2, 8, 1, 8]),
      c: weeks([1, 4, 1, 4, 2, 1, 3, 5]),
    };
    for (const adjust of ['holm', 'benjamini_hochberg', 'bonferroni'] as const) {
      const { pairs } = correlate(readings, { lags: [0, 1], adjust });
      expect(pairs).toHaveLength(3 + 6);
      expect(pairs.map(({ adjustedP }) => adjustedP)).toEqual(
        adjustP(
          pairs.map(({ p }) => p),
          adjust,
        ),
      );
      const strengths = pairs.map(({ r }) => Math.abs(r ?? -1));
      expect(strengths).toEqual([...strengths].sort((left, right) => right - left));
    }
  });

  test('faults of the caller', () => {
    const a = weeks([1, 2, 3, 4]);
    const groups = new Map([['ada', 1]]);
    const code = (readings: unknown, options?: unknown) => codeOf(() => correlate(readings as never, options as never));
    expect([code({ a }), code({}), code([a, a]), code(null)]).toEqual([
      ...['too_few_readings', 'too_few_readings', 'invalid_reading', 'invalid_reading'],
    ]);
    expect([code({ a, b: 5 }), code({ a, b: [5] }), code({ a, b: [{ label: 'W1' }] })]).toEqual([
      ...['invalid_reading', 'invalid_reading', 'invalid_reading'],
    ]);
    expect(code({ a, b: weeks([Number.NaN]) })).toBe('non_finite');
    expect(code({ a, b: [...a, ...a] })).toBe('duplicate_label');
    expect([code({ a, b: groups }, { lags: [1] }), code({ a, b: groups }, { difference: true })]).toEqual([
      ...['no_order', 'no_order'],
    ]);
    expect(code({ a, b: [...a].reverse() }, { lags: [1] })).toBe('conflicting_order');
    for (const lags of [[], [-1], [0.5], [1, 1], 1]) expect(code({ a, b: a }, { lags })).toBe('invalid_option');
    expect([code({ a, b: a }, { level: 95 }), code({ a, b: a }, { lag: 1 })]).toEqual([
      'out_of_range',
      'unknown_option',
    ]);
  });

  const values = fc.array(fc.option(fc.integer({ min: -5, max: 5 }), { freq: 6 }), { minLength: 3, maxLength: 12 });

  test('a lag is the same as moving the labels of the right KPI earlier', () => {
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 3 }), (left, right, lag) => {
        const all = weeks(
          Array.from({ length: 20 }, () => null),
          -3,
        );
        const long = (own: readonly (number | null)[], shift: number) =>
          all.map(({ label }) => ({ label, value: own[Number(label.slice(1)) - 1 + shift] ?? null }));
        const lagged = correlate({ a: long(left, 0), b: long(right, 0) }, { lags: [lag] });
        const moved = correlate({ a: long(left, 0), b: long(right, lag) });
        const { r, lower, n } = lagged.pairs.find((pair) => pair.left === 'a') ?? {};
        expect({ r, lower, n }).toEqual({ r: only(moved)?.r, lower: only(moved)?.lower, n: only(moved)?.n });
      }),
      { seed: 7 },
    );
  });

  test('neither the order of groups nor that of names matters', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const map = (own: readonly (number | null)[]) => new Map(own.map((value, index) => [index, { value }]));
        const turned = (own: readonly (number | null)[]) => new Map([...map(own)].reverse());
        expect(correlate({ b: turned(right), a: turned(left) })).toEqual(correlate({ a: map(left), b: map(right) }));
      }),
      { seed: 7 },
    );
  });

  test('other names give the same figures', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const named = only(correlate({ a: weeks(left), b: weeks(right) }));
        const renamed = only(correlate({ x: weeks(right), w: weeks(left) }));
        expect({ ...renamed, left: 'a', right: 'b' }).toEqual(named);
      }),
      { seed: 7 },
    );
  });
});
