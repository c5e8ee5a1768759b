import type { ReadReading } from '../series/periodReading.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The complete periods of the last so many days, and whether the series reaches that far back. */
export function latestPeriods(
  periods: readonly ReadReading[],
  days: number,
  before: number,
): { readonly periods: readonly ReadReading[]; readonly covered: boolean } {
  let last = periods.length - 1;
  while (last >= 0 && !isOver(periods[last] as ReadReading, before)) last--;
  const end = periods[last]?.end ?? 0;
  // Days of 25 hours are days too; hours are not made longer by any.
  const reaches = (start: number, length: number): boolean =>
    end - start <= days * DAY + (length < DAY / 2 ? 0 : 2 * HOUR);
  let first = last + 1;
  let expected = end;
  while (first > 0) {
    const { start, end: own, complete } = periods[first - 1] as ReadReading;
    if (!complete || own !== expected || !reaches(start, own - start)) break;
    expected = start;
    first--;
  }
  const earliest = periods[first];
  if (first > last || earliest === undefined) return { periods: [], covered: false };
  const length = earliest.end - earliest.start;
  return { periods: periods.slice(first, last + 1), covered: !reaches(earliest.start - length, length) };
}

function isOver({ complete, end }: ReadReading, before: number): boolean {
  return complete && end <= before;
}
