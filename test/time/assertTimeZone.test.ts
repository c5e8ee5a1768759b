import { afterEach, describe, expect, test, vi } from 'vitest';
import { zoneOf } from '../../src/time/assertTimeZone.ts';
import { assertTimeZone, localToInstant, offsetAt } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';

const check = (zone: unknown): unknown => thrownBy(() => assertTimeZone(zone, 'options.timeZone'));

describe('assertTimeZone', () => {
  test('takes IANA names, UTC and fixed offsets', () => {
    for (const zone of [
      'Europe/Berlin',
      'UTC',
      '+05:30',
      '-0800',
      '+02',
      'America/Argentina/Buenos_Aires',
      'Etc/GMT+2',
      'Japan',
      'GMT',
    ]) {
      expect(check(zone)).toBe('nothing was thrown');
    }
  });

  test('C1: refuses unknown zones and names the nearest', () => {
    expect(check('Europe/Berln')).toEqual(
      failure('unknown_time_zone', 'options.timeZone', "did you mean 'Europe/Berlin'?"),
    );
    expect(check(' Europe/Berlin')).toEqual(failure('unknown_time_zone', "did you mean 'Europe/Berlin'?"));
    const blanks = ' '.repeat(9);
    expect(check(`${blanks}Europe/Berln${blanks}`)).toEqual(failure('unknown_time_zone', "mean 'Europe/Berlin'?"));
    for (const zone of [
      '',
      ' ',
      'Nowhere/Atlantis',
      'x'.repeat(1e5),
      '+24:00',
      '+05:',
      '+05:60',
      '05:30',
      '+5',
      5,
      {},
      [],
    ]) {
      expect(check(zone)).toEqual(failure('unknown_time_zone', 'options.timeZone'));
    }
  });

  test('C2: a missing zone is an error, never the zone of the host', () => {
    for (const zone of [undefined, null]) expect(check(zone)).toEqual(failure('missing_time_zone', 'IANA'));
  });

  test('C3: refuses abbreviations with a hint, whatever the engine makes of them', () => {
    expect(check('EST')).toEqual(failure('unknown_time_zone', "'America/New_York'", 'ambiguous'));
    expect(check('CET')).toEqual(failure('unknown_time_zone', "'Europe/Berlin'"));
    expect(check('GMT+2')).toEqual(failure('unknown_time_zone', "write the fixed offset '+02:00'"));
    expect(check('UTC-11')).toEqual(failure('unknown_time_zone', "write the fixed offset '-11:00'"));
    for (const zone of ['GMT+0530', 'UTC+5:30', 'UTC+123']) {
      expect(check(zone)).not.toEqual(failure('unknown_time_zone', 'write the fixed offset'));
      expect(check(zone)).toEqual(failure('unknown_time_zone', 'ambiguous'));
    }
    for (const zone of ['est', 'IST', 'MST7MDT', 'EST5EDT', 'CEST', 'EST+5', 'EST-5']) {
      expect(check(zone)).toEqual(failure('unknown_time_zone', 'ambiguous'));
    }
  });

  test('C3: works out fixed offsets by itself', () => {
    expect(offsetAt('+05:30', 0)).toBe(19_800_000);
    expect(offsetAt('-0930', 0)).toBe(-34_200_000);
    expect(localToInstant('+05:30', at('2024-07-01T12:00:00Z'))).toBe(at('2024-07-01T06:30:00Z'));
    expect(Object.is(offsetAt('-00:00', 0), 0)).toBe(true);
  });

  test('C4: spelling and old names of a zone do not matter', () => {
    const summer = at('2024-07-01T00:00:00Z');
    expect(offsetAt('europe/berlin', summer)).toBe(offsetAt('Europe/Berlin', summer));
    expect(offsetAt('Asia/Calcutta', summer)).toBe(offsetAt('Asia/Kolkata', summer));
  });

  test('answers the same after a stream of more spellings than there are zones', () => {
    for (let minutes = 0; minutes < 24 * 60; minutes++) {
      const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
      expect(offsetAt(`-${hour}:${minute}`, 0)).toBe(-minutes * 60_000 + 0);
    }
    expect(offsetAt('Europe/Berlin', at('2024-07-01T00:00:00Z'))).toBe(2 * 3_600_000);
  });

  test('looks a spelling up once, and forgets it before odd spellings fill the memory', () => {
    const berlin = zoneOf('Europe/Berlin', 'here');
    const tokyo = zoneOf('Asia/Tokyo', 'here');
    expect([zoneOf('Europe/Berlin', 'here') === berlin, zoneOf('Asia/Tokyo', 'here') === tokyo]).toEqual([true, true]);
    for (let minutes = 0; minutes < 1000; minutes++) {
      const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
      zoneOf(`-${hour}:${minute}`, 'here');
    }
    expect(zoneOf('Europe/Berlin', 'here')).not.toBe(berlin);
  });

  test('C1: of an engine that lists no zones, refuses unknown ones without a suggestion', () => {
    const { supportedValuesOf } = Intl;
    Object.assign(Intl, { supportedValuesOf: undefined });
    try {
      const error = check('Europe/Berln');
      expect(error).toEqual(failure('unknown_time_zone', 'options.timeZone'));
      expect(error).not.toEqual(failure('unknown_time_zone', 'did you mean'));
      expect(check('UTX')).toEqual(failure('unknown_time_zone'));
      expect(check(' UTC')).toEqual(failure('unknown_time_zone', "did you mean 'UTC'?"));
    } finally {
      Object.assign(Intl, { supportedValuesOf });
    }
  });

  describe('without Intl', () => {
    afterEach(() => vi.unstubAllGlobals());

    test('I2: says so, and still knows UTC and fixed offsets', () => {
      vi.stubGlobal('Intl', undefined);
      expect(check('Africa/Lusaka')).toEqual(failure('intl_unavailable', 'compileCalendar'));
      vi.stubGlobal('Intl', {});
      expect(check('Africa/Luanda')).toEqual(failure('intl_unavailable', 'compileCalendar'));
      expect(check('UTC')).toBe('nothing was thrown');
      expect(check('+01:00')).toBe('nothing was thrown');
    });
  });
});
