import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kpi/explain.ts';
import { retentionImpact } from '../../../src/kpis/business/retentionImpact.ts';
import { arbitraryCustomer } from '../../../src/testing/arbitraryCustomer.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { kpiLaws } from '../../../src/testing/index.ts';
import { days } from '../../../src/time/duration.ts';
import { codeOf } from '../records.ts';
import { customer } from './customers.ts';

const options = { window: days(30), asOf: days(100) };
const day = (at: number | null) => (at === null ? null : days(at));
const of = (contactedAt: number | null, churnedAt: number | null = null, since = 0) =>
  customer({ since: days(since), contactedAt: day(contactedAt), churnedAt: day(churnedAt) });
const many = (count: number, row: ReturnType<typeof of>) => new Array(count).fill(row);

describe('retentionImpact', () => {
  test('is the difference of the two retentions, with the groups beside it', () => {
    const rows = [of(10), of(10), of(10, 20), of(10), of(null), of(null, 20), of(80), of(null, null, 90)];
    expect(retentionImpact(rows, options)).toMatchObject({
      value: 0.25,
      contacted: { value: 0.75, numerator: 3, denominator: 4, pending: 1 },
      notContacted: { value: 0.5, numerator: 1, denominator: 2, pending: 1 },
      ...{ pending: 2, excluded: {} },
    });
  });

  test("Newcombe's interval: 56 of 70 against 48 of 80 (Newcombe 1998, table II, example a, method 10)", () => {
    const rows = [
      ...[...many(56, of(10)), ...many(14, of(10, 20))],
      ...[...many(48, of(null)), ...many(32, of(null, 20))],
    ];
    const { value, interval } = retentionImpact(rows, options);
    expect(value).toBeCloseTo(0.2, 12);
    expect(interval).toMatchObject({ level: 0.95, method: 'newcombe' });
    expect(interval?.lower).toBeCloseTo(0.0524, 4);
    expect(interval?.upper).toBeCloseTo(0.3339, 4);
    const narrower = retentionImpact(rows, { ...options, level: 0.5 }).interval;
    expect(narrower?.lower).toBeGreaterThan(interval?.lower ?? 0);
  });

  test('a contact at the very moment of looking has happened, one later has not', () => {
    expect(retentionImpact([of(100)], options)).toMatchObject({
      contacted: { pending: 1 },
      notContacted: { pending: 0 },
    });
    expect(retentionImpact([of(101, null, 90)], options)).toMatchObject({
      ...{ contacted: { pending: 0 }, notContacted: { pending: 1 } },
    });
  });

  test('without contact: watched from their beginning, or from an instant if they came before it', () => {
    const rows = [of(null, 10), of(null, 60, 20), of(null, 90, 70)];
    expect(retentionImpact(rows, options).notContacted).toMatchObject({ numerator: 1, denominator: 3 });
    const later = retentionImpact(rows, { ...options, from: days(40) });
    // The first had left by then; the second is lost 20 days after the start, the third 20 days after coming.
    expect(later).toMatchObject({
      notContacted: { numerator: 0, denominator: 2 },
      excluded: { churned_before_start: 1 },
    });
  });

  test('at the moment of looking a later contact has not happened', () => {
    expect(retentionImpact([of(101), of(99)], options)).toMatchObject({
      contacted: { denominator: 0, pending: 1 },
      notContacted: { numerator: 1, denominator: 1 },
    });
  });

  test('who had left at the start, and who came later, stays out', () => {
    const rows = [of(10, 10), of(null, 20, 20), of(null, null, 101)].map((row, index) => ({
      ...row,
      id: `C-${index}`,
    }));
    const { excluded, pending } = explain(retentionImpact, [...rows, { ...of(90), id: 'C-9' }], options);
    expect(excluded).toEqual({
      ...{ churned_before_contact: ['C-0'], churned_before_start: ['C-1'], created_after_as_of: ['C-2'] },
    });
    expect(pending).toEqual(['C-9']);
  });

  test('dates that are none; the beginning matters only without contact', () => {
    const rows = [
      customer({ contactedAt: 'soon' }),
      customer({ since: null }),
      customer({ since: null, contactedAt: 5 }),
      customer({ churnedAt: 'x' }),
    ];
    expect(retentionImpact(rows, options)).toMatchObject({
      contacted: { denominator: 1 },
      excluded: { invalid_instant: 3 },
    });
  });

  test('G1: one side empty: no value and no interval', () => {
    expect(retentionImpact([of(10)], options)).toMatchObject({ value: null, interval: null, contacted: { value: 1 } });
    expect(retentionImpact([], options)).toMatchObject({ value: null, interval: null });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => retentionImpact([], { ...options, from: days(101) }))).toBe('invalid_range');
    expect(codeOf(() => retentionImpact([], { ...options, level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => retentionImpact([], { ...options, level: '0.9' as never }))).toBe('invalid_option');
    expect(codeOf(() => retentionImpact([], { window: 5 } as never))).toBe('missing_option');
    expect(retentionImpact([], { ...options, from: days(100) }).value).toBeNull();
  });
});

describe.each([
  ['from each beginning', retentionImpact.with({ window: days(10), asOf: DESK_OPENS_AT + days(40) })],
  [
    'from one instant',
    retentionImpact.with({
      ...{ window: days(5), asOf: DESK_OPENS_AT + days(50), from: DESK_OPENS_AT + days(20), level: 0.8 },
    }),
  ],
] as const)('retentionImpact keeps its laws: %s', (_, kpi) => {
  test.each(kpiLaws(kpi, arbitraryCustomer({ faults: true })))('$name', ({ property }) =>
    assert(property, { numRuns: 60, seed: 8 }),
  );
});
