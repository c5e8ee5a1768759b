import { assert, check, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fold } from '../../src/fold/fold.ts';
import { durations, rate, summaryFold } from '../../src/fold/index.ts';
import { reopenRate, responseTime } from '../../src/index.ts';
import { arbitraryTicket, foldLaws, kpiLaws } from '../../src/testing/index.ts';

interface Row {
  readonly n: number;
}
const rows = integer({ min: -20, max: 20 }).map((n): Row => ({ n }));
const sound = summaryFold(({ n }: Row) => n > 0, rate());
const account = () => ({ counted: 0, pending: 0, excluded: {} });

function brokenLaws<State>(fold: Fold<Row, unknown, State>): string[] {
  return foldLaws(fold, rows)
    .filter(({ property }) => check(property, { numRuns: 200, seed: 1 }).failed)
    .map(({ name }) => name.split(' ').slice(0, 4).join(' '));
}
const of = <State>(
  init: () => State,
  add: Fold<Row, unknown, State>['add'],
  merge: Fold<Row, unknown, State>['merge'],
) => ({ init, add, merge, account }) as const;

describe('foldLaws', () => {
  test('find nothing wrong with a sound fold', () => {
    expect(brokenLaws(sound)).toEqual([]);
    expect(brokenLaws(summaryFold(({ n }: Row) => n / 8, durations({})))).toEqual([]);
  });

  test('catch a result that depends on the order: the last row', () => {
    const last = of<{ n: number | null }>(
      () => ({ n: null }),
      (_, { n }) => ({ n }),
      (left, right) => (right.n === null ? left : right),
    );
    expect(brokenLaws({ ...last, result: ({ n }) => n })).toContain('any split, any order');
  });

  test('catch a merge that takes the mean of means', () => {
    const mean = of<{ sum: number; count: number }>(
      () => ({ sum: 0, count: 0 }),
      ({ sum, count }, { n }) => ({ sum: sum + n, count: count + 1 }),
      (left, right) => ({ sum: left.sum / (left.count || 1) + right.sum / (right.count || 1), count: 2 }),
    );
    const broken = brokenLaws({ ...mean, result: ({ sum, count }) => (count === 0 ? null : sum / count) });
    expect(broken).toContain('any split, any order');
    expect(broken).toContain('merging with an empty');
  });

  test('catch a state that JSON cannot hold', () => {
    const distinct = of<Set<number>>(
      () => new Set(),
      (state, { n }) => state.add(n),
      (left, right) => new Set([...left, ...right]),
    );
    expect(brokenLaws({ ...distinct, result: ({ size }) => size })).toEqual(['a state survives JSON']);
  });

  test('catch a merge that changes its second argument', () => {
    const greedy = of<number[]>(
      () => [],
      (state, { n }) => [...state, n],
      (left, right) => [...left, ...right.splice(0)],
    );
    const broken = brokenLaws({ ...greedy, result: (state) => state.length });
    expect(broken).toContain('add and merge never');
  });

  test('catch an add that changes the row', () => {
    const writing = of<{ count: number }>(
      () => ({ count: 0 }),
      ({ count }, row) => {
        (row as { n: number }).n = 0;
        return { count: count + 1 };
      },
      (left, right) => ({ count: left.count + right.count }),
    );
    expect(brokenLaws({ ...writing, result: ({ count }) => count })).toContain('add and merge never');
  });

  test('catch a result that empties the state', () => {
    const emptying = of<number[]>(
      () => [],
      (state, { n }) => [...state, n],
      (left, right) => [...left, ...right],
    );
    const broken = brokenLaws({ ...emptying, result: (state) => state.splice(0).length });
    expect(broken).toContain('a result may be');
  });

  test.each([
    ['NaN', () => Number.NaN],
    ['an infinity', () => ({ deep: [Number.POSITIVE_INFINITY] })],
    ['−0', () => -0],
    ['undefined', () => ({ value: undefined })],
    ['a Date', () => ({ at: new Date(0) })],
    ['a Map', () => new Map()],
  ])('catch %s in a result', (_, result) => {
    const empty = of<null>(
      () => null,
      () => null,
      () => null,
    );
    expect(brokenLaws({ ...empty, result })).toContain('results are plain: no');
  });
});

describe('kpiLaws', () => {
  const failing = (kpi: Parameters<typeof kpiLaws>[0], options = {}) =>
    kpiLaws(kpi as never, arbitraryTicket({ faults: true }), options)
      .filter(({ property }) => check(property, { numRuns: 60, seed: 1 }).failed)
      .map(({ name }) => name);

  test('hold for a KPI of the library', () => {
    for (const { property } of kpiLaws(reopenRate, arbitraryTicket())) assert(property, { numRuns: 20, seed: 1 });
  });

  test('catch a KPI that loses rows', () => {
    const losing = { ...reopenRate, account: () => ({ counted: 1, pending: 0, excluded: {} }) };
    expect(failing(losing as never)).toContain('every row is counted, pending or excluded');
  });

  test('catch one that loses rows of which each may give several values, or does not say what becomes of them', () => {
    const losing = { ...responseTime, account: () => ({ counted: 0, pending: 0, excluded: {} }) };
    const law = 'every row is counted, pending or excluded';
    expect(failing(losing as never, { valuesPerRow: 'many' })).toContain(law);
    expect(failing({ ...reopenRate, outcomes: undefined } as never)).toContain(law);
  });

  test('catch a rate outside 0 and 1, and a headline that is none', () => {
    const percent = { ...reopenRate, result: (state: never) => ({ ...reopenRate.result(state), value: 70 }) };
    expect(failing(percent as never)).toEqual(['the headline is a number or null, and a rate lies within 0 and 1']);
    const text = { ...reopenRate, result: (state: never) => ({ ...reopenRate.result(state), value: '70 %' }) };
    expect(failing(text as never)).toEqual(['the headline is a number or null, and a rate lies within 0 and 1']);
  });

  test('take it as it is that one row may give several values', () => {
    expect(failing(responseTime as never)).toEqual(['every row is counted, pending or excluded']);
    expect(failing(responseTime as never, { valuesPerRow: 'many' })).toEqual([]);
  });
});
