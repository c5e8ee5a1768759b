import { didYouMean } from '../../errors/nearest.ts';
import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { Calendar, OpenHours, OpeningRules, Weekday } from '../../time/calendar.ts';
import { createCalendar } from '../../time/createCalendar.ts';
import type { Findings } from './findings.ts';
import { railsTimeZones } from './railsTimeZones.ts';

/** A weekly schedule in minutes since the start of the week. */
export interface MinuteSchedule {
  readonly id: string;
  /** An IANA name, or one of Ruby on Rails. */
  readonly timeZone: string;
  readonly weekStart: 'sunday' | 'monday';
  readonly intervals: readonly { readonly start: number; readonly end: number }[];
  /** Whether the vendor allows an interval to run past midnight; where not, one that does is reported. */
  readonly maySpanDays: boolean;
  /** Closed dates, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** Dates with hours of their own. */
  readonly special?: OpeningRules['special'];
}

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const weeks: Readonly<Record<MinuteSchedule['weekStart'], readonly Weekday[]>> = {
  sunday: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  monday: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
};

/**
 * The calendar of a weekly schedule; `null`, with a finding, when its zone is unknown or it never opens. Intervals that
 * are none are reported and left out; those past midnight are cut there, which changes nothing of the time.
 */
export function scheduleCalendar(schedule: MinuteSchedule, collection: string, findings: Findings): Calendar | null {
  const { id, timeZone, holidays = [], special = {} } = schedule;
  const hours = hoursOf(schedule, collection, findings);
  const zone = railsTimeZones().get(timeZone) ?? timeZone;
  try {
    return createCalendar({ timeZone: zone, hours, holidays, special });
  } catch (error) {
    /* v8 ignore next -- what makes calendars throws nothing else; a mistake of ours shall not become a finding */
    if (!isSupportKpisError(error)) throw error;
    const { code } = error;
    const hint = code === 'unknown_time_zone' ? didYouMean(timeZone, railsTimeZones().keys()) : undefined;
    const message = `a schedule of which no calendar can be made, left out${hint === undefined ? '' : `: ${hint}`}`;
    findings.add({ code, collection, message, id, ...(code === 'unknown_time_zone' ? { word: timeZone } : {}) });
    return null;
  }
}

function hoursOf(schedule: MinuteSchedule, collection: string, findings: Findings): OpeningRules['hours'] {
  const days = weeks[schedule.weekStart];
  const hours = new Map<Weekday, OpenHours[]>();
  const { id } = schedule;
  for (const { start, end } of schedule.intervals) {
    if (!(start >= 0 && start < end && end <= WEEK_MINUTES)) {
      const message = 'no minutes of a week, from an opening to a later closing: left out';
      findings.add({ code: 'invalid_interval', collection, field: 'intervals', message, id, word: `${start}–${end}` });
      continue;
    }
    if (Math.floor(start / DAY_MINUTES) !== Math.ceil(end / DAY_MINUTES) - 1 && !schedule.maySpanDays) {
      const message = 'open past midnight, which this system cannot say: taken as it stands, its closing may be wrong';
      const word = `${start}–${end}`;
      findings.add({ code: 'interval_spans_days', collection, field: 'intervals', message, id, word });
    }
    for (let open = start; open < end; ) {
      const day = Math.floor(open / DAY_MINUTES);
      const close = Math.min(end, (day + 1) * DAY_MINUTES);
      const weekday = days[day] as Weekday;
      const own = hours.get(weekday) ?? [];
      own.push([wallTime(open - day * DAY_MINUTES), wallTime(close - day * DAY_MINUTES)]);
      hours.set(weekday, own);
      open = close;
    }
  }
  return Object.fromEntries(hours);
}

/** Minutes after midnight as `HH:MM`, or with seconds where there are some. */
function wallTime(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, '0'));
  return (parts[2] === 0 ? text.slice(0, 2) : text).join(':');
}
