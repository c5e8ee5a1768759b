import { describe, expect, it } from 'vitest';
import { createFindings } from '../../../src/adapters/reading/findings.ts';
import { holidayDates } from '../../../src/adapters/reading/holidayDates.ts';
import { type MinuteSchedule, scheduleCalendar } from '../../../src/adapters/reading/minuteSchedule.ts';
import { railsTimeZones } from '../../../src/adapters/reading/railsTimeZones.ts';
import { zoneOf } from '../../../src/time/assertTimeZone.ts';
import { hours, minutes } from '../../../src/time/duration.ts';

const base: MinuteSchedule = { id: 'S', timeZone: 'UTC', weekStart: 'sunday', intervals: [], maySpanDays: false };

function made(schedule: Partial<MinuteSchedule>) {
  const findings = createFindings();
  const calendar = scheduleCalendar({ ...base, ...schedule }, 'schedules', findings);
  return { calendar, findings: findings.list(), codes: findings.list().map(({ code }) => code) };
}

// 2024-01-07 is a Sunday.
const sunday = Date.UTC(2024, 0, 7);
const day = hours(24);

describe('a schedule in minutes of the week', () => {
  it('starts on Sunday: 1980 to 2460 is Monday 9:00 to 17:00', () => {
    const { calendar, findings } = made({ intervals: [{ start: 1980, end: 2460 }] });
    expect(calendar?.periods(sunday, sunday + 7 * day)).toEqual([
      { start: sunday + day + hours(9), end: sunday + day + hours(17) },
    ]);
    expect(findings).toEqual([]);
  });

  it('starts on Monday: the same numbers are Tuesday', () => {
    const { calendar } = made({ weekStart: 'monday', intervals: [{ start: 1980, end: 2460 }] });
    expect(calendar?.periods(sunday, sunday + 7 * day)).toEqual([
      { start: sunday + 2 * day + hours(9), end: sunday + 2 * day + hours(17) },
    ]);
  });

  it('past midnight is taken as it stands, and reported where the system cannot say it: 1980 to 3900', () => {
    const interval = { start: 1980, end: 3900 };
    const { calendar, findings } = made({ intervals: [interval] });
    expect(calendar?.periods(sunday, sunday + 7 * day)).toEqual([
      { start: sunday + day + hours(9), end: sunday + 2 * day + hours(17) },
    ]);
    expect(findings).toMatchObject([{ code: 'interval_spans_days', ids: ['S'], words: [{ word: '"1980–3900"' }] }]);
    expect(made({ intervals: [interval], maySpanDays: true }).findings).toEqual([]);
  });

  it('of all minutes is always open, and up to midnight spans no days', () => {
    const { calendar } = made({ intervals: [{ start: 0, end: 10_080 }], maySpanDays: true });
    expect(calendar?.between(sunday, sunday + 7 * day)).toBe(7 * day);
    expect(made({ intervals: [{ start: 1380, end: 1440 }] }).findings).toEqual([]);
    expect(made({ intervals: [{ start: 0, end: 1440 }] }).findings).toEqual([]);
  });

  it('leaves out what are no minutes of a week', () => {
    const odd = [
      { start: 60, end: 60 },
      { start: 120, end: 60 },
      { start: -1, end: 60 },
      { start: 0, end: 10_081 },
      { start: Number.NaN, end: 5 },
    ];
    const { calendar, findings } = made({ intervals: [...odd, { start: 60.5, end: 120 }] });
    expect(findings).toMatchObject([{ code: 'invalid_interval', count: 5 }]);
    expect(calendar?.between(sunday, sunday + day)).toBe(minutes(59.5));
  });

  it('C14: that never opens is no calendar', () => {
    expect(made({})).toMatchObject({ calendar: null, codes: ['calendar_never_opens'] });
  });

  it('keeps daylight saving: 0:00 to 4:00 in London has 3 hours on 2024-03-31 and 5 on 2024-10-27', () => {
    const { calendar } = made({ timeZone: 'London', intervals: [{ start: 0, end: 240 }] });
    const open = (month: number, date: number) =>
      calendar?.between(Date.UTC(2024, month, date) - hours(6), Date.UTC(2024, month, date) + hours(18));
    expect([open(2, 31), open(9, 27)]).toEqual([hours(3), hours(5)]);
  });

  it('keeps daylight saving: the day of New York has 23 hours on 2024-03-10 and 25 on 2024-11-03', () => {
    const { calendar } = made({ timeZone: 'Eastern Time (US & Canada)', intervals: [{ start: 0, end: 1440 }] });
    const open = (month: number, date: number) =>
      calendar?.between(Date.UTC(2024, month, date) - hours(12), Date.UTC(2024, month, date) + hours(36));
    expect([open(2, 10), open(10, 3)]).toEqual([hours(23), hours(25)]);
  });

  it('C1: of an unknown zone is no calendar, with the nearest name of Rails', () => {
    const { calendar, findings } = made({ timeZone: 'Eastern Time (US & Kanada)', intervals: [{ start: 0, end: 60 }] });
    expect(calendar).toBeNull();
    expect(findings).toMatchObject([
      { code: 'unknown_time_zone', words: [{ word: '"Eastern Time (US & Kanada)"', count: 1 }] },
    ]);
    expect(findings[0]?.message).toContain("did you mean 'Eastern Time (US & Canada)'?");
  });

  it('takes IANA names too', () => {
    expect(made({ timeZone: 'Europe/Berlin', intervals: [{ start: 0, end: 60 }] }).calendar).not.toBeNull();
  });
});

describe('the zones of Rails', () => {
  const zones = railsTimeZones();

  it('are 151 or more, and each is a zone of the engine', () => {
    expect(zones.size).toBeGreaterThanOrEqual(151);
    for (const [name, zone] of zones) expect(() => zoneOf(zone, name), name).not.toThrow();
  });

  it.each([
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['London', 'Europe/London'],
    ['Edinburgh', 'Europe/London'],
    ['Bern', 'Europe/Zurich'],
    ['Canberra', 'Australia/Melbourne'],
    ['Osaka', 'Asia/Tokyo'],
    ["Nuku'alofa", 'Pacific/Tongatapu'],
    ['Arizona', 'America/Phoenix'],
    ['Samoa', 'Pacific/Apia'],
    ['UTC', 'UTC'],
  ])('%s is %s', (name, zone) => {
    expect(zones.get(name)).toBe(zone);
  });
});

describe('the dates of a holiday', () => {
  const dates = (start: string, end: string) => {
    const findings = createFindings();
    return [holidayDates({ id: 'H', start, end }, 'holidays', findings), findings.list().map(({ code }) => code)];
  };

  it('go from the first to the last day, both included, over months and leap days', () => {
    expect(dates('2024-02-28', '2024-03-01')).toEqual([['2024-02-28', '2024-02-29', '2024-03-01'], []]);
    expect(dates('2022-12-29', '2022-12-29')).toEqual([['2022-12-29'], []]);
  });

  it.each([
    ['2024-03-02', '2024-03-01'],
    ['2024-02-30', '2024-03-01'],
    ['2024-03-01T00:00', '2024-03-02'],
    ['1900-01-01', '2100-01-01'],
    ['', ''],
  ])('%s to %s is no holiday', (start, end) => {
    expect(dates(start, end)).toEqual([[], ['invalid_holiday']]);
  });
});
