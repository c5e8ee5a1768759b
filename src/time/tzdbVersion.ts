/**
 * Which edition of the time zone data the host has, such as `'2025c'`; `null` where the host does not say.
 *
 * Whether a zone had summer time on a day of last year is what the host's data says. Two machines with different editions
 * may cut that day differently: keep the edition beside figures that have to be made again later.
 *
 * Trap: it is the edition of the data, not of the zone: most zones have not changed for decades. Browsers do not say.
 *
 * Takes nothing; gives the edition as IANA names it, or `null`.
 *
 * @example
 * import { tzdbVersion } from 'support-kpis/time';
 * tzdbVersion() === null || /^\d{4}[a-z]+$/.test(tzdbVersion() ?? '') // → true
 * @see https://www.iana.org/time-zones
 */
export function tzdbVersion(): string | null {
  const host = globalThis as { readonly process?: { readonly versions?: Readonly<Record<string, unknown>> } };
  const version = host.process?.versions?.['tz'];
  return typeof version === 'string' && version !== '' ? version : null;
}
