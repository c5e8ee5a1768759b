import { describe, expect, test } from 'vitest';
import { dateFormat } from '../../src/time/dateFormat.ts';
import { failure, thrownBy } from './failure.ts';

const MINUTE = 60_000;
const read = (format: string, text: string): unknown => dateFormat(format, 'here')(text);
const at = (...parts: [number, number, number, number?, number?, number?, number?]): number => {
  const [year, month, day, hour = 0, minute = 0, second = 0, fraction = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second, fraction);
};

describe('texts in one form of dates', () => {
  test.each([
    ['dd.MM.yyyy', '31.12.2023', at(2023, 12, 31)],
    ['d.M.yyyy', '1.2.2023', at(2023, 2, 1)],
    ['d.M.yyyy', '11.12.2023', at(2023, 12, 11)],
    ['dd/MM/yy', '05/06/24', at(2024, 6, 5)],
    ['dd/MMM/yy', '05/Mär/24', at(2024, 3, 5)],
    ['d MMM yyyy', '5 févr. 2024', at(2024, 2, 5)],
    ['d MMM yyyy', '5 May 2024', at(2024, 5, 5)],
    ['d MMM yyyy', '5  September\t2024', at(2024, 9, 5)],
    ['yyyy-MM-dd HH:mm:ss', '2024-02-29 23:59:59', at(2024, 2, 29, 23, 59, 59)],
    ['yyyy-MM-dd H:mm', '2024-02-29 7:05', at(2024, 2, 29, 7, 5)],
    ['yyyy-MM-dd HH:mm:ss.SSS', '2024-02-29 00:00:01.045', at(2024, 2, 29, 0, 0, 1, 45)],
    ['M/d/yyyy h:mm a', '2/9/2024 12:05 AM', at(2024, 2, 9, 0, 5)],
    ['M/d/yyyy h:mm a', '2/9/2024 12:05 pm', at(2024, 2, 9, 12, 5)],
    ['M/d/yyyy h:mm a', '2/9/2024 1:30 p.m.', at(2024, 2, 9, 13, 30)],
    ['M/d/yyyy hh:mm a', '2/9/2024 11:30 A.M.', at(2024, 2, 9, 11, 30)],
    ["dd.MM.yyyy 'um' HH 'Uhr'", '01.02.2024 um 09 Uhr', at(2024, 2, 1, 9)],
    ["yyyy-MM-dd'T'HH:mm", '2024-02-01T09:10', at(2024, 2, 1, 9, 10)],
    ['dd.MM.yyyy', '  01.02.2024 ', at(2024, 2, 1)],
    ['(dd+MM*yyyy)', '(01+02*2024)', at(2024, 2, 1)],
    ['dd.MM.yyyy   HH:mm', '01.02.2024 09:10', at(2024, 2, 1, 9, 10)],
    ["dd.MM.yyyy 'at the hour' HH", '01.02.2024 at the hour 09', at(2024, 2, 1, 9)],
    ["dd.MM.'yy", "01.02.'24", at(2024, 2, 1)],
    ["dd.MM.yyyy''", '01.02.2024', at(2024, 2, 1)],
  ])('%s: %s', (format, text, civil) => {
    expect(read(format, text)).toEqual({ civil, offset: null });
  });

  test.each([
    ['Z', 0],
    ['UTC', 0],
    ['GMT', 0],
    ['+00:00', 0],
    ['+05:30', 330 * MINUTE],
    ['-0800', -480 * MINUTE],
    ['+23:59', 1439 * MINUTE],
    ['-01:15', -75 * MINUTE],
  ])('the offset %s', (text, offset) => {
    const found = read('yyyy-MM-dd HH:mmxxx', `2024-01-02 03:04${text}`) as { civil: number; offset: number };
    expect(found.civil).toBe(at(2024, 1, 2, 3, 4));
    expect(found.offset + 0).toBe(offset);
  });

  test.each([
    ['dd.MM.yyyy', '31.02.2024'],
    ['dd.MM.yyyy', '1.02.2024'],
    ['dd.MM.yyyy', '01-02-2024'],
    ['dd.MM.yyyy', '01.02.2024 x'],
    ['dd.MM.yyyy', 'x01.02.2024'],
    ['dd.MM.yyyy', '00.02.2024'],
    ['dd.MM.yyyy', '01.13.2024'],
    ['d MMM yyyy', '5 Ju 2024'],
    ['d MMM yyyy', '5 Mai- 2024'],
    ['d MMM yyyy', '5 xyz 2024'],
    ['yyyy-MM-dd HH:mm', '2024-01-01 24:00'],
    ['yyyy-MM-dd HH:mm', '2024-01-01 23:60'],
    ['yyyy-MM-dd HH:mm:ss', '2024-01-01 23:59:60'],
    ['M/d/yyyy h:mm a', '2/9/2024 0:05 AM'],
    ['M/d/yyyy h:mm a', '2/9/2024 13:05 PM'],
    ['yyyy-MM-dd xxx', '2024-01-01 +24:00'],
    ['yyyy-MM-dd xxx', '2024-01-01 +23:60'],
    ['yyyy-MM-dd xxx', '2024-01-01 EST'],
    ['(dd+MM*yyyy)', '(011+022*2024)'],
    ['dd.MM.yyyy', `${' '.repeat(51)}01.02.2024`],
  ])('%s: %j is none', (format, text) => {
    expect(read(format, text)).toBeNull();
  });

  test('a month that two begin alike is none, one that ends the doubt is', () => {
    expect(read('d MMM yyyy', '5 mar 2024')).toEqual({ civil: at(2024, 3, 5), offset: null });
    expect(read('d MMM yyyy', '5 jun 2024')).toEqual({ civil: at(2024, 6, 5), offset: null });
    expect(read('d MMM yyyy', '5 jui 2024')).toBeNull();
  });

  test('up to sixty characters are looked at', () => {
    expect(read('dd.MM.yyyy', `${' '.repeat(50)}01.02.2024`)).not.toBeNull();
  });

  test.each([
    ...['', 'dd.MM', 'MM.yyyy', 'dd.yyyy', 'dd.MM.yyyy dd', 'dd.MM.yyyy d', 'dd.MM.yyyy h:mm', 'dd.MM.yyyy HH:mm a'],
    ...[
      'dd.MM.yyyy q',
      'DD.MM.yyyy',
      'yyyyy-MM-dd',
      "dd.MM.yyyy 'um",
      `dd.MM.yyyy${'-'.repeat(51)}`,
      5,
      null,
      undefined,
    ],
  ])('%j is no form of dates', (format) => {
    expect(thrownBy(() => dateFormat(format, 'here'))).toMatchObject({ code: 'invalid_date_format', path: 'here' });
  });

  test('letters that mean nothing are named, with what is like them', () => {
    for (const format of ['DD.MM.yyyy', 'dd.MM.yyyy QQ']) {
      expect(thrownBy(() => dateFormat(format, 'here'))).toEqual(failure('invalid_date_format', format));
    }
    expect(thrownBy(() => dateFormat('dd.MM.yyyy SSSS', 'here'))).toEqual(failure('invalid_date_format', "'SSS'"));
  });

  test('a form of sixty characters is one', () => {
    const format = `dd.MM.yyyy${'-'.repeat(50)}`;
    expect(() => dateFormat(format, 'here')).not.toThrow();
  });
});
