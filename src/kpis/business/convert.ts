import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Check } from '../../kpi/check.ts';
import { matching } from '../../kpi/checks.ts';

/** Fixed rates: an amount × the rate of its currency is an amount in `to`. Plain data, so it travels with subtotals. */
export interface FixedRates {
  /** The currency of the result. */
  readonly to: string;
  /** What one unit of each currency is worth in `to`; `to` itself is 1. */
  readonly rates: Readonly<Record<string, number>>;
}

/** Rates that depend on the date. */
export interface DatedRates {
  /** The currency of the result. */
  readonly to: string;
  /** What one unit of the currency was worth in `to` at that instant (epoch milliseconds). */
  readonly rate: (currency: string, at: number) => number;
}

/** How amounts in several currencies become amounts in one. */
export type Convert = FixedRates | DatedRates;

export const convertCheck: Check<Convert> = matching(
  "{ to: 'EUR', rates: { USD: 0.92 } } with rates above 0, or { to: 'EUR', rate: (currency, at) => number }",
  isConvert,
);

/**
 * What one unit of a currency is worth in the target's.
 *
 * @throws SupportKpisError `unknown_currency` without a rate for it, `invalid_rate` when the function gives no rate
 */
export function rateOf(convert: Convert, currency: string, at: number, path: string): number {
  if (currency === convert.to) return 1;
  if ('rate' in convert) {
    const rate: unknown = convert.rate(currency, at);
    if (isRate(rate)) return rate;
    throw new SupportKpisError({
      code: 'invalid_rate',
      path: `${path}: options.convert.rate('${currency}')`,
      expected: 'a finite number above 0',
      received: rate,
    });
  }
  if (Object.hasOwn(convert.rates, currency)) return convert.rates[currency] as number;
  throw new SupportKpisError({
    code: 'unknown_currency',
    path: `${path}: options.convert.rates`,
    expected: 'a rate for every currency of the ledger',
    received: currency,
  });
}

function isConvert(value: unknown): value is Convert {
  if (typeof value !== 'object' || value === null) return false;
  const { to, rates, rate, ...unknown } = value as Partial<FixedRates & DatedRates>;
  if (typeof to !== 'string' || to === '' || Object.keys(unknown).length > 0) return false;
  if (rates === undefined) return typeof rate === 'function';
  if (rate !== undefined || typeof rates !== 'object' || rates === null || Array.isArray(rates)) return false;
  return Object.values(rates).every(isRate);
}

function isRate(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) > 0;
}
