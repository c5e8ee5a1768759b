import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kpi/explain.ts';
import { retention } from '../../../src/kpis/business/retention.ts';
import { arbitraryCustomer } from '../../../src/testing/arbitraryCustomer.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { days } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../records.ts';
import { customer } from './customers.ts';

const options = { window: days(30), asOf: days(100) };
const contacted = (at: number, churnedAt: number | null = null) =>
  customer({ contactedAt: days(at), churnedAt: churnedAt === null ? null : days(churnedAt) });

describe('retention', () => {
  test('is the share of customers in contact who stayed for the window', () => {
    const rows = [contacted(10), contacted(10, 90), contacted(10, 35), contacted(60)];
    expect(retention(deepFreeze(rows), options)).toEqual({
      ...{ value: 0.75, numerator: 3, denominator: 4, pending: 0, excluded: {} },
    });
  });

  test('churned at the last instant of the window is churned within it; one later is not', () => {
    const at = (churnedAt: number) => retention([customer({ contactedAt: days(10), churnedAt })], options).value;
    expect(at(days(40))).toBe(0);
    expect(at(days(40) + 1)).toBe(1);
  });

  test('D18: a window that is not over is pending, whether the customer churned or not', () => {
    expect(retention([contacted(80), contacted(80, 90), contacted(10)], options)).toMatchObject({
      ...{ value: 1, denominator: 1, pending: 2 },
    });
    expect(retention([contacted(70)], options)).toMatchObject({ value: 1, pending: 0 });
    expect(retention([customer({ contactedAt: days(70) + 1 })], options)).toMatchObject({ value: null, pending: 1 });
  });

  test('D3: a churn after the moment of looking is not known yet', () => {
    const rows = [contacted(70, 100), contacted(70, 101)];
    expect(retention(rows, options)).toMatchObject({ numerator: 1, denominator: 2 });
    expect(retention(rows, { ...options, asOf: days(99) })).toMatchObject({ pending: 2 });
  });

  test('who was never in contact, had left before, or came later stays out', () => {
    const rows = [customer(), contacted(10, 10), contacted(10, 5), contacted(101)].map((row, index) => ({
      ...row,
      id: `C-${index}`,
    }));
    expect(explain(retention, rows, options).excluded).toEqual({
      ...{ not_contacted: ['C-0'], churned_before_contact: ['C-1', 'C-2'], created_after_as_of: ['C-3'] },
    });
    expect(retention(rows, options).value).toBeNull();
    expect(retention([contacted(100)], options)).toMatchObject({ pending: 1, excluded: {} });
  });

  test('dates that are none', () => {
    const rows = ['soon', Number.NaN, true].flatMap((bad) => [
      customer({ contactedAt: bad }),
      customer({ contactedAt: 5, churnedAt: bad }),
    ]);
    expect(retention(rows, options).excluded).toEqual({ invalid_instant: 6 });
    expect(messageOf(() => retention(rows, { ...options, strict: true }))).toBe(
      'retention: customer "C-1": contactedAt: expected an instant, got "soon"',
    );
  });

  test('window and asOf are required', () => {
    expect(codeOf(() => retention([], { asOf: 5 } as never))).toBe('missing_option');
    expect(codeOf(() => retention([], { window: 5 } as never))).toBe('missing_option');
    expect(codeOf(() => retention([], { window: -5, asOf: 0 }))).toBe('invalid_option');
  });

  test('G1: nobody: null', () => {
    expect(retention([], options)).toEqual({ value: null, numerator: 0, denominator: 0, pending: 0, excluded: {} });
  });
});

describe('retention keeps its laws', () => {
  const asOf = DESK_OPENS_AT + days(40);
  test.each(kpiLaws(retention.with({ window: days(10), asOf }), arbitraryCustomer({ faults: true })))(
    '$name',
    ({ property }) => assert(property, { numRuns: 60, seed: 8 }),
  );
});
