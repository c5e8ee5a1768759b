import { check, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fold } from '../../src/fold/fold.ts';
import { reopenRate, responseTime } from '../../src/index.ts';
import { arbitraryTicket, foldLaws, type KpiLawOptions, kpiLaws, type Law } from '../../src/testing/index.ts';

interface Row {
  readonly n: number;
}
interface Count {
  readonly sum: number;
  readonly count: number;
}
const rows = integer({ min: -20, max: 20 }).map((n): Row => ({ n }));

/** Sums that keep all laws; each test breaks one part. */
const sound: Fold<Row, unknown, Count> = {
  init: () => ({ sum: 0, count: 0 }),
  add: ({ sum, count }, { n }) => ({ sum: sum + n, count: count + 1 }),
  merge: (left, right) => ({ sum: left.sum + right.sum, count: left.count + right.count }),
  result: ({ sum }) => ({ sum: sum + 0 }),
  account: ({ count }) => ({ counted: count, pending: 0, excluded: {} }),
};

/** What laws that do not hold say, by the first words of their names. */
function complaints<Own>(laws: readonly Law<Own>[], numRuns: number): Record<string, string> {
  return Object.fromEntries(
    laws.flatMap(({ name, property }) => {
      const { failed, errorInstance } = check(property, { numRuns, seed: 1 });
      const { code, path } = (errorInstance ?? {}) as { readonly code?: string; readonly path?: string };
      return failed ? [[name.split(' ').slice(0, 4).join(' '), `${code}: ${path}`]] : [];
    }),
  );
}
const ofFold = <State>(fold: Fold<Row, unknown, State>): Record<string, string> =>
  complaints(foldLaws(fold, rows), 200);

describe('foldLaws say what is not the same', () => {
  test('nothing, of a fold that keeps them', () => {
    expect(ofFold(sound)).toEqual({});
  });

  test('after another order', () => {
    const last: Fold<Row, unknown, Count> = { ...sound, add: ({ count }, { n }) => ({ sum: n, count: count + 1 }) };
    expect(ofFold(last)).toMatchObject({ 'any split, any order': 'law_broken: another order' });
  });

  test('after a merge', () => {
    const greatest: Fold<Row, unknown, Count> = {
      ...sound,
      merge: (left, right) => ({ sum: Math.max(left.sum, right.sum), count: left.count + right.count }),
    };
    expect(ofFold(greatest)).toMatchObject({ 'any split, any order': 'law_broken: merged parts' });
  });

  test('in the account alone', () => {
    const forgetful: Fold<Row, unknown, Count> = {
      ...sound,
      merge: (left, right) => ({ sum: left.sum + right.sum, count: left.count }),
    };
    expect(ofFold(forgetful)).toMatchObject({ 'any split, any order': 'law_broken: merged parts' });
  });

  test('after states were sent', () => {
    const hidden: Fold<Row, unknown, Map<string, number>> = {
      init: () => new Map(),
      add: (state, { n }) => new Map([['sum', sumOf(state) + n]]),
      merge: (left, right) => new Map([['sum', sumOf(left) + sumOf(right)]]),
      result: (state) => sumOf(state),
      account: () => ({ counted: 0, pending: 0, excluded: {} }),
    };
    expect(ofFold(hidden)).toEqual({ 'a state survives JSON': 'law_broken: sent states' });
  });

  test('when a state that was sent takes in more rows', () => {
    const bounded: Fold<Row, unknown, Count & { readonly most: number }> = {
      init: () => ({ sum: 0, count: 0, most: Number.POSITIVE_INFINITY }),
      add: ({ sum, count, most }, { n }) => ({ sum: count < most ? sum + n : sum, count: count + 1, most }),
      merge: (left, right) => ({ ...sound.merge(left, right), most: Number.POSITIVE_INFINITY }),
      result: ({ sum }) => sum + 0,
      account: ({ count }) => ({ counted: count, pending: 0, excluded: {} }),
    };
    expect(ofFold(bounded)).toEqual({ 'a state survives JSON': 'law_broken: a state that was sent and went on' });
  });

  test.each([
    ['right', (left: Count, right: Count) => (right.count === 0 ? right : sound.merge(left, right))],
    ['left', (left: Count, right: Count) => (left.count === 0 ? left : sound.merge(left, right))],
  ])('beside an empty state on the %s', (side, merge) => {
    expect(ofFold({ ...sound, merge })).toMatchObject({ 'merging with an empty': `law_broken: empty on the ${side}` });
  });

  test('when a result is read twice', () => {
    let calls = 0;
    expect(ofFold({ ...sound, result: () => ++calls })).toMatchObject({
      'a result may be': 'law_broken: read twice',
    });
  });

  test('when a result was read on the way', () => {
    const said = new WeakMap<object, number>();
    const remembering: Fold<Row, unknown, { sum: number }> = {
      init: () => ({ sum: 0 }),
      add: (state, { n }) => {
        state.sum += n;
        return state;
      },
      merge: (left, right) => ({ sum: left.sum + right.sum }),
      result: (state) => {
        const before = said.get(state) ?? state.sum + 0;
        said.set(state, before);
        return before;
      },
      account: () => ({ counted: 0, pending: 0, excluded: {} }),
    };
    expect(ofFold(remembering)).toMatchObject({ 'a result may be': 'law_broken: read on the way' });
  });

  test('what of a result is not plain', () => {
    expect(ofFold({ ...sound, result: () => [Number.NaN] })).toMatchObject({
      'results are plain: no': 'law_broken: result.result[0]',
    });
  });

  function sumOf(state: { get?(name: string): number | undefined }): number {
    return state.get?.('sum') ?? 0;
  }
});

describe('kpiLaws say what is not the same', () => {
  const ofKpi = (kpi: object, options: KpiLawOptions = {}): Record<string, string> =>
    complaints(kpiLaws(kpi as typeof reopenRate, arbitraryTicket({ faults: true }), options), 40);
  const every = 'every row is counted,';
  const value = 'the headline is a';

  test('nothing, of a KPI that keeps them', () => {
    expect(ofKpi(reopenRate)).toEqual({});
    expect(ofKpi(responseTime, { valuesPerRow: 'many' })).toEqual({});
  });

  test('outcomes that are fewer than the rows, or are not those of the account', () => {
    const short = { ...reopenRate, outcomes: (own: never) => [...(reopenRate.outcomes?.(own) ?? [])].slice(1) };
    expect(ofKpi(short)).toEqual({ [every]: 'law_broken: outcomes' });
    const other = { ...reopenRate, outcomes: (own: readonly never[]) => own.map(() => 'pending') };
    expect(ofKpi(other)).toEqual({ [every]: 'law_broken: account' });
    const excluded = { ...reopenRate, outcomes: (own: readonly never[]) => own.map(() => ({ excluded: 'odd' })) };
    expect(ofKpi(excluded)).toEqual({ [every]: 'law_broken: account' });
  });

  test('of a KPI of several values for a row only values that are fewer than the rows', () => {
    const account = (of: number) => ({ counted: of, pending: 0, excluded: {} });
    const many = { valuesPerRow: 'many' } as const;
    const { bulk: _, ...alone } = responseTime as typeof responseTime & { bulk?: unknown };
    expect(ofKpi({ ...alone, account: () => account(0) }, many)).toEqual({ [every]: 'law_broken: account' });
    expect(ofKpi({ ...alone, account: () => account(99) }, many)).toEqual({});
  });

  test.each([
    ['a text', '0.5', 'law_broken: value'],
    ['a list', [0.5], 'law_broken: value'],
    ['a little above 1', 1.000_001, 'law_broken: value'],
    ['a little below 0', -0.000_001, 'law_broken: value'],
  ])('a rate that is %s', (_, own, message) => {
    const { bulk: __, ...alone } = reopenRate as typeof reopenRate & { bulk?: unknown };
    expect(ofKpi({ ...alone, result: () => ({ value: own }) })).toEqual({ [value]: message });
  });

  test.each([0, 1, 0.5, null])('nothing, of a rate of %s', (own) => {
    const { bulk: _, ...alone } = reopenRate as typeof reopenRate & { bulk?: unknown };
    expect(ofKpi({ ...alone, result: () => ({ value: own }) })).toEqual({});
  });

  test('nothing, of 2 where it is no rate', () => {
    const { bulk: _, ...alone } = reopenRate as typeof reopenRate & { bulk?: unknown };
    const definition = { ...reopenRate.definition, unit: 'count' };
    expect(ofKpi({ ...alone, definition, result: () => ({ value: 2 }) })).toEqual({});
  });

  test('rows that are read by the thousand: their figure and their account', () => {
    const { bulk } = reopenRate as typeof reopenRate & {
      bulk: { start(sharing: never): { result(cell: number): object } };
    };
    const changed = (more: object) => ({
      ...reopenRate,
      bulk: {
        ...bulk,
        start(sharing: never) {
          const started = bulk.start(sharing);
          return { ...started, result: (cell: number) => ({ ...started.result(cell), ...more }) };
        },
      },
    });
    expect(ofKpi(changed({}))).toEqual({});
    const law = 'rows read by the';
    expect(ofKpi(changed({ result: { value: 2 } }))).toEqual({ [law]: 'law_broken: the figure' });
    expect(ofKpi(changed({ accounting: {} }))).toEqual({ [law]: 'law_broken: account' });
  });
});
