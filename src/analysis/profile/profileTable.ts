import type { Fold } from '../../fold/fold.ts';
import type { Weekday } from '../../time/calendar.ts';

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** One hour: of one day of the week, or of all days. */
export interface ProfileHour<Result> {
  /** What clocks show, 0 to 23. */
  readonly hour: number;
  /** How long clocks showed it within the time looked at (milliseconds). */
  readonly observed: number;
  readonly result: Result;
}

/** One day of the week. */
export interface ProfileDay<Result> {
  readonly day: Weekday;
  /** How long it was within the time looked at (milliseconds). */
  readonly observed: number;
  readonly result: Result;
  readonly hours: readonly ProfileHour<Result>[];
}

/** The 168 hours of a week from Monday on, as a table with its margins; none of the states is changed. */
export function profileTable<Row, Result>(
  fold: Fold<Row, Result>,
  states: readonly unknown[],
  lengths: Float64Array,
  firstDay: number,
): {
  readonly observed: number;
  readonly result: Result;
  readonly days: ProfileDay<Result>[];
  readonly hours: ProfileHour<Result>[];
} {
  const hourly = Array.from({ length: 24 }, (_, hour) => ({ hour, observed: 0, state: fold.init() }));
  let observed = 0;
  let whole = fold.init();
  const days = weekdays.map((_, index): ProfileDay<Result> => {
    const place = (firstDay + index) % 7;
    const own = { observed: 0, state: fold.init() };
    const hours = hourly.map((margin): ProfileHour<Result> => {
      const { hour } = margin;
      const state = states[place * 24 + hour];
      const length = lengths[place * 24 + hour] as number;
      own.observed += length;
      own.state = fold.merge(own.state, state);
      margin.observed += length;
      margin.state = fold.merge(margin.state, state);
      return { hour, observed: length, result: fold.result(state) };
    });
    observed += own.observed;
    whole = fold.merge(whole, own.state);
    return { day: weekdays[place] as Weekday, observed: own.observed, result: fold.result(own.state), hours };
  });
  const hours = hourly.map(({ hour, observed: length, state }) => ({
    ...{ hour, observed: length },
    result: fold.result(state),
  }));
  return { observed, result: fold.result(whole), days, hours };
}
