import type { Customer } from '../../../src/model/business.ts';

/** A customer of these fields, since 0. */
export function customer(fields: Readonly<Record<string, unknown>> = {}): Customer {
  return { id: 'C-1', since: 0, ...fields };
}
