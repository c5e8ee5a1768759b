import { expect, test } from 'vitest';
import { likelyBounds } from '../../../src/analysis/series/likelyBounds.ts';
import { days } from '../../../src/index.ts';
import { FIRST_DATE, LAST_DATE } from '../../../src/kpi/periodDate.ts';

const rows = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, index) => ({ at: from + ((to - from) * index) / (count - 1) }));

test('rows lie between their dates, with a day and a sixteenth of the time around', () => {
  const room = days(1) + days(160) / 16;
  expect(likelyBounds(rows(5000, days(10), days(170)), 'at')).toEqual({
    first: days(10) - room,
    last: days(170) + room,
  });
  expect(likelyBounds(rows(5000, days(5), days(5)), 'at')).toEqual({ first: days(4), last: days(6) });
  expect(likelyBounds([...rows(5000, days(10), days(170))].reverse(), 'at')?.first).toBe(days(10) - room);
});

test('few rows, and those of very long times have no bounds', () => {
  expect(likelyBounds(rows(2047, 0, days(9)), 'at')).toBeNull();
  expect(likelyBounds(rows(2048, 0, days(9)), 'at')).not.toBeNull();
  expect(likelyBounds(rows(3000, 0, 14 * 366 * days(1)), 'at')).not.toBeNull();
  expect(likelyBounds(rows(3000, 0, 14 * 366 * days(1) + 5000), 'at')).toBeNull();
});

test('nothing lies beyond all dates', () => {
  expect(likelyBounds(rows(3000, FIRST_DATE, FIRST_DATE + 5), 'at')?.first).toBe(FIRST_DATE);
  expect(likelyBounds(rows(3000, LAST_DATE - 5, LAST_DATE), 'at')?.last).toBe(LAST_DATE);
});
