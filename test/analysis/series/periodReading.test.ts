import { expect, test } from 'vitest';
import { periodReadings } from '../../../src/analysis/series/periodReading.ts';
import { codeOf } from '../../kpis/records.ts';

const period = { start: 0, end: 5, label: 'a', complete: true, value: 1 };

test.each([
  ['a text for a start', { start: '0' }],
  ['no start', { start: undefined }],
  ['an endless end', { end: Number.POSITIVE_INFINITY }],
  ['no end', { end: null }],
  ['a window from nowhere', { windowStart: Number.NaN }],
  ['no label', { label: undefined }],
  ['a number for a label', { label: 5 }],
  ['nothing of whether it is over', { complete: undefined }],
  ['an end at its start', { end: 0 }],
  ['an end before its start', { end: -1 }],
  ['a text for a value', { value: '5' }],
  ['no number', { value: Number.NaN }],
  ['no value', { value: undefined }],
  ['a result without a value', { result: {} }],
])('a period with %s is refused', (_, more) => {
  expect(codeOf(() => periodReadings([{ ...period, ...more }] as never, 'x'))).toBe('invalid_reading');
});

test.each([[null], [5], ['x'], [undefined]])('%s is no period, and none of them a series', (own) => {
  expect(codeOf(() => periodReadings([own] as never, 'x'))).toBe('invalid_reading');
  expect(codeOf(() => periodReadings(own as never, 'x'))).toBe('invalid_reading');
});

test('periods follow each other, and may have gaps between them', () => {
  const next = (start: number) => ({ ...period, start, end: start + 5, label: 'b' });
  expect(codeOf(() => periodReadings([period, next(4)] as never, 'x'))).toBe('invalid_reading');
  expect(periodReadings([period, next(5)] as never, 'x')).toHaveLength(2);
  expect(periodReadings([period, { ...next(9), value: null, windowStart: 2 }] as never, 'x')).toMatchObject([
    { from: 0, value: 1, result: { value: 1 } },
    { from: 2, value: null, result: { value: null } },
  ]);
  expect(periodReadings([{ ...period, result: { value: 7, more: 1 } }] as never, 'x')[0]).toMatchObject({
    value: 7,
    result: { more: 1 },
  });
});
