import { describe, expect, test } from 'vitest';
import { createCalendar, type WeeklyHours } from '../../src/time/index.ts';
import { at } from './failure.ts';

const HOUR = 3_600_000;
const OFFICE = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;
const WEEKDAYS: WeeklyHours = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE };
// 2024-07-01 is a Monday.
const office = createCalendar({ timeZone: 'UTC', hours: WEEKDAYS, holidays: ['2024-07-04'] });

describe('isOpen, nextOpen, previousOpen', () => {
  const opening = at('2024-07-01T09:00:00Z');
  const closing = at('2024-07-01T17:30:00Z');

  test('the opening instant is open, the closing instant is not', () => {
    expect([opening - 1, opening, closing - 1, closing].map((instant) => office.isOpen(instant))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('nextOpen is the instant itself when open, else the next opening', () => {
    expect(office.nextOpen(opening)).toBe(opening);
    expect(office.nextOpen(opening + 1)).toBe(opening + 1);
    expect(office.nextOpen(closing)).toBe(at('2024-07-02T09:00:00Z'));
    expect(office.nextOpen(at('2024-07-03T17:30:00Z'))).toBe(at('2024-07-05T09:00:00Z'));
  });

  test('previousOpen is the latest instant with open time just before it', () => {
    expect(office.previousOpen(closing)).toBe(closing);
    expect(office.previousOpen(closing + 1)).toBe(closing);
    expect(office.previousOpen(opening + 1)).toBe(opening + 1);
    expect(office.previousOpen(opening)).toBe(at('2024-06-28T17:30:00Z'));
    expect(office.previousOpen(at('2024-07-05T09:00:00Z'))).toBe(at('2024-07-03T17:30:00Z'));
  });
});

describe('add', () => {
  test('gives the earliest instant by which the open time has passed, an exact fit the closing', () => {
    expect(office.add(at('2024-07-01T08:00:00Z'), HOUR)).toBe(at('2024-07-01T10:00:00Z'));
    expect(office.add(at('2024-07-01T09:00:00Z'), 3.5 * HOUR)).toBe(at('2024-07-01T12:30:00Z'));
    expect(office.add(at('2024-07-01T09:00:00Z'), 3.5 * HOUR + 1)).toBe(at('2024-07-01T13:00:00.001Z'));
    expect(office.add(at('2024-07-03T17:00:00Z'), HOUR)).toBe(at('2024-07-05T09:30:00Z'));
  });

  test('mirrors that backwards: an exact fit is the opening', () => {
    expect(office.add(at('2024-07-01T17:30:00Z'), -4.5 * HOUR)).toBe(at('2024-07-01T13:00:00Z'));
    expect(office.add(at('2024-07-01T20:00:00Z'), -8 * HOUR)).toBe(at('2024-07-01T09:00:00Z'));
    expect(office.add(at('2024-07-01T20:00:00Z'), -8 * HOUR - 1)).toBe(at('2024-06-28T17:29:59.999Z'));
  });

  test('of nothing is the start itself, open or not', () => {
    const sunday = at('2024-07-07T00:00:00Z');
    expect([office.add(sunday, 0), office.add(sunday, -0), office.add(new Date(sunday), 0)]).toEqual([
      sunday,
      sunday,
      sunday,
    ]);
  });
});
