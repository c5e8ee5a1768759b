import { DAY, readCivilDay } from '../../time/civilDay.ts';
import type { Findings } from './findings.ts';

/** A holiday may be long; one of more than ten years is a mistake. */
const LONGEST = 3653;

/** The dates of a holiday from its first to its last day, both included. What is no such range is reported and closes nothing. */
export function holidayDates(
  { id, start, end }: { readonly id: string; readonly start: string; readonly end: string },
  collection: string,
  findings: Findings,
): string[] {
  const [first, last] = [start, end].map((date) => (date.length === 10 ? readCivilDay(date) : Number.NaN)) as [
    number,
    number,
  ];
  if (!(last >= first && last - first < LONGEST)) {
    const message = 'no range of dates from a first to a last day: closes nothing';
    findings.add({ code: 'invalid_holiday', collection, message, id, word: `${start} – ${end}` });
    return [];
  }
  return Array.from({ length: last - first + 1 }, (_, days) =>
    new Date((first + days) * DAY).toISOString().slice(0, 10),
  );
}
