import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar, type OpenHours } from '../../../src/time/index.ts';

const MINUTE = 60_000;
const DAYS = 13;

/** A fortnight around a change of the clock, minute by minute: what clocks on the wall showed, asked of `Intl`. */
interface Fortnight {
  readonly timeZone: string;
  readonly start: number;
  /** Of each minute the day (0 is the first one seen) and the minute of that day. */
  readonly dayOf: readonly number[];
  readonly minuteOf: readonly number[];
  readonly dates: readonly string[];
  readonly weekdays: readonly string[];
}

const fortnights: readonly Fortnight[] = [
  ...([
    ['UTC', '2024-02-23'],
    ['Europe/Berlin', '2024-03-25'],
    ['Europe/London', '2024-10-21'],
    ['America/New_York', '2024-03-04'],
    ['America/New_York', '2024-10-28'],
    ['America/Sao_Paulo', '2018-10-29'],
    ['America/Sao_Paulo', '2019-02-11'],
  ] as const),
  ...([
    ['Australia/Lord_Howe', '2024-04-01'],
    ['Australia/Lord_Howe', '2024-09-30'],
    ['Asia/Kathmandu', '2024-02-26'],
    ['Africa/Casablanca', '2019-05-01'],
    ['Pacific/Apia', '2011-12-24'],
  ] as const),
].map(([timeZone, date]) => walled(timeZone, Date.parse(`${date}T00:00Z`)));

function walled(timeZone: string, start: number): Fortnight {
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const [dayOf, minuteOf, dates, weekdays]: [number[], number[], string[], string[]] = [[], [], [], []];
  for (let minute = 0; minute < DAYS * 1440; minute++) {
    const at = start + minute * MINUTE;
    // Between two quarters of an hour no clock is moved.
    if (minute % 15 > 0) {
      dayOf.push(dayOf.at(-1) ?? 0);
      minuteOf.push((minuteOf.at(-1) ?? 0) + 1);
      continue;
    }
    const shown = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = `${shown['year']}-${shown['month']}-${shown['day']}`;
    if (dates.at(-1) !== date) {
      dates.push(date);
      weekdays.push(String(shown['weekday']).toLowerCase());
    }
    dayOf.push(dates.length - 1);
    minuteOf.push(Number(shown['hour']) * 60 + Number(shown['minute']));
  }
  return { timeZone, start, dayOf, minuteOf, dates, weekdays };
}

// Clocks are moved at night; times that come twice or not at all have rules and tests of their own.
const edge = fc.integer({ min: 5 * 4, max: 23 * 4 }).map((quarter) => quarter * 15);
const hours = fc.tuple(edge, edge).filter(([open, close]) => open !== close);
const list = fc.array(hours, { maxLength: 2 });
type Hours = readonly [number, number];

/** Rules by the number of the day in the fortnight, so that none of them misses it. */
const rulesOf = fc.record({
  week: fc.array(list, { minLength: 7, maxLength: 7 }).filter((week) => week.some(({ length }) => length > 0)),
  breaks: fc.array(hours, { maxLength: 1 }),
  holidays: fc.array(fc.nat(DAYS - 1), { maxLength: 3 }),
  special: fc.dictionary(fc.integer({ min: 0, max: DAYS - 1 }).map(String), list, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
});
type Rules = typeof rulesOf extends fc.Arbitrary<infer Own> ? Own : never;

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const text = ([open, close]: Hours): OpenHours => [clockText(open), clockText(close)];
const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function calendarOf({ timeZone, dates }: Fortnight, { week, breaks, holidays, special }: Rules): Calendar {
  const dated = Object.entries(special).flatMap(([day, own]) =>
    dates[Number(day)] === undefined ? [] : [[dates[Number(day)], own.map(text)] as const],
  );
  return createCalendar({
    timeZone,
    hours: Object.fromEntries(names.map((name, day) => [name, week[day]?.map(text) ?? []])),
    breaks: Object.fromEntries(names.map((name) => [name, breaks.map(text)])),
    holidays: holidays.flatMap((day) => dates[day] ?? []),
    special: Object.fromEntries(dated),
  });
}

/** Whether each minute is open: hours begin on the day on which their clock begins, and may run into the next one. */
function openMinutes({ dayOf, minuteOf, weekdays }: Fortnight, { week, breaks, holidays, special }: Rules): boolean[] {
  const weekly = (day: number): readonly Hours[] => week[names.indexOf(weekdays[day] as 'mon')] ?? [];
  const hoursOf = (day: number): readonly Hours[] =>
    special[String(day)] ?? (holidays.includes(day) ? [] : weekly(day));
  const covers = ([open, close]: Hours, minute: number): boolean =>
    close > open ? minute >= open && minute < close : minute >= open;
  const runsInto = ([open, close]: Hours, minute: number): boolean => close < open && minute < close;
  return dayOf.map((day, index) => {
    const minute = minuteOf[index] as number;
    const isBreak = breaks.some((own) => covers(own, minute) || runsInto(own, minute));
    if (isBreak) return false;
    return (
      hoursOf(day).some((own) => covers(own, minute)) ||
      (day > 0 && hoursOf(day - 1).some((own) => runsInto(own, minute)))
    );
  });
}

/** The paper: which minutes are open, and nothing else. */
interface Walk {
  readonly start: number;
  readonly open: readonly boolean[];
}

interface Real {
  calendar: Calendar;
}

type Command = fc.Command<Walk, Real>;
// A day from both ends is left out: hours may run in from where nobody looked.
const FIRST = 1440;
const LAST = (DAYS - 1) * 1440;
const place = fc.integer({ min: FIRST, max: LAST });
const always = { check: (): boolean => true };

const between = (from: number, to: number): Command => ({
  ...always,
  run({ start, open }, { calendar }) {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    let counted = 0;
    for (let minute = low; minute < high; minute++) if (open[minute]) counted++;
    const signed = from <= to ? counted : 0 - counted;
    expect(calendar.between(start + from * MINUTE, start + to * MINUTE)).toBe(signed * MINUTE);
  },
  toString: () => `between ${from} and ${to}`,
});

/** Steps from minute to minute until so many were open; a step more than there are minutes says nothing. */
const add = (from: number, amount: number): Command => ({
  ...always,
  run({ start, open }, { calendar }) {
    let [minute, left] = [from, Math.abs(amount)];
    while (left > 0 && minute > FIRST && minute < LAST) {
      if (amount < 0) minute--;
      if (open[minute]) left--;
      if (amount > 0) minute++;
    }
    if (left === 0) expect(calendar.add(start + from * MINUTE, amount * MINUTE)).toBe(start + minute * MINUTE);
  },
  toString: () => `add ${amount} to ${from}`,
});

const look = (at: number): Command => ({
  ...always,
  run({ start, open }, { calendar }) {
    const instant = start + at * MINUTE;
    expect(calendar.isOpen(instant)).toBe(open[at]);
    expect(calendar.isOpen(instant + MINUTE - 1)).toBe(open[at]);
    const next = open.indexOf(true, at);
    if (next >= 0 && next < LAST) expect(calendar.nextOpen(instant)).toBe(start + next * MINUTE);
    const before = open.lastIndexOf(true, at - 1);
    if (before >= FIRST) expect(calendar.previousOpen(instant)).toBe(start + (before + 1) * MINUTE);
  },
  toString: () => `look at ${at}`,
});

const periods = (from: number, length: number): Command => ({
  ...always,
  run({ start, open }, { calendar }) {
    const to = Math.min(from + length, LAST);
    const expected: { start: number; end: number }[] = [];
    for (let minute = from; minute < to; minute++) {
      if (!open[minute]) continue;
      const last = expected.at(-1);
      const at = start + minute * MINUTE;
      if (last?.end === at) last.end = at + MINUTE;
      else expected.push({ start: at, end: at + MINUTE });
    }
    expect(calendar.periods(start + from * MINUTE, start + to * MINUTE)).toEqual(expected);
  },
  toString: () => `periods from ${from}, ${length} long`,
});

/** What a calendar worked out before must not show in what it says next: years far away, and a copy through JSON. */
const farAway = (year: number): Command => ({
  ...always,
  run: (_, { calendar }) => void calendar.isOpen(Date.UTC(year, 6, 1)),
  toString: () => `far away, ${year}`,
});
const throughJson: Command = {
  ...always,
  run(_, real) {
    real.calendar = createCalendar(JSON.parse(JSON.stringify(real.calendar)));
  },
  toString: () => 'through JSON',
};

const commands = fc.commands(
  [
    fc.tuple(place, place).map(([from, to]) => between(from, to)),
    fc.tuple(place, fc.integer({ min: -3000, max: 3000 })).map(([from, amount]) => add(from, amount)),
    place.map(look),
    fc.tuple(place, fc.integer({ min: 1, max: 6000 })).map(([from, length]) => periods(from, length)),
    fc.integer({ min: 1900, max: 2150 }).map(farAway),
    fc.constant(throughJson),
  ],
  { maxCommands: 25, size: 'max' },
);

describe.each(fortnights.map((fortnight) => [`${fortnight.timeZone} from ${fortnight.dates[0]}`, fortnight] as const))(
  'a calendar of %s, asked again and again,',
  (_, fortnight) => {
    test('C7, C8, C9, C15: agrees with walking through it minute by minute', () => {
      let asked = 0;
      fc.assert(
        fc.property(rulesOf, commands, (rules, steps) => {
          const open = openMinutes(fortnight, rules);
          let calendar: Calendar;
          try {
            calendar = calendarOf(fortnight, rules);
          } catch {
            // Breaks may take all of it; such rules are refused.
            return;
          }
          asked++;
          fc.modelRun(() => ({ model: { start: fortnight.start, open }, real: { calendar } }), steps);
        }),
        { numRuns: 15, seed: 13 },
      );
      expect(asked).toBeGreaterThan(8);
    });
  },
);
