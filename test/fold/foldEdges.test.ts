import { describe, expect, test } from 'vitest';
import { assertFold } from '../../src/fold/assertFold.ts';
import { evidenceOf, withEvidence } from '../../src/fold/evidence.ts';
import { fieldOf } from '../../src/fold/fieldOf.ts';
import {
  addAll,
  collected,
  durations,
  exclude,
  fault,
  type Outcome,
  pending,
  summaryFold,
} from '../../src/fold/index.ts';
import { summaryFold as foldOf } from '../../src/fold/summaryFold.ts';
import { addToTally } from '../../src/fold/tally.ts';
import { messageOf } from '../kpis/records.ts';

type Settled = 'counted' | 'pending' | { readonly excluded: string };

/** Made within the test, as a fold is made where it is used. */
const settledAs = (...settled: readonly Settled[]) =>
  summaryFold<{ n: readonly number[] }, number, number[], unknown>(
    ({ n }) => n,
    collected(
      (facts: readonly number[]) => facts,
      (facts) => facts.map((fact) => settled[fact] as Settled),
    ),
  );

describe('values that decide about each other', () => {
  test('begin with none, and their accounting is what was settled', () => {
    const fold = settledAs('counted', 'pending', { excluded: 'old' });
    expect(fold.init()).toEqual({ kept: [], counted: 0, pending: 0, excluded: {} });
    const state = addAll(fold, fold.init(), [{ n: [0, 1, 2, 2] }], 'x');
    expect(fold.account(state)).toEqual({ counted: 1, pending: 1, excluded: { old: 2 } });
    expect(fold.result(state)).toEqual([0, 1, 2, 2]);
  });

  test('a row is pending when none of its values counts and one waits, whatever stands before', () => {
    const fold = settledAs('counted', 'pending', { excluded: 'old' });
    const outcomes = fold.outcomes?.([{ n: [2, 1] }, { n: [2, 2] }, { n: [2, 0] }, { n: [1, 2] }]);
    expect(outcomes).toEqual(['pending', { excluded: 'old' }, 'counted', 'pending']);
  });
});

describe('faults of rows', () => {
  const measured = (outcome: Outcome<number> | readonly Outcome<number>[]) => {
    const heard: unknown[] = [];
    const fold = foldOf<object, number, number[], unknown>(
      () => outcome as Outcome<number>,
      durations({}) as never,
      (_, exclusion) => heard.push(exclusion.excluded),
    );
    return { fold, heard };
  };

  test('are told to the listener, legitimate reasons are not', () => {
    const broken = measured(fault('bad', 'n', 'a number', 1));
    broken.fold.add(broken.fold.init(), {});
    broken.fold.outcomes?.([{}]);
    expect(broken.heard).toEqual(['bad', 'bad']);
    const left = measured(exclude('spam'));
    left.fold.add(left.fold.init(), {});
    left.fold.outcomes?.([{}]);
    expect(left.heard).toEqual([]);
    const counted = measured(5);
    counted.fold.outcomes?.([{}]);
    expect(counted.heard).toEqual([]);
  });

  test('a value, and nothing at all, are taken as they are', () => {
    const kept: unknown[] = [];
    const keeping = foldOf<object, unknown, null, unknown>(() => null, {
      init: () => null,
      keep: (_, value) => {
        kept.push(value);
        return null;
      },
      merge: () => null,
      result: () => null,
    });
    keeping.add(keeping.init(), {});
    expect(kept).toEqual([null]);
    expect(pending.pending).toBe(true);
  });
});

describe('what is no fold', () => {
  const refused = (value: unknown) => messageOf(() => assertFold(value, 'x'));

  test('is refused, with a hint where with() would make it one', () => {
    const waits = durations({});
    const fold = summaryFold((row: { n: number }) => row.n, waits);
    expect(assertFold(fold, 'x')).toBeUndefined();
    for (const lacking of ['init', 'add', 'merge', 'result']) {
      expect(refused({ ...fold, [lacking]: undefined })).toBe('x: expected a KPI or another fold, got an object');
    }
    expect(refused(5)).toBe('x: expected a KPI or another fold, got 5');
    expect(refused(null)).toBe('x: expected a KPI or another fold, got null');
    expect(refused({ fold: 5 })).toBe('x: expected a KPI or another fold, got an object');
    const unready = Object.assign(() => undefined, { fold: () => undefined });
    expect(refused(unready)).toBe(
      'x: expected a KPI or another fold, got a function (options that it requires are given by with())',
    );
  });
});

test('a field that cannot be read is nothing', () => {
  const row = Object.defineProperty({}, 'a', {
    get: () => {
      throw new Error('no');
    },
  });
  expect([fieldOf(row, 'a'), fieldOf(null, 'a')]).toEqual([null, null]);
});

test('A8: a duration of minus zero is kept as 0', () => {
  const waits = durations({});
  expect(Object.is((waits.keep(waits.init(), -0) as number[])[0], 0)).toBe(true);
});

test('durations that came as a column go on one by one, and merge with others', () => {
  const waits = durations({});
  const { keepColumn } = waits as Required<typeof waits>;
  const column = () => keepColumn(waits.init(), Float64Array.of(10, 20));
  const given = Float64Array.of(10, 20);
  expect(keepColumn(waits.init(), given)).toBe(given);
  expect(waits.keep(column(), 60)).toEqual([10, 20, 60]);
  expect(waits.merge(column(), [60])).toEqual([10, 20, 60]);
  expect(waits.merge([60], column())).toEqual([60, 10, 20]);
  expect(keepColumn([60], Float64Array.of(10))).toEqual(Float64Array.of(60, 10));
});

test('a sketch has the error that was asked for', () => {
  const waits = durations({ quantiles: { relativeError: 0.05 } });
  expect(waits.init()).toMatchObject({ relativeError: 0.05 });
});

test('no evidence is not remembered', () => {
  const result = {};
  const evidence = { statistic: 'mean', values: () => [1], count: 1 } as const;
  expect(withEvidence(result, evidence)).toBe(result);
  expect(withEvidence(result, undefined)).toBe(result);
  expect(evidenceOf(result)).toBe(evidence);
});

test('a name of a tally is a plain property, which can be counted on', () => {
  const tally = {};
  addToTally(tally, 'spam', 2);
  addToTally(tally, 'spam');
  expect(tally).toEqual({ spam: 3 });
});
