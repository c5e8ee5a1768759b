import { describe, expect, test } from 'vitest';
import { createCalendar, elapsed, type WeeklyHours } from '../../src/time/index.ts';
import { failure, thrownBy } from './failure.ts';

const OFFICE = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;
const WEEKDAYS: WeeklyHours = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE };
// 2024-07-01 is a Monday.
const office = createCalendar({ timeZone: 'UTC', hours: WEEKDAYS, holidays: ['2024-07-04'] });

describe('what a caller gets wrong', () => {
  const calls: [string, () => unknown][] = [
    ['calendar.between: start', () => office.between(Number.NaN, 0)],
    ['calendar.between: end', () => office.between(0, new Date(Number.NaN))],
    ['calendar.add: start', () => office.add(8.65e15, 0)],
    ['calendar.isOpen: at', () => Reflect.apply(office.isOpen, office, ['2024-07-01T10:00:00Z'])],
    ['calendar.nextOpen: at', () => Reflect.apply(office.nextOpen, office, [null])],
    ['calendar.previousOpen: at', () => Reflect.apply(office.previousOpen, office, [])],
    ['calendar.periods: from', () => office.periods(Number.NaN, 0)],
    ['calendar.between: end', () => elapsed.between(0, Number.POSITIVE_INFINITY)],
    ['calendar.between: start', () => Reflect.apply(elapsed.between, elapsed, ['0', 0])],
    ['calendar.between: end', () => Reflect.apply(elapsed.between, elapsed, [0, '5'])],
    ['calendar.isOpen: at', () => elapsed.isOpen(Number.NaN)],
  ];

  test.each(calls)('B5: %s: what is no instant throws', (path, call) => {
    expect(thrownBy(call)).toEqual(failure('invalid_instant', path));
  });

  test('only who passes a text is sent to parseInstant', () => {
    const messages = ['2024-07-01', 5e18, null].map((value) =>
      String(thrownBy(() => Reflect.apply(elapsed.isOpen, elapsed, [value]))),
    );
    expect(messages.map((message) => message.includes('parseInstant'))).toEqual([true, false, false]);
  });

  test('a duration that is no number throws', () => {
    expect(thrownBy(() => office.add(0, Number.NaN))).toEqual(failure('invalid_duration', 'calendar.add'));
    expect(thrownBy(() => Reflect.apply(elapsed.add, elapsed, [0, '5']))).toEqual(
      failure('invalid_duration', 'calendar.add'),
    );
    expect(thrownBy(() => elapsed.add(0, Number.POSITIVE_INFINITY))).toEqual(
      failure('invalid_duration', 'calendar.add'),
    );
  });

  test('C18: periods of nothing are none, backwards an error', () => {
    expect(office.periods(5, 5)).toEqual([]);
    expect(elapsed.periods(5, 5)).toEqual([]);
    expect(thrownBy(() => office.periods(5, 4))).toEqual(failure('invalid_range', 'half-open'));
    expect(thrownBy(() => elapsed.periods(5, 4))).toEqual(failure('invalid_range', 'half-open'));
  });
});
