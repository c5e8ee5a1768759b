import { createCalendar, type OpenHours } from '../src/time/index.ts';

const HOUR = 3_600_000;
const HALF_HOUR = HOUR / 2;
export const DAY = 24 * HOUR;
export const YEAR_START = Date.UTC(2024, 0, 1);
const TIME_ZONE = 'America/New_York';
const DAY_HOURS: readonly OpenHours[] = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
];
const HOLIDAYS =
  '2024-01-01 2024-01-15 2024-02-19 2024-05-27 2024-06-19 2024-07-04 2024-09-02 2024-10-14 2024-11-11 2024-11-28 2024-12-25'.split(
    ' ',
  );

/** Monday to Friday 9:00 to 17:30 with lunch, in New York, with its holidays. */
export const office = createCalendar({
  timeZone: TIME_ZONE,
  hours: { mon: DAY_HOURS, tue: DAY_HOURS, wed: DAY_HOURS, thu: DAY_HOURS, fri: DAY_HOURS },
  holidays: HOLIDAYS,
});

/** The least that JavaScript can do: a table for just these hours, on the numbers as they are, without any check. */
export function handWritten(): (start: number, end: number) => number {
  const origin = YEAR_START - 10 * DAY;
  const cells = 400 * 48;
  const intercepts = new Float64Array(cells);
  const slopes = new Uint8Array(cells);
  const perMillisecond = 1 / HALF_HOUR;
  let open = 0;
  for (let cell = 0; cell < cells; cell++) {
    const start = origin + cell * HALF_HOUR;
    const slope = office.isOpen(start) ? 1 : 0;
    intercepts[cell] = open - slope * start;
    slopes[cell] = slope;
    open += slope * HALF_HOUR;
  }
  return (start, end) => {
    const i = ((start - origin) * perMillisecond) | 0;
    const j = ((end - origin) * perMillisecond) | 0;
    const flat = (intercepts[j] as number) - (intercepts[i] as number);
    return flat + ((slopes[j] as number) * end - (slopes[i] as number) * start);
  };
}

/** What most programs do: day by day, with the offset of each day looked up in a table that is already there. */
export function dayLoop(): (start: number, end: number) => number {
  const holidays = new Set(HOLIDAYS.map((date) => Date.parse(date)));
  const offsets = new Map<number, number>();
  const format = new Intl.DateTimeFormat('en-US', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });
  for (let day = YEAR_START - 10 * DAY; day < YEAR_START + 400 * DAY; day += DAY) {
    const hour = Number(/GMT([+-]\d+)/.exec(format.format(day + 12 * HOUR))?.[1] ?? 0);
    offsets.set(day, hour * HOUR);
  }
  const shifts = [
    [9, 12.5],
    [13, 17.5],
  ] as const;
  return (start, end) => {
    let total = 0;
    for (let day = Math.floor(start / DAY) * DAY - DAY; day < end; day += DAY) {
      const weekday = new Date(day).getUTCDay();
      if (weekday === 0 || weekday === 6 || holidays.has(day)) continue;
      const midnight = day - (offsets.get(day) ?? 0);
      for (const [from, to] of shifts) {
        const overlap = Math.min(end, midnight + to * HOUR) - Math.max(start, midnight + from * HOUR);
        if (overlap > 0) total += overlap;
      }
    }
    return total;
  };
}
