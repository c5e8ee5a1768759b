const UNITS = [
  { name: 'd', size: 86_400_000 },
  { name: 'h', size: 3_600_000 },
  { name: 'm', size: 60_000 },
  { name: 's', size: 1000 },
  { name: 'ms', size: 1 },
] as const;
const LAST = UNITS.length - 1;

/**
 * A duration for people: its two largest units, rounded half away from zero; `–` when there is no value.
 *
 * A day is 24 hours here, also for business time: 16 business hours read `16h`, not "two days".
 * The text is the same on every machine and in every locale.
 *
 * @param duration milliseconds, or `null` for no data.
 * @example
 * import { formatDuration } from 'support-kpis/time';
 * formatDuration(9_000_000); // → '2h 30m'
 * formatDuration(3_599_999); // → '1h'
 * formatDuration(null); // → '–'
 */
export function formatDuration(duration: number | null | undefined): string {
  if (!Number.isFinite(duration)) return '–';
  const given = duration as number;
  const exact = Math.abs(given);
  const { size: step } = UNITS[Math.min(largestUnit(exact) + 1, LAST)] as (typeof UNITS)[number];
  const size = Math.round(exact / step) * step;
  const words: string[] = [];
  // Rounding may have filled a larger unit: 59m 59.6s is 1h.
  let rest = size;
  for (const { name, size: unit } of UNITS) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0) words.push(`${count}${name}`);
  }
  if (words.length === 0) return '0s';
  return `${given < 0 ? '-' : ''}${words.join(' ')}`;
}

function largestUnit(size: number): number {
  const index = UNITS.findIndex((unit) => size >= unit.size);
  return index === -1 ? LAST : index;
}
