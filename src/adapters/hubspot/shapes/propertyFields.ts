import * as z from 'zod/mini';
import { LAST_INSTANT } from '../../../schema/readers/rules.ts';
import { parseInstant } from '../../../time/parseInstant.ts';
import { maybe } from '../../reading/rawFields.ts';

/** About 31,000 years: more milliseconds are a mistake. */
const LONGEST = 1e15;

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
  return property('a number', numberOf);
}

/** Milliseconds. */
export function durationProperty() {
  return property('milliseconds, 0 or more', (text) => {
    const value = numberOf(text);
    return value !== null && value >= 0 && value < LONGEST ? value : null;
  });
}

/** What is true or false. */
export function flagProperty() {
  return property('true or false', (text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : null));
}

/** Large numbers are written with an exponent: `1.2E9`. */
function numberOf(text: string): number | null {
  const value = /^[+-]?\d+(\.\d+)?(e\+?\d{1,2})?$/i.test(text) ? Number(text) + 0 : Number.NaN;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
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
