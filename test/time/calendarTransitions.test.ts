import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createCalendar, type WeeklyHours } from '../../src/time/index.ts';
import { at } from './failure.ts';
import { ZONES } from './zones.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Hours whose ends no transition of these years touches, so that reading the wall clock is the whole truth. */
const HOURS = [
  ['05:00', '12:10'],
  ['13:00', '21:45'],
] as const;
const hours: WeeklyHours = {
  mon: HOURS,
  wed: HOURS,
  fri: [['00:00', '24:00']],
  sat: [['00:00', '24:00']],
  sun: [['00:00', '24:00']],
};

/** Minutes since midnight and weekday that the engine's own clock shows. */
function wallClock(timeZone: string): (instant: number) => { minute: number; weekday: string } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => {
    const [, weekday = '', hour, minute] = /^(\w+)\W+(\d+):(\d+)$/.exec(format.format(instant)) ?? [];
    return { weekday, minute: Number(hour) * 60 + Number(minute) };
  };
}

function isOpenByTheClock(clock: { minute: number; weekday: string }): boolean {
  if (['Fri', 'Sat', 'Sun'].includes(clock.weekday)) return true;
  if (!['Mon', 'Wed'].includes(clock.weekday)) return false;
  return (clock.minute >= 300 && clock.minute < 730) || (clock.minute >= 780 && clock.minute < 1305);
}

function transitionsOf(timeZone: string, from: string, to: string): number[] {
  const found: number[] = [];
  let moment = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= at(to)) return found;
    found.push(next.epochMilliseconds);
    moment = next;
  }
}

describe('around every change of the clocks in 2011, 2012, 2018 and 2019', () => {
  test.each(ZONES)('%s is open minute by minute as its wall clock says', (timeZone) => {
    const calendar = createCalendar({ timeZone, hours });
    const read = wallClock(timeZone);
    const transitions = [
      ...transitionsOf(timeZone, '2011-01-01T00:00:00Z', '2013-01-01T00:00:00Z'),
      ...transitionsOf(timeZone, '2018-01-01T00:00:00Z', '2020-01-01T00:00:00Z'),
    ];
    for (const transition of [at('2015-05-05T00:00:00Z'), ...transitions]) {
      const from = Math.floor(transition / MINUTE) * MINUTE - DAY;
      let open = 0;
      for (let instant = from; instant < from + 2 * DAY; instant += MINUTE) {
        const clock = read(instant);
        if (isOpenByTheClock(clock)) open++;
        if (instant % (15 * MINUTE) === 0) {
          expect([instant, calendar.between(from, instant + MINUTE)]).toEqual([instant, open * MINUTE]);
        }
      }
      expect(calendar.between(from, from + 2 * DAY)).toBe(open * MINUTE);
    }
  });
});
