import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifetimeValueImpact } from '../../../src/kpis/business/lifetimeValueImpact.ts';
import { arbitraryCustomer } from '../../../src/testing/arbitraryCustomer.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { codeOf, messageOf } from '../records.ts';
import { customer } from './customers.ts';

const of = (satisfaction: unknown, lifetimeValue: unknown) => customer({ satisfaction, lifetimeValue });
const good = (...values: unknown[]) => values.map((value) => of(1, value));
const poor = (...values: unknown[]) => values.map((value) => of(0, value));

describe('lifetimeValueImpact', () => {
  test('is the mean of the good side ÷ the mean of the poor side', () => {
    const rows = deepFreeze([...good(8, 10, 12), ...poor(4, 5, 6)]);
    expect(lifetimeValueImpact(rows)).toMatchObject({
      ...{ value: 2, difference: 5, pending: 0, excluded: {} },
      good: { count: 3, mean: 10, standardDeviation: 2 },
      poor: { count: 3, mean: 5, standardDeviation: 1 },
    });
  });

  test('has the interval of the ratio by the delta method on logarithms', () => {
    // 2 × exp(±1.959964 × √(2 × (2 ÷ 10)² ÷ 3)), by hand.
    const { interval } = lifetimeValueImpact([...good(8, 10, 12), ...poor(4, 5, 6)]);
    expect(interval).toMatchObject({ level: 0.95, method: 'delta_log' });
    expect(interval?.lower).toBeCloseTo(1.4522, 4);
    expect(interval?.upper).toBeCloseTo(2.7544, 4);
  });

  test('half of the answers satisfied is good; goodFrom changes it', () => {
    const rows = [of(0.5, 6), of(0.49, 2), of(1, 6)];
    expect(lifetimeValueImpact(rows)).toMatchObject({ good: { count: 2 }, poor: { count: 1 } });
    expect(lifetimeValueImpact(rows, { goodFrom: 0.8 })).toMatchObject({ good: { count: 1 }, poor: { count: 2 } });
    expect(lifetimeValueImpact(rows, { goodFrom: 0 })).toMatchObject({ value: null, poor: { count: 0, mean: null } });
  });

  test('G2: one customer on a side: a value, but no spread and no interval', () => {
    expect(lifetimeValueImpact([...good(9), ...poor(6, 6)])).toMatchObject({
      ...{ value: 1.5, interval: null, good: { count: 1, mean: 9, standardDeviation: null } },
    });
  });

  test('a ratio to nothing, or of a loss, says nothing; the difference still does', () => {
    expect(lifetimeValueImpact([...good(9, 9), ...poor(0, 0)])).toMatchObject({ value: null, difference: 9 });
    expect(lifetimeValueImpact([...good(9, 9), ...poor(-3, -3)])).toMatchObject({ value: null, difference: 12 });
    expect(lifetimeValueImpact([...good(-9, -9), ...poor(3, 3)])).toMatchObject({ value: null, difference: -12 });
    expect(lifetimeValueImpact([...good(0, 0), ...poor(3, 3)])).toMatchObject({ value: 0, interval: null });
    expect(lifetimeValueImpact([...good(9e15, 9e15), ...poor(5e-324, 5e-324)])).toMatchObject({ value: null });
  });

  test('with one side alone there is neither ratio nor difference', () => {
    expect(lifetimeValueImpact(good(9, 9))).toMatchObject({ value: null, difference: null, interval: null });
    expect(lifetimeValueImpact(poor(9, 9))).toMatchObject({ value: null, difference: null, interval: null });
  });

  test('nothing to nothing is no ratio; ratios from 2⁻⁵⁰⁰ to 2⁵⁰⁰ are told', () => {
    expect(lifetimeValueImpact([...good(0, 0), ...poor(0, 0)])).toMatchObject({ value: null, interval: null });
    const tiny = 2 ** -448;
    expect(lifetimeValueImpact([...good(2 ** 52), ...poor(tiny)]).value).toBe(2 ** 500);
    expect(lifetimeValueImpact([...good(2 ** 52 + 1), ...poor(tiny)]).value).toBeNull();
    const least = (factor: number) =>
      lifetimeValueImpact([...good(factor * tiny, factor * tiny), ...poor(2 ** 52, 2 ** 52)]);
    expect(least(1)).toMatchObject({ value: 2 ** -500, interval: { lower: 2 ** -500, upper: 2 ** -500 } });
    expect(least(0.5)).toMatchObject({ value: 2 ** -501, interval: null });
  });

  test('values that scatter by three times their mean: of four customers the most from which an interval is told', () => {
    // Deviations 9, −3, −3, −3 from the mean 2: √(108 ÷ 3) = 6 = 1.5 × √4 × 2.
    expect(lifetimeValueImpact([...good(11, -1, -1, -1), ...poor(5, 6)]).interval).not.toBeNull();
    expect(lifetimeValueImpact([...good(11.001, -1, -1, -1.001), ...poor(5, 6)]).interval).toBeNull();
    expect(lifetimeValueImpact([...good(5, 6), ...poor(11.001, -1, -1, -1.001)]).interval).toBeNull();
  });

  test('A8: a mean too small for a double is 0, not −0', () => {
    expect(lifetimeValueImpact(good(-5e-324, 0)).good.mean).toBe(0);
  });

  test('the greatest whole number that a double tells from its neighbours is a lifetime value', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(lifetimeValueImpact([...good(most, -most), ...poor(1)])).toMatchObject({ good: { count: 2 }, excluded: {} });
  });

  test('values that cancel out leave a mean too unsure for an interval', () => {
    const rows = [...good(1000, -999), ...poor(5, 6)];
    expect(lifetimeValueImpact(rows)).toMatchObject({ value: 0.5 / 5.5, interval: null });
    expect(lifetimeValueImpact([...good(0, 0, 0, 8), ...poor(5, 6)]).interval).not.toBeNull();
  });

  test('A13, A14: mean and spread come of exact sums, the same in every order', () => {
    const values = [1e9 + 0.1, 1e9 + 0.2, 1e9 - 0.3, 1e9];
    const found = lifetimeValueImpact([...good(...values), ...poor(1, 2)]);
    expect(lifetimeValueImpact([...good(...values), ...poor(1, 2)].reverse())).toEqual(found);
    // √(0.14 ÷ 3) of the deviations 0.1, 0.2, −0.3 and 0; the doubles near 1e9 are 1e-7 apart.
    expect(found.good.standardDeviation).toBeCloseTo(Math.sqrt(0.14 / 3), 6);
  });

  test('who did not answer, and whose value is not known, stays out', () => {
    const rows = [of(null, 5), of(undefined, 5), of(1, null), of(0, undefined), of(null, null)];
    expect(lifetimeValueImpact(rows).excluded).toEqual({ no_answer: 3, no_lifetime_value: 2 });
  });

  test.each([Number.NaN, Infinity, '5', true, 5n, 1e16])('A1–A9: %s is no lifetime value', (value) => {
    expect(lifetimeValueImpact(good(value)).excluded).toEqual({ invalid_lifetime_value: 1 });
  });

  test('A15: a share of satisfied answers in per cent is none', () => {
    const rows = [80, -0.1, '1', Number.NaN].map((share) => of(share, 5));
    expect(lifetimeValueImpact(rows).excluded).toEqual({ invalid_score: 4 });
    expect(messageOf(() => lifetimeValueImpact(rows, { strict: true }))).toBe(
      'lifetimeValueImpact: customer "C-1": satisfaction: expected a share from 0 to 1, got 80',
    );
  });

  test('faults of the caller; nobody: null', () => {
    expect(codeOf(() => lifetimeValueImpact([], { goodFrom: 50 }))).toBe('invalid_option');
    expect(codeOf(() => lifetimeValueImpact([], { level: 1 }))).toBe('out_of_range');
    expect(lifetimeValueImpact([])).toMatchObject({ value: null, difference: null, interval: null });
  });
});

describe.each([
  ['as it is', lifetimeValueImpact],
  ['another border', lifetimeValueImpact.with({ goodFrom: 0.8, level: 0.9 })],
] as const)('lifetimeValueImpact keeps its laws: %s', (_, kpi) => {
  test.each(kpiLaws(kpi, arbitraryCustomer({ faults: true })))('$name', ({ property }) =>
    assert(property, { numRuns: 60, seed: 8 }),
  );
});
