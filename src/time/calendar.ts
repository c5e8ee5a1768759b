import type { Instant } from './instant.ts';

/** A stretch of open time, half-open `[start, end)`, in epoch milliseconds. */
export interface OpenPeriod {
  readonly start: number;
  readonly end: number;
}

/**
 * Opening and closing wall time: `['09:00', '17:00']`, `'HH:MM'` or `'HH:MM:SS'`. `'24:00'` ends a day; an end before
 * its start lies on the next day.
 */
export type OpenHours = readonly [open: string, close: string];

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Open hours of each weekday; a weekday left out is closed. Lists need no order and may overlap. */
export type WeeklyHours = { readonly [day in Weekday]?: readonly OpenHours[] };

/** When a desk is open: weekly hours, and what changes them on some dates. Dates are `'YYYY-MM-DD'`. */
export interface OpeningRules {
  readonly hours: WeeklyHours;
  /** Taken out of the open time, every week (`mon`) or on a date; on special days too. */
  readonly breaks?: WeeklyHours & { readonly [date: string]: readonly OpenHours[] | undefined };
  /** Dates on which nothing starts. Hours that run past midnight into a holiday are kept. */
  readonly holidays?: readonly string[];
  /** Dates whose hours replace those of the weekday; they win over holidays. */
  readonly special?: { readonly [date: string]: readonly OpenHours[] };
}

/** Opening rules that hold from a date on, until the next version's. The first version may leave `from` out: since ever. */
export interface OpeningVersion extends OpeningRules {
  readonly from?: string;
}

/** Opening hours in the wall time of one zone, for ever the same or changing at dates. */
export type OpeningDefinition =
  | ({ readonly timeZone: string } & OpeningRules)
  | { readonly timeZone: string; readonly versions: readonly OpeningVersion[] };

/** The definition of {@link elapsed}. */
export interface ElapsedDefinition {
  readonly kind: 'elapsed';
}

/** Open time written out as numbers, for engines without `Intl`; made by {@link compileCalendar}. */
export interface CompiledCalendar {
  readonly kind: 'compiled';
  readonly timeZone: string;
  /** First instant that it knows. */
  readonly from: number;
  /** Last instant that it knows. */
  readonly to: number;
  /** Openings and closings in turn, epoch milliseconds, ascending. */
  readonly open: readonly number[];
}

/** All that {@link createCalendar} takes; plain JSON. */
export type CalendarDefinition = OpeningDefinition | ElapsedDefinition | CompiledCalendar;

/** Open time as a clock: durations count only while it is open. Immutable; all instants and durations in milliseconds. */
export interface Calendar {
  /** Open time from `start` to `end`; negative when `end` comes first. */
  between(start: Instant, end: Instant): number;
  /**
   * The earliest instant by which that much open time has passed: an exact fit lands on the closing instant.
   * A negative duration goes back, and an exact fit lands on the opening. Zero gives `start` itself, open or not.
   */
  add(start: Instant, duration: number): number;
  /** Whether it is open; at the closing instant it is not. */
  isOpen(at: Instant): boolean;
  /** The first open instant from `at` on: `at` itself when open. */
  nextOpen(at: Instant): number;
  /** The latest instant, `at` or before, that has open time just before it: a closing, or `at` itself. */
  previousOpen(at: Instant): number;
  /** The open periods within `[from, to)`, merged and cut at both ends. */
  periods(from: Instant, to: Instant): OpenPeriod[];
  /** The definition it was made from: `createCalendar(JSON.parse(JSON.stringify(calendar)))` is the same calendar. */
  toJSON(): CalendarDefinition;
}
