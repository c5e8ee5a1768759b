import { SupportKpisError } from '../errors/supportKpisError.ts';
import { zoneOf } from './assertTimeZone.ts';
import { DAY } from './civilDay.ts';
import { scanIso } from './isoScanner.ts';
import { resolveLocal } from './wallTime.ts';
import type { Zone } from './zoneTable.ts';

/** What {@link parseInstant} read: an instant, or what is wrong with the text. */
export type ParsedInstant =
  | { readonly ok: true; readonly instant: number }
  | {
      readonly ok: false;
      readonly code: 'invalid_date' | 'ambiguous_date' | 'out_of_range';
      /** What would have been accepted, in words. */
      readonly expected: string;
    };

/** How {@link parseInstant} reads texts that name no zone. */
export interface ParseInstantOptions {
  /** The zone whose wall time a text without `Z` or offset is. */
  readonly timeZone?: string | undefined;
}

const LONGEST = 40;
const LAST_SECOND_OF_DAY = DAY - 1;
/** A year of six digits, `+010000-01-01…`: right by the standard, but no ticket is of that time. */
const EXPANDED_YEAR = /^[+-]\d{6}-\d{2}-\d{2}(?:[Tt ]|$)/;

const INVALID: ParsedInstant = {
  ok: false,
  code: 'invalid_date',
  expected: "a real date and time in ISO 8601, such as '2024-01-31T09:00:00Z'",
};
const AMBIGUOUS: ParsedInstant = {
  ok: false,
  code: 'ambiguous_date',
  expected: "an instant with 'Z' or an offset, or the option timeZone",
};
const OUT_OF_RANGE: ParsedInstant = {
  ok: false,
  code: 'out_of_range',
  expected: 'a year from 0000 to 9999',
};

/**
 * Reads one instant from a text in ISO 8601 / RFC 3339, the same on every machine, and never guesses.
 *
 * Faults of the text come back as values. Wall times without a zone are refused unless `timeZone` says whose they are;
 * there a skipped time moves later by the gap and a repeated one is the first. `24:00` is the next midnight, a leap
 * second the last millisecond of its minute; digits beyond the millisecond are cut off.
 *
 * @throws `unknown_time_zone` when the option `timeZone` is none; `invalid_options` for options that are no object.
 * @example
 * import { parseInstant } from 'support-kpis/time';
 * parseInstant('2024-01-31T09:00:00+05:30'); // → { ok: true, instant: 1706671800000 }
 * parseInstant('2024-01-31').ok; // → false
 * parseInstant('2024-01-31', { timeZone: 'Europe/Berlin' }); // → { ok: true, instant: 1706655600000 }
 */
export function parseInstant(text: string, options: ParseInstantOptions = {}): ParsedInstant {
  if (typeof options !== 'object' || options === null) {
    const expected = 'an object of options';
    throw new SupportKpisError({ code: 'invalid_options', path: 'parseInstant: options', expected, received: options });
  }
  const { timeZone } = options;
  const zone = timeZone === undefined ? undefined : zoneOf(timeZone, 'parseInstant: options.timeZone');
  if (typeof text !== 'string' || text.length > LONGEST) return INVALID;
  const scanned = scanIso(text);
  if (scanned === null) return EXPANDED_YEAR.test(text) ? OUT_OF_RANGE : INVALID;
  const { civil, offset, leapSecond } = scanned;
  if (offset === null && zone === undefined) return AMBIGUOUS;
  const instant = offset === null ? resolveLocal(zone as Zone, civil) : civil - offset;
  // Leap seconds are inserted at midnight UTC only; any other 60 is a mistake.
  if (leapSecond && instant - Math.floor(instant / DAY) * DAY !== LAST_SECOND_OF_DAY) return INVALID;
  return { ok: true, instant };
}
