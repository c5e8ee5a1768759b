import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/time/index.ts';
import { failure, thrownBy } from './failure.ts';

const make = (definition: unknown): unknown => thrownBy(() => Reflect.apply(createCalendar, null, [definition]));
const onMonday = (hours: unknown): unknown => make({ timeZone: 'UTC', hours: { mon: hours } });

describe('createCalendar refuses', () => {
  test('C1, C2, C3: a zone that is missing, unknown or an abbreviation', () => {
    expect(make({ hours: { mon: [['09:00', '17:00']] } })).toEqual(failure('missing_time_zone', 'definition.timeZone'));
    expect(make({ timeZone: 'Europe/Berln', hours: {} })).toEqual(failure('unknown_time_zone', "'Europe/Berlin'"));
    expect(make({ timeZone: 'EST', hours: {} })).toEqual(failure('unknown_time_zone', 'ambiguous'));
  });

  test('C13: an interval that is empty', () => {
    expect(onMonday([['09:00', '09:00']])).toEqual(failure('empty_interval', 'hours.mon[0]', '24:00'));
    expect(onMonday([['00:00', '00:00']])).toEqual(failure('empty_interval', 'hours.mon[0]'));
  });

  test('C13: wall times in any other form', () => {
    const wrong = [
      '9:00',
      '09:0',
      '24:01',
      '25:00',
      '09:60',
      '09:00:60',
      '0900',
      '09.00',
      ' 09:00',
      '09:00Z',
      '09:00.30',
      '09:00:3',
      '09:00:300',
      '09:000',
      '09.00:30',
      '9am',
      '',
      null,
      9,
      540,
    ];
    for (const time of wrong) expect(onMonday([[time, '17:00']])).toEqual(failure('invalid_time', 'hours.mon[0][0]'));
    expect(
      onMonday([
        ['09:00', '17:00'],
        ['18:00', '24:00:01'],
      ]),
    ).toEqual(failure('invalid_time', 'hours.mon[1][1]'));
    expect(onMonday([['24:00', '02:00']])).toEqual(failure('invalid_time', 'before 24:00'));
    expect(onMonday([['9:00', '17:00']])).toEqual(failure('invalid_time', "did you mean '09:00'?"));
    expect(onMonday([['9:00 in the morning', '17:00']])).toEqual(failure('invalid_time', "did you mean '09:00 in'?"));
    expect(onMonday([['09:00', '25:00']])).toEqual(failure('invalid_time', 'up to 24:00'));
    for (const time of ['25:00', '09:60', ['9:00'], 9]) {
      expect(onMonday([[time, '17:00']])).not.toEqual(failure('invalid_time', 'did you mean'));
      expect(onMonday([[time, '17:00']])).toEqual(failure('invalid_time', 'hours.mon[0][0]'));
    }
  });

  test('C14: hours that never open', () => {
    expect(make({ timeZone: 'UTC', hours: {} })).toEqual(failure('calendar_never_opens', 'definition.hours'));
    expect(make({ timeZone: 'UTC', hours: { mon: [] }, special: { '2024-07-01': [] } })).toEqual(
      failure('calendar_never_opens'),
    );
    const broken = {
      timeZone: 'UTC',
      hours: { mon: [['22:00', '06:00']] },
      breaks: { mon: [['21:00', '00:00']], tue: [['00:00', '07:00']] },
    };
    expect(make(broken)).toEqual(failure('calendar_never_opens'));
    expect(make({ timeZone: 'UTC', versions: [] })).toEqual(failure('calendar_never_opens'));
  });

  test('C16: a holiday that is no date', () => {
    const holiday = (date: unknown): unknown =>
      make({ timeZone: 'America/New_York', hours: { mon: [['09:00', '17:00']] }, holidays: ['2024-07-04', date] });
    expect(holiday(new Date('2024-12-25'))).toEqual(failure('invalid_date', 'holidays[1]', 'another zone'));
    for (const date of ['2024-02-30', '2024-12-25T00:00:00Z', '25.12.2024', '2024-1-1', 20_241_225, null]) {
      expect(holiday(date)).toEqual(failure('invalid_date', 'holidays[1]'));
    }
  });

  test('dates of special days and breaks that are none', () => {
    const special = { timeZone: 'UTC', hours: {}, special: { '2023-02-29': [['09:00', '10:00']] } };
    expect(make(special)).toEqual(failure('invalid_date', 'special["2023-02-29"]'));
    const breaks = { timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] }, breaks: { '2023-13-01': [] } };
    expect(make(breaks)).toEqual(failure('invalid_date', 'breaks["2023-13-01"]'));
  });

  test('keys that it does not know, with the nearest', () => {
    const hours = { mon: [['09:00', '17:00']] };
    expect(make({ timeZone: 'UTC', hours, holiday: [] })).toEqual(
      failure('unknown_option', 'definition.holiday', "'holidays'"),
    );
    expect(make({ timeZone: 'UTC', hours: { monday: hours.mon } })).toEqual(
      failure('unknown_option', 'hours.monday', "'mon'"),
    );
    expect(make({ timeZone: 'UTC', hours, breaks: { mon1: [] } })).toEqual(
      failure('unknown_option', 'breaks.mon1', "'mon'"),
    );
    expect(make({ timeZone: 'UTC', hours, breaks: { mo: [] } })).toEqual(
      failure('unknown_option', 'breaks.mo', "'mon'"),
    );
    expect(make({ timeZone: 'UTC', versions: [{ from: '2024-01-01', hours, special: {} }], hours })).toEqual(
      failure('unknown_option', 'definition.hours'),
    );
    expect(make({ timeZone: 'UTC', versions: [{ form: '2024-01-01', hours }] })).toEqual(
      failure('unknown_option', "'from'"),
    );
  });

  test('a key of any length with a short message', () => {
    const error = make({ timeZone: 'UTC', hours: { ['m'.repeat(1e5)]: [] } });
    expect(error).toMatchObject({ code: 'unknown_option', path: expect.stringMatching(/\.hours\.m{40}$/) });
    const hours = { mon: [['09:00', '17:00']] };
    for (const name of ['special', 'breaks']) {
      const faulty = make({ timeZone: 'UTC', hours, [name]: { ['9'.repeat(1e5)]: [] } });
      expect(faulty).toMatchObject({ code: 'invalid_date', path: expect.stringMatching(/\["9{40}"\]$/) });
    }
  });

  test('no break that stands for nothing', () => {
    const hours = { mon: [['09:00', '17:00']] };
    const breaks = { mon: undefined, '2024-07-01': undefined, lunch: undefined };
    expect(make({ timeZone: 'UTC', hours, breaks })).toBe('nothing was thrown');
  });

  test('E1: keys that name a prototype', () => {
    expect(make(JSON.parse('{"timeZone":"UTC","hours":{"__proto__":[["09:00","17:00"]]}}'))).toEqual(
      failure('unknown_option', '__proto__'),
    );
    expect(make(JSON.parse('{"timeZone":"UTC","hours":{},"special":{"__proto__":[]}}'))).toEqual(
      failure('invalid_date', '__proto__'),
    );
    expect(make({ timeZone: 'UTC', hours: { constructor: [] } })).toEqual(failure('unknown_option', 'constructor'));
  });

  test('values of another kind', () => {
    for (const definition of [null, undefined, 'office', 5, []])
      expect(make(definition)).toEqual(failure('invalid_option', 'definition'));
    expect(make({ timeZone: 'UTC' })).toEqual(failure('invalid_option', 'definition.hours'));
    expect(onMonday('09:00-17:00')).toEqual(failure('invalid_option', 'hours.mon'));
    expect(onMonday(['09:00', '17:00'])).toEqual(failure('invalid_option', 'hours.mon[0]'));
    expect(onMonday([['09:00', '12:00', '17:00']])).toEqual(failure('invalid_option', 'hours.mon[0]'));
    expect(make({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] }, holidays: '2024-01-01' })).toEqual(
      failure('invalid_option', 'holidays'),
    );
    expect(make({ timeZone: 'UTC', versions: {} })).toEqual(failure('invalid_option', 'versions'));
    expect(make({ kind: 'open' })).toEqual(failure('invalid_option', 'definition.kind'));
  });

  test('versions without a date, or out of order', () => {
    const hours = { mon: [['09:00', '17:00']] };
    const versions = (...dates: unknown[]): unknown =>
      make({ timeZone: 'UTC', versions: dates.map((from) => ({ from, hours })) });
    expect(versions('2024-01-01', undefined)).toEqual(failure('invalid_date', 'versions[1].from'));
    expect(versions('2024-01-01', '2023-01-02')).toEqual(failure('invalid_option', 'versions[1].from', '2023-01-02'));
    expect(versions('2024-01-01', '2024-01-01')).toEqual(failure('invalid_option', 'versions[1].from'));
  });
});
