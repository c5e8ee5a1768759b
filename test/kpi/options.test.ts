import { describe, expect, test } from 'vitest';
import { plainOptions } from '../../src/fold/plainOptions.ts';
import { checks, createCalendar, csat, firstResponseTime, ticketVolume } from '../../src/index.ts';
import { checkOptions, checkRequired } from '../../src/kpi/checkOptions.ts';
import { codeOf, messageOf, ticket } from '../kpis/records.ts';

const own = { size: checks.numberWithin(1, 9), name: checks.required(checks.text), on: checks.flag };

describe('checkOptions', () => {
  test('gives known own options only; undefined is not given', () => {
    expect(checkOptions('kpi', own, { size: 5, on: undefined })).toEqual({ size: 5 });
    expect(checkOptions('kpi', own, undefined)).toEqual({});
    expect(checkOptions('kpi', own, Object.create({ size: 50 }))).toEqual({});
  });

  test('E12: an unknown option is refused, with the nearest known one', () => {
    expect(messageOf(() => checkOptions('kpi', own, { siez: 5 }))).toBe(
      'kpi: options.siez: expected one of size, name, on, got "siez" (did you mean \'size\'?)',
    );
    expect(messageOf(() => firstResponseTime([], { statistik: 'mean' } as never))).toMatch(
      /did you mean 'statistic'\?\)$/,
    );
    expect(codeOf(() => firstResponseTime([], { timezone: 'UTC' } as never))).toBe('unknown_option');
  });

  test.each([null, 5, 'text', true, [], () => 5])('options are an object, not %s', (options) => {
    expect(codeOf(() => checkOptions('kpi', own, options))).toBe('invalid_options');
    if (typeof options !== 'undefined')
      expect(codeOf(() => ticketVolume([], options as never))).toBe('invalid_options');
  });

  test('a wrong value says what was expected', () => {
    expect(messageOf(() => checkOptions('kpi', own, { size: 10 }))).toBe(
      'kpi: options.size: expected a number from 1 to 9, got 10',
    );
    expect(codeOf(() => checkOptions('kpi', own, { name: '' }))).toBe('invalid_option');
  });

  test('E3: options from JSON cannot reach a prototype', () => {
    const hostile = JSON.parse('{ "__proto__": { "polluted": 1 } }') as object;
    expect(codeOf(() => checkOptions('kpi', own, hostile))).toBe('unknown_option');
    expect(codeOf(() => csat([], hostile))).toBe('unknown_option');
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
      expect(codeOf(() => checkOptions('kpi', own, { [name]: 1 }))).toBe('unknown_option');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('checkRequired names the option that is missing', () => {
    expect(messageOf(() => checkRequired('kpi', own, { size: 5 }))).toBe(
      'kpi: options.name: expected a text, got nothing',
    );
    expect(checkRequired('kpi', own, { name: 'x' })).toBeUndefined();
  });
});

describe('the checks', () => {
  test.each([
    ['duration', checks.duration, [0, 5, 0.5], [-1, Number.NaN, Number.POSITIVE_INFINITY, '5', null, 5n]],
    ['instant', checks.instant, [0, -5, new Date(0)], [Number.NaN, '2024-01-01', null, new Date(Number.NaN), 9e15, 5n]],
    ['flag', checks.flag, [true, false], [0, 1, 'true', null]],
    ['text', checks.text, ['x'], ['', 5, null]],
    ['numberWithin', checks.numberWithin(0, 1), [0, 1, 0.5], [-0.1, 1.1, 80, Number.NaN, '0.5']],
    ['oneOf', checks.oneOf('a', 'b'), ['a', 'b'], ['A', 'c', null, 0]],
    ['callback', checks.callback(), [() => 5], [5, null, {}]],
    ['clock', checks.clock, [createCalendar({ kind: 'elapsed' })], [5, null, 'office']],
  ] as const)('A3, A15: %s', (_, check, good, bad) => {
    expect(good.map((value) => check.accepts(value))).toEqual(good.map(() => true));
    expect(bad.map((value) => check.accepts(value))).toEqual(bad.map(() => false));
  });

  test.each([
    [{ timeZone: 'UTC', hours: {} }, 'invalid_clock'],
    [{ by: 'teamId', calendars: {} }, 'invalid_clock'],
    [{ by: 'teamId', calendars: {}, otherwize: 5 }, 'unknown_option'],
  ])('a clock that is none is refused before any row is read: %j', (clock, code) => {
    expect(codeOf(() => firstResponseTime([null as never], { clock: clock as never }))).toBe(code);
  });

  test.each([0.00001, 0.5, '0.01', null])('quantiles within %s are refused', (relativeError) => {
    expect(codeOf(() => firstResponseTime([], { quantiles: { relativeError } as never }))).toBe('invalid_option');
  });
});

describe('the option period', () => {
  const rows = [9, 10, 19, 20].map((createdAt) => ticket({ createdAt }));
  const period = { by: 'createdAt', from: 10, to: 20 };

  test('C18: is half-open, [from, to)', () => {
    expect(ticketVolume(rows, { period })).toMatchObject({ value: 2, excluded: { outside_period: 2 } });
    const dates = { ...period, from: new Date(10), to: new Date(20) };
    expect(ticketVolume(rows, { period: dates }).value).toBe(2);
  });

  test('a row without the date is in no period, one whose date is no instant is a fault', () => {
    const undated = [ticket({ solvedAt: null }), ticket(), { ...ticket(), solvedAt: '2024-01-01' } as never];
    const bySolving = { ...period, by: 'solvedAt' };
    expect(ticketVolume(undated, { period: bySolving }).excluded).toEqual({ invalid_instant: 1, outside_period: 2 });
    expect(messageOf(() => ticketVolume(undated, { period: bySolving, strict: true }))).toBe(
      'ticketVolume: ticket "A-1": solvedAt: expected an instant, got "2024-01-01"',
    );
  });

  test('is an object', () => {
    for (const wrong of [null, 5, 'today']) {
      expect(codeOf(() => ticketVolume(rows, { period: wrong as never }))).toBe('invalid_option');
    }
  });

  test.each([
    { by: 'createdAt', from: 20, to: 20 },
    { by: 'createdAt', from: 21, to: 20 },
    { by: 5, from: 10, to: 20 },
    { by: 'createdAt', from: '2024-01-01', to: 20 },
    { by: 'createdAt' },
  ])('C18: %j is refused', (wrong) => {
    expect(codeOf(() => ticketVolume(rows, { period: wrong as never }))).toBe('invalid_period');
  });
});

describe('plainOptions', () => {
  test('H4: instants are numbers, calendars their definition, functions their text, keys in one order', () => {
    const office = createCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
    const options = { b: new Date(5), a: [office], d: () => 5, c: { y: 1, x: null } };
    const plain = plainOptions(options);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    expect(Object.keys(plain)).toEqual(['a', 'b', 'c', 'd']);
    expect(plain).toMatchObject({ b: 5, c: { x: null, y: 1 }, d: '() => 5' });
    expect(createCalendar((plain['a'] as never[])[0] as never).toJSON()).toEqual(office.toJSON());
  });
});
