import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_DATE, LAST_DATE } from '../../../src/kpi/periodDate.ts';
import { createFlowCounter, type FlowCounts, type FlowName } from '../../../src/kpis/backlog/flowCounts.ts';
import { DAY } from '../../../src/time/civilDay.ts';
import type { PeriodOptions } from '../../../src/time/periodOptions.ts';
import { periodEdges } from '../../../src/time/periodsBetween.ts';

const names = ['created', 'solved', 'reopened'] as const;
const day = { every: 'day', timeZone: 'UTC' } as const;
const month = { every: 'month', timeZone: 'UTC' } as const;
const year = { every: 'year', timeZone: 'UTC' } as const;
const NEVER = Number.POSITIVE_INFINITY;

interface Batch {
  readonly name: FlowName;
  readonly instants: readonly number[];
}

/** What is counted of batches, and what is listed as too far, by flow. */
function count(batches: readonly Batch[], zone: PeriodOptions, seenAt = NEVER, rows = 0) {
  const counter = createFlowCounter(zone, seenAt, rows);
  const far: Record<FlowName, number[]> = { created: [], solved: [], reopened: [] };
  for (const { name, instants } of batches) {
    counter.add(name, Float64Array.from(instants), instants.length, far[name]);
  }
  return { ...counter.counted(), far };
}

/** The starts of the periods held after these creations, and the end of the last, in days. */
const held = (...dates: readonly number[]): number[] =>
  Array.from(count([{ name: 'created', instants: dates.map((date) => date * DAY) }], day).edges, (edge) => edge / DAY);

const daysUntil = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** Which of the periods holds an instant, looked for one by one. */
const periodOf = ({ edges }: Pick<FlowCounts, 'edges'>, at: number): number =>
  edges.findIndex((edge, place) => at >= edge && at < (edges[place + 1] ?? Number.NEGATIVE_INFINITY));

/** The nearest instant that may be asked for: periods may begin before the first one and end after the last. */
const dated = (edge = Number.NaN): number => Math.min(LAST_DATE, Math.max(FIRST_DATE, edge));

describe('events counted into periods', () => {
  test('of no events there are no periods', () => {
    const none = { edges: Float64Array.of(Number.NaN), first: NEVER, last: -NEVER };
    expect(count([], day)).toMatchObject(none);
    expect(count([{ name: 'solved', instants: [] }], day)).toMatchObject(none);
  });

  test('only so many of a column as are said', () => {
    const counter = createFlowCounter(day, NEVER, 10);
    counter.add('solved', Float64Array.of(DAY, DAY, DAY), 2, []);
    const { edges, counts } = counter.counted();
    expect([Array.from(edges), Array.from(counts.solved)]).toEqual([[DAY, 2 * DAY], [2]]);
  });

  test('the first event makes its own period', () => {
    expect(held(0)).toEqual([0, 1]);
    expect(held(7.5)).toEqual([7, 8]);
    expect(held(-0.1)).toEqual([-1, 0]);
  });

  test('an event outside makes room on its side for as much again as there was, or up to itself', () => {
    expect(held(0, 1)).toEqual(daysUntil(0, 2));
    expect(held(0, 1, 2)).toEqual(daysUntil(0, 4));
    expect(held(0, 9)).toEqual(daysUntil(0, 10));
    expect(held(0, 9, 10)).toEqual(daysUntil(0, 20));
    expect(held(0, 9.5, 30)).toEqual(daysUntil(0, 31));
    expect(held(0, -0.5)).toEqual(daysUntil(-1, 1));
    expect(held(0, -1, -1.5)).toEqual(daysUntil(-3, 1));
    expect(held(0, -8)).toEqual(daysUntil(-8, 1));
    expect(held(20, 23, 19)).toEqual(daysUntil(16, 24));
  });

  test('an event inside makes no room', () => {
    expect(held(0, 9, 5, 0, 9.9)).toEqual(daysUntil(0, 10));
  });

  test('what is counted stays in its period when there is more room', () => {
    const { edges, counts } = count(
      [
        { name: 'created', instants: [5 * DAY, 6 * DAY, 6.5 * DAY] },
        { name: 'solved', instants: [8 * DAY, 3 * DAY, 6 * DAY] },
        { name: 'reopened', instants: [DAY, 20 * DAY] },
      ],
      day,
    );
    const of = (name: FlowName): number[] =>
      Array.from(edges.subarray(0, -1)).flatMap((edge, place) =>
        new Array<number>(counts[name][place] ?? 0).fill(edge / DAY),
      );
    expect(names.map(of)).toEqual([
      [5, 6, 6],
      [3, 6, 8],
      [1, 20],
    ]);
  });

  test('periods of different lengths: each event is in its own, also at its start', () => {
    const start = (place: number): number => Date.UTC(2026, place);
    const instants = Array.from({ length: 60 }, (_, place) => [
      start(place + 1) - 1,
      start(place),
      start(place) + 1,
    ]).flat();
    const { edges, counts, far } = count(
      [{ name: 'reopened', instants: [...instants, ...instants] }],
      month,
      NEVER,
      200,
    );
    expect([Array.from(edges.subarray(0, 61)), far.reopened]).toEqual([
      Array.from({ length: 61 }, (_, place) => start(place)),
      [],
    ]);
    expect(Array.from(counts.reopened.subarray(0, 60))).toEqual(new Array(60).fill(6));
  });

  test.each([
    [0, 64],
    [64, 64],
    [65, 65],
    [300, 300],
    [1_000_000, 65_536],
  ])('for %i rows, events farther apart than %i periods are listed', (rows, most) => {
    const within = most * DAY - 1;
    const after = [0, within + 1, DAY, within] as const;
    const later = count([{ name: 'solved', instants: after }], day, NEVER, rows);
    expect(later.far).toEqual({ created: [], solved: [most * DAY], reopened: [] });
    expect([later.edges.length - 1, later.counts.solved[0], later.counts.solved[most - 1]]).toEqual([most, 1, 1]);
    const before = count([{ name: 'solved', instants: [0, (1 - most) * DAY - 1, (1 - most) * DAY] }], day, NEVER, rows);
    expect(before.far.solved).toEqual([(1 - most) * DAY - 1]);
    expect([before.edges.length - 1, before.counts.solved[0], before.counts.solved[most - 1]]).toEqual([most, 1, 1]);
  });

  test('what would make more periods than that, with its room, is listed', () => {
    const found = count([{ name: 'created', instants: [0, 9 * DAY, 64 * DAY, 20 * DAY, 50 * DAY, -DAY] }], day);
    expect(Array.from(found.edges, (edge) => edge / DAY)).toEqual(daysUntil(0, 51));
    expect(found.far.created).toEqual([64 * DAY, -DAY]);
  });

  test('room ends with the dates that calendars name', () => {
    const end = count([{ name: 'created', instants: [LAST_DATE - 400 * DAY, LAST_DATE] }], year);
    expect(end.far.created).toEqual([]);
    expect(end.edges.at(-1)).toBeGreaterThan(LAST_DATE);
    const start = count([{ name: 'created', instants: [FIRST_DATE + 400 * DAY, FIRST_DATE] }], year);
    expect(start.far.created).toEqual([]);
    expect(start.edges[0]).toBeLessThanOrEqual(FIRST_DATE);
    expect(start.edges).toHaveLength(3);
  });

  test('events after the moment of looking are not counted, and only say how far they reach', () => {
    const seenAt = 3 * DAY;
    const { edges, counts, first, last, far } = count(
      [{ name: 'created', instants: [seenAt + 1, DAY, seenAt, 500 * DAY] }],
      day,
      seenAt,
    );
    expect([edges[0], first, last]).toEqual([DAY, DAY, 500 * DAY]);
    expect(counts.created.reduce((sum, own) => sum + own, 0)).toBe(2);
    expect(far.created).toEqual([]);
    const later = count([{ name: 'created', instants: [seenAt + 2, seenAt + 1, seenAt + 5] }], day, seenAt);
    expect([later.first, later.last, later.edges.length]).toEqual([seenAt + 1, seenAt + 5, 1]);
  });

  test('an event at the moment of looking reaches up to it', () => {
    const { first, last } = count([{ name: 'solved', instants: [2.25 * DAY, 3.5 * DAY] }], day, 3.5 * DAY);
    expect([first, last]).toEqual([2 * DAY, 3.5 * DAY]);
  });

  test('the first and the last period are those with an event of any flow', () => {
    for (const name of names) {
      const { first, last } = count(
        [
          { name: 'created', instants: [4 * DAY] },
          { name: 'reopened', instants: [5 * DAY] },
          { name: 'solved', instants: [4.5 * DAY] },
          { name, instants: [10 * DAY, 20 * DAY, 2 * DAY, -30 * DAY] },
        ],
        day,
        NEVER,
        100,
      );
      expect([first, last]).toEqual([-30 * DAY, 20 * DAY]);
    }
    const one = count([{ name: 'created', instants: [0, 9 * DAY, 10 * DAY] }], day);
    expect([one.first, one.last, one.edges.at(-1)]).toEqual([0, 10 * DAY, 20 * DAY]);
  });

  test('the first period of year 1 begins before it in Berlin, the last of 9999 ends after it in New York', () => {
    const west = { every: 'year', timeZone: 'America/New_York' } as const;
    const months = { every: 'month', timeZone: 'Europe/Berlin' } as const;
    const early = count([{ name: 'created', instants: [FIRST_DATE, FIRST_DATE + 40 * DAY, FIRST_DATE + 1] }], months);
    expect([early.first, Array.from(early.counts.created).slice(0, 3), early.far.created]).toEqual([
      FIRST_DATE,
      [2, 1, 0],
      [],
    ]);
    const late = count([{ name: 'solved', instants: [LAST_DATE, LAST_DATE - 400 * DAY] }], west);
    expect([late.edges.length, Array.from(late.counts.solved).slice(-2)]).toEqual([3, [1, 1]]);
  });

  test('any events: each is counted once, in the period that holds it, or listed, or after the moment of looking', () => {
    const near = integer({ min: -40 * DAY, max: 40 * DAY });
    const anywhere = constantFrom(FIRST_DATE, FIRST_DATE + 1, -1e12, 1e12, 1.7e12, LAST_DATE - 1, LAST_DATE);
    const instants = array(tuple(near, near, near, anywhere, integer({ min: 0, max: 9 })), { maxLength: 8 }).map(
      (all) => all.flatMap(([one, two, three, far, pick]) => [one, two, three, ...(pick === 0 ? [far] : [])]),
    );
    const batches = array(record({ name: constantFrom(...names), instants }), { maxLength: 6 });
    const zones = constantFrom<PeriodOptions>(
      ...[day, year, { every: 'month', timeZone: 'Europe/Berlin' } as const],
      ...[{ every: 'hour', timeZone: 'UTC' } as const, { every: 'week', timeZone: 'America/New_York' } as const],
    );
    const looks = constantFrom(NEVER, -3 * DAY, 0, 12_345_678);
    assert(
      property(batches, zones, looks, integer({ min: 0, max: 2000 }), (given, zone, seenAt, rows) => {
        const found = count(given, zone, seenAt, rows);
        const { edges } = found;
        const all = given.flatMap((batch) => batch.instants);
        if (all.every((at) => at > seenAt)) expect(Array.from(edges)).toEqual([Number.NaN]);
        else expect(edges).toEqual(periodEdges(dated(edges[0]), dated(edges.at(-1)), zone));
        const counted: number[] = [];
        for (const name of names) {
          const own = given.filter((batch) => batch.name === name).flatMap((batch) => batch.instants);
          const left = own.filter((at) => at <= seenAt);
          for (const at of found.far[name]) {
            expect(left).toContain(at);
            left.splice(left.indexOf(at), 1);
          }
          const counts = new Int32Array(edges.length - 1);
          for (const at of left) (counts[periodOf(found, at)] as number) += 1;
          expect(found.counts[name]).toEqual(counts);
          counted.push(...left);
        }
        // An event at the moment of looking, or after it, says more than the start of its period.
        const late = all.filter((at) => at > seenAt - 1);
        const starts = counted.map((at) => dated(edges[periodOf(found, at)]));
        expect([found.first, found.last]).toEqual([Math.min(...starts, ...late), Math.max(...starts, ...late)]);
      }),
      { numRuns: 100 },
    );
  });
});
