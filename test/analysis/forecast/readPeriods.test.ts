import { expect, test } from 'vitest';
import { readPeriods } from '../../../src/analysis/forecast/readPeriods.ts';
import { days, hours } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const calendar = { every: 'day', timeZone: 'UTC' } as const;
const day = (number: number, value: number | null = number, more: object = {}) => ({
  ...{ start: days(number), end: days(number + 1), value, ...more },
});
const entries = (...list: readonly object[]) => readPeriods(list as never, calendar, 'x').entries;

test('a period that the series leaves out has no value, and one that is not over none yet', () => {
  expect(entries(day(1), day(2), day(5))).toEqual([1, 2, 'no_value', 'no_value', 5]);
  expect(entries(day(1), day(2, null), day(3, 3, { complete: false }))).toEqual([1, 'no_value', 'incomplete']);
  expect(entries()).toEqual([]);
  expect(readPeriods([4, null, 5], null, 'x')).toEqual({ entries: [4, 'no_value', 5], periods: null });
});

test.each([
  ['a begin within a day', [day(1), { ...day(2), start: days(2) + hours(1) }, day(3)]],
  ['an end within a day', [day(1), { ...day(2), end: days(3) - hours(1) }, day(3)]],
  ['a day twice', [day(1), day(1), day(2)]],
  ['days in another order', [day(1), day(3), day(2), day(4)]],
  ['a last day before the first', [day(3), day(1)]],
  ['two days as one', [day(1), { ...day(2), end: days(4) }, day(5)]],
])('periods of no calendar are refused: %s', (_, list) => {
  expect(codeOf(() => entries(...list))).toBe('invalid_series');
});
