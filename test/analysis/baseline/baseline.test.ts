import { array, assert, double, option, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backlogSeries, baseline, csat, days, hours, series, ticketVolume } from '../../../src/index.ts';
import { mean, median, medianAbsoluteDeviation, moments } from '../../../src/stats/index.ts';
import { codeOf, ticket } from '../../kpis/records.ts';

const monday = Date.UTC(2026, 0, 5);
/** Daily readings of these values from a Monday on. */
const daily = (values: readonly (number | null)[]) =>
  values.map((value, index) => {
    const start = monday + days(index);
    const label = new Date(start).toISOString().slice(0, 10);
    return { start, end: start + days(1), label, complete: true, value };
  });
const sequence = (length: number) => Array.from({ length }, (_, index) => index + 1);
const byDay = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;

describe('baseline', () => {
  test('is of the last 42 days unless said otherwise: level, spread and range', () => {
    const found = baseline(daily(sequence(50)));
    expect(found).toMatchObject({
      value: 29.5,
      median: 29.5,
      mean: 29.5,
      min: 9,
      max: 50,
      n: 42,
      missing: 0,
      days: 42,
    });
    expect(found.standardDeviation).toBeCloseTo(Math.sqrt((42 * 43) / 12), 12);
    expect(found.medianAbsoluteDeviation).toBeCloseTo(10.5 * 1.4826, 12);
    expect([found.from, found.to, found.reason]).toEqual([monday + days(8), monday + days(50), null]);
    expect(baseline(daily(sequence(60)), { days: 60 })).toMatchObject({ min: 1, n: 60 });
    expect(baseline(daily(sequence(60)), { days: 30 })).toMatchObject({ min: 31, n: 30 });
  });

  test('one bad day moves the mean and the standard deviation, not the median and its distance', () => {
    const found = baseline(daily([...new Array(41).fill(10), 1000]));
    expect([found.value, found.medianAbsoluteDeviation, found.max]).toEqual([10, 0, 1000]);
    expect(found.mean).toBeGreaterThan(30);
    expect(found.standardDeviation).toBeGreaterThan(100);
  });

  test('D24: a period that is not over is left out', () => {
    const values = daily([...new Array(42).fill(10), 2]);
    const partial = values.map((period, index) => ({ ...period, complete: index < 42 }));
    expect(baseline(partial)).toMatchObject({ min: 10, to: monday + days(42), n: 42 });
    const rows = sequence(42 * 5).map((index) => ticket({ createdAt: monday + days(index % 42) + hours(9) }));
    const today = [...rows, ticket({ createdAt: monday + days(42) })];
    const found = baseline(series(today, { ...byDay, asOf: monday + days(42) + hours(10) }, ticketVolume));
    expect(found).toMatchObject({ value: 5, standardDeviation: 0, n: 42 });
  });

  test('D23: a day without rows counts as 0 where that is its figure, and as missing where it has none', () => {
    const rows = sequence(42).map((index) => ticket({ createdAt: monday + days(index - 1) }));
    const gap = rows.filter((_, index) => index % 7 !== 6);
    const options = { ...byDay, from: monday, to: monday + days(42), asOf: monday + days(42) };
    expect(baseline(series(gap, options, ticketVolume))).toMatchObject({ min: 0, value: 1, n: 42, missing: 0 });
    const surveys = gap.map(({ createdAt }, index) => ({
      ...({ id: `S-${index}`, kind: 'csat', score: 5 } as const),
      respondedAt: createdAt,
    }));
    const own = csat.with({ scale: { min: 1, max: 5 } });
    const rates = baseline(series(surveys, { ...options, by: 'respondedAt' }, own));
    expect(rates).toMatchObject({ value: 1, n: 36, missing: 6 });
    expect(rates.weekdays?.at(-1)).toEqual({ day: 'sun', median: null, n: 0 });
  });

  test('before looks at the days before an instant', () => {
    const found = baseline(daily(sequence(60)), { before: monday + days(50) + hours(3) });
    expect([found.max, found.min, found.to]).toEqual([50, 9, monday + days(50)]);
    expect(baseline(daily(sequence(60)), { before: monday + days(41) }).reason).toBe('too_short');
    expect(baseline(daily(sequence(60)), { before: monday })).toMatchObject({ reason: 'too_short', from: null, n: 0 });
  });

  test('says what a day of the week usually has', () => {
    const found = baseline(daily(sequence(42).map((index) => ((index - 1) % 7) * 10)));
    expect(found.weekdays?.map(({ day, median: level, n }) => [day, level, n])).toEqual([
      ...[
        ['mon', 0, 6],
        ['tue', 10, 6],
        ['wed', 20, 6],
        ['thu', 30, 6],
      ],
      ...[
        ['fri', 40, 6],
        ['sat', 50, 6],
        ['sun', 60, 6],
      ],
    ]);
  });

  test.each([
    ['a series shorter than the days', daily(sequence(41)), 'too_short'],
    ['no series', [], 'too_short'],
    [
      'figures for less than half of the days',
      daily(sequence(42).map((day) => (day % 5 < 2 ? day : null))),
      'too_few_values',
    ],
    ['not one figure', daily(new Array(42).fill(null)), 'too_few_values'],
    ['a hole within the days', daily(sequence(60)).filter((_, index) => index !== 40), 'too_short'],
  ])('G13: of %s there is no level', (_, periods, reason) => {
    const found = baseline(periods);
    expect(found).toMatchObject({ value: null, mean: null, median: null, standardDeviation: null, reason });
    expect([found.medianAbsoluteDeviation, found.min, found.max, found.weekdays]).toEqual([null, null, null, null]);
  });

  test('half of the days with a figure are enough', () => {
    const found = baseline(daily(sequence(42).map((day) => (day % 2 === 0 ? day : null))));
    expect(found).toMatchObject({ value: 22, n: 21, missing: 21, reason: null });
  });

  test('C7: days of 23 and of 25 hours are days', () => {
    for (const month of [2, 9]) {
      const from = Date.UTC(2026, month, 1);
      const rows = sequence(70).map((index) => ticket({ createdAt: from + days(index) }));
      const berlin = { ...byDay, timeZone: 'Europe/Berlin' };
      for (const before of [50, 55, 60, 65]) {
        const found = baseline(series(rows, berlin, ticketVolume), { before: from + days(before) });
        expect(found.n).toBe(42);
      }
    }
  });

  test('weeks, months and hours are taken as they come: those that lie within the days', () => {
    const rows = sequence(130).map((index) => ticket({ createdAt: monday + days(index - 1) }));
    const of = (every: 'week' | 'month' | 'hour', length = 42) =>
      baseline(series(rows, { ...byDay, every, asOf: monday + days(130) }, ticketVolume), { days: length });
    expect(of('week')).toMatchObject({ value: 7, n: 6, weekdays: null });
    expect(of('week', 45)).toMatchObject({ n: 6 });
    expect(of('month')).toMatchObject({ value: null, n: 1, reason: 'too_few_values' });
    expect(of('hour')).toMatchObject({ value: 0, n: 42 * 24, weekdays: null });
  });

  test('takes the periods of the backlog', () => {
    const rows = sequence(42).map((index) => ticket({ createdAt: monday + days(index - 1), status: 'open' }));
    const { periods } = backlogSeries(rows, { every: 'day', timeZone: 'UTC', asOf: monday + days(42) });
    expect(baseline(periods)).toMatchObject({ value: 21.5, max: 42 });
  });

  test('its figures are those of the statistics, and survive JSON', () => {
    const value = option(double({ noNaN: true, min: -1e9, max: 1e9 }), { freq: 9 });
    assert(
      property(array(value, { minLength: 30, maxLength: 30 }), (values) => {
        const found = baseline(daily(values), { days: 30 });
        const own = values.filter((each) => each !== null);
        if (own.length < 15) return expect(found.reason).toBe('too_few_values');
        expect([found.mean, found.value]).toEqual([mean(own), median(own)]);
        expect(found.standardDeviation).toBe(moments(own).standardDeviation);
        expect(found.medianAbsoluteDeviation).toBe(medianAbsoluteDeviation(own));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  test.each([
    [{ days: 29 }, 'invalid_option'],
    [{ days: 61 }, 'invalid_option'],
    [{ days: 42.5 }, 'invalid_option'],
    [{ before: '2026-01-01' }, 'invalid_option'],
    [{ day: 42 }, 'unknown_option'],
  ])('%j is refused', (options, code) => {
    expect(codeOf(() => baseline([], options as never))).toBe(code);
  });

  test('what is no series is refused', () => {
    expect(codeOf(() => baseline(5 as never))).toBe('invalid_reading');
    expect(codeOf(() => baseline([null] as never))).toBe('invalid_reading');
  });
});
