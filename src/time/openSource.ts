import { SupportKpisError } from '../errors/supportKpisError.ts';
import { zoneOf } from './assertTimeZone.ts';
import type { CompiledCalendar } from './calendar.ts';
import { DAY } from './civilDay.ts';
import type { Pairs } from './dayRules.ts';
import { FARTHEST_INSTANT } from './instant.ts';
import { openIntervals } from './openIntervals.ts';
import { clipPairs } from './pairs.ts';
import type { OpeningPlan } from './readDefinition.ts';
import { FIRST_RULES, LAST_RULES } from './zoneTable.ts';

/** Where the open time of a calendar comes from. */
export interface OpenSource {
  /** The open time within `[from, to)`, merged. */
  readonly intervals: (from: number, to: number) => Pairs;
  /** The first and the last instant that are known. */
  readonly first: number;
  readonly last: number;
  /** Before the one and from the other on, the open time repeats every 400 years. */
  readonly repeatsBefore: number;
  readonly repeatsFrom: number;
  /** The error of a search that found no more open time. */
  readonly exhausted: (path: string, received: unknown) => SupportKpisError;
}

/** Open time worked out from rules. */
export function ruleSource({ timeZone, versions }: OpeningPlan): OpenSource {
  const zone = zoneOf(timeZone, 'calendar');
  let repeatsBefore = FIRST_RULES;
  let repeatsFrom = LAST_RULES;
  const differs = (day: number): void => {
    repeatsBefore = Math.min(repeatsBefore, (day - 1) * DAY);
    // What starts on that day may, past midnight and west of Greenwich, end two days later.
    repeatsFrom = Math.max(repeatsFrom, (day + 4) * DAY);
  };
  for (const { fromDay, holidays, special, dateBreaks } of versions) {
    if (Number.isFinite(fromDay)) differs(fromDay);
    for (const days of [holidays, special.keys(), dateBreaks.keys()]) {
      for (const day of days) differs(day);
    }
  }
  return {
    intervals: (from, to) => openIntervals(versions, zone, from, to),
    first: -FARTHEST_INSTANT,
    last: FARTHEST_INSTANT,
    repeatsBefore,
    repeatsFrom,
    exhausted: (path, received) =>
      new SupportKpisError({
        code: 'calendar_never_opens',
        path,
        expected: 'a calendar with more open time in that direction',
        received,
      }),
  };
}

/** Open time read from a compiled calendar. */
export function compiledSource({ from, to, open }: CompiledCalendar): OpenSource {
  return {
    intervals: (start, end) => clipPairs(open, start, end),
    first: from,
    last: to,
    repeatsBefore: Number.NEGATIVE_INFINITY,
    repeatsFrom: Number.POSITIVE_INFINITY,
    exhausted: (path, received) => outsideCompiled(path, received, from, to),
  };
}

/** The error of an instant that a compiled calendar does not know. */
export function outsideCompiled(path: string, received: unknown, from: number, to: number): SupportKpisError {
  return new SupportKpisError({
    code: 'out_of_range',
    path,
    expected: `a time that the calendar was compiled for, ${new Date(from).toISOString()} to ${new Date(to).toISOString()}`,
    received,
    hint: 'compile it for a longer range',
  });
}
