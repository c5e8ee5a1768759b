import * as z from 'zod/mini';
import { LAST_INSTANT } from '../../../schema/readers/rules.ts';
import { parseInstant } from '../../../time/parseInstant.ts';
import { maybe } from '../../reading/rawFields.ts';

/*
 * The properties of CRM records: all of them texts, of which the empty one is «none». Who loads them into a database
 * may have made numbers and flags of some, which are read too.
 */

const texts = z.union([z.string(), z.number(), z.boolean()], 'a text');

function property<Value>(expected: string, read: (text: string) => Value | null) {
  return maybe(
    z.pipe(
      texts,
      z.transform((raw: string | number | boolean, context): Value | null => {
        const text = String(raw).trim();
        if (text === '') return null;
        const value = read(text);
        if (value !== null) return value;
        context.issues.push({ code: 'custom', message: expected, input: raw });
        return z.NEVER;
      }),
    ),
  );
}

export function textProperty() {
  return property('a text', (text) => text);
}

export function numberProperty() {
  return property('a number', (text) => (/^[+-]?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) + 0 : null));
}

/** Milliseconds. */
export function durationProperty() {
  return property('milliseconds, 0 or more', (text) => (/^\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : null));
}

/** ISO 8601, or epoch milliseconds, as older versions of the API write them. */
export function momentProperty() {
  return property('an ISO 8601 instant with an offset, or epoch milliseconds', momentOf);
}

function momentOf(text: string): number | null {
  if (/^\d{12,14}$/.test(text) && Number(text) <= LAST_INSTANT) return Number(text);
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.instant : null;
}
