import { describe, expect, test } from 'vitest';
import { zoneOf } from '../../src/time/assertTimeZone.ts';
import { WEEK_HOURS, weekHourAt, weekHourLengths } from '../../src/time/weekHour.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const utc = zoneOf('UTC', 'here');
const berlin = zoneOf('Europe/Berlin', 'here');
/** A Monday. */
const monday = Date.UTC(2024, 0, 1);

/** Minute by minute. */
function counted(zone: typeof utc, from: number, to: number): Float64Array {
  const lengths = new Float64Array(WEEK_HOURS);
  for (let at = from; at < to; at += 60_000) {
    const hour = weekHourAt(zone, at);
    lengths[hour] = (lengths[hour] ?? 0) + 60_000;
  }
  return lengths;
}

describe('the hour of the week', () => {
  test.each([
    [monday, 0],
    [monday + HOUR - 1, 0],
    [monday + HOUR, 1],
    [monday + DAY, 24],
    [monday + 7 * DAY - 1, 167],
    [monday - 1, 167],
    [-1, 3 * 24 - 1],
    [0, 3 * 24],
  ])('at %d is %d in UTC', (at, hour) => {
    expect(weekHourAt(utc, at)).toBe(hour);
  });

  test('is that of the clocks of the zone', () => {
    expect(weekHourAt(berlin, monday)).toBe(1);
    expect(weekHourAt(berlin, Date.UTC(2024, 6, 1))).toBe(2);
    expect(weekHourAt(berlin, monday - HOUR)).toBe(0);
  });
});

describe('how long clocks show each hour of the week', () => {
  test.each([
    ['nothing', monday, monday],
    ['part of an hour', monday + 10 * 60_000, monday + 25 * 60_000],
    ['parts of two hours', monday + 50 * 60_000, monday + 70 * 60_000],
    ['a week from its middle', monday + 3 * DAY + 90 * 60_000, monday + 10 * DAY + 90 * 60_000],
    ['weeks and a part', monday + 5 * HOUR, monday + 23 * DAY + 30 * 60_000],
    ['the week of the hour that is skipped', Date.UTC(2024, 2, 29), Date.UTC(2024, 3, 2)],
    ['the week of the hour that comes twice', Date.UTC(2024, 9, 25), Date.UTC(2024, 9, 29)],
  ])('%s: as counted minute by minute', (_, from, to) => {
    for (const zone of [utc, berlin]) expect(weekHourLengths(zone, from, to)).toEqual(counted(zone, from, to));
  });

  test('of years is the whole time, an hour less and one more on the Sundays of the changes', () => {
    const to = monday + 3 * 52 * 7 * DAY;
    const lengths = weekHourLengths(berlin, monday, to);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(to - monday);
    const weeks = (3 * 52 * 7 * DAY) / (7 * DAY);
    // Sunday 2:00 is skipped three times and shown twice three times; the ends are both in winter.
    expect(lengths[6 * 24 + 2]).toBe(weeks * HOUR);
    expect([...new Set(lengths)]).toEqual([weeks * HOUR]);
  });
});
