import { describe, expect, test } from 'vitest';
import { SupportKpisError } from '../../src/errors/supportKpisError.ts';
import { type Calendar, compileClock, createCalendar, elapsed, type OpenHours } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';

const HOUR = 3_600_000;
const monday = (open: string, close: string): Calendar => {
  const day: OpenHours[] = [[open, close]];
  return createCalendar({ timeZone: 'UTC', hours: { mon: day } });
};
const start = at('2024-07-01T00:00:00Z');
const end = at('2024-07-02T00:00:00Z');
const berlin = monday('09:00', '10:00');
const lima = monday('09:00', '11:00');
const choice = { by: 'teamId', calendars: { berlin, lima, 7: elapsed }, otherwise: monday('09:00', '12:00') };

describe('compileClock', () => {
  test('of nothing is elapsed time', () => {
    const clock = compileClock(undefined);
    expect(clock.between({}, 0, 90_000)).toBe(90_000);
    expect(clock.add({}, 0, 90_000)).toBe(90_000);
    expect(clock.calendar).toBe(elapsed);
  });

  test('of a calendar is that calendar for every row', () => {
    const clock = compileClock(berlin);
    expect(clock.between({ teamId: 'lima' }, start, end)).toBe(HOUR);
    expect(clock.add({}, start, HOUR)).toBe(at('2024-07-01T10:00:00Z'));
    expect(clock.calendar).toBe(berlin);
  });

  test('chooses by a field of the row', () => {
    const clock = compileClock(choice);
    expect(clock.calendar).toBeNull();
    expect(clock.between({ teamId: 'berlin' }, start, end)).toBe(HOUR);
    expect(clock.between({ teamId: 'lima' }, start, end)).toBe(2 * HOUR);
    expect(clock.between({ teamId: 7 }, start, end)).toBe(24 * HOUR);
    expect(clock.add({ teamId: 'lima' }, start, 2 * HOUR)).toBe(at('2024-07-01T11:00:00Z'));
  });

  test('E1, E2: rows without a calendar of their own, however they are called, take the other', () => {
    const clock = compileClock(choice);
    const keys = [
      8,
      Number.NaN,
      'paris',
      '',
      undefined,
      null,
      {},
      ['berlin'],
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      true,
    ];
    for (const teamId of keys) expect(clock.between({ teamId }, start, end)).toBe(3 * HOUR);
    expect(clock.between({}, start, end)).toBe(3 * HOUR);
    expect(compileClock({ ...choice, by: 'constructor' }).between({}, start, end)).toBe(3 * HOUR);
    const own = compileClock({
      ...choice,
      calendars: JSON.parse('{"__proto__": 1}', (key, value) => (key === '__proto__' ? berlin : value)),
    });
    expect(own.between({ teamId: '__proto__' }, start, end)).toBe(HOUR);
  });

  test('reads the field once', () => {
    let reads = 0;
    const row = {
      get teamId(): string {
        reads++;
        return 'berlin';
      },
    };
    compileClock(choice).between(row, start, end);
    expect(reads).toBe(1);
  });

  const wrong: [string, string, unknown][] = [
    ['invalid_clock', 'options.clock', null],
    ['invalid_clock', 'options.clock', 'elapsed'],
    ['invalid_clock', 'options.clock', []],
    ['invalid_clock', 'options.clock.by', { ...choice, by: '' }],
    ['invalid_clock', 'options.clock.by', {}],
    ['invalid_clock', 'options.clock.calendars', { ...choice, calendars: [berlin] }],
    ['invalid_clock', 'options.clock.calendars.berlin', { ...choice, calendars: { berlin: 'Europe/Berlin' } }],
    ['invalid_clock', 'options.clock.otherwise', { by: 'teamId', calendars: {} }],
    ['unknown_option', "did you mean 'calendars'?", { ...choice, calendar: berlin }],
    ['invalid_clock', 'options.clock', berlin.toJSON()],
    ['unknown_option', 'options.clock.between', { between: elapsed.between }],
    ['unknown_option', 'options.clock.add', { add: elapsed.add }],
    ['invalid_clock', 'createCalendar', { ...choice, otherwise: berlin.toJSON() }],
  ];

  test.each(wrong)('%s: %s', (code, words, clock) => {
    expect(thrownBy(() => Reflect.apply(compileClock, null, [clock]))).toEqual(failure(code, words));
  });

  test('advises createCalendar for the definition of a calendar, and for nothing else', () => {
    const hints = [berlin.toJSON(), 'elapsed', null, { ...choice, otherwise: {} }].map((clock) => {
      const error = thrownBy(() => Reflect.apply(compileClock, null, [clock]));
      return error instanceof SupportKpisError && error.message.includes('createCalendar');
    });
    expect(hints).toEqual([true, false, false, false]);
  });
});
