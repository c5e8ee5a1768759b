import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { JourneyRules } from './journeyOptions.ts';

/** The customer whom a record names, or the reason why it names none that can be told. */
export function customerKey(id: unknown, { identity, name }: JourneyRules): { readonly customer: string } | string {
  if ((id ?? null) === null) return 'no_customer';
  if (typeof id !== 'string' && typeof id !== 'number') return 'invalid_id';
  const found: unknown = identity(String(id)) ?? null;
  if (found === null) return 'no_customer';
  if (typeof found === 'string') return { customer: found };
  throw new SupportKpisError({
    code: 'invalid_id',
    path: `${name}: options.identity`,
    expected: 'a function that gives a text or null',
    received: found,
  });
}
