import { expect, test } from 'vitest';
import { readDemand } from '../../../src/analysis/staffing/demand.ts';
import { messageOf } from '../../kpis/records.ts';

const period = (start: number, end: number) => ({ start, end, value: 1 });
const refused = (...periods: readonly object[]): string =>
  messageOf(() => readDemand(periods as never, undefined, 'expected'));

test('periods in any order are put in that of time', () => {
  const read = readDemand([period(10, 20), period(30, 40), period(0, 10)], undefined, 'expected');
  expect(read.map(({ start, end }) => [start, end])).toEqual([
    [0, 10],
    [10, 20],
    [30, 40],
  ]);
});

test('the message on periods that overlap does not depend on their order, and names the later one', () => {
  const message = 'staffing: demand: at 2: expected periods that do not overlap, got 10';
  expect(refused(period(0, 10), period(2, 5))).toBe(message);
  expect(refused(period(2, 5), period(0, 10))).toBe(message);
  const together = 'staffing: demand: at 0: expected periods that do not overlap, got 5';
  expect(refused(period(0, 5), period(0, 10))).toBe(together);
  expect(refused(period(0, 10), period(0, 5))).toBe(together);
});

test('a forecast below 0 is no demand', () => {
  expect(readDemand([-3, 2], 10, 'expected')).toEqual([
    { start: 0, end: 10, contacts: 0 },
    { start: 10, end: 20, contacts: 2 },
  ]);
});

test.each([
  ['no iterable', 5],
  ['nothing', null],
  ['an object', {}],
])('%s is refused', (_, demand) => {
  expect(messageOf(() => readDemand(demand as never, 5, 'expected'))).toMatch(
    /^staffing: demand: expected an array or another iterable of periods or numbers, got /,
  );
});
