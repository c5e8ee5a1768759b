import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConcurrencyOptions, concurrency } from '../../src/index.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { codeOf } from '../kpis/records.ts';

interface Row {
  readonly start: number;
  readonly end: number;
}

const byFields = { start: 'start', end: 'end' } as const;
const rows: readonly Row[] = deepFreeze([
  { start: 10, end: 30 },
  { start: 0, end: 20 },
  { start: 20, end: 30 },
  { start: 50, end: 60 },
]);

describe('concurrency', () => {
  test('weighs by time: all lengths ÷ the time from the first begin to the last end', () => {
    // 20 + 20 + 10 + 10 of 60; two at once from 10 to 30; nobody from 30 to 50.
    expect(concurrency(rows, byFields)).toEqual({
      ...{ value: 1, max: 2, maxAt: 10, busyShare: 40 / 60, total: 60, observed: 60, count: 4, excluded: {} },
    });
  });

  test('a row that ends when another starts does not overlap it', () => {
    const queue = concurrency(
      [
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ],
      byFields,
    );
    expect(queue).toMatchObject({ value: 1, max: 1, maxAt: 0, busyShare: 1 });
  });

  test('from and to cut rows at their borders and count those beyond them as outside_period', () => {
    expect(concurrency(rows, { ...byFields, from: 15, to: new Date(35) })).toEqual({
      // 15 to 30, 15 to 20 and 20 to 30, of 20.
      ...{ value: 1.5, max: 2, maxAt: 15, busyShare: 15 / 20, total: 30, observed: 20, count: 3 },
      excluded: { outside_period: 1 },
    });
  });

  test('a row that only touches the border is outside', () => {
    const touching = [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
      { start: 10, end: 10 },
      { start: 20, end: 20 },
    ];
    const queue = concurrency(touching, { ...byFields, from: 10, to: 20 });
    expect(queue).toMatchObject({ value: 0, max: 0, maxAt: null, count: 1, excluded: { outside_period: 3 } });
  });

  test('over replaces the time observed, and nothing else', () => {
    const queue = concurrency(rows, { ...byFields, over: 120 });
    expect(queue).toMatchObject({ value: 0.5, max: 2, busyShare: 40 / 120, total: 60, observed: 120 });
    expect(concurrency(rows, { ...byFields, over: 40 })).toMatchObject({ value: 1.5, busyShare: 1 });
  });

  test('over shorter than the time in which rows were under way is refused', () => {
    expect(codeOf(() => concurrency(rows, { ...byFields, over: 39 }))).toBe('invalid_option');
  });

  test('functions of the row say when it begins and ends', () => {
    const waits = [
      { at: 0, wait: 30 },
      { at: 10, wait: 10 },
    ];
    const queue = concurrency(waits, { start: 'at', end: ({ at, wait }) => new Date(at + wait) });
    expect(queue).toMatchObject({ value: 40 / 30, max: 2, maxAt: 10 });
  });

  test('rows of no length count, and are never at once with another', () => {
    const queue = concurrency(
      [
        { start: 5, end: 5 },
        { start: 5, end: 5 },
        { start: 0, end: 10 },
      ],
      byFields,
    );
    expect(queue).toMatchObject({ value: 1, max: 1, count: 3 });
    expect(concurrency([{ start: 5, end: 5 }], byFields)).toMatchObject({
      value: null,
      max: 0,
      maxAt: null,
      count: 1,
    });
  });

  test('G1: no rows give null, not 0', () => {
    const nothing = { value: null, max: 0, maxAt: null, busyShare: null, total: 0, observed: 0, count: 0 };
    expect(concurrency<Row>([], byFields)).toEqual({ ...nothing, excluded: {} });
    const hour = concurrency<Row>([], { ...byFields, from: 0, to: 60 });
    expect(hour).toMatchObject({ value: 0, busyShare: 0, observed: 60 });
    expect(concurrency(rows, { ...byFields, from: 70 })).toMatchObject({
      value: null,
      excluded: { outside_period: 4 },
    });
  });

  test('B5, D1, E11: rows without two instants in order are left out and counted', () => {
    const unreadable = Object.defineProperty({ start: 0, end: 1 }, 'end', {
      get() {
        throw new TypeError('no');
      },
    });
    const broken = [
      ...[
        { start: 9, end: 5 },
        { start: 0, end: null },
        { start: '0', end: 5 },
        { start: Number.NaN, end: 5 },
      ],
      ...[{}, null, 'a text', [0, 5], unreadable, { start: 0, end: 10 }],
    ] as Row[];
    expect(concurrency(broken, byFields)).toMatchObject({
      ...{ count: 1, value: 1 },
      excluded: { invalid_instant: 4, negative_duration: 1, not_an_object: 3, unreadable: 1 },
    });
  });

  test.each<[string, unknown, object]>([
    ['missing_option', rows, { start: 'start' }],
    ['missing_option', rows, { end: 'end' }],
    ['invalid_option', rows, { ...byFields, start: 5 }],
    ['invalid_option', rows, { ...byFields, over: 0 }],
    ['invalid_option', rows, { ...byFields, over: Number.NaN }],
    ['invalid_option', rows, { ...byFields, from: '2024-01-01' }],
    ['invalid_range', rows, { ...byFields, from: 5, to: 5 }],
    ['unknown_option', rows, { ...byFields, form: 5 }],
    ['not_iterable', 7, byFields],
    ['not_iterable', 'a text', byFields],
  ])('C18, E12, F9: %s for %j, %j', (code, given, options) => {
    expect(codeOf(() => concurrency(given as Row[], options as ConcurrencyOptions<Row>))).toBe(code);
  });

  test('an iterable is read once', () => {
    expect(concurrency(new Set(rows), byFields)).toEqual(concurrency(rows, byFields));
  });

  test('minute by minute, as a naive count has it, in any order', () => {
    const row = record({ start: integer({ min: 0, max: 40 }), length: integer({ min: 0, max: 20 }) });
    const window = record({ from: integer({ min: -5, max: 30 }), length: integer({ min: 1, max: 40 }) });
    assert(
      property(array(row, { maxLength: 12 }), window, (lengths, { from, length }) => {
        const to = from + length;
        const all = lengths.map(({ start, length: own }) => ({ start, end: start + own }));
        const counts = Array.from({ length }, (_, index) => {
          const at = from + index;
          return all.filter(({ start, end }) => start <= at && at < end).length;
        });
        const max = Math.max(...counts);
        const found = concurrency(all, { ...byFields, from, to });
        expect(found).toMatchObject({
          ...{ total: counts.reduce((sum, count) => sum + count, 0), max, observed: length },
          maxAt: max === 0 ? null : from + counts.indexOf(max),
          busyShare: counts.filter((count) => count > 0).length / length,
        });
        expect(found.value).toBe(found.total / length);
        expect(concurrency(all.toReversed(), { ...byFields, from, to })).toEqual(found);
      }),
      { numRuns: 300, seed: 20240101 },
    );
  });
});
