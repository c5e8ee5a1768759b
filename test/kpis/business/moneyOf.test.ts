import { describe, expect, test } from 'vitest';
import { moneyOf } from '../../../src/kpis/business/moneyOf.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const entry = (amount: unknown, currency: unknown = 'EUR') => ({ amount, currency, at: 0 }) as never;
const inDollars = { to: 'USD', rates: { EUR: 2, USD: 1 } };

describe('moneyOf', () => {
  test.each([0, -5.5, MOST, -MOST])('takes %d as it is', (amount) => {
    expect(moneyOf('kpi', undefined)(entry(amount))).toEqual({ amount, currency: 'EUR' });
  });

  test.each([MOST + 1, -MOST - 1, Number.NaN, Infinity, '5', null])('%s is no amount', (amount) => {
    expect(moneyOf('kpi', undefined)(entry(amount))).toMatchObject({ excluded: 'invalid_amount' });
  });

  test('converts, as long as the result is an amount', () => {
    expect(moneyOf('kpi', inDollars)(entry(3))).toEqual({ amount: 6, currency: 'USD' });
    expect(moneyOf('kpi', inDollars)(entry(MOST, 'USD'))).toEqual({ amount: MOST, currency: 'USD' });
    expect(moneyOf('kpi', inDollars)(entry(MOST))).toMatchObject({ excluded: 'invalid_amount' });
    expect(moneyOf('kpi', inDollars)(entry(-MOST))).toMatchObject({ excluded: 'invalid_amount' });
  });

  test.each([
    [undefined, 'missing_currency'],
    [null, 'missing_currency'],
    ['', 'missing_currency'],
    [5, 'invalid_currency'],
  ])('the currency %j: %s', (currency, reason) => {
    expect(moneyOf('kpi', undefined)({ amount: 1, currency, at: 0 } as never)).toMatchObject({ excluded: reason });
  });
});
