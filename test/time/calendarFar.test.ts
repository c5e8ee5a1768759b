import { describe, expect, test } from 'vitest';
import { createCalendar, elapsed, type WeeklyHours } from '../../src/time/index.ts';
import { naiveOpenTime } from './calendarOracle.ts';
import { at, failure, thrownBy } from './failure.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FARTHEST = 8.64e15;
const DAY_HOURS = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;
const hours: WeeklyHours = { mon: DAY_HOURS, tue: DAY_HOURS, wed: DAY_HOURS, thu: DAY_HOURS, fri: DAY_HOURS };
const create = (): ReturnType<typeof createCalendar> => createCalendar({ timeZone: 'America/New_York', hours });
// 400 years are 20,871 weeks of five days of 8 hours; no change of the clocks falls into the hours.
const CYCLE = 20_871 * 7 * DAY;
const OPEN_IN_CYCLE = 20_871 * 40 * HOUR;

describe('far instants', () => {
  test('C14: take no table of the whole of history', () => {
    const calendar = create();
    const whole = calendar.between(-FARTHEST, FARTHEST);
    const halves = calendar.between(-FARTHEST, 0) + calendar.between(0, FARTHEST);
    expect(halves).toBe(whole);
    expect(Math.abs(whole / (2 * FARTHEST) - 40 / 168)).toBeLessThan(1e-6);
  });

  test('repeat every 400 years, to the millisecond', () => {
    const calendar = create();
    const start = at('2150-03-13T05:00:00.123Z');
    for (const turns of [1, 2, 100, 650]) {
      expect(calendar.between(start, start + turns * CYCLE)).toBe(turns * OPEN_IN_CYCLE);
      expect(calendar.between(start + turns * CYCLE, start + turns * CYCLE + 1e10)).toBe(
        calendar.between(start, start + 1e10),
      );
    }
    const past = at('1750-03-13T05:00:00.123Z');
    expect(calendar.between(past - 650 * CYCLE, past)).toBe(650 * OPEN_IN_CYCLE);
  });

  test('of 1900 and 2200 agree with working them out one by one', () => {
    const calendar = create();
    for (const year of ['1899', '1918', '2099', '2200']) {
      const start = at(`${year}-03-01T00:00:00Z`);
      const end = at(`${year}-05-03T15:07:09.011Z`);
      expect(calendar.between(start, end)).toBe(naiveOpenTime('America/New_York', { hours }, start, end));
    }
    // A hundred years from Monday to Monday: 5,218 weeks.
    const monday = at('1924-01-07T05:00:00Z');
    expect(calendar.between(monday, monday + 5218 * 7 * DAY)).toBe(5218 * 40 * HOUR);
  });

  test('end with the last that a date can hold: no due date lies beyond', () => {
    const { add, between } = createCalendar({ timeZone: 'UTC', hours });
    // The last day is a Friday in 275760, the first a Tuesday.
    expect(add(FARTHEST - DAY, 8 * HOUR)).toBe(FARTHEST - DAY + 17.5 * HOUR);
    expect(thrownBy(() => add(FARTHEST - DAY, 9 * HOUR))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    expect(add(-FARTHEST + DAY, -8 * HOUR)).toBe(-FARTHEST + 9 * HOUR);
    expect(thrownBy(() => add(-FARTHEST + DAY, -9 * HOUR))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    const years = -FARTHEST + 2000 * DAY;
    const open = between(-FARTHEST, years);
    expect(add(years, -open)).toBe(-FARTHEST + 9 * HOUR);
    expect(thrownBy(() => add(years, -open - 1))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    expect(thrownBy(() => elapsed.add(FARTHEST - DAY, 25 * HOUR))).toEqual(failure('out_of_range', 'calendar.add'));
  });

  test('can be added up to, and back again', () => {
    const calendar = create();
    for (const duration of [1e12, 1e13 + 1, 1e15, 2e15]) {
      const due = calendar.add(at('2024-01-01T00:00:00Z'), duration);
      expect(calendar.between(at('2024-01-01T00:00:00Z'), due)).toBe(duration);
      expect(calendar.between(at('2024-01-01T00:00:00Z'), due - 1)).toBe(duration - 1);
      const since = calendar.add(at('2024-01-01T00:00:00Z'), -duration);
      expect(calendar.between(since, at('2024-01-01T00:00:00Z'))).toBe(duration);
    }
  });

  test('can be added to from the ends of time, forwards and backwards', () => {
    const calendar = create();
    for (const duration of [HOUR, 1e13 + 1, 1e15, 3e15]) {
      const due = calendar.add(-8.6e15, duration);
      expect(calendar.between(-8.6e15, due)).toBe(duration);
      expect(calendar.between(-8.6e15, due - 1)).toBe(duration - 1);
      const since = calendar.add(8.6e15, -duration);
      expect(calendar.between(since, 8.6e15)).toBe(duration);
      expect(calendar.between(since + 1, 8.6e15)).toBe(duration - 1);
    }
    const lately = createCalendar({
      timeZone: 'UTC',
      versions: [
        { from: '2024-01-01', hours },
        { from: '2025-01-01', hours: {} },
      ],
    });
    // 2024 has 262 days from Monday to Friday.
    expect(lately.add(-FARTHEST, 262 * 8 * HOUR)).toBe(at('2024-12-31T17:30:00Z'));
    expect(lately.add(FARTHEST, -262 * 8 * HOUR)).toBe(at('2024-01-01T09:00:00Z'));
    expect(lately.between(-FARTHEST, FARTHEST)).toBe(262 * 8 * HOUR);
  });
});

describe('a calendar that is asked for instants far apart', () => {
  test('gives the same answers wherever its table lies', () => {
    const calendar = create();
    const years = [1850, 2024, 1905, 2190, 2024, 1700, 2100];
    const pairs = years.map((year) => [Date.UTC(year, 4, 1), Date.UTC(year, 8, 1, 13, 7)] as const);
    const fresh = pairs.map(([start, end]) => create().between(start, end));
    for (let round = 0; round < 1500; round++) {
      const index = round % pairs.length;
      const [start, end] = pairs[index] as readonly [number, number];
      expect(calendar.between(start, end)).toBe(fresh[index]);
    }
    const across = calendar.between(Date.UTC(1850, 4, 1), Date.UTC(2190, 8, 1));
    expect(across).toBe(create().between(Date.UTC(1850, 4, 1), Date.UTC(2190, 8, 1)));
  });

  test('elapsed time has no far instants', () => {
    expect(elapsed.between(-FARTHEST, FARTHEST)).toBe(2 * FARTHEST);
  });
});
