import { describe, expect, test } from 'vitest';
import {
  casesPerAgent,
  createCalendar,
  csat,
  firstContactResolution,
  firstResponseTime,
  groupBy,
  minutes,
  reopenRate,
  report,
  runningReport,
  sentiment,
  series,
  surveyResponseRate,
  ticketBacklog,
  ticketVolume,
} from '../../src/index.ts';
import { assertPlain, deepFreeze } from '../../src/testing/index.ts';
import { broken, codeOf, message, messageOf, surveys, ticket } from '../kpis/records.ts';

const at = (date: number) => Date.UTC(2026, 0, date);
const tickets = deepFreeze([
  ticket({ id: 'A', createdAt: at(1), channel: 'email', firstRespondedAt: at(1) + minutes(10), status: 'solved' }),
  ticket({ id: 'B', createdAt: at(3), channel: 'chat', status: 'open' }),
  ticket({ id: 'C', createdAt: at(3), channel: 'email', firstRespondedAt: at(3) + minutes(20), status: 'open' }),
]);
const scored = surveys('csat', [5, 1]).map((row) => ({ ...row, respondedAt: at(2), scale: { min: 1, max: 5 } }));
const kpis = { firstResponseTime, volume: ticketVolume };

describe('report', () => {
  test('gives each KPI with what it means, its figure and what became of its rows', () => {
    const found = report({ tickets, surveys: scored }, { ...kpis, csat });
    expect(found).toMatchObject({
      version: 1,
      by: null,
      every: null,
      rows: { tickets: 3, surveys: 2 },
      duplicates: {},
    });
    expect(found.kpis.firstResponseTime.result).toEqual(firstResponseTime(tickets));
    expect(found.kpis.firstResponseTime.accounting).toEqual({ counted: 2, pending: 1, excluded: {} });
    expect(found.kpis.csat.result.value).toBe(0.5);
    expect(found.kpis.csat.definition.id).toBe('csat');
    expect(Object.keys(found.kpis)).toEqual(['firstResponseTime', 'volume', 'csat']);
  });

  test('with by each KPI has its groups, largest first', () => {
    const found = report({ tickets }, kpis, { by: 'channel' });
    expect(found.kpis.volume.groups?.map(({ key, rows, result }) => [key, rows, result.value])).toEqual([
      ['email', 2, 2],
      ['chat', 1, 1],
    ]);
    const email = groupBy(tickets, 'channel', firstResponseTime).get('email');
    expect(found.kpis.firstResponseTime.groups?.[0]?.result).toEqual(email);
  });

  test('D23, D24: with every it has all periods, complete or not, as series gives them', () => {
    const options = { every: 'day', timeZone: 'UTC' } as const;
    const found = report({ tickets }, kpis, options).kpis.volume;
    expect(found.periods?.map(({ label, complete, result }) => [label, complete, result.value])).toEqual([
      ...[
        ['2026-01-01', true, 1],
        ['2026-01-02', true, 0],
      ],
      ['2026-01-03', false, 2],
    ]);
    const own = series(tickets, { ...options, by: 'createdAt' }, ticketVolume);
    expect(found.periods).toEqual([...own]);
    const later = report({ tickets }, kpis, { ...options, asOf: at(9) });
    expect(later.kpis.volume.periods?.every(({ complete }) => complete)).toBe(true);
    expect(later.asOf).toBe(at(9));
  });

  test('the moment of looking is the one that is given, also where later rows are there', () => {
    const found = report({ tickets }, kpis, { every: 'day', timeZone: 'UTC', asOf: at(2) });
    expect(found.asOf).toBe(at(2));
    expect(found.kpis.volume.periods?.map(({ complete }) => complete)).toEqual([true, false, false]);
    expect(report({ tickets }, kpis, { every: 'day', timeZone: 'UTC' }).asOf).toBe(at(3));
  });

  test('rows without a usable date lie in no period and are counted', () => {
    const strange = [broken('createdAt', 'x'), null as never, broken('createdAt', 8.64e15, { id: 'far' })];
    const found = report(
      { tickets: [...tickets, ...strange] },
      { volume: ticketVolume },
      { every: 'day', timeZone: 'UTC' },
    );
    expect(found.kpis.volume).toMatchObject({
      undated: 3,
      result: { excluded: { invalid_instant: 1, not_an_object: 1 } },
    });
    expect(found.kpis.volume.periods).toHaveLength(3);
  });

  test.each([['createdAt'], [null], [{ tickets: 5 }], [{ records: 'createdAt' }]])(
    'dates that are none: %j',
    (dates) => {
      expect(codeOf(() => report({ tickets: [] }, { ticketVolume }, { dates } as never))).toBe('invalid_option');
    },
  );

  test('dates chooses the field that puts a row in a period', () => {
    const options = { every: 'day', timeZone: 'UTC', dates: { tickets: 'firstRespondedAt' } } as const;
    expect(report({ tickets }, kpis, options).kpis.volume).toMatchObject({ undated: 1, periods: [{}, {}, {}] });
    const sent = [{ id: 's', kind: 'csat', sentAt: at(7) } as const];
    const rate = report({ surveys: sent }, { surveyResponseRate }, { every: 'day', timeZone: 'UTC' });
    expect(rate.kpis.surveyResponseRate.periods?.map(({ label }) => label)).toEqual(['2026-01-07']);
  });

  test('D5: rows whose id was there before are dropped and counted', () => {
    const again = [...tickets, { ...(tickets[0] as object) }, { ...(tickets[1] as object), status: 'solved' }] as never;
    const found = report({ tickets: again }, kpis);
    expect(found).toMatchObject({ rows: { tickets: 3 }, duplicates: { tickets: 2 } });
    expect(found.kpis.volume.result.value).toBe(3);
  });

  test('interactions of their own are put with their tickets', () => {
    const interactions = [
      message(5, 'agent', { ticketId: 'B', at: at(3) + minutes(5) }),
      message(9, 'agent', { ticketId: 'X' }),
    ];
    const found = report({ tickets, interactions }, kpis);
    const join = { rows: 'interactions', key: 'ticketId', to: 'tickets' };
    expect(found.joined).toEqual([{ ...join, matched: 1, orphans: 1, unattached: 0 }]);
    expect(found.kpis.firstResponseTime.accounting).toEqual({ counted: 3, pending: 0, excluded: {} });
    expect(report({ tickets }, kpis).joined).toEqual([]);
  });

  test('F9: reads each collection once, also one that two KPIs need in two ways', () => {
    const interactions = [message(5, 'agent', { ticketId: 'B', at: at(3) + minutes(5), sentiment: 1 })];
    const generated = {
      tickets: (function* () {
        yield* tickets;
      })(),
      interactions: (function* () {
        yield* interactions;
      })(),
    };
    const found = report(generated, { ...kpis, sentiment });
    expect(found.joined[0]?.matched).toBe(1);
    expect(found.kpis.sentiment.result.count).toBe(1);
    expect(found.rows).toEqual({ tickets: 3, interactions: 1 });
  });

  test('E11: rows that are none end nothing', () => {
    const rows = [null, 'text', 5, [], ...tickets] as never;
    const options = { by: 'channel', every: 'day', timeZone: 'UTC' } as const;
    const found = report({ tickets: rows, interactions: [null as never] }, kpis, options);
    expect(found.kpis.volume.result).toMatchObject({ value: 3, excluded: { not_an_object: 4 } });
  });

  test('B14: a row that cannot be read ends nothing', () => {
    const hostile = Object.defineProperties(
      {},
      Object.fromEntries(
        ['id', 'createdAt', 'channel', 'excluded'].map((field) => [
          field,
          {
            get: () => {
              throw new Error('no');
            },
          },
        ]),
      ),
    ) as never;
    const found = report({ tickets: [hostile, ...tickets] }, kpis, { by: 'channel', every: 'day', timeZone: 'UTC' });
    expect(found.kpis.volume.result).toMatchObject({ value: 3, excluded: { unreadable: 1 } });
  });

  test('H3, H4: is plain JSON, its options too', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
    const found = report(
      { tickets, surveys: scored },
      {
        first: firstResponseTime.with({ clock }),
        backlog: ticketBacklog.with({ asOf: new Date(at(9)) }),
        fcr: firstContactResolution.with({ eligible: () => true }),
        ...{ csat, reopenRate, casesPerAgent },
      },
      { by: 'channel', every: 'month', timeZone: 'Europe/Berlin' },
    );
    assertPlain(found);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found.kpis.backlog.options).toEqual({ asOf: at(9) });
  });

  test('without rows every figure is there, without a value', () => {
    const found = report(
      { tickets: [], surveys: [] },
      { ...kpis, csat },
      { by: 'channel', every: 'day', timeZone: 'UTC' },
    );
    expect(found).toMatchObject({ asOf: null, rows: {} });
    expect(found.kpis.csat).toMatchObject({ result: { value: null }, groups: [], periods: [], undated: 0 });
  });

  test.each([
    ['a collection that is missing', () => report({} as never, kpis), 'missing_collection'],
    ['a collection that is none', () => report({ tickets: 5 as never }, kpis), 'not_iterable'],
    ['periods without a zone', () => report({ tickets }, kpis, { every: 'day' }), 'missing_option'],
    ['C1: an unknown zone', () => report({ tickets }, kpis, { every: 'day', timeZone: 'Mars' }), 'unknown_time_zone'],
    ['E12: a typo', () => report({ tickets }, kpis, { timezone: 'UTC' } as never), 'unknown_option'],
    ['a KPI without its option', () => report({ tickets }, { ticketBacklog } as never), 'missing_option'],
    [
      'E6: a field that holds objects',
      () => report({ tickets: [broken('channel', {})] }, kpis, { by: 'channel' }),
      'invalid_group_key',
    ],
  ])('refuses %s', (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });

  test('says which KPI misses its records', () => {
    expect(messageOf(() => report({ tickets } as never, { csat }))).toBe(
      'report: surveys: expected an iterable of surveys, which csat counts, got nothing',
    );
  });

  test('E1: KPIs and groups may bear names that objects have', () => {
    const own = { ['__proto__']: ticketVolume, constructor: ticketVolume };
    const found = report({ tickets: [ticket({ channel: '__proto__' })] }, own, { by: 'channel' });
    expect(Object.keys(found.kpis)).toEqual(['__proto__', 'constructor']);
    expect(found.kpis.constructor.groups?.[0]?.key).toBe('__proto__');
  });
});

describe('runningReport', () => {
  test('may be read at any time; what was read does not change', () => {
    const live = runningReport({ volume: ticketVolume }, { by: 'channel', every: 'day', timeZone: 'UTC' });
    const [first, ...rest] = tickets;
    live.add('tickets', first as never);
    const before = live.result();
    const text = JSON.stringify(before);
    for (const row of rest) live.add('tickets', row);
    expect(JSON.stringify(before)).toBe(text);
    expect(live.result().kpis).toEqual(
      report({ tickets }, { volume: ticketVolume }, { by: 'channel', every: 'day', timeZone: 'UTC' }).kpis,
    );
  });

  test('rows of a collection that no KPI counts are only counted', () => {
    const live = runningReport({ volume: ticketVolume });
    live.add('surveys', { id: 's', kind: 'csat' });
    expect(live.result()).toMatchObject({ rows: { surveys: 1 }, kpis: { volume: { result: { value: 0 } } } });
  });
});
