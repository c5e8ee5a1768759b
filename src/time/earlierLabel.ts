import { DAY, readCivilDay, readDigits, weekdayOf } from './civilDay.ts';
import { addUnits, civilText, labelOfUnit } from './civilUnits.ts';

/** How far back: a week, 52 of them (which keep the day of the week), or a year of the calendar. */
export type LabelShift = 'week' | '52_weeks' | 'year';

const DATE = /^\d{4}-\d\d-\d\d/;
const WEEK = /^\d{4}-W\d\d$/;
const WEEKS_BACK = { week: 1, '52_weeks': 52 } as const;

/**
 * The label of the same period a week, 52 weeks or a year before: the same hour or day, the week with the same number,
 * the same month. `null` where a period of that length has none: no month lies a week before.
 *
 * 29 February is 28 February in the year before. The label need not be that of a period that there was: no year has had
 * a week 53 and its next one too, and an hour may have been skipped.
 */
export function earlierLabel(label: string, shift: LabelShift): string | null {
  if (DATE.test(label)) {
    const midnight = readCivilDay(label) * DAY;
    const before = shift === 'year' ? addUnits(midnight, -1, 'year') : midnight - WEEKS_BACK[shift] * 7 * DAY;
    // An hour that came twice has its offset after it; the same hour before came once.
    return civilText(before).slice(0, 10) + label.slice(10).replace(/[+-].*/, '');
  }
  const year = readDigits(label, 0, 4);
  if (shift === 'year') return String(year - 1).padStart(4, '0') + label.slice(4);
  if (!WEEK.test(label)) return null;
  return labelOfUnit((mondayOf(year, readDigits(label, 6, 2)) - WEEKS_BACK[shift] * 7) * DAY, 'week', 'monday');
}

/** The civil day on which an ISO week begins: 4 January is in the first. */
function mondayOf(year: number, week: number): number {
  const inFirst = readCivilDay(`${String(year).padStart(4, '0')}-01-04`);
  return inFirst - weekdayOf(inFirst) + (week - 1) * 7;
}
