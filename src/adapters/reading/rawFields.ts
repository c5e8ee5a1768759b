import * as z from 'zod/mini';
import { LAST_INSTANT } from '../../schema/readers/rules.ts';
import { parseInstant } from '../../time/parseInstant.ts';

/** About 317 years: what lasts longer is a mistake of units. */
const LONGEST = 1e13;

/*
 * The kinds of fields of raw records. An adapter describes each record of its system once, as a `z.object` of these, and
 * takes the type of the raw record from it (`z.input<typeof ticketSchema>`). What a message says was expected stands
 * here, so that all adapters speak alike. A field that may be missing or null is wrapped in `maybe`; one that is not is
 * required, and a record without it is left out. Words of fixed lists are read as `rawText` and mapped by `wordReader`, so
 * that a new word of the vendor loses nothing.
 */

/** An identifier: text or whole number, always read as text. */
export function rawId() {
  const expected = 'an id (a text or a whole number)';
  const either = z.union([z.string(expected).check(z.minLength(1, expected)), z.int(expected)], expected);
  return z.pipe(either, z.transform(String));
}

export function rawText() {
  return z.string('a text');
}

/** A number that is exact: beyond 2^53 it is a mistake. */
export function rawNumber() {
  const [expected, most] = ['a number', Number.MAX_SAFE_INTEGER];
  return z.number(expected).check(z.gte(-most, expected), z.lte(most, expected), z.overwrite(withoutSign));
}

/** A duration of 0 or more in units of so many milliseconds, read as milliseconds. */
export function rawDuration(unit: number) {
  const expected = 'a duration, 0 or more';
  const number = z.number(expected).check(z.gte(0, expected), z.lte(LONGEST / unit, expected));
  return z.pipe(
    number,
    z.transform((value: number) => withoutSign(value * unit)),
  );
}

/** −0 as 0, for JSON has but one. */
function withoutSign(value: number): number {
  return value + 0;
}

export function rawFlag() {
  return z.boolean('true or false');
}

/** A value of any kind, which the adapter looks at itself; it must never reach the result. */
export function rawAny() {
  return z.optional(z.unknown().check(z.refine(canBeAsked, 'a value that can be read')));
}

/** A revoked proxy throws even when it is asked whether it is a list. */
function canBeAsked(value: unknown): boolean {
  try {
    Array.isArray(value);
    return true;
  } catch {
    return false;
  }
}

/** A small tree of any form, copied, so that nothing in it can throw later on. */
export function rawTree() {
  const expected = 'a value that JSON can hold';
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value: unknown, context): unknown => {
        try {
          return JSON.parse(JSON.stringify(value ?? null));
        } catch {
          context.issues.push({ code: 'custom', message: expected, input: null });
          return z.NEVER;
        }
      }),
    ),
  );
}

/** A field that may be missing or null. */
export function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(z.nullable(schema));
}

/** A list. Of an optional list a bad item is left out and reported, and the others stay. */
export function rawList<Schema extends z.ZodMiniType>(item: Schema) {
  return z.array(item, 'a list');
}

/** ISO 8601 text, read as epoch milliseconds. The zone is for systems that write wall time without an offset. */
export function rawInstant(timeZone?: string) {
  const expected = timeZone === undefined ? 'an ISO 8601 instant with an offset' : 'an ISO 8601 instant';
  return z.pipe(
    z.string(expected),
    z.transform((text, context) => {
      const parsed = parseInstant(text, { timeZone });
      if (parsed.ok) return parsed.instant;
      context.issues.push({ code: 'custom', message: expected, input: text });
      return z.NEVER;
    }),
  );
}

/** Unix seconds, read as epoch milliseconds; with `zero: 'none'` 0 is read as null. */
export function rawSeconds({ zero }: { readonly zero?: 'none' } = {}) {
  const expected = 'Unix seconds (not milliseconds)';
  const number = z.number(expected).check(z.gte(0, expected), z.lte(LAST_INSTANT / 1000, expected));
  return z.pipe(
    number,
    z.transform((seconds: number) =>
      zero === 'none' && seconds === 0 ? null : Math.round(withoutSign(seconds) * 1000),
    ),
  );
}
