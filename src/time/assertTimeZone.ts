import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { fixedOffset } from './fixedOffset.ts';
import { hostOffsets } from './hostOffsets.ts';
import { type Zone, zoneTable } from './zoneTable.ts';

const EXPECTED = "an IANA time zone such as 'America/New_York', 'UTC', or a fixed offset such as '+05:30'";
/** More spellings than there are zones: the cache starts anew before a stream of odd spellings fills the memory. */
const LARGEST_CACHE = 1000;
/** Names of countries and of UTC that look like abbreviations but are zones. */
const NOT_ABBREVIATIONS = [
  'UTC',
  'UCT',
  'GMT',
  'ZULU',
  'GB',
  'NZ',
  'PRC',
  'ROC',
  'ROK',
  'CUBA',
  'EGYPT',
  'EIRE',
  'IRAN',
  'JAPAN',
  'LIBYA',
];
const MEANT: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CDT: 'America/Chicago',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  WET: 'Europe/Lisbon',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  JST: 'Asia/Tokyo',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
};

const zones = new Map<string, Zone>();

/**
 * Checks a time zone before any work: an IANA name, `UTC`, or a fixed offset such as `+05:30`.
 *
 * Abbreviations are refused though engines take some of them: to them `EST` is five hours behind all year, `IST` India.
 * @throws `missing_time_zone` when there is none (the host's zone is never used), `unknown_time_zone` with the nearest
 *   name, `intl_unavailable` for a zone where the engine has no `Intl`.
 * @example
 * import { assertTimeZone } from 'support-kpis/time';
 * assertTimeZone('Europe/Berlin', 'options.timeZone'); // → undefined
 */
export function assertTimeZone(timeZone: unknown, path: string): asserts timeZone is string {
  zoneOf(timeZone, typeof path === 'string' ? path : 'timeZone');
}

/** The zone of a name, checked as {@link assertTimeZone} says. */
export function zoneOf(timeZone: unknown, path: string): Zone {
  const known = zones.get(timeZone as string);
  if (known !== undefined) return known;
  const zone = makeZone(timeZone, path);
  if (zones.size >= LARGEST_CACHE) zones.clear();
  zones.set(String(timeZone), zone);
  return zone;
}

function makeZone(timeZone: unknown, path: string): Zone {
  if (timeZone === undefined || timeZone === null) {
    throw new SupportKpisError({ code: 'missing_time_zone', path, expected: EXPECTED, received: timeZone });
  }
  if (typeof timeZone !== 'string') throw unknownZone(timeZone, path, undefined);
  const offset = fixedOffset(timeZone);
  if (!Number.isNaN(offset)) return { offsetAt: () => offset, nextTransition: () => Number.NaN };
  const hint = abbreviationHint(timeZone);
  if (hint !== undefined) throw unknownZone(timeZone, path, hint);
  const read = hostOffsets(timeZone, path);
  if (read === undefined) throw unknownZone(timeZone, path, suggestion(timeZone));
  return zoneTable(read);
}

function unknownZone(timeZone: unknown, path: string, hint: string | undefined): SupportKpisError {
  return new SupportKpisError({ code: 'unknown_time_zone', path, expected: EXPECTED, received: timeZone, hint });
}

function abbreviationHint(name: string): string | undefined {
  const upper = name.toUpperCase();
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})$/.exec(upper);
  if (offset !== null) return `write the fixed offset '${offset[1]}${String(offset[2]).padStart(2, '0')}:00'`;
  if (!/^[A-Z]{2,5}(?:[+-]?\d.*)?$/.test(upper) || NOT_ABBREVIATIONS.includes(upper)) return undefined;
  const meant = Object.hasOwn(MEANT, upper) ? `did you mean '${MEANT[upper]}'? ` : '';
  return `${meant}abbreviations are ambiguous and know no daylight saving`;
}

function suggestion(name: string): string | undefined {
  const listed = typeof Intl.supportedValuesOf === 'function';
  return didYouMean(name.trim(), listed ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : ['UTC']);
}
