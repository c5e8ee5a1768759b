import { describe, expect, test } from 'vitest';
import { rate, run, running, summaryFold } from '../../src/fold/index.ts';
import { codeOf, messageOf } from '../kpis/records.ts';

interface Row {
  readonly yes: boolean;
}
const fold = summaryFold(({ yes }: Row) => yes, rate());
const rows: readonly Row[] = [{ yes: true }, { yes: false }, { yes: true }, { yes: true }];

describe('run', () => {
  test.each([
    ['an array', () => rows],
    ['a frozen array', () => Object.freeze([...rows])],
    ['a Set', () => new Set(rows)],
    ['the values of a Map', () => new Map(rows.entries()).values()],
    [
      'a generator',
      () =>
        (function* () {
          yield* rows;
        })(),
    ],
    ['an iterator', () => rows[Symbol.iterator]()],
  ])('F9: takes %s', (_, make) => {
    expect(run(fold, make())).toMatchObject({ value: 0.75, denominator: 4 });
  });

  test('F9: consumes an iterable exactly once', () => {
    let opened = 0;
    const once: Iterable<Row> = {
      [Symbol.iterator]: () => {
        opened++;
        return rows[Symbol.iterator]();
      },
    };
    run(fold, once);
    expect(opened).toBe(1);
  });

  test.each([null, undefined, 5, true, {}, { length: 1, 0: rows[0] }, () => rows, 'a text'])(
    'F9: refuses %s, which is no collection of rows',
    (value) => {
      expect(codeOf(() => run(fold, value as never))).toBe('not_iterable');
    },
  );

  test('F9: says what to do with an asynchronous source', () => {
    const stream = (async function* () {
      yield* rows;
    })();
    expect(messageOf(() => run(fold, stream as never, 'reopenRate'))).toBe(
      'reopenRate: rows: expected an array or another iterable of records, got an object (for an asynchronous source use running() with for await)',
    );
  });

  test('A5: a hole of an array is no row', () => {
    const sparse = Object.assign(new Array<Row>(3), { 0: rows[0], 2: rows[1] });
    expect(run(fold, sparse)).toMatchObject({ denominator: 2, excluded: { not_an_object: 1 } });
  });

  test('F11: rows that a callback appends meanwhile are not looked at, ones it takes away are missed', () => {
    const growing: Row[] = [...rows];
    const adding = summaryFold((row: Row) => growing.push(row) > 0, rate());
    expect(run(adding, growing)).toMatchObject({ denominator: 4 });
    const shrinking: Row[] = [...rows];
    const taking = summaryFold((_: Row) => shrinking.pop() !== undefined, rate());
    expect(run(taking, shrinking)).toMatchObject({ denominator: 2, excluded: { not_an_object: 2 } });
  });
});

describe('running', () => {
  test('may be read at any time and goes on', () => {
    const live = running(fold);
    expect(live.result().value).toBeNull();
    for (const row of rows) live.add(row);
    expect(live.result().value).toBe(0.75);
    live.add({ yes: false });
    expect(live.result()).toMatchObject({ numerator: 3, denominator: 5 });
    expect(live.account()).toEqual({ counted: 5, pending: 0, excluded: {} });
  });
});
