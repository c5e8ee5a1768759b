import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logRankTest } from '../../../src/stats/tests/logRankTest.ts';
import { shuffled } from '../oracle.ts';
import { hardOrders } from '../orders.ts';

const withCode = (code: string, path: string): unknown =>
  expect.objectContaining({ code, path: expect.stringContaining(`logRankTest: ${path}`) });

type Row = readonly [time: number, event: boolean, group: number];
const rowsOf = (groups: number): fc.Arbitrary<Row[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean(), fc.integer({ min: 1, max: groups })), {
    maxLength: 40,
  });
const run = (rows: readonly Row[]) =>
  logRankTest(
    rows.map(([time]) => time),
    rows.map(([, event]) => event),
    rows.map(([, , group]) => group),
  );

/** The definition as it reads, one time after another, for two groups. */
function byDefinition(rows: readonly Row[]): { observed: number; expected: number; variance: number } {
  const sums = { observed: 0, expected: 0, variance: 0 };
  for (let time = 0; time <= 9; time++) {
    const atRisk = rows.filter(([until]) => until >= time);
    const events = rows.filter(([until, event]) => event && until === time);
    const [n, d, first] = [atRisk.length, events.length, atRisk.filter(([, , group]) => group === 1).length];
    if (d === 0) continue;
    sums.observed += events.filter(([, , group]) => group === 1).length;
    sums.expected += (d * first) / n;
    if (n > 1) sums.variance += (d * (n - d) * first * (n - first)) / (n * n * (n - 1));
  }
  return sums;
}

describe('logRankTest', () => {
  test('leukaemia with and without maintained chemotherapy: 3.4 and 0.0653, as R prints it', () => {
    const maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
    const other = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
    const events = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1];
    const groups = [...maintained.map(() => 'Maintained'), ...other.map(() => 'Nonmaintained')];
    const test = logRankTest([...maintained, ...other], events, groups);
    expect(test?.groups.map(({ expected, ...rest }) => ({ ...rest, expected: expected.toFixed(2) }))).toEqual([
      { group: 'Maintained', count: 11, observed: 7, expected: '10.69' },
      { group: 'Nonmaintained', count: 12, observed: 11, expected: '7.31' },
    ]);
    expect(test?.chiSquare).toBeCloseTo(3.4, 1);
    expect(test?.p).toBeCloseTo(0.0653, 4);
    // Fewer relapses than expected: they come later with maintenance.
    expect(test?.z).toBeCloseTo(-Math.sqrt(test?.chiSquare ?? 0), 12);
  });

  test('G12: who leaves at the time of an event was at risk of it', () => {
    const test = logRankTest([5, 5, 9], [false, true, true], ['a', 'b', 'b']);
    expect(test?.groups.map(({ expected }) => expected.toFixed(12))).toEqual(['0.333333333333', '1.666666666667']);
  });

  test('G1, G10: no rows, nothing happened, one group, or all at once: no test', () => {
    expect(logRankTest([], [], [])).toBeNull();
    expect(logRankTest([1, 2, 3], [0, 0, 0], [1, 2, 2])).toBeNull();
    expect(logRankTest([1, 2, 3], [1, 1, 0], [1, 1, 1])).toBeNull();
    expect(logRankTest([4, 4, 4], [1, 1, 1], [1, 2, 2])).toBeNull();
    expect(logRankTest([0, 4, 4], [0, 1, 1], [1, 2, 2])).toBeNull();
  });

  test('a group that was gone before the first event does not count, as in R', () => {
    const two = logRankTest([3, 4, 5, 6], [1, 1, 1, 0], ['a', 'b', 'a', 'b']);
    const three = logRankTest([3, 4, 5, 6, 1, 2], [1, 1, 1, 0, 0, 0], ['a', 'b', 'a', 'b', 'c', 'c']);
    expect(three).toMatchObject({ chiSquare: two?.chiSquare, degreesOfFreedom: 1, p: two?.p, z: null });
    expect(three?.groups[2]).toEqual({ group: 'c', count: 2, observed: 0, expected: 0 });
  });

  test('E1: groups stand in one order, numbers by value, with nothing last', () => {
    const times = [1, 2, 3, 4, 5, 6];
    const test = logRankTest(
      times,
      times.map(() => 1),
      [10, 'b', null, 9, 'B', true],
    );
    expect(test?.groups.map(({ group }) => group)).toEqual([true, 9, 10, 'B', 'b', null]);
    expect(logRankTest([1, 2, 3], [1, 1, 1], [0, -0, 1])?.groups.map(({ count }) => count)).toEqual([2, 1]);
  });

  test('a thousand groups are compared, one more is refused', () => {
    // All but two are gone before the first event.
    const of = (count: number) => {
      const times = Array.from({ length: count + 1 }, (_, index) => Math.max(index - count + 3, 0));
      const groups = times.map((_, index) => Math.min(index, count - 1));
      return logRankTest(
        times,
        times.map((time) => time > 0),
        groups,
      );
    };
    expect(of(1000)).toMatchObject({ degreesOfFreedom: 1, z: null });
    expect(() => of(1001)).toThrow(withCode('too_many_groups', 'groups'));
  });

  test('E1: groups stand in one order, whichever comes first in the rows', () => {
    const names = [9, 10, 'b', true, null];
    for (const first of names) {
      for (const second of names.filter((name) => name !== first)) {
        for (const third of names.filter((name) => name !== first && name !== second)) {
          const rows = [first, second, third, ...names];
          const test = logRankTest(
            rows.map((_, index) => index),
            rows.map(() => true),
            rows,
          );
          expect(test?.groups.map(({ group }) => group)).toEqual([true, 9, 10, 'b', null]);
        }
      }
    }
  });

  test('what is missing is nothing', () => {
    const test = Reflect.apply(logRankTest, null, [
      [1, 2, 3],
      [1, 1, 1],
      ['a', undefined, null],
    ]);
    expect(test?.groups.map(({ group, count }: { group: unknown; count: number }) => [group, count])).toEqual([
      ['a', 1],
      [null, 2],
    ]);
  });

  test('names of different kinds are different groups', () => {
    const test = logRankTest([1, 2, 3, 4, 5], [1, 1, 1, 1, 1], [1, '1', 1n, true, null]);
    expect(test?.groups.map(({ group }) => group)).toEqual([1n, true, 1, '1', null]);
  });

  test('unusable input is refused, with its place', () => {
    expect(() => Reflect.apply(logRankTest, null, [[1, 2], [1, 0], 'ab'])).toThrow(withCode('not_an_array', 'groups'));
    expect(() => logRankTest([1, -1], [1, 1], [1, 2])).toThrow(withCode('out_of_range', 'times: values[1]'));
    expect(() => logRankTest([1, Number.NaN], [1, 1], [1, 2])).toThrow(withCode('not_a_number', 'times: values[1]'));
    expect(() => logRankTest([1, 2], [1], [1, 2])).toThrow(withCode('length_mismatch', 'events'));
    expect(() => logRankTest([1, 2], [1, 2], [1, 2])).toThrow(withCode('not_a_boolean', 'events[1]'));
    expect(() => logRankTest([1, 2], [1, 0], [1])).toThrow(withCode('length_mismatch', 'groups'));
    expect(() => logRankTest([1, 2], [1, 0], [1])).toThrow('as many groups as times, 2, got 1');
    expect(() => Reflect.apply(logRankTest, null, [[1], [1], 'a'])).toThrow('an array of group names, got "a"');
    expect(() => Reflect.apply(logRankTest, null, [[1], [1], null])).toThrow(withCode('not_an_array', 'groups'));
    expect(() => Reflect.apply(logRankTest, null, [[1], [1], [{}]])).toThrow(
      withCode('invalid_group_key', 'groups[0]'),
    );
    expect(() => logRankTest([1, 2], [1, 0], [1, Number.NaN])).toThrow(withCode('invalid_group_key', 'groups[1]'));
  });

  test('is the sum of the definition for two groups', () => {
    fc.assert(
      fc.property(rowsOf(2), (rows) => {
        const { observed, expected, variance } = byDefinition(rows);
        const test = run(rows);
        if (variance < 1e-12) {
          expect(test).toBeNull();
          return;
        }
        const [first] = test?.groups ?? [];
        expect(first?.observed).toBe(observed);
        expect(first?.expected).toBeCloseTo(expected, 11);
        expect(test?.chiSquare).toBeCloseTo((observed - expected) ** 2 / variance, 8);
        expect(test?.z).toBeCloseTo((observed - expected) / Math.sqrt(variance), 8);
        expect(test?.p).toBeGreaterThanOrEqual(0);
        expect(test?.p).toBeLessThanOrEqual(1);
      }),
      { seed: 107, numRuns: 300 },
    );
  });

  test('expects as many events as there were, whatever the number of groups, and does not mind their names', () => {
    fc.assert(
      fc.property(rowsOf(5), (rows) => {
        const test = run(rows);
        if (test === null) return;
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        const events = rows.filter(([, event]) => event).length;
        expect(sum(test.groups.map(({ observed }) => observed))).toBe(events);
        expect(sum(test.groups.map(({ expected }) => expected))).toBeCloseTo(events, 9);
        expect(sum(test.groups.map(({ count }) => count))).toBe(rows.length);
        const renamed = run(rows.map(([time, event, group]) => [time, event, 9 - group]));
        expect(renamed?.chiSquare).toBeCloseTo(test.chiSquare, 7);
        expect(renamed?.degreesOfFreedom).toBe(test.degreesOfFreedom);
      }),
      { seed: 109, numRuns: 200 },
    );
  });

  test('is the same, bit for bit, in every order, and minds the order of times alone', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.integer({ min: 0, max: 2 ** 31 }), (rows, seed) => {
        const order = shuffled(
          rows.map((_, index) => index),
          seed,
        );
        const mixed = order.map((index) => rows[index] as Row);
        const test = run(rows);
        expect(run(mixed)).toEqual(test);
        expect(run(rows.map(([time, event, group]) => [2 ** time, event, group]))).toEqual(test);
        expect(JSON.parse(JSON.stringify(test))).toEqual(test);
      }),
      { seed: 113, numRuns: 150 },
    );
  });

  test('F1, F5: two hundred thousand rows, in every order, in many groups too', () => {
    for (const [name, times] of hardOrders(200_000)) {
      const events = times.map((_, index) => Number(index % 3 > 0));
      for (const groups of [2, 40]) {
        const test = logRankTest(
          times,
          events,
          times.map((_, index) => index % groups),
        );
        expect(test, name).not.toBeNull();
      }
    }
  });
});
