import { describe, expect, test } from 'vitest';
import { SupportKpisError } from '../../src/errors/supportKpisError.ts';
import { evidenceOf } from '../../src/fold/evidence.ts';
import { fieldOf } from '../../src/fold/fieldOf.ts';
import {
  addAll,
  collected,
  compareKeys,
  durations,
  exclude,
  fault,
  groupKeysOf,
  isExclusion,
  keyCounts,
  type Outcome,
  pending,
  pendingSince,
  rate,
  run,
  summaryFold,
} from '../../src/fold/index.ts';
import { plainKey } from '../../src/fold/keyCounts.ts';
import { isPending } from '../../src/fold/outcome.ts';
import { assertRows, eachRow } from '../../src/fold/run.ts';
import { addToTally, mergeTallies, sortedTally, tallyTotal } from '../../src/fold/tally.ts';

describe('a tally', () => {
  test('E1, E2: names that objects have are names; each has its own count', () => {
    const tally = {};
    for (const name of ['__proto__', 'toString', '__proto__', 'spam']) addToTally(tally, name);
    addToTally(tally, 'spam', 4);
    expect(Object.entries(tally)).toEqual([
      ['__proto__', 2],
      ['toString', 1],
      ['spam', 5],
    ]);
    expect(Object.getPrototypeOf(tally)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(tally, '__proto__')).toEqual({
      value: 2,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    expect(tallyTotal(tally)).toBe(8);
    expect(tallyTotal({})).toBe(0);
  });

  test('takes another in, and is copied in the order of its names', () => {
    const left = { b: 2, a: 1 };
    mergeTallies(left, { c: 3, a: 10 });
    expect(left).toEqual({ b: 2, a: 11, c: 3 });
    expect(Object.entries(sortedTally(left))).toEqual([
      ['a', 11],
      ['b', 2],
      ['c', 3],
    ]);
  });
});

describe('values that decide about each other', () => {
  // The largest counts, equal ones wait, smaller ones are left out.
  const settle = (facts: readonly number[]) => {
    const most = Math.max(0, ...facts);
    return facts.map(
      (fact) =>
        (fact === most ? 'counted' : fact === most - 1 ? 'pending' : exclude('smaller')) as
          | 'counted'
          | 'pending'
          | { excluded: string },
    );
  };
  const fold = summaryFold<{ n: number | 'late' }, number, number[], unknown>(
    ({ n }): Outcome<number> => (n === 'late' ? exclude('late') : n),
    collected((facts: readonly number[], accounting) => ({ facts, ...accounting }), settle),
  );
  const rows = [{ n: 5 }, { n: 4 }, { n: 1 }, { n: 'late' as const }, { n: 2 }];

  test('are counted, pending or left out once all are known', () => {
    expect(fold.account(addAll(fold, fold.init(), rows, 'x'))).toEqual({
      counted: 1,
      pending: 1,
      excluded: { late: 1, smaller: 2 },
    });
    expect(fold.init().kept).toEqual([]);
    expect(run(fold, rows)).toEqual({ facts: [5, 4, 1, 2], counted: 1, pending: 1, excluded: { late: 1, smaller: 2 } });
  });

  test('the outcome of each row is that of its own value', () => {
    expect(fold.outcomes?.(rows)).toEqual([
      'counted',
      'pending',
      { excluded: 'smaller' },
      { excluded: 'late' },
      { excluded: 'smaller' },
    ]);
  });

  test('a row of several values has the best of their outcomes, and the values after it keep theirs', () => {
    const many = summaryFold<{ n: readonly number[] }, number, number[], unknown>(
      ({ n }) => n,
      collected((facts: readonly number[]) => facts, settle),
    );
    const found = many.outcomes?.([{ n: [1, 5] }, { n: [4, 1] }, { n: [1, 2] }, { n: [5] }, { n: [] }]);
    expect(found?.slice(0, 4)).toEqual(['counted', 'pending', { excluded: 'smaller' }, 'counted']);
  });
});

describe('the outcome of a row', () => {
  const measured = (outcome: Outcome<number>) =>
    summaryFold<object, number, unknown, unknown>(() => outcome, durations({}));

  test('without a summary that settles, is what the measure said', () => {
    expect(measured(5).outcomes?.([{}])).toEqual(['counted']);
    expect(measured(pending).outcomes?.([{}])).toEqual(['pending']);
    expect(measured(exclude('spam')).outcomes?.([{}])).toEqual([{ excluded: 'spam' }]);
  });

  test('of one that is no object, or throws, is a fault', () => {
    const broken = summaryFold<object, number, unknown, unknown>(() => JSON.parse('{'), durations({}));
    expect(broken.outcomes?.([{}, null as never, [] as never, 'x' as never])).toMatchObject([
      { excluded: 'unreadable' },
      { excluded: 'not_an_object' },
      { excluded: 'not_an_object' },
      { excluded: 'not_an_object' },
    ]);
    expect(broken.outcomesOf?.({})).toMatchObject([{ excluded: 'unreadable', fault: { field: 'row' } }]);
  });

  test('is a fault where dates lie beyond the clock; other errors of the library end the work', () => {
    const throwing = (code: string) =>
      summaryFold<object, number, unknown, unknown>(() => {
        throw new SupportKpisError({ code, path: 'x', expected: 'y', received: 1 });
      }, durations({}));
    expect(() => run(throwing('unknown_option'), [{}])).toThrow(expect.objectContaining({ code: 'unknown_option' }));
    const codes = ['beyond_calendar', 'calendar_never_opens', 'out_of_range', 'invalid_instant'].filter((code) => {
      try {
        run(throwing(code), [{}]);
        return true;
      } catch {
        return false;
      }
    });
    expect(codes.length).toBeGreaterThan(0);
  });

  test('is told apart by what it holds: pending, an exclusion, or a value that is an object', () => {
    expect([
      isPending(pending),
      isPending(pendingSince(3)),
      isPending({}),
      isPending(null),
      isPending('pending'),
    ]).toEqual([true, true, false, false, false]);
    expect([
      isExclusion(exclude('a')),
      isExclusion(fault('a', 'b', 'c', 1)),
      isExclusion({}),
      isExclusion(null),
    ]).toEqual([true, true, false, false]);
    expect(pending).toEqual({ pending: true });
    expect(pendingSince(3)).toEqual({ pending: true, since: 3 });
    expect(Object.isFrozen(exclude('a'))).toBe(true);
    const objects = summaryFold<object, { v: number }, number, number>(() => ({ v: 1 }), {
      init: () => 0,
      keep: (sum: number, { v }) => sum + v,
      merge: (left: number, right: number) => left + right,
      result: (sum: number) => sum,
    });
    expect(run(objects, [{}, {}])).toBe(2);
  });
});

describe('keys', () => {
  test('E6: texts, numbers, truth values; -0 is 0, nothing is null; objects are refused', () => {
    expect(groupKeysOf(undefined, 'k')).toEqual([null]);
    expect(groupKeysOf([], 'k')).toEqual([null]);
    expect(Object.is(groupKeysOf(-0, 'k')[0], 0)).toBe(true);
    expect(groupKeysOf(['a', 'a', 1, true, 5n, undefined], 'k')).toEqual(['a', 1, true, 5n, null]);
    expect(() => groupKeysOf({}, 'k')).toThrow(expect.objectContaining({ code: 'invalid_group_key', path: 'k' }));
  });

  test('E4: stand by kind, then by value, nothing last, NaN after the numbers', () => {
    expect(compareKeys('a', 'b')).toBe(-1);
    expect(compareKeys('b', 'a')).toBe(1);
    expect(compareKeys('a', 'a')).toBe(0);
    expect(compareKeys(2, 10)).toBe(-1);
    expect(compareKeys(10, 2)).toBe(1);
    expect(compareKeys(true, 1)).toBe(-1);
    expect(compareKeys('a', 1)).toBe(1);
    expect(compareKeys(null, 'a')).toBe(1);
    expect(compareKeys('a', null)).toBe(-1);
    expect(compareKeys(null, null)).toBe(0);
    expect(compareKeys(Number.NaN, 5)).toBe(1);
    expect(compareKeys(5, Number.NaN)).toBe(-1);
    expect(compareKeys(Number.NaN, Number.NaN)).toBe(0);
  });

  test('that JSON cannot hold are their text', () => {
    expect([plainKey(5n), plainKey(Number.NaN), plainKey(Number.NEGATIVE_INFINITY)]).toEqual(['5', 'NaN', '-Infinity']);
    expect([plainKey(5), plainKey('a'), plainKey(true), plainKey(null)]).toEqual([5, 'a', true, null]);
  });

  test('are counted, largest first, equal ones by key; a value without a key counts nowhere', () => {
    const fold = summaryFold<{ k: unknown }, { key: unknown }, unknown, unknown>(
      ({ k }) => ({ key: k }),
      keyCounts((breakdown, { counted }) => ({ breakdown, counted })),
    );
    const rows = ['b', 'a', 'c', 'c', undefined, ['x', 'c'], null].map((k) => ({ k }));
    expect(run(fold, rows)).toEqual({
      breakdown: [
        { key: 'c', count: 3 },
        { key: 'a', count: 1 },
        { key: 'b', count: 1 },
        { key: 'x', count: 1 },
        { key: null, count: 1 },
      ],
      counted: 7,
    });
    const parts = fold.merge(
      addAll(fold, fold.init(), rows.slice(0, 3), 'x'),
      addAll(fold, fold.init(), rows.slice(3), 'x'),
    );
    expect(fold.result(parts)).toEqual(run(fold, rows));
  });
});

describe('rows', () => {
  test('are visited in their order, those of an iterable too', () => {
    const seen: number[] = [];
    eachRow([1, 2, 3], (row) => seen.push(row));
    eachRow(new Set([4, 5]), (row) => seen.push(row));
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test('F11: rows that are appended meanwhile are not visited', () => {
    const rows = [1, 2];
    const seen: number[] = [];
    eachRow(rows, (row) => {
      seen.push(row);
      if (rows.length < 10) rows.push(9);
    });
    expect(seen).toEqual([1, 2]);
  });

  test('F9: are an iterable; a text, a number and an iterator that is none are refused', () => {
    for (const rows of ['text', 5, null, undefined, {}, { [Symbol.iterator]: 5 }, () => []]) {
      expect(() => assertRows(rows, 'x')).toThrow(expect.objectContaining({ code: 'not_iterable', path: 'x: rows' }));
    }
    const stream = { async *[Symbol.asyncIterator]() {} };
    expect(() => assertRows(stream, 'x')).toThrow(/use running\(\) with for await/);
    expect(() => assertRows(null, 'x')).not.toThrow(/running/);
    for (const rows of [[], new Set(), new Map(), new Float64Array(2)]) expect(assertRows(rows, 'x')).toBeUndefined();
  });

  test('a field of a row is its own, and nothing where there is no row', () => {
    expect(fieldOf({ a: 1 }, 'a')).toBe(1);
    expect([fieldOf(null, 'a'), fieldOf('text', 'length'), fieldOf(undefined, 'a'), fieldOf({}, 'a')]).toEqual([
      null,
      null,
      null,
      undefined,
    ]);
  });
});

describe('durations', () => {
  const of = (shape: Parameters<typeof durations>[0]) =>
    summaryFold<{ n: number }, number, unknown, ReturnType<ReturnType<typeof durations>['result']>>(
      ({ n }) => n,
      durations(shape) as never,
    );
  const rows = [{ n: 10 }, { n: 30 }, { n: 20 }];

  test('the statistic asked for is the value', () => {
    expect(run(of({}), rows)).toMatchObject({ value: 20, total: 60, quantiles: 'exact' });
    expect(run(of({ statistic: 'max' }), rows).value).toBe(30);
    expect(run(of({ statistic: 'total' }), rows).value).toBe(60);
    expect(run(of({ statistic: 'total' }), [])).toMatchObject({ value: null, total: null, count: 0 });
  });

  test('with a sketch it says which', () => {
    expect(run(of({ quantiles: { relativeError: 0.02 } }), rows)).toMatchObject({
      value: 20,
      min: 10,
      max: 30,
      quantiles: { relativeError: 0.02 },
    });
  });

  test('A8: a minus zero is 0', () => {
    expect(Object.is(run(of({}), [{ n: -0 }]).value, 0)).toBe(true);
  });

  test('keep their values beside the exact result, and none beside a sketch', () => {
    const evidence = evidenceOf(run(of({ statistic: 'median' }), rows));
    expect(evidence).toMatchObject({ statistic: 'median', count: 3 });
    expect(evidence?.values()).toEqual([10, 30, 20]);
    expect(evidenceOf(run(of({ quantiles: { relativeError: 0.02 } }), rows))).toBeUndefined();
  });
});

test('a rate of no rows is null', () => {
  expect(
    run(
      summaryFold(() => true, rate()),
      [],
    ),
  ).toMatchObject({ value: null, numerator: 0, denominator: 0 });
});
