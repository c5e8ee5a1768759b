import { SupportKpisError } from '../errors/supportKpisError.ts';
import { zoneOf } from './assertTimeZone.ts';
import { DAY } from './civilDay.ts';
import type { Instant } from './instant.ts';
import { requireInstant } from './requireInstant.ts';
import type { Zone } from './zoneTable.ts';

/**
 * What to do with a wall time that daylight saving skips or repeats: `compatible` moves a skipped one later by the gap
 * and takes the first of a repeated one, `earlier` and `later` choose the side, `reject` throws.
 */
export type Disambiguation = 'compatible' | 'earlier' | 'later' | 'reject';

/**
 * How far a zone's clocks are ahead of UTC at an instant, in ms; negative in the west. Exact to the second, also for
 * the local mean times of long ago.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_instant`.
 * @example
 * import { offsetAt } from 'support-kpis/time';
 * offsetAt('America/New_York', Date.UTC(2024, 6, 1)); // → -14400000
 */
export function offsetAt(timeZone: string, instant: Instant): number {
  return zoneOf(timeZone, 'offsetAt: timeZone').offsetAt(requireInstant(instant, 'offsetAt: instant'));
}

/**
 * The civil time that clocks in a zone show at an instant: wall time written as if it were UTC, in ms.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_instant`.
 * @example
 * import { instantToLocal } from 'support-kpis/time';
 * new Date(instantToLocal('Asia/Kathmandu', 0)).toISOString(); // → '1970-01-01T05:30:00.000Z'
 */
export function instantToLocal(timeZone: string, instant: Instant): number {
  const at = requireInstant(instant, 'instantToLocal: instant');
  return at + zoneOf(timeZone, 'instantToLocal: timeZone').offsetAt(at);
}

/**
 * The instant at which clocks in a zone show a civil time (wall time written as if it were UTC, in ms).
 *
 * The trap: some wall times do not exist and some come twice. By default the first moves later by the gap (02:30 becomes
 * 03:30) and the second is its first occurrence.
 *
 * @throws `skipped_time` and `repeated_time` with `disambiguation: 'reject'`; `missing_time_zone`, `unknown_time_zone`,
 *   `invalid_instant`.
 * @example
 * import { localToInstant } from 'support-kpis/time';
 * localToInstant('Europe/Berlin', Date.UTC(2024, 0, 15, 9)) === Date.UTC(2024, 0, 15, 8); // → true
 */
export function localToInstant(
  timeZone: string,
  civil: number,
  options: { readonly disambiguation?: Disambiguation } = {},
): number {
  const zone = zoneOf(timeZone, 'localToInstant: timeZone');
  const local = requireInstant(civil, 'localToInstant: civil');
  if (typeof options !== 'object' || options === null) {
    const path = 'localToInstant: options';
    throw new SupportKpisError({ code: 'invalid_options', path, expected: 'an object of options', received: options });
  }
  const { disambiguation = 'compatible' } = options;
  const [earlier, later] = candidates(zone, local);
  if (disambiguation === 'compatible') return resolveLocal(zone, local);
  if (disambiguation === 'earlier') return Math.min(earlier, later);
  if (disambiguation === 'later') return Math.max(earlier, later);
  if (disambiguation !== 'reject') {
    throw new SupportKpisError({
      code: 'invalid_option',
      path: 'localToInstant: options.disambiguation',
      expected: "'compatible', 'earlier', 'later' or 'reject'",
      received: disambiguation,
    });
  }
  if (earlier === later) return earlier;
  throw new SupportKpisError({
    code: zone.offsetAt(earlier) + earlier === local ? 'repeated_time' : 'skipped_time',
    path: 'localToInstant: civil',
    expected: `a wall time that ${timeZone} has exactly once`,
    received: local,
  });
}

/** As {@link localToInstant} with `compatible`, for a zone already looked up. */
export function resolveLocal(zone: Zone, local: number): number {
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  if (before === after || zone.offsetAt(local - before) === before) return local - before;
  return zone.offsetAt(local - after) === after ? local - after : local - before;
}

/** By the offset before a change and by that after it; twice the same where the wall time exists once. */
function candidates(zone: Zone, local: number): [number, number] {
  const before = local - zone.offsetAt(local - DAY);
  const after = local - zone.offsetAt(local + DAY);
  const beforeExists = before + zone.offsetAt(before) === local;
  const afterExists = after + zone.offsetAt(after) === local;
  if (beforeExists === afterExists) return [before, after];
  return beforeExists ? [before, before] : [after, after];
}
