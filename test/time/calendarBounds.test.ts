import { describe, expect, test } from 'vitest';
import { createCalendar, type WeeklyHours } from '../../src/time/index.ts';
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

describe('the end of a search', () => {
  test('C14: a search past the last opening ends with an error', () => {
    const once = createCalendar({ timeZone: 'UTC', hours: {}, special: { '2024-07-01': [['09:00', '10:00']] } });
    expect(once.between(-FARTHEST, FARTHEST)).toBe(HOUR);
    expect(once.nextOpen(-FARTHEST)).toBe(at('2024-07-01T09:00:00Z'));
    expect(once.previousOpen(FARTHEST)).toBe(at('2024-07-01T10:00:00Z'));
    expect(once.add(0, HOUR)).toBe(at('2024-07-01T10:00:00Z'));
    expect(once.periods(-FARTHEST, FARTHEST)).toEqual([
      { start: at('2024-07-01T09:00:00Z'), end: at('2024-07-01T10:00:00Z') },
    ]);
    expect(thrownBy(() => once.add(0, HOUR + 1))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    expect(thrownBy(() => once.add(FARTHEST, -HOUR - 1))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    expect(thrownBy(() => once.nextOpen(at('2024-07-01T10:00:00Z')))).toEqual(
      failure('calendar_never_opens', 'nextOpen'),
    );
    expect(thrownBy(() => once.previousOpen(at('2024-07-01T09:00:00Z')))).toEqual(
      failure('calendar_never_opens', 'previousOpen'),
    );
    expect(thrownBy(() => create().add(0, FARTHEST))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    expect(thrownBy(() => create().add(0, -FARTHEST))).toEqual(failure('calendar_never_opens', 'calendar.add'));
    expect(thrownBy(() => create().nextOpen(FARTHEST))).toEqual(failure('calendar_never_opens', 'nextOpen'));
    expect(thrownBy(() => create().previousOpen(-FARTHEST))).toEqual(failure('calendar_never_opens', 'previousOpen'));
  });

  test('C14: a year of holidays does not hide the opening after it', () => {
    const holidays = Array.from({ length: 4000 }, (_, day) =>
      new Date(at('2024-01-01T00:00:00Z') + day * DAY).toISOString().slice(0, 10),
    );
    const calendar = createCalendar({ timeZone: 'UTC', hours, holidays });
    // 4,000 days from 2024-01-01 on end with Wednesday 2034-12-13.
    expect(calendar.nextOpen(at('2024-01-01T00:00:00Z'))).toBe(at('2034-12-14T09:00:00Z'));
    expect(calendar.add(at('2024-01-01T00:00:00Z'), HOUR)).toBe(at('2034-12-14T10:00:00Z'));
  });

  test('special days of the year 9999 are kept', () => {
    const calendar = createCalendar({ timeZone: 'UTC', hours: {}, special: { '9999-12-31': [['22:00', '02:00']] } });
    expect(calendar.between(0, FARTHEST)).toBe(4 * HOUR);
    expect(calendar.between(at('9999-12-31T23:00:00Z'), FARTHEST)).toBe(3 * HOUR);
  });

  test('too many periods are an error, not the end of the memory', () => {
    expect(thrownBy(() => create().periods(-FARTHEST, FARTHEST))).toEqual(failure('out_of_range', 'calendar.periods'));
  });
});
