import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/errors/nearest.ts';
import { showValue } from '../../src/errors/showValue.ts';
import { isSupportKpisError, SupportKpisError } from '../../src/errors/supportKpisError.ts';

describe('showValue', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['""', ''],
    ['"2024-01-01"', '2024-01-01'],
    ['-0', -0],
    ['NaN', Number.NaN],
    ['1e+21', 1e21],
    ['5n', 5n],
    ['a symbol', Symbol('secret')],
    ['a function', () => 'secret'],
    ['an array of 1', ['secret']],
    ['an object', { email: 'ada@example.org' }],
    ['1970-01-01T00:00:00.000Z', new Date(0)],
    ['an invalid Date', new Date(Number.NaN)],
  ])('B4, H6: a value is shown as %s', (expected, value) => {
    expect(showValue(value)).toBe(expected);
  });

  test('an object that throws when it is looked at is shown as such', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(showValue(proxy)).toBe('an object that cannot be read');
  });

  test('H5: texts are escaped, on one line, and cut to 80 characters', () => {
    expect(showValue('a\n\u001b[31m"b"')).toBe('"a\\n\\u001b[31m\\"b\\""');
    const long = showValue('x'.repeat(1e6));
    expect(long).toHaveLength(80);
    expect(long.endsWith('…')).toBe(true);
    expect(showValue(10n ** 200n)).toHaveLength(81);
    expect(showValue('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(showValue('x'.repeat(79))).toBe(`"${'x'.repeat(78)}…`);
  });
});

describe('nearest', () => {
  const accepted = ['timeZone', 'every', 'weekStartsOn'];

  test.each([
    ['timezone', 'timeZone'],
    ['evry', 'every'],
    ['weekstart', 'weekStartsOn'],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(1e6), undefined],
  ])('%#: the closest accepted word, or none', (word, expected) => {
    expect(nearest(word, accepted)).toBe(expected);
  });

  test('an exact word is nearest to itself; the first of equally close ones wins', () => {
    expect(nearest('every', accepted)).toBe('every');
    expect(nearest('ab', ['ax', 'ay'])).toBe('ax');
    expect(nearest('x', [])).toBeUndefined();
  });

  test('words of up to 60 characters are compared', () => {
    expect(['y'.repeat(60), 'y'.repeat(61)].map((word) => nearest(word, ['y'.repeat(62)]))).toEqual([
      'y'.repeat(62),
      undefined,
    ]);
  });

  test('didYouMean asks only when something is close', () => {
    expect(didYouMean('timezone', accepted)).toBe("did you mean 'timeZone'?");
    expect(didYouMean('colour', accepted)).toBeUndefined();
  });
});

describe('SupportKpisError', () => {
  const details = { code: 'invalid_option', path: 'csat: options.scale', expected: 'a scale', received: 5 };

  test('says where, what was expected and what came, with a code and a path for programs', () => {
    const error = new SupportKpisError({ ...details, hint: 'see the page' });
    expect(error.message).toBe('csat: options.scale: expected a scale, got 5 (see the page)');
    expect([error.code, error.path, error.name]).toEqual(['invalid_option', 'csat: options.scale', 'SupportKpisError']);
    expect(new SupportKpisError(details).message).toBe('csat: options.scale: expected a scale, got 5');
  });

  test('H6: keeps no record', () => {
    const error = new SupportKpisError({ ...details, received: { email: 'ada@example.org' } });
    expect(JSON.stringify([error, error.message, Object.values(error)])).not.toContain('ada');
  });

  test('H10: is recognised by name and code, whichever copy of the library threw it', () => {
    const foreign = Object.assign(new Error('x'), { name: 'SupportKpisError', code: 'no_data' });
    expect(isSupportKpisError(foreign)).toBe(true);
    expect(isSupportKpisError(new SupportKpisError(details))).toBe(true);
    const ofTheSystem = Object.assign(new Error('x'), { code: 'ENOENT' });
    const others = [new Error('x'), ofTheSystem, { name: 'SupportKpisError', code: 'x' }, null];
    expect(others.map(isSupportKpisError)).toEqual(others.map(() => false));
  });
});
