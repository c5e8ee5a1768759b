import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../src/time/index.ts';
import { at } from './failure.ts';

const read = (text: string, timeZone?: string): unknown => {
  const parsed = parseInstant(text, { timeZone });
  return parsed.ok ? new Date(parsed.instant).toISOString() : parsed.code;
};

describe('parseInstant, form by form', () => {
  test('B8: a leap second is the last millisecond of its day', () => {
    expect(read('2016-12-31T23:59:60Z')).toBe('2016-12-31T23:59:59.999Z');
    expect(read('2016-12-31T23:59:60.5Z')).toBe('2016-12-31T23:59:59.999Z');
    expect(read('2017-01-01T05:29:60+05:30')).toBe('2016-12-31T23:59:59.999Z');
    expect(read('2016-12-31T12:00:60Z')).toBe('invalid_date');
    expect(read('2016-12-31T23:59:61Z')).toBe('invalid_date');
  });

  test('B9: 24:00 is the next midnight, 25:00 nothing', () => {
    expect(read('2024-02-28T24:00:00Z')).toBe('2024-02-29T00:00:00.000Z');
    expect(read('2024-02-28T24:00Z')).toBe('2024-02-29T00:00:00.000Z');
    for (const time of ['24:00:01', '24:01:00', '24:00:00.001', '25:00:00', '12:60:00', '12:00:61']) {
      expect(read(`2024-02-28T${time}Z`)).toBe('invalid_date');
    }
  });

  test('B10: years of six digits are out of range', () => {
    for (const year of ['+010000', '-000000', '-000001', '+275761', '+002024']) {
      expect(read(`${year}-01-01T00:00:00Z`)).toBe('out_of_range');
    }
    expect(['+010000-01-01', '-000001-01-01 00:00', '+010000-01-01t00:00Z'].map((text) => read(text))).toEqual([
      'out_of_range',
      'out_of_range',
      'out_of_range',
    ]);
    for (const text of [
      'x+010000-01-01',
      '+010000-01-01x',
      '+01000-01-01',
      '010000-01-01',
      '+010000-1-01',
      '+010000',
    ]) {
      expect(read(text)).toBe('invalid_date');
    }
    expect(read('0001-01-01T00:00:00Z')).toBe('0001-01-01T00:00:00.000Z');
    expect(read('9999-12-31T23:59:59.999Z')).toBe('9999-12-31T23:59:59.999Z');
  });

  test('B11: takes ±hh:mm, ±hhmm, z and a comma, and cuts fractions off at the millisecond', () => {
    expect(read('2024-01-05T10:30:00+0530')).toBe('2024-01-05T05:00:00.000Z');
    expect(read('2024-01-05T10:30:00-08:00')).toBe('2024-01-05T18:30:00.000Z');
    expect(read('2024-01-05T10:30:00+23:59')).toBe('2024-01-04T10:31:00.000Z');
    expect(read('2024-01-05T10:30:00z')).toBe('2024-01-05T10:30:00.000Z');
    expect(read('2024-01-05T10:30:00,5Z')).toBe('2024-01-05T10:30:00.500Z');
    expect(read('2024-01-05T10:30:00.999999999Z')).toBe('2024-01-05T10:30:00.999Z');
    expect(read('1969-12-31T23:59:59.999999Z')).toBe('1969-12-31T23:59:59.999Z');
    for (const offset of [
      '+05',
      '+5:30',
      '+24:00',
      '+05:60',
      '+05:3',
      '+05:300',
      'UTC',
      'ZZ',
      '+',
      ' +00:00',
      'X05:30',
      '~0530',
      '+23:60',
    ]) {
      expect(read(`2024-01-05T10:30:00${offset}`)).toBe('invalid_date');
    }
  });

  test('B11: date and time are joined by T, t or one space, and by nothing else', () => {
    expect(read('2024-01-05t10:30Z')).toBe('2024-01-05T10:30:00.000Z');
    expect(read('2024-01-05 10:30Z')).toBe('2024-01-05T10:30:00.000Z');
    for (const joint of ['_', '-', 'X', '\t', '\u00a0', '  ', '']) {
      expect(read(`2024-01-05${joint}10:30Z`)).toBe('invalid_date');
    }
  });

  test('B11: the parts of date and time are joined by - and :, and by nothing else', () => {
    const right = '2024-01-05T10:30:15';
    expect(read(`${right}Z`)).toBe('2024-01-05T10:30:15.000Z');
    for (const place of [4, 7, 13, 16]) {
      for (const joint of ['.', ' ', '/', '0', 'x', '']) {
        expect(read(`${right.slice(0, place)}${joint}${right.slice(place + 1)}Z`)).toBe('invalid_date');
      }
    }
  });

  test('B12: a year below 100 is that year', () => {
    expect(read('0099-03-01T00:00:00Z')).toBe('0099-03-01T00:00:00.000Z');
    expect(read('0000-02-29T00:00:00Z')).toBe('0000-02-29T00:00:00.000Z');
  });

  test('B15: long texts cost nothing', () => {
    for (let round = 0; round < 100; round++) {
      expect(parseInstant(`2024-${'1'.repeat(1e5)}`).ok).toBe(false);
      expect(parseInstant(`2024-01-01T00:00:00.${'9'.repeat(1e5)}Z`).ok).toBe(false);
    }
    expect(read(`2024-01-05T10:30:00.${'9'.repeat(19)}Z`)).toBe('2024-01-05T10:30:00.999Z');
    expect(read(`2024-01-05T10:30:00.${'9'.repeat(20)}Z`)).toBe('invalid_date');
  });

  test('reads every instant that the engine writes, and so does the engine', () => {
    const instants = fc.date({
      min: new Date(at('0001-01-01T00:00:00Z')),
      max: new Date(at('9999-12-31T23:59:59Z')),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        expect(parseInstant(date.toISOString())).toEqual({ ok: true, instant: date.getTime() });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('takes no text that the engine refuses, whatever the text', () => {
    const pieces = fc.constantFrom(
      '2024',
      '-',
      '01',
      '31',
      'T',
      ' ',
      '09',
      ':',
      '60',
      '24',
      '.',
      ',',
      '5',
      'Z',
      '+',
      '00',
      '02',
      '30',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 5, maxLength: 16 }), (words) => {
        const text = words.join('');
        const parsed = parseInstant(text);
        const own = text.replace(',', '.').replace(':60', ':59');
        if (parsed.ok) expect(Date.parse(own)).not.toBeNaN();
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
