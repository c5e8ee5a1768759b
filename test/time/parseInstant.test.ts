import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../src/time/index.ts';
import { failure, thrownBy } from './failure.ts';

const read = (text: string, timeZone?: string): unknown => {
  const parsed = parseInstant(text, { timeZone });
  return parsed.ok ? new Date(parsed.instant).toISOString() : parsed.code;
};

describe('parseInstant', () => {
  test('reads RFC 3339', () => {
    expect(parseInstant('2024-01-31T09:00:00Z')).toEqual({ ok: true, instant: 1_706_691_600_000 });
    expect(read('2024-01-31T09:00:00.123Z')).toBe('2024-01-31T09:00:00.123Z');
    expect(read('2024-01-31 09:00:00Z')).toBe('2024-01-31T09:00:00.000Z');
    expect(read('2024-01-31t09:00Z')).toBe('2024-01-31T09:00:00.000Z');
    expect(parseInstant('1970-01-01T00:00:00-00:00')).toEqual({ ok: true, instant: 0 });
  });

  test('says what it expected instead of throwing', () => {
    expect(parseInstant('yesterday')).toEqual({
      ok: false,
      code: 'invalid_date',
      expected: "a real date and time in ISO 8601, such as '2024-01-31T09:00:00Z'",
    });
  });

  test('B1: a day that the month does not have is no date', () => {
    for (const date of [
      '2024-02-30',
      '2023-02-29',
      '2024-04-31',
      '2024-00-10',
      '2024-13-01',
      '2024-01-00',
      '1900-02-29',
    ]) {
      expect(read(`${date}T00:00:00Z`)).toBe('invalid_date');
      expect(read(date)).toBe('invalid_date');
    }
    expect(read('2024-02-29T00:00:00Z')).toBe('2024-02-29T00:00:00.000Z');
    expect(read('2000-02-29T00:00:00Z')).toBe('2000-02-29T00:00:00.000Z');
  });

  test('B2: without a zone a wall time is ambiguous, with one it is read there', () => {
    for (const text of ['2024-01-05', '2024-01-05T00:00', '2024-01-05 00:00:00.5']) {
      expect(read(text)).toBe('ambiguous_date');
    }
    expect(read('2024-01-05', 'America/New_York')).toBe('2024-01-05T05:00:00.000Z');
    expect(read('2024-01-05T10:30', 'Asia/Kathmandu')).toBe('2024-01-05T04:45:00.000Z');
    expect(read('2024-01-05T10:30', '+05:30')).toBe('2024-01-05T05:00:00.000Z');
    expect(read('2024-01-05T10:30Z', 'America/New_York')).toBe('2024-01-05T10:30:00.000Z');
    expect(read('2024-1-5', 'America/New_York')).toBe('invalid_date');
  });

  test('B3, B16: nothing but ISO 8601 is guessed at', () => {
    const texts = [
      '01/02/2024',
      '5',
      'ticket 12',
      '٢٠٢٤-٠١-٠١',
      '5 janv. 2024',
      '２０２４-01-01',
      '20240105T000000Z',
      '2024-W01-1',
      '2024-001',
    ];
    for (const text of texts) {
      expect(read(text, 'UTC')).toBe('invalid_date');
    }
  });

  test('B5: an empty text is no date', () => {
    for (const text of [
      '',
      ' ',
      '2024-01-05T00:00Z ',
      ' 2024-01-05T00:00Z',
      '2024-01-05T',
      '2024-01-05T09Z',
      '2024-01-05T09:00:Z',
      '2024-01-05T09:00:00.Z',
    ]) {
      expect(read(text, 'UTC')).toBe('invalid_date');
    }
  });

  test('C5, C6: a skipped wall time moves later by the gap, a repeated one is the first', () => {
    expect(read('2024-03-10T02:30', 'America/New_York')).toBe('2024-03-10T07:30:00.000Z');
    expect(read('2024-11-03T01:30', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z');
    expect(read('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  test('options that are none are a fault of the caller and throw', () => {
    for (const options of [null, 'UTC', 5]) {
      const action = (): unknown => Reflect.apply(parseInstant, null, ['2024-01-05T10:30Z', options]);
      expect(thrownBy(action)).toEqual(failure('invalid_options', 'parseInstant: options', 'an object of options'));
    }
    expect(Reflect.apply(parseInstant, null, ['1970-01-01T00:00Z'])).toEqual({ ok: true, instant: 0 });
  });

  test('B5: what is no text is no date', () => {
    for (const value of [null, undefined, 5, {}, ['1970-01-01T00:00Z'], new Date(0)]) {
      expect(Reflect.apply(parseInstant, null, [value])).toMatchObject({ ok: false, code: 'invalid_date' });
    }
  });

  test('C1: an unknown zone is a fault of the caller and throws', () => {
    const action = (): unknown => parseInstant('2024-01-05T10:30Z', { timeZone: 'Europe/Berln' });
    expect(thrownBy(action)).toEqual(failure('unknown_time_zone', 'options.timeZone', 'Europe/Berlin'));
  });
});
