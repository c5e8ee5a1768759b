import { describe, expect, test } from 'vitest';
import { civilDate, type PeriodUnit, periodAt, periodEdges, periodsBetween } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';

const HOUR = 3_600_000;
const UNITS: readonly PeriodUnit[] = ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
const iso = (instant: number): string => new Date(instant).toISOString();
/** Labels and lengths in hours. */
function lengths(from: string, to: string, every: PeriodUnit, timeZone: string): [string, number][] {
  return periodsBetween(at(from), at(to), { every, timeZone }).map(({ start, end, label }) => [
    label,
    (end - start) / HOUR,
  ]);
}

describe('periodsBetween', () => {
  test('covers the range with whole periods', () => {
    expect(
      periodsBetween(at('2024-03-14T10:00:00Z'), at('2024-03-15T00:00:00.001Z'), { every: 'day', timeZone: 'UTC' }),
    ).toEqual([
      { start: at('2024-03-14T00:00:00Z'), end: at('2024-03-15T00:00:00Z'), label: '2024-03-14' },
      { start: at('2024-03-15T00:00:00Z'), end: at('2024-03-16T00:00:00Z'), label: '2024-03-15' },
    ]);
  });

  test('labels every unit', () => {
    const label = (every: PeriodUnit): string => periodAt(at('2024-03-15T14:50:00Z'), { every, timeZone: 'UTC' }).label;
    expect(UNITS.map(label)).toEqual([
      '2024-03-15T14:45',
      '2024-03-15T14:30',
      '2024-03-15T14',
      '2024-03-15',
      '2024-W11',
      '2024-03',
      '2024-Q1',
      '2024',
    ]);
    expect(periodAt(at('0033-04-03T12:00:00Z'), { every: 'year', timeZone: 'UTC' }).label).toBe('0033');
  });

  test('C18: is half-open: the end of the range adds no period, and no period none', () => {
    const to = at('2024-03-15T00:00:00Z');
    expect(lengths('2024-03-14T00:00:00Z', '2024-03-15T00:00:00Z', 'day', 'UTC')).toEqual([['2024-03-14', 24]]);
    expect(periodsBetween(to, to, { every: 'day', timeZone: 'UTC' })).toEqual([]);
    expect([...periodEdges(to, to, { every: 'day', timeZone: 'UTC' })]).toEqual([]);
    expect(periodsBetween(to + 1, to + 1, { every: 'day', timeZone: 'UTC' })).toEqual([]);
    expect(thrownBy(() => periodsBetween(to, to - 1, { every: 'day', timeZone: 'UTC' }))).toEqual(
      failure('invalid_range', 'periodsBetween: to'),
    );
  });

  test('B18: ISO weeks carry the year they belong to', () => {
    const weekOf = (date: string): string =>
      periodAt(at(`${date}T12:00:00Z`), { every: 'week', timeZone: 'UTC' }).label;
    expect(['2020-12-31', '2021-01-03', '2021-01-04', '2024-12-29', '2024-12-30', '2027-01-01'].map(weekOf)).toEqual([
      '2020-W53',
      '2020-W53',
      '2021-W01',
      '2024-W52',
      '2025-W01',
      '2026-W53',
    ]);
  });

  test('B18: weeks may start on another day, and are named by it', () => {
    const week = (weekStartsOn: 'monday' | 'sunday' | 'saturday'): [string, string] => {
      const { label, start } = periodAt(at('2024-03-15T12:00:00Z'), { every: 'week', timeZone: 'UTC', weekStartsOn });
      return [label, iso(start).slice(0, 10)];
    };
    expect([week('monday'), week('sunday'), week('saturday')]).toEqual([
      ['2024-W11', '2024-03-11'],
      ['2024-03-10', '2024-03-10'],
      ['2024-03-09', '2024-03-09'],
    ]);
  });
});

describe('options of periods', () => {
  const fail = (options: unknown): unknown => thrownBy(() => Reflect.apply(periodsBetween, null, [0, 1, options]));

  test('C2: the zone is required; the host’s is never used', () => {
    expect(fail({ every: 'day' })).toEqual(failure('missing_time_zone', 'periodsBetween: options.timeZone'));
    expect(thrownBy(() => Reflect.apply(civilDate, null, [0]))).toEqual(
      failure('missing_time_zone', 'civilDate: timeZone'),
    );
  });

  test('misspelt and unknown ones are named', () => {
    expect(fail({ every: 'weak', timeZone: 'UTC' })).toEqual(failure('invalid_option', 'options.every', "'week'"));
    expect(fail({ every: 'half-hour', timeZone: 'UTC' })).toEqual(
      failure('invalid_option', 'options.every', "'half_hour'"),
    );
    expect(fail({ every: 'week', timeZone: 'UTC', weekStartsOn: 'tuesday' })).toEqual(
      failure('invalid_option', 'options.weekStartsOn'),
    );
    expect(fail({ every: 'week', timezone: 'UTC' })).toEqual(
      failure('unknown_option', 'options.timezone', "'timeZone'"),
    );
    for (const options of [undefined, null, 'day']) expect(fail(options)).toEqual(failure('invalid_option', 'options'));
    expect(fail({ every: 'weak', timeZone: 'UTC' })).toEqual(failure('invalid_option', "did you mean 'week'?"));
    expect(fail({ every: 5, timeZone: 'UTC' })).toEqual(failure('invalid_option', 'options.every', "'hour', 'day'"));
    expect(fail({ every: 'day', timeZone: 'UTC', ['x'.repeat(1e5)]: 1 })).toMatchObject({
      code: 'unknown_option',
      path: `periodsBetween: options.${'x'.repeat(40)}`,
    });
  });

  test('B10: ranges end with the year 9999 and a million periods', () => {
    const options = { every: 'day', timeZone: 'UTC' } as const;
    expect(thrownBy(() => periodsBetween(0, 8e15, options))).toEqual(failure('out_of_range', 'periodsBetween: to'));
    expect(thrownBy(() => periodAt(-8e15, options))).toEqual(failure('out_of_range', 'periodAt: instant'));
    expect(thrownBy(() => periodsBetween(0, 4e12, { every: 'hour', timeZone: 'UTC' }))).toEqual(
      failure('out_of_range', '1000000'),
    );
    const [first, last] = [at('0001-01-01T00:00:00Z'), at('9999-12-31T00:00:00Z')];
    expect(thrownBy(() => periodsBetween(first, last - 1, options))).toEqual(failure('out_of_range', '1000000'));
    expect(periodsBetween(first, last - 1, { ...options, every: 'year' })).toHaveLength(9999);
    expect(periodAt(first, options).label).toBe('0001-01-01');
    expect(periodAt(last - 1, options).label).toBe('9999-12-30');
    // In a zone to the east the last day ends in a year that no label can name.
    for (const instant of [first - 1, last]) {
      expect(thrownBy(() => periodAt(instant, options))).toEqual(failure('out_of_range', 'periodAt: instant'));
    }
    const quarters = { every: 'quarter_hour', timeZone: 'UTC' } as const;
    expect(thrownBy(() => periodEdges(0, 900_000 * 1_000_000 + 1, quarters))).toEqual(
      failure('out_of_range', '1000000'),
    );
    expect(thrownBy(() => periodEdges(0, 1_800_000 * 1_000_000 + 1, { ...quarters, every: 'half_hour' }))).toEqual(
      failure('out_of_range', '1000000'),
    );
    expect(thrownBy(() => periodAt(Number.NaN, options))).toEqual(failure('invalid_instant', 'periodAt: instant'));
  });
});
