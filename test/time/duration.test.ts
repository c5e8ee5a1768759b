import { describe, expect, test } from 'vitest';
import { days, formatDuration, hours, minutes, seconds, weeks } from '../../src/time/index.ts';
import { failure, thrownBy } from './failure.ts';

describe('durations', () => {
  test('are milliseconds', () => {
    expect([seconds(20), minutes(15), hours(2.5), days(7), weeks(1)]).toEqual([
      20_000, 900_000, 9_000_000, 604_800_000, 604_800_000,
    ]);
    expect(Object.is(seconds(-0), 0)).toBe(true);
  });

  test('of no number throw', () => {
    for (const make of [seconds, minutes, hours, days, weeks]) {
      expect(thrownBy(() => make(Number.NaN))).toEqual(failure('invalid_duration', make.name));
      expect(thrownBy(() => make(Number.MAX_VALUE))).toEqual(failure('invalid_duration', make.name));
      expect(thrownBy(() => Reflect.apply(make, null, ['5']))).toEqual(failure('invalid_duration', make.name));
    }
  });
});

describe('formatDuration', () => {
  const cases: [number, string][] = [
    [0, '0s'],
    [0.4, '0s'],
    [0.5, '1ms'],
    [250, '250ms'],
    [999.6, '1s'],
    [1500, '1s 500ms'],
    [45_000, '45s'],
    [60_000, '1m'],
    [59_999.6, '1m'],
    [900_000, '15m'],
    [3_599_499, '59m 59s'],
    [3_599_500, '1h'],
    [9_000_000, '2h 30m'],
    [9_029_999, '2h 30m'],
    [9_030_000, '2h 31m'],
    [86_399_999, '1d'],
    [86_400_000 * 3 + 3_600_000 * 4, '3d 4h'],
    [86_400_000 * 400, '400d'],
    [172_799_999, '2d'],
  ];

  test.each(cases)('writes %d ms as %s', (duration, text) => {
    expect(formatDuration(duration)).toBe(text);
  });

  test('rounds half away from zero on both sides', () => {
    expect(formatDuration(-9_030_000)).toBe('-2h 31m');
    expect(formatDuration(-45_000)).toBe('-45s');
    expect(formatDuration(-0.4)).toBe('0s');
    expect(formatDuration(-0)).toBe('0s');
  });

  test('writes a dash where there is no value', () => {
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatDuration(nothing)).toBe('–');
    }
  });

  test('never fills a unit up to the next', () => {
    for (let duration = 0; duration < 200_000_000; duration += 7_919) {
      expect(formatDuration(duration)).not.toMatch(/\b(?:24h|60m|60s|1000ms)/);
    }
  });
});
