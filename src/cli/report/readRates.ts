import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** What one unit of each currency is worth in the report's, from a JSON file such as `{ "USD": 0.92 }`. */
export function readRates(value: unknown, file: string): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuse(file, 'an object of rates by currency, such as { "USD": 0.92 }', value);
  }
  const rates: [string, number][] = Object.entries(value).map(([currency, rate]: [string, unknown]) => {
    if (typeof rate === 'number' && rate > 0 && Number.isFinite(rate)) return [currency, rate];
    throw refuse(`${file}: ${currency.slice(0, 40)}`, 'a number above 0', rate);
  });
  return Object.fromEntries(rates);
}

function refuse(path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_rate', path, expected, received });
}
