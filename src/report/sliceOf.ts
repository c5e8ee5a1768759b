import { byDayOfWeek, byHourOfDay, byOpenHours } from '../analysis/slices.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { fieldOf } from '../fold/fieldOf.ts';
import type { CollectionName } from '../model/collections.ts';
import { attributedTicket } from '../prepare/agentOfTicket.ts';
import { channelOf } from '../prepare/channelOf.ts';
import type { ReportOptions } from './reportTypes.ts';

/** What groups a report's rows: a field, or a slice of the time at which they happened. */
export interface Slice {
  /** The group, or groups, that a row belongs to. */
  keyOf(row: unknown): unknown;
  /** Groups in their own order; without it the largest comes first. */
  readonly order?: readonly unknown[];
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Slices of time, by the names that `by` gives them, with the option that each needs. */
const timeSlices = { hour_of_day: 'timeZone', day_of_week: 'timeZone', open_hours: 'calendar' } as const;

/** Refuses a slice of time without the zone or the calendar that says what time it is. */
export function needsSliceOption(options: ReportOptions, name = 'report'): void {
  const { by } = options;
  if (by === undefined || !Object.hasOwn(timeSlices, by)) return;
  const needed = timeSlices[by as keyof typeof timeSlices];
  if (options[needed] !== undefined) return;
  throw new SupportKpisError({
    code: 'missing_option',
    path: `${name}: options.${needed}`,
    expected:
      needed === 'timeZone' ? `a time zone, of which ${by} is meant` : 'a calendar, whose opening hours are meant',
    received: undefined,
  });
}

/** `dateOf` is the date that puts a row in a period. */
export function sliceOf(options: ReportOptions, rows: CollectionName, dateOf: (row: unknown) => number): Slice | null {
  const { by, timeZone, calendar } = options;
  if (by === undefined) return null;
  if (by === 'open_hours' && calendar !== undefined) {
    return { keyOf: byOpenHours(dateOf, calendar), order: ['open', 'closed'] };
  }
  if (by === 'hour_of_day' && timeZone !== undefined) return { keyOf: byHourOfDay(dateOf, timeZone), order: hours };
  if (by === 'day_of_week' && timeZone !== undefined) return { keyOf: byDayOfWeek(dateOf, timeZone), order: days };
  if (by === 'channel' && rows === 'interactions') return { keyOf: channelOf };
  const { attribute } = options;
  if (by === 'agentId' && rows === 'tickets' && attribute !== undefined) {
    return { keyOf: (row) => fieldOf(attributedTicket(Object(row), attribute), by) };
  }
  if (rows === 'ledger') return { keyOf: ledgerKey(by) };
  return { keyOf: (row) => fieldOf(row, by) };
}

/** The group of a row that is in none, not even in that of rows without the field. */
export const NO_GROUP: unique symbol = Symbol('no group');

/**
 * Costs and visits know less of themselves than contacts do. Where they do not say in which group they belong they are
 * in none: divided by the contacts that do not say it either they would make a figure of nothing.
 */
function ledgerKey(by: string): (row: unknown) => unknown {
  return (row) => {
    const key = fieldOf(row, by) ?? null;
    const kind = fieldOf(row, 'kind');
    return key === null && (kind === 'cost' || kind === 'session') ? NO_GROUP : key;
  };
}
