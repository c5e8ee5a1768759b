import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Calendar } from './calendar.ts';
import { elapsed } from './elapsed.ts';

/** A choice of calendar by a field of the row, such as its team. */
export interface ClockChoice {
  /** Name of the row's field. */
  readonly by: string;
  /** Calendars by the value of that field. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** The calendar of all other rows, and of those without a value. */
  readonly otherwise: Calendar;
}

/** What measures durations: one calendar for all rows, or a choice of calendars by a field of the row. */
export type Clock = Calendar | ClockChoice;

/** A clock ready for millions of rows; made by {@link compileClock}. */
export interface CompiledClock {
  /** The one calendar of all rows; `null` when it depends on the row. */
  readonly calendar: Calendar | null;
  /** Open time from `start` to `end` on the row's calendar, ms. */
  between(row: object, start: number, end: number): number;
  /** The earliest instant by which that much open time has passed on the row's calendar. */
  add(row: object, start: number, duration: number): number;
}

const CHOICE_KEYS = ['by', 'calendars', 'otherwise'];

/**
 * Checks the option `clock` once and makes it ready for row after row. Nothing given is {@link elapsed}.
 *
 * @throws `invalid_clock` when it is neither a calendar nor a choice of calendars, `unknown_option` for another key.
 * @example
 * import { compileClock, elapsed } from 'support-kpis/time';
 * const clock = compileClock({ by: 'teamId', calendars: { berlin: elapsed }, otherwise: elapsed });
 * clock.between({ teamId: 'berlin' }, 0, 60_000); // → 60000
 */
export function compileClock(clock: Clock | undefined): CompiledClock {
  if (clock === undefined) return single(elapsed);
  if (isCalendar(clock)) return single(clock);
  return choice(clock);
}

function single(calendar: Calendar): CompiledClock {
  return {
    calendar,
    between: (_row, start, end) => calendar.between(start, end),
    add: (_row, start, duration) => calendar.add(start, duration),
  };
}

function choice(clock: ClockChoice): CompiledClock {
  const { by, calendars, otherwise } = checkChoice(clock);
  // A Map knows only the keys that were put in: '__proto__' and 'constructor' fall to the other calendar.
  const byKey = new Map(Object.entries(calendars));
  const calendarOf = (row: object): Calendar => {
    const key: unknown = (row as Record<string, unknown>)[by];
    if (typeof key === 'string') return byKey.get(key) ?? otherwise;
    return typeof key === 'number' ? (byKey.get(String(key)) ?? otherwise) : otherwise;
  };
  return {
    calendar: null,
    between: (row, start, end) => calendarOf(row).between(start, end),
    add: (row, start, duration) => calendarOf(row).add(start, duration),
  };
}

function checkChoice(clock: ClockChoice): ClockChoice {
  if (!isObject(clock) || 'timeZone' in clock) {
    throw invalid('options.clock', 'a calendar or { by, calendars, otherwise }', clock);
  }
  for (const key of Object.keys(clock)) {
    if (CHOICE_KEYS.includes(key)) continue;
    throw new SupportKpisError({
      code: 'unknown_option',
      path: `options.clock.${key}`,
      expected: 'a calendar or { by, calendars, otherwise }',
      received: key,
      hint: didYouMean(key, CHOICE_KEYS),
    });
  }
  if (typeof clock.by !== 'string' || clock.by === '')
    throw invalid('options.clock.by', 'the name of a field', clock.by);
  if (!isObject(clock.calendars)) throw invalid('options.clock.calendars', 'calendars by key', clock.calendars);
  for (const [key, calendar] of Object.entries(clock.calendars)) {
    if (!isCalendar(calendar)) throw invalid(`options.clock.calendars.${key}`, 'a calendar', calendar);
  }
  if (!isCalendar(clock.otherwise)) throw invalid('options.clock.otherwise', 'a calendar', clock.otherwise);
  return clock;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCalendar(value: unknown): value is Calendar {
  if (!isObject(value)) return false;
  const { between, add } = value as { between?: unknown; add?: unknown };
  return typeof between === 'function' && typeof add === 'function';
}

function invalid(path: string, expected: string, received: unknown): SupportKpisError {
  const hint =
    isObject(received) && 'timeZone' in received ? 'make a calendar of the definition with createCalendar' : undefined;
  return new SupportKpisError({ code: 'invalid_clock', path, expected, received, hint });
}
