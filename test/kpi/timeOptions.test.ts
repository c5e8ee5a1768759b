import { describe, expect, test } from 'vitest';
import { assertRange } from '../../src/kpi/assertRange.ts';
import { invalidCount, isCount } from '../../src/kpi/countField.ts';
import { deadlineOf } from '../../src/kpi/deadlineOf.ts';
import { durationBetween, stopwatch } from '../../src/kpi/durationBetween.ts';
import { distributionChecks, durationChecks } from '../../src/kpi/durationOptions.ts';
import { periodChecks } from '../../src/kpi/periodChecks.ts';
import { FIRST_DATE, LAST_DATE, periodDate } from '../../src/kpi/periodDate.ts';
import { isScale, scaleCheck, scaleOf } from '../../src/kpi/scale.ts';
import { boundsOf, cutToPeriod } from '../../src/kpi/stretchBounds.ts';
import { needsAsOf } from '../../src/kpi/withinOptions.ts';
import { createCalendar } from '../../src/time/createCalendar.ts';
import { hours } from '../../src/time/duration.ts';
import { elapsed } from '../../src/time/elapsed.ts';
import { codeOf, messageOf } from '../kpis/records.ts';

const day = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } });
const { POSITIVE_INFINITY: forever, NEGATIVE_INFINITY: ever, NaN: none } = Number;

describe('a count of a record', () => {
  test('is a whole number from 0 to a billion', () => {
    expect([0, 1, 1_000_000_000].every(isCount)).toBe(true);
    expect([-1, 0.5, 1_000_000_001, none, forever, '1', null, 1n].some(isCount)).toBe(false);
    expect(invalidCount('reopens', -1)).toMatchObject({
      ...{ excluded: 'invalid_count', fault: { field: 'reopens', value: -1 } },
    });
  });
});

describe('a scale', () => {
  test('has two ends in whole numbers, and up to a thousand steps between them', () => {
    for (const [min, max] of [
      [1, 5],
      [0, 1],
      [-5, 5],
      [0, 1000],
      [2 ** 40, 2 ** 40 + 1],
    ]) {
      expect(isScale({ min, max })).toBe(true);
    }
    for (const [min, max] of [
      [5, 5],
      [5, 1],
      [0, 1001],
      [0.5, 5],
      [1, 5.5],
      ['1', 5],
      [1, '5'],
      [none, 5],
      [1, forever],
    ]) {
      expect(isScale({ min, max })).toBe(false);
    }
    for (const other of [null, undefined, 5, 'thumbs', [], {}, { min: 1 }, { max: 1 }, () => 5]) {
      expect(isScale(other)).toBe(false);
    }
  });

  test('may be given by its name', () => {
    expect(['thumbs', 'good_bad', { min: 1, max: 5 }].every(scaleCheck.accepts)).toBe(true);
    expect(['stars', '', null, { min: 5, max: 1 }].some(scaleCheck.accepts)).toBe(false);
    expect([scaleOf('thumbs'), scaleOf('good_bad')]).toEqual([
      { min: 0, max: 1 },
      { min: 0, max: 1 },
    ]);
    const own = { min: 1, max: 7 };
    expect(scaleOf(own)).toBe(own);
  });
});

describe('a date of a calendar period', () => {
  test('lies in the years 1 to 9999 of every zone', () => {
    // No zone is more than 14 hours from UTC.
    expect(FIRST_DATE - hours(14)).toBeGreaterThanOrEqual(Date.parse('0001-01-01T00:00:00Z'));
    expect(LAST_DATE + hours(14)).toBeLessThan(Date.parse('9999-12-31T24:00:00Z'));
    expect([periodDate(FIRST_DATE), periodDate(LAST_DATE), periodDate(new Date(5))]).toEqual([
      FIRST_DATE,
      LAST_DATE,
      5,
    ]);
    expect([FIRST_DATE - 1, LAST_DATE + 1, 'soon', null].map(periodDate)).toEqual([none, none, none, none]);
  });

  test('needs a period with a name, and a zone', () => {
    expect(
      ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'].every(
        periodChecks.every.accepts,
      ),
    ).toBe(true);
    expect(['second', 'minute', 'days', null].some(periodChecks.every.accepts)).toBe(false);
    expect(['monday', 'sunday', 'saturday'].every(periodChecks.weekStartsOn.accepts)).toBe(true);
    expect(periodChecks.weekStartsOn.accepts('friday')).toBe(false);
    expect(periodChecks.timeZone.accepts('')).toBe(false);
    expect(messageOf(() => periodChecks.timeZone.assert?.('Europe/Nowhere', 'x: options.timeZone'))).toContain(
      'x: options.timeZone',
    );
    expect(periodChecks.timeZone.assert?.('Europe/Berlin', 'x')).toBeUndefined();
  });
});

describe('a stretch of time', () => {
  test('holds an instant: its end lies after its begin', () => {
    for (const range of [{}, { from: 5 }, { to: 5 }, { from: 5, to: 6 }, { from: new Date(5), to: 6 }]) {
      expect(assertRange(range, 'x')).toBeUndefined();
    }
    for (const range of [
      { from: 5, to: 5 },
      { from: 6, to: 5 },
    ]) {
      expect(codeOf(() => assertRange(range, 'x'))).toBe('invalid_range');
    }
    expect(messageOf(() => assertRange({ from: 6, to: 5 }, 'x'))).toBe(
      'x: options.to: expected an instant after from, got 5 (periods are half-open [from, to))',
    );
  });

  test('is bounded by options and by a period, whichever is narrower', () => {
    const period = (from: number, to: number) => ({ period: { by: 'x', from, to } });
    expect(boundsOf({})).toEqual({ start: ever, end: forever });
    expect(boundsOf({ from: 5, to: new Date(9) })).toEqual({ start: 5, end: 9 });
    expect(boundsOf({ from: 5 })).toEqual({ start: 5, end: forever });
    expect(boundsOf({ ...period(1, 20) })).toEqual({ start: 1, end: 20 });
    expect(boundsOf({ from: 5, to: 9, ...period(1, 20) })).toEqual({ start: 5, end: 9 });
    expect(boundsOf({ from: 5, to: 9, ...period(6, 7) })).toEqual({ start: 6, end: 7 });
  });

  test('takes the period into its options, cut down to nothing where they do not meet', () => {
    const own = { from: 5, to: 9, strict: true };
    expect(cutToPeriod(own)).toBe(own);
    const period = { by: 'x', from: 7, to: 20 };
    expect(cutToPeriod({ ...own, period })).toEqual({ ...own, period, from: 7, to: 9 });
    expect(cutToPeriod({ ...own, period: { ...period, from: 12 } })).toMatchObject({ from: 12, to: 12 });
  });
});

describe('an event that counts until a deadline', () => {
  test('counts whenever it was, where no time is given', () => {
    expect(deadlineOf({})({}, 5)).toBe(forever);
    expect(deadlineOf({ asOf: 9 })({}, 5)).toBe(9);
    expect(deadlineOf({ asOf: new Date(9) })({}, 9)).toBe(9);
    expect(deadlineOf({ asOf: 9 })({}, 10)).toBeNull();
  });

  test('counts within the time, once that is over', () => {
    const due = deadlineOf({ within: 4, asOf: 9 });
    expect([due({}, 4), due({}, 5), due({}, 6)]).toEqual([8, 9, null]);
    expect(deadlineOf({ within: 4 })({}, 5)).toBe(9);
    expect(deadlineOf({ within: hours(1), clock: day, asOf: hours(20) })({}, 5)).toBe(hours(10));
  });

  test('needs the moment of looking', () => {
    expect(needsAsOf({}, 'x')).toBeUndefined();
    expect(needsAsOf({ asOf: 5 }, 'x')).toBeUndefined();
    expect(needsAsOf({ within: 5, asOf: 5 }, 'x')).toBeUndefined();
    expect(codeOf(() => needsAsOf({ within: 5 }, 'x'))).toBe('missing_option');
    expect(messageOf(() => needsAsOf({ within: 0 }, 'x'))).toContain('x: options.asOf');
  });
});

describe('time from one field to another', () => {
  const between = (options: object, start: unknown, end: unknown): unknown =>
    durationBetween(stopwatch(options), {}, 'from', start, 'until', end);
  const fault = (excluded: string, field: string, value: unknown) => ({
    excluded,
    fault: expect.objectContaining({ field, value }) as unknown,
  });

  test('is told on the clock', () => {
    expect([between({}, 5, 9), between({}, 5, new Date(5)), between({ clock: elapsed }, 0, 7)]).toEqual([4, 0, 7]);
    expect(between({ clock: day }, hours(8), hours(10))).toBe(hours(1));
  });

  test('is a fault where a field is no instant, or the end comes first', () => {
    expect(between({}, 'soon', 'late')).toEqual(fault('invalid_instant', 'from', 'soon'));
    expect(between({}, 5, 'late')).toEqual(fault('invalid_instant', 'until', 'late'));
    expect(between({}, 5, 4)).toEqual(fault('negative_duration', 'until', 4));
    expect(between({}, 5, 4)).toMatchObject({ fault: { expected: 'an instant not before from' } });
  });

  test('is 0 where clocks differ by no more than is tolerated', () => {
    const options = { skewTolerance: 3 };
    expect([between(options, 5, 4), between(options, 5, 2), between(options, 5, 9)]).toEqual([0, 0, 4]);
    expect(between(options, 5, 1)).toEqual(fault('negative_duration', 'until', 1));
  });

  test('has a sketch within an error that is told', () => {
    const { quantiles, statistic } = distributionChecks;
    for (const relativeError of [0.0001, 0.01, 0.1]) expect(quantiles.accepts({ relativeError })).toBe(true);
    expect(quantiles.accepts('exact')).toBe(true);
    for (const other of [0.00009, 0.11, '0.01', none].map((relativeError) => ({ relativeError }))) {
      expect(quantiles.accepts(other)).toBe(false);
    }
    for (const other of ['sketch', null, undefined, 5, {}]) expect(quantiles.accepts(other)).toBe(false);
    expect([statistic.accepts('p90'), statistic.accepts('p91')]).toEqual([true, false]);
    expect(Object.keys(durationChecks)).toEqual(['statistic', 'quantiles', 'clock', 'skewTolerance']);
  });
});
