import { describe, expect, test } from 'vitest';
import { dateOf, readCivilDay, readDigits, weekdayOf } from '../../src/time/civilDay.ts';
import { fixedOffset } from '../../src/time/fixedOffset.ts';

const DAY = 86_400_000;

describe('readDigits', () => {
  test.each([
    ['2024', 0, 4, 2024],
    ['a07b', 1, 2, 7],
    ['0099', 0, 4, 99],
    ['/0', 0, 1, Number.NaN],
    [':0', 0, 1, Number.NaN],
    ['12', 1, 2, Number.NaN],
    ['१२', 0, 2, Number.NaN],
    ['12', 0, 0, 0],
  ])('of %j from %d, %d: %d', (text, at, count, expected) => {
    expect(readDigits(text, at, count)).toBe(expected);
  });
});

describe('readCivilDay', () => {
  test.each([
    ...['0000-01-01', '0001-03-01', '0099-12-31', '0400-02-29', '1600-02-29', '1899-12-31', '1900-02-28', '1900-03-01'],
    ...['1969-12-31', '1970-01-01', '1970-02-28', '1972-02-29', '2000-02-29', '2023-01-31', '2023-04-30', '2024-12-31'],
    ...['2100-02-28', '2100-03-01', '9999-12-31'],
  ])('%s is the day of the calendar, and named by it', (text) => {
    const day = Date.parse(`${text}T00:00:00.000Z`) / DAY;
    expect(readCivilDay(text)).toBe(day);
    expect(readCivilDay(`${text}T10:00`)).toBe(day);
    const [year, month, date] = text.split('-').map(Number);
    expect(dateOf(day)).toEqual({ year, month, day: date });
    expect(weekdayOf(day)).toBe((new Date(day * DAY).getUTCDay() + 6) % 7);
  });

  test.each([
    ...['2023-02-29', '1900-02-29', '2100-02-29', '2023-04-31', '2023-06-31', '2023-00-10', '2023-13-10', '2023-01-00'],
    ...[
      '2023-01-32',
      '2023/01-01',
      '2023-01/01',
      '20230101',
      '2023-1-01',
      'abcd-01-01',
      '2023-0x-01',
      '2023-01-x1',
      '',
    ],
  ])('%j is none', (text) => {
    expect(readCivilDay(text)).toBeNaN();
  });
});

describe('fixedOffset', () => {
  test.each([
    ['UTC', 0],
    ['Etc/UTC', 0],
    ['+05:30', 19_800_000],
    ['-0800', -28_800_000],
    ['+02', 7_200_000],
    ['-00:00', 0],
    ['+23:59', 86_340_000],
    ['-23', -82_800_000],
  ])('of %s: %d', (name, offset) => {
    expect(fixedOffset(name)).toBe(offset);
  });

  test.each([
    ...[
      'Europe/Berlin',
      '',
      '+',
      '+5',
      '+5:30',
      '+24:00',
      '+05:60',
      '05:30',
      '~05:30',
      '+05-30',
      '+053',
      '+05:3',
      '+ab',
    ],
    ...['GMT', '+05:30:00', '+05300', 'UTC+1', '+0a:00', '+00:0a'],
  ])('%j states none', (name) => {
    expect(fixedOffset(name)).toBeNaN();
  });
});
