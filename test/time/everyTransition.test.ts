import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { offsetAt, periodsBetween } from '../../src/time/index.ts';

const DAY = 86_400_000;
const zones = [
  ...['Africa/Cairo', 'Africa/Casablanca', 'Africa/Monrovia', 'America/Asuncion', 'America/Caracas', 'America/Havana'],
  ...['America/New_York', 'America/Sao_Paulo', 'America/St_Johns', 'Antarctica/Troll', 'Asia/Gaza', 'Asia/Kathmandu'],
  ...['Asia/Tehran', 'Australia/Lord_Howe', 'Europe/Berlin', 'Europe/Dublin', 'Europe/Istanbul', 'Europe/London'],
  ...['Pacific/Apia', 'Pacific/Chatham'],
];

/** Every change of a zone's clock from 1970 to 2037, as the engine has it: looked for each six hours, then halved. */
function transitionsOf(timeZone: string): number[] {
  const found: number[] = [];
  const step = DAY / 4;
  for (let at = 0; at < Date.UTC(2038, 0, 1); at += step) {
    if (offsetAt(timeZone, at) === offsetAt(timeZone, at + step)) continue;
    let [low, high] = [at, at + step];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(timeZone, middle) === offsetAt(timeZone, low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

describe('every change of the clock from 1970 to 2037', () => {
  test.each(zones)('C7, C8, C9: %s: hours and days tile the time around it', (timeZone) => {
    const transitions = transitionsOf(timeZone);
    expect(transitions.length).toBeGreaterThan(0);
    for (const at of transitions) {
      for (const every of ['hour', 'day'] as const) {
        const periods = periodsBetween(at - 1.5 * DAY, at + 1.5 * DAY, { every, timeZone });
        const gaps = periods.filter(({ start }, index) => index > 0 && start !== periods[index - 1]?.end);
        expect([gaps, new Set(periods.map(({ label }) => label)).size]).toEqual([[], periods.length]);
        expect((periods[0]?.start ?? at) <= at - 1.5 * DAY && (periods.at(-1)?.end ?? at) >= at + 1.5 * DAY).toBe(true);
      }
    }
  });

  test.each(zones)('C8: %s: the day around it starts and ends where Temporal says', (timeZone) => {
    // Each third, for Temporal is slow; its data after 2020 may be of another edition.
    const transitions = transitionsOf(timeZone).filter((at, index) => index % 3 === 0 && at < Date.UTC(2021, 0, 1));
    for (const at of transitions) {
      // Back over midnight a date comes twice; a period has to be one stretch, so the hour belongs to the date that stays.
      if (dateOf(at, timeZone) < dateOf(at - 1, timeZone)) continue;
      const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).startOfDay();
      const [period] = periodsBetween(at, at + 1, { every: 'day', timeZone });
      const next = day.add({ days: 1 }).startOfDay();
      expect([period?.start, period?.end]).toEqual([day.epochMilliseconds, next.epochMilliseconds]);
    }
  });
});

function dateOf(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
