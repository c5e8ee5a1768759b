import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { series } from '../../../src/analysis/series/series.ts';
import { uptime } from '../../../src/kpis/efficiency/uptime.ts';
import type { Outage } from '../../../src/model/business.ts';
import { arbitraryOutage } from '../../../src/testing/arbitraryOutage.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { createCalendar } from '../../../src/time/createCalendar.ts';
import { days, hours } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../records.ts';

const down = (start: unknown, end: unknown, system: unknown = 'shop') => ({ system, start, end }) as Outage;
const of = (start: number, end: number, system?: string) => down(hours(start), hours(end), system);
const day = { from: 0, to: hours(24) };
const office = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } });

describe('uptime', () => {
  test('is 1 − time with any outage ÷ period, and the same for each system', () => {
    const rows = deepFreeze([of(2, 4), of(3, 5, 'mail'), of(10, 11)]);
    expect(uptime(rows, day)).toEqual({
      ...{ value: 1 - 4 / 24, downtime: hours(4), outages: 3, time: hours(24), pending: 0, excluded: {} },
      systems: [
        { system: 'shop', value: 1 - 3 / 24, downtime: hours(3), outages: 2 },
        { system: 'mail', value: 1 - 2 / 24, downtime: hours(2), outages: 1 },
      ],
    });
  });

  test('D22: outages of one system at the same time count once', () => {
    expect(uptime([of(2, 6), of(3, 4), of(5, 8), of(8, 9)], day)).toMatchObject({ downtime: hours(7), outages: 4 });
  });

  test('C18: outages are cut to [from, to); those wholly outside stay out', () => {
    const rows = [of(-5, 1), of(23, 30), of(-5, 0), of(24, 25), of(30, 31)];
    expect(uptime(rows, day)).toMatchObject({ downtime: hours(2), outages: 2, excluded: { outside_period: 3 } });
  });

  test('an outage without length counts as an outage, wherever it lies in the period', () => {
    expect(uptime([of(0, 0), of(5, 5), of(24, 24)], day)).toMatchObject({
      ...{ value: 1, downtime: 0, outages: 2, excluded: { outside_period: 1 } },
    });
  });

  test('an outage wholly before or after the period is no part of it', () => {
    const rows = [of(-6, -3), of(-3, 0), of(24, 25), of(30, 31)];
    expect(uptime(rows, day)).toMatchObject({ value: 1, downtime: 0, outages: 0, excluded: { outside_period: 4 } });
    expect(uptime([of(-6, 3), of(22, 30)], day)).toMatchObject({ downtime: hours(5), outages: 2, excluded: {} });
  });

  test('systems that never failed are listed where they are named; those that failed are listed anyway', () => {
    const { systems } = uptime([of(0, 12, 'mail')], { ...day, systems: ['shop', 'mail', 'chat'] });
    expect(systems.map(({ system, value, outages }) => [system, value, outages])).toEqual([
      ['mail', 0.5, 1],
      ['chat', 1, 0],
      ['shop', 1, 0],
    ]);
    expect(uptime([of(0, 12, 'mail')], { ...day, systems: ['shop'] }).systems).toHaveLength(2);
  });

  test('without outages it is 1; down all the time it is 0', () => {
    expect(uptime([], day)).toMatchObject({ value: 1, downtime: 0, outages: 0, systems: [] });
    expect(uptime([of(-1, 50)], day).value).toBe(0);
  });

  test('on a clock only open time counts, in outages and in the period', () => {
    // 1970-01-01 was a Thursday.
    const rows = [of(8, 10), of(9.5, 11), of(16, 20), of(20, 22, 'mail')];
    expect(uptime(rows, { ...day, clock: office })).toMatchObject({
      ...{ value: 1 - 3 / 8, downtime: hours(3), time: hours(8) },
      systems: [
        { system: 'shop', downtime: hours(3) },
        { system: 'mail', value: 1, downtime: 0, outages: 1 },
      ],
    });
  });

  test('a period without open time has no value; one without length is refused', () => {
    const closed = { from: hours(20), to: hours(30), clock: office };
    expect(uptime([of(21, 22)], closed)).toMatchObject({ value: null, time: 0, systems: [{ value: null }] });
    expect(codeOf(() => uptime([of(0, 5)], { from: 0, to: 0 }))).toBe('invalid_range');
  });

  test('dates that are none, an end before its start, a system that is none', () => {
    const rows = [
      ...[down(null, 5), down('x', 5), down(0, null), down(5, 4), down(0, 1, 7), down(0, 1, null)],
      down(new Date(0), new Date(hours(12))),
    ];
    expect(uptime(rows, day)).toMatchObject({
      ...{ value: 0.5, excluded: { invalid_id: 2, invalid_instant: 3, negative_duration: 1 } },
    });
    expect(messageOf(() => uptime(rows, { ...day, strict: true }))).toBe(
      'uptime: outage: start: expected an instant, got null',
    );
  });

  test('E1: a system may bear a name that objects have', () => {
    expect(uptime([of(0, 6, '__proto__')], day).systems).toEqual([
      { system: '__proto__', value: 0.75, downtime: hours(6), outages: 1 },
    ]);
  });

  test('faults of the caller', () => {
    expect(codeOf(() => uptime([], { from: 0 } as never))).toBe('missing_option');
    expect(codeOf(() => uptime([], { from: 5, to: 4 }))).toBe('invalid_range');
    expect(codeOf(() => uptime([], { ...day, systems: 'shop' as never }))).toBe('invalid_option');
    expect(codeOf(() => uptime([], { ...day, systems: ['shop', 5 as never] }))).toBe('invalid_option');
    expect(codeOf(() => uptime([], { ...day, systems: [1] as never }))).toBe('invalid_option');
    expect(codeOf(() => uptime([], { ...day, clock: {} as never }))).toBe('invalid_clock');
    for (const clock of [5, 'office', null] as never[]) {
      expect(codeOf(() => uptime([], { ...day, clock }))).toBe('invalid_option');
    }
    const choice = { by: 'system', calendars: {}, otherwise: office };
    expect(codeOf(() => uptime([], { ...day, clock: choice as never }))).toBe('invalid_option');
  });

  test('in a series an outage across midnight falls into both days', () => {
    const rows = [of(18, 30)];
    const kpi = uptime.with({ from: 0, to: days(2) });
    const found = series(rows, { by: 'start', every: 'day', timeZone: 'UTC', from: 0, to: days(2) }, kpi);
    expect(found.map(({ result }) => result.value)).toEqual([0.75, 0.75]);
  });

  test('F5: a hundred thousand outages, each within the one before, in time', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => down(index, hours(24) - index));
    expect(uptime(rows, day).downtime).toBe(hours(24));
  }, 300_000);
});

describe.each([
  ['elapsed', uptime.with({ from: DESK_OPENS_AT + days(7), to: DESK_OPENS_AT + days(49) })],
  [
    'on a clock',
    uptime.with({
      ...{ from: new Date(DESK_OPENS_AT), to: DESK_OPENS_AT + days(70), systems: ['shop', 'fax'] },
      clock: createCalendar({
        timeZone: 'America/New_York',
        hours: { mon: [['22:00', '04:00']], wed: [['09:00', '17:30']] },
      }),
    }),
  ],
] as const)('uptime keeps its laws: %s', (_, kpi) => {
  test.each(kpiLaws(kpi, arbitraryOutage({ faults: true })))('$name', ({ property }) =>
    assert(property, { numRuns: 60, seed: 8 }),
  );
});

test('systems that were down as long stand by their names, those that never were last', () => {
  const rows = [of(1, 2, 'shop'), of(5, 6, 'mail'), of(7, 8, '10'), of(7, 8, '9')];
  const { systems } = uptime(rows, { ...day, systems: ['web', 'api'] });
  expect(systems.map(({ system }) => system)).toEqual(['10', '9', 'mail', 'shop', 'api', 'web']);
});
