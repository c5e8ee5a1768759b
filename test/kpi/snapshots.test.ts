import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate, summaryFold } from '../../src/fold/index.ts';
import type { StoredState } from '../../src/fold/storedStates.ts';
import {
  csat,
  firstResponseTime,
  live,
  nps,
  reopenRate,
  running,
  runningReport,
  ticketVolume,
  total,
} from '../../src/index.ts';
import { minutes } from '../../src/time/duration.ts';
import { deskTickets, engineKpis } from '../engines/deskRows.ts';
import { codeOf, surveys } from '../kpis/records.ts';

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const tickets = deskTickets(90);
const quantiles = { relativeError: 0.01 };
const five = csat.with({ scale: { min: 1, max: 5 } });

describe('a snapshot of running', () => {
  test.each(engineKpis)('$id $options goes on as if nothing had been', ({ kpi }) => {
    const [whole, first] = [running(kpi), running(kpi)];
    for (const own of tickets) whole.add(own);
    for (const own of tickets.slice(0, 50)) first.add(own);
    const kept = first.snapshot();
    const text = JSON.stringify(kept);
    const later = running(kpi, sent(kept));
    for (const own of tickets.slice(50)) later.add(own);
    expect(later.result()).toEqual(whole.result());
    expect(later.account()).toEqual(whole.account());
    first.add(tickets[0] as never);
    expect(JSON.stringify(kept)).toBe(text);
    expect(total(kpi, [later.snapshot()])).toEqual(whole.result());
  });

  test('of a fold that is no KPI holds no id, and is none of a KPI', () => {
    const fold = summaryFold((row: { yes: boolean }) => row.yes, rate());
    const figure = running(fold);
    figure.add({ yes: true });
    const kept = sent(figure.snapshot());
    expect(kept).toMatchObject({ kpi: null, version: 1, options: '{}' });
    expect(running(fold, kept).result().value).toBe(1);
    expect(codeOf(() => running(reopenRate, kept))).toBe('incompatible_snapshot');
    expect(codeOf(() => running(fold, running(reopenRate).snapshot()))).toBe('incompatible_snapshot');
  });

  test('long options stand in it by a short mark', () => {
    const [, , , , calendar] = engineKpis;
    const { options } = running((calendar as (typeof engineKpis)[number]).kpi).snapshot();
    expect(options).toMatch(/^#\d+:[0-9a-f]{16}$/);
  });
});

describe('states of version 1', () => {
  const stored = JSON.parse(readFileSync(join(import.meta.dirname, '../reference/statesOfVersion1.json'), 'utf8')) as {
    readonly states: readonly { readonly stored: StoredState; readonly result: unknown }[];
  };
  const kpis = [...engineKpis.map(({ kpi }) => kpi), five, nps] as unknown as (typeof reopenRate)[];

  test.each(stored.states.map((own, index) => [own.stored.kpi, own, kpis[index] as typeof reopenRate] as const))(
    'of %s are read as they were written',
    (_, { stored: own, result }, kpi) => {
      expect(running(kpi, own).result()).toEqual(result);
    },
  );

  test('are there of all of these', () => {
    expect(stored.states.map(({ stored: own }) => own.kpi)).toEqual(kpis.map(({ definition }) => definition.id));
  });
});

describe('a snapshot of live', () => {
  const figure = live(reopenRate);
  figure.set({
    id: 'A-1',
    createdAt: 0,
    status: 'solved',
    solvedAt: 9,
    reopens: 1,
    subject: 'My password is …',
  } as never);
  figure.set({ id: 'A-2', createdAt: 0, status: 'solved', solvedAt: 9 });
  figure.set({ createdAt: 0, status: 'solved', solvedAt: 9 } as never);
  const kept = sent(figure.snapshot());

  test('holds of each row its id and what was taken from it, and nothing else', () => {
    const row = (kind: object) => ({ kept: kind, counted: 1, pending: 0, excluded: {} });
    expect(kept).toEqual({
      ...{ kpi: 'reopen_rate', version: 1, options: '{}' },
      rows: [
        ['A-1', row({ reopened: 1, reopens: 1 })],
        ['A-2', row({ reopened: 0, reopens: 0 })],
        [null, row({ reopened: 0, reopens: 0 })],
      ],
    });
  });

  test('lets rows change that came with it', () => {
    const later = live(reopenRate, kept);
    expect([later.size(), later.result().value]).toEqual([3, 1 / 3]);
    later.set({ id: 'A-2', createdAt: 0, status: 'solved', solvedAt: 9, reopens: 2 });
    expect(later.result()).toMatchObject({ numerator: 2, denominator: 3, reopens: 3 });
    expect([later.delete('A-1'), later.delete('A-1'), later.size()]).toEqual([true, false, 2]);
    expect(sent(live(reopenRate, sent(later.snapshot())).result())).toEqual(sent(later.result()));
  });

  test('an id that JSON cannot hold is none', () => {
    const wild = live(reopenRate);
    for (const id of [Number.NaN, Number.NaN, Infinity])
      wild.set({ id: id as never, createdAt: 0, status: 'solved', solvedAt: 9 });
    expect(wild.size()).toBe(3);
    expect(live(reopenRate, sent(wild.snapshot())).result()).toEqual(wild.result());
  });

  test.each([
    ['another KPI', { ...kept, kpi: 'nps' }],
    ['another version', { ...kept, version: 2 }],
    ['other options', { ...kept, options: '{"strict":true}' }],
    ['no rows', { ...kept, rows: undefined }],
    ['H11: a claim of many rows', { ...kept, rows: { length: 1e9 } }],
    ['a row without a state', { ...kept, rows: [['A-1']] }],
    ['a row of more than an id and a state', { ...kept, rows: [[...(kept.rows[0] ?? []), 5]] }],
    ['a row that is no list', { ...kept, rows: [{ ...kept.rows[0], length: 2 }] }],
    ['a row of a wrong state', { ...kept, rows: [['A-1', { kept: {}, counted: 1, pending: 0, excluded: {} }]] }],
    ['an id twice', { ...kept, rows: [kept.rows[0], kept.rows[0]] }],
    ['an id that is none', { ...kept, rows: [[{}, kept.rows[0]?.[1]]] }],
    ['nothing', null],
    ['a text', 'snapshot'],
  ])('%s is refused', (_, snapshot) => {
    expect(codeOf(() => live(reopenRate, snapshot as never))).toBe('incompatible_snapshot');
  });
});

describe('a snapshot of runningReport', () => {
  const kpis = { reopens: reopenRate, waits: firstResponseTime.with({ quantiles }), volume: ticketVolume, five };
  const options = { by: 'channel', every: 'week', timeZone: 'Europe/Berlin' } as const;
  const rows = surveys('csat', [5, 4, 1]).map((own, index) => ({ ...own, respondedAt: index * minutes(60 * 24 * 5) }));

  test.each([[{}], [{ by: 'channel' }], [options]] as const)('with %j goes on as if nothing had been', (own) => {
    const [whole, first] = [runningReport(kpis, own), runningReport(kpis, own)];
    for (const ticket of tickets) whole.add('tickets', ticket);
    for (const survey of rows) whole.add('surveys', survey);
    for (const ticket of tickets.slice(0, 40)) first.add('tickets', ticket);
    first.add('surveys', rows[0] as never);
    const kept = first.snapshot();
    const text = JSON.stringify(kept);
    const later = runningReport(kpis, own, sent(kept));
    expect(later.result()).toEqual(first.result());
    for (const ticket of tickets.slice(40)) later.add('tickets', ticket);
    for (const survey of rows.slice(1)) later.add('surveys', survey);
    expect(later.result()).toEqual(whole.result());
    first.add('tickets', tickets[0] as never);
    expect(JSON.stringify(kept)).toBe(text);
  });

  test('groups keep the kind of their keys', () => {
    const report = runningReport({ volume: ticketVolume }, { by: 'key' });
    const keys = ['1', 1, true, null, 5n, -12_345_678_901_234_567_890n, Number.NaN, -Infinity];
    for (const [index, key] of keys.entries()) report.add('tickets', { id: `${index}`, createdAt: 0, key } as never);
    const later = runningReport({ volume: ticketVolume }, { by: 'key' }, sent(report.snapshot()));
    for (const [index, key] of keys.entries()) later.add('tickets', { id: `b${index}`, createdAt: 0, key } as never);
    expect(later.result().kpis.volume.groups?.map(({ rows: count }) => count)).toEqual(keys.map(() => 2));
  });

  test('is of the options that it was made with, and holds groups and periods where there are some', () => {
    const byChannel = sent(runningReport({ volume: ticketVolume }, { by: 'channel' }).snapshot());
    expect(codeOf(() => runningReport({ volume: ticketVolume }, { by: 'type' }, byChannel))).toBe(
      'incompatible_snapshot',
    );
    expect(codeOf(() => runningReport({ volume: ticketVolume }, {}, byChannel))).toBe('incompatible_snapshot');
    expect(typeof byChannel.options).toBe('string');
    expect(Object.keys(byChannel.kpis['volume'] ?? {})).toContain('groups');
    const plain = runningReport({ volume: ticketVolume }).snapshot().kpis['volume'] ?? {};
    expect(['groups', 'periods'].filter((name) => name in plain)).toEqual([]);
  });

  test('before any row is one too', () => {
    const empty = runningReport(kpis, options);
    expect(runningReport(kpis, options, sent(empty.snapshot())).result()).toEqual(empty.result());
  });

  const kept = sent(runningReport({ volume: ticketVolume }, options).snapshot());
  const own = kept.kpis['volume'] as object;
  const withCells = (cells: readonly unknown[]) => ({
    ...kept,
    kpis: { volume: { ...own, periods: { first: null, last: null, undated: 0, cells } } },
  });
  test.each([
    ['another version', { ...kept, version: 2 }],
    ['other options', { ...kept, options: '#2:0000000000000000' }],
    ['another KPI under the name', { ...kept, kpis: { volume: { ...own, kpi: 'nps' } } }],
    ['other names', { ...kept, kpis: { other: own } }],
    ['no KPIs', { ...kept, kpis: null }],
    ['KPIs left out', { ...kept, kpis: undefined }],
    ['one KPI more', { ...kept, kpis: { volume: own, other: own } }],
    ['another name among as many', { ...kept, kpis: { volumes: own } }],
    ['a count of rows that is none', { ...kept, rows: { tickets: 0.5 } }],
    ['no rows', { ...kept, rows: null }],
    ['no groups', { ...kept, kpis: { volume: { ...own, groups: undefined } } }],
    ['a group that is none', { ...kept, kpis: { volume: { ...own, groups: ['a'] } } }],
    [
      'a group without a key',
      { ...kept, kpis: { volume: { ...own, groups: [[undefined, 1, (own as StoredState).state]] } } },
    ],
    ['a group without rows', { ...kept, kpis: { volume: { ...own, groups: [['a', 0, {}]] } } }],
    [
      'a group of a wrong key',
      { ...kept, kpis: { volume: { ...own, groups: [[{ bigint: 'x' }, 1, (own as StoredState).state]] } } },
    ],
    ...[0.5, -1, '3', null, undefined].map((count): [string, object] => [
      `a group of ${count} rows`,
      { ...kept, kpis: { volume: { ...own, groups: [['a', count, (own as StoredState).state]] } } },
    ]),
    ...[
      { bigint: '5x' },
      { bigint: 'x5' },
      { bigint: 5 },
      { number: 'NaN ' },
      { number: 'a NaN' },
      { number: '5' },
      {},
    ].map((key): [string, object] => [
      `a group of the key ${JSON.stringify(key)}`,
      { ...kept, kpis: { volume: { ...own, groups: [[key, 1, (own as StoredState).state]] } } },
    ]),
    ...[{ first: '5' }, { last: '5' }, { first: 1e300 }, { last: -1e300 }, { undated: 0.5 }, { undated: null }].map(
      (part): [string, object] => [
        `periods with ${JSON.stringify(part)}`,
        { ...kept, kpis: { volume: { ...own, periods: { first: null, last: null, undated: 0, cells: [], ...part } } } },
      ],
    ),
    ['H11: a claim of many groups', { ...kept, kpis: { volume: { ...own, groups: { length: 1e9 } } } }],
    ['no periods', { ...kept, kpis: { volume: { ...own, periods: undefined } } }],
    [
      'a period that begins in its middle',
      {
        ...kept,
        kpis: {
          volume: {
            ...own,
            periods: { first: null, last: null, undated: 0, cells: [[5, (own as StoredState).state]] },
          },
        },
      },
    ],
    ['a period that is none', withCells(['x'])],
    ['a period of no time', withCells([[null, {}]])],
    ['a period of a time that is no number', withCells([['5', {}]])],
    [
      'periods of all times',
      { ...kept, kpis: { volume: { ...own, periods: { first: -1e300, last: 1e300, undated: 0, cells: [] } } } },
    ],
    ['nothing', null],
  ])('%s is refused', (_, snapshot) => {
    expect(codeOf(() => runningReport({ volume: ticketVolume }, options, snapshot as never))).toBe(
      'incompatible_snapshot',
    );
  });
});

describe('H11: a damaged state', () => {
  const states = [...engineKpis.map(({ kpi }) => kpi), five, nps].map((kpi) => {
    const figure = running(kpi as typeof reopenRate);
    for (const own of tickets.slice(0, 30)) figure.add(own);
    return { kpi: kpi as typeof reopenRate, text: JSON.stringify(figure.snapshot()) };
  });
  const wild = [null, -1, 0.5, 1e308, 'x', true, [], {}, { length: 1e9 }, [null], ['x'], { x: { y: 1 } }];

  test('is refused, or is a state of other rows: no other error, no figure that is no number', () => {
    fc.assert(
      fc.property(fc.nat(states.length - 1), fc.nat(10_000), fc.constantFrom(...wild), (index, place, value) => {
        const { kpi, text } = states[index] as (typeof states)[number];
        const damaged = withPart(JSON.parse(text), place, value);
        const told = codeOf(() => assertNumbers(running(kpi, damaged as never).result()));
        expect(['incompatible_snapshot', 'invalid_state', 'nothing was thrown']).toContain(told);
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  test('that is deep, or long, is refused at once', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level++) deep = [deep];
    const kept = running(firstResponseTime).snapshot();
    for (const state of [deep, { kept: deep, counted: 1, pending: 0, excluded: {} }, { length: 1e9 }]) {
      expect(codeOf(() => running(firstResponseTime, { ...kept, state }))).toBe('incompatible_snapshot');
    }
  });

  test('of which a field throws is refused', () => {
    const state = Object.defineProperty({ kept: [], counted: 0, pending: 0 }, 'excluded', {
      enumerable: true,
      get: () => {
        throw new Error('not to be called');
      },
    });
    const kept = running(firstResponseTime).snapshot();
    expect(codeOf(() => running(firstResponseTime, { ...kept, state }))).toBe('incompatible_snapshot');
  });
});

/** The same value with another one in one of its places, counted from the front. */
function withPart(whole: unknown, place: number, part: unknown): unknown {
  const places: [object, string][] = [];
  const open: unknown[] = [(whole as StoredState).state];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const name of Object.keys(next)) {
      places.push([next, name]);
      open.push((next as Record<string, unknown>)[name]);
    }
  }
  const [holder, name] = places[place % places.length] as [Record<string, unknown>, string];
  holder[name] = part;
  return whole;
}

function assertNumbers(value: unknown): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'number' && !Number.isFinite(next)) throw new Error(`a figure is ${next}`);
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
  }
}
