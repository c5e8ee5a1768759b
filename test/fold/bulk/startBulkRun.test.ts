import { describe, expect, test } from 'vitest';
import type { Bulk, BulkPlan, BulkRun, Chunk } from '../../../src/fold/bulk/bulk.ts';
import { countClasses, createSharing } from '../../../src/fold/bulk/sharing.ts';
import type { Fold } from '../../../src/fold/fold.ts';
import {
  addAll,
  collected,
  durations,
  exclude,
  keyCounts,
  type Measure,
  type Outcome,
  pending,
  rate,
  type Summary,
  summaryFold,
} from '../../../src/fold/index.ts';

interface Row {
  /** Rows of one kind are one class; one below 0 is odd. */
  readonly kind: number;
  readonly n: number;
  /** Which row is looked at: as it was given, or with what belongs to it. */
  readonly from: 'given' | 'joined';
}
const SIZE = 7;
const rows: readonly Row[] = Array.from({ length: 300 }, (_, index) => ({
  ...{ kind: ((index * 7) % 13) - 1, n: (index * 11) % 30, from: 'joined' as const },
}));
/** Cells of the rows, some of them in none. */
const manyCells = rows.map((_, index) => ((index * 5) % 6) - 1);

/** What a reader makes of the rows: chunks of seven, classes in the order in which they first come. */
function chunksOf(own: readonly Row[]): Chunk<Row>[] {
  const known: number[] = [];
  return Array.from({ length: Math.ceil(own.length / SIZE) }, (_, at) => {
    const part = own.slice(at * SIZE, (at + 1) * SIZE);
    const odd = part.flatMap(({ kind }, place) => (kind < 0 ? [place] : []));
    const fresh: number[] = [];
    const classes = part.map(({ kind }, place) => {
      if (kind < 0) return -1;
      if (!known.includes(kind)) fresh.push(place);
      return known.includes(kind) ? known.indexOf(kind) : known.push(kind) - 1;
    });
    return {
      // Behind the last row stands what a longer chunk left there.
      ...{ length: part.length, classes: Int32Array.from([...classes, ...classes]), fresh, odd },
      rowAt: (place) => part[place] as Row,
      ...{ rows: own.map((row) => ({ ...row, from: 'given' })), first: at * SIZE },
    };
  });
}

interface Figure {
  readonly measure: Measure<Row, never>;
  readonly summary: Summary<never, never, unknown>;
  readonly plan: Omit<BulkPlan<Row>, 'source'>;
}
const figure = <Value, Kept>(
  measure: (row: Row) => Outcome<Value> | readonly Outcome<Value>[],
  summary: Summary<Value, Kept, unknown>,
  plan: Figure['plan'],
): Figure => ({ measure, summary, plan }) as object as Figure;

const late = exclude('late');
const spam = exclude('spam');
const facts = collected<number, unknown>(
  (own) => [...own].sort((a, b) => a - b),
  (own) => own.map((fact) => (fact % 2 === 0 ? 'counted' : 'pending')),
);
const keys = keyCounts((breakdown) => breakdown);
const each = (chunk: Chunk<Row>, of: (row: Row) => number, into: Int32Array | Float64Array): void => {
  into.fill(-7);
  for (let place = 0; place < chunk.length; place++) into[place] = of(chunk.rowAt(place));
};
const listsOf = (chunk: Chunk<Row>, of: (row: Row) => readonly number[]) => {
  const lists = Array.from({ length: chunk.length }, (_, place) => of(chunk.rowAt(place)));
  let end = 0;
  return { values: Float64Array.from(lists.flat()), ends: Int32Array.from(lists, ({ length }) => (end += length)) };
};
const byKind =
  <Value>(value: (kind: number) => Value) =>
  ({ kind }: Row): Outcome<Value> | Outcome<Value>[] => {
    if (kind % 5 === 1) return late;
    if (kind % 5 === 2) return pending;
    if (kind % 5 === 3) return [value(kind), spam, pending, value(kind + 1), late];
    return value(kind);
  };

const figures: Readonly<Record<string, Figure>> = {
  'a rate that classes decide': figure(
    byKind((kind) => kind % 2 === 0),
    rate(),
    {},
  ),
  'counts by key': figure(
    byKind((kind) => ({ key: kind })),
    keys,
    {},
  ),
  'values of classes that are kept one by one': figure(
    byKind((kind) => kind),
    facts,
    {},
  ),
  'durations of classes': figure(
    byKind((kind) => kind * 10),
    durations({}),
    {},
  ),
  'classes of which some ask all of their rows': figure(({ kind, n }) => (kind % 3 === 0 ? n > 9 : kind > 4), rate(), {
    asks: (chunk, place) => chunk.rowAt(place).kind % 3 === 0,
  }),
  'classes that are parted by codes': figure(
    ({ kind, n }) => (n % 5 === 0 ? [n > 9, late] : n % 3 === 0 ? spam : kind > n % 3),
    rate(),
    { split: (chunk, codes) => each(chunk, ({ n }) => (n % 5 === 0 ? -1 : n % 3), codes) },
  ),
  'numbers that are parted by codes': figure(({ kind, n }) => (n % 5 === 0 ? [] : kind * 3 + (n % 3)), durations({}), {
    split: (chunk, codes) => each(chunk, ({ n }) => (n % 5 === 0 ? -1 : n % 3), codes),
  }),
  'values of which some are 0 and some are not there': figure(
    ({ n }) => (n % 3 === 1 ? pending : n % 2 === 0 ? 0 : n),
    durations({}),
    { value: (chunk, into) => each(chunk, ({ n }) => (n % 3 === 1 ? Number.NaN : n % 2 === 0 ? 0 : n), into) },
  ),
  'values that stand in a column': figure(
    ({ kind, n }) => (kind % 4 === 1 ? late : n % 5 === 0 ? [n, n + 1] : n % 3 === 0 ? pending : n),
    durations({ statistic: 'p90' }),
    { value: (chunk, into) => each(chunk, ({ n }) => (n % 5 === 0 ? -1 : n % 3 === 0 ? Number.NaN : n), into) },
  ),
  'values in a column that go into a sketch': figure(
    ({ kind, n }) => (kind % 4 === 1 ? late : n % 3 === 0 ? pending : n),
    durations({ quantiles: { relativeError: 0.02 } }),
    { value: (chunk, into) => each(chunk, ({ n }) => (n % 3 === 0 ? Number.NaN : n), into) },
  ),
  'values in a column, none of them odd': figure(({ n }) => n, durations({}), {
    value: (chunk, into) => each(chunk, ({ n }) => n, into),
  }),
  'lists of values': figure(
    ({ kind, n }) =>
      kind % 4 === 1
        ? late
        : n % 10 === 0
          ? [-n - 1]
          : n % 5 === 0
            ? [n, -n, late]
            : n % 3 === 0
              ? [pending, spam]
              : [n, pending, 0, n + 2],
    durations({ statistic: 'median' }),
    {
      values: (chunk) =>
        listsOf(chunk, ({ n }) => (n % 10 === 0 ? [-1] : n % 5 === 0 ? [n, -1] : n % 3 === 0 ? [] : [n, 0, n + 2])),
    },
  ),
};

/** Runs figures over the same rows, as `series` and `groupBy` do. */
function runTogether(bulks: readonly Bulk<unknown>[], cells: readonly number[] | null): readonly BulkRun<unknown>[] {
  const sharing = createSharing(rows.length);
  const runs = bulks.map((bulk) => bulk.start(sharing));
  for (const [at, chunk] of chunksOf(rows).entries()) {
    const own = cells === null ? null : Int32Array.from(cells.slice(at * SIZE, (at + 1) * SIZE));
    for (const run of runs) run.add(chunk, own);
    countClasses(sharing, chunk, own);
  }
  return runs;
}

const source = () => ({ length: 0, read: () => null });
const bulkOf = ({ measure, summary, plan }: Figure): Bulk<unknown> =>
  summaryFold<Row, never, never, unknown>(measure, summary, undefined, { ...plan, source }).bulk as Bulk<unknown>;

/** The same rows, one after the other. */
function oneByOne({ measure, summary }: Figure, own: readonly Row[]): unknown {
  const fold: Fold<Row, unknown, unknown> = summaryFold(measure, summary) as never;
  const state = addAll(fold, fold.init(), own, 'test');
  return { result: fold.result(state), accounting: fold.account(state) };
}

describe('a figure of chunks is that of their rows one by one', () => {
  const named = Object.entries(figures);

  test.each(named)('%s', (_, own) => {
    const [run] = runTogether([bulkOf(own)], null);
    expect(run?.result(0)).toEqual(oneByOne(own, rows));
    expect(run?.result(0)).toEqual(oneByOne(own, rows));
  });

  test.each(named)('%s, in each cell', (_, own) => {
    const [run] = runTogether([bulkOf(own)], manyCells);
    for (const cell of [0, 1, 2, 3, 4, 2]) {
      const part = rows.filter((_row, place) => manyCells[place] === cell);
      expect(run?.result(cell)).toEqual(oneByOne(own, part));
    }
  });

  test('several that share what they read are what each is by itself', () => {
    const runs = runTogether(
      named.map(([, own]) => bulkOf(own)),
      manyCells,
    );
    for (const [at, [, own]] of named.entries()) {
      const part = rows.filter((_row, place) => manyCells[place] === 3);
      expect(runs[at]?.result(3)).toEqual(oneByOne(own, part));
    }
  });

  test('a cell without rows has the figure of none', () => {
    for (const [, own] of named) {
      const [run] = runTogether([bulkOf(own)], manyCells);
      expect([run?.result(9), run?.result(-1)]).toEqual([oneByOne(own, []), oneByOne(own, [])]);
    }
  });
});

describe('a figure of chunks', () => {
  test('asks its measure once for each class, and of the others only rows without one', () => {
    const asked: number[] = [];
    const own = figure(
      ({ kind }) => {
        asked.push(kind);
        return true;
      },
      rate(),
      {},
    );
    runTogether([bulkOf(own)], null);
    const kinds = asked.filter((kind) => kind >= 0);
    expect(kinds.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, kind) => kind));
    expect(asked.length - kinds.length).toBe(rows.filter(({ kind }) => kind < 0).length);
  });

  test.each<[string, Figure['plan'], (row: Row) => number]>([
    [
      'a code',
      { split: (chunk, codes) => each(chunk, ({ n }) => (n % 5 === 4 ? -1 : n % 3), codes) },
      ({ n }) => (n % 5 === 4 ? -1 : n % 3),
    ],
    [
      'a value',
      { value: (chunk, into) => each(chunk, ({ n }) => (n % 5 === 4 ? -1 : n % 3 === 1 ? Number.NaN : n), into) },
      ({ n }) => (n % 5 === 4 ? -1 : n % 3 === 1 ? 0 : 1),
    ],
    [
      'a list of values',
      { values: (chunk) => listsOf(chunk, ({ n }) => (n % 5 === 4 ? [n, -1] : n % 3 === 1 ? [] : [n, 0])) },
      ({ n }) => (n % 5 === 4 ? -1 : n % 3 === 1 ? 0 : 1),
    ],
  ])(
    'asks its measure once for each class that %s parts further, and of all rows that it leaves open',
    (_, plan, part) => {
      let asked = 0;
      const own = figure(
        ({ n }) => {
          asked++;
          return n;
        },
        durations({}),
        plan,
      );
      runTogether([bulkOf(own)], null);
      const open = rows.filter((row) => row.kind < 0 || part(row) < 0);
      const classes = rows.filter((row) => !open.includes(row)).map((row) => `${row.kind} ${part(row)}`);
      expect(asked).toBe(open.length + new Set(classes).size);
    },
  );

  test('asks for rows as they were given where it looks at them alone, else with what belongs to them', () => {
    const plans: Figure['plan'][] = [
      {},
      { asks: () => true },
      { split: (chunk, codes) => each(chunk, ({ n }) => (n % 5 === 0 ? -1 : 0), codes) },
      { value: (chunk, into) => each(chunk, ({ n }) => (n % 5 === 0 ? -1 : n), into) },
    ];
    for (const plan of plans) {
      for (const [alone, from] of [
        [true, 'given'],
        [false, 'joined'],
        [undefined, 'joined'],
      ] as const) {
        const own = figure(({ from: found }) => ({ key: found }), keys, {
          ...plan,
          ...(alone === undefined ? {} : { alone }),
        });
        const [run] = runTogether([bulkOf(own)], null);
        // Values that are no numbers are counted by class, whatever stands in the column.
        expect(run?.result(0).result).toEqual([{ key: from, count: rows.length }]);
      }
    }
  });

  test('lets classes be counted only where a figure goes by them alone', () => {
    const isCounted = (plan: Figure['plan']): boolean => {
      const sharing = createSharing(9);
      bulkOf(figure(({ n }) => n, durations({}), plan)).start(sharing);
      return sharing.isCounted;
    };
    expect(isCounted({})).toBe(true);
    expect(isCounted({ asks: () => true })).toBe(true);
    expect(isCounted({ split: () => undefined })).toBe(false);
    expect(isCounted({ value: () => undefined })).toBe(false);
    expect(isCounted({ values: () => ({ values: new Float64Array(0), ends: new Int32Array(0) }) })).toBe(false);
  });

  test('shares what parts the classes with figures that name it alike, and with no others', () => {
    const parted: string[] = [];
    const splitting = (name: string, splitName?: string): Figure =>
      figure(({ kind, n }) => ({ key: `${name} ${n % 5 === 0 ? n : kind + (n % 3)}` }), keys, {
        ...(splitName === undefined ? {} : { splitName }),
        split(chunk, codes) {
          parted.push(name);
          each(chunk, ({ n }) => (n % 5 === 0 ? -1 : n % 3), codes);
        },
      });
    const own = [
      ...[splitting('a', 'x'), splitting('b', 'x'), splitting('c', 'y')],
      ...[splitting('d'), splitting('e')],
    ];
    for (const cells of [null, manyCells]) {
      parted.length = 0;
      const runs = runTogether(own.map(bulkOf), cells);
      const chunks = Math.ceil(rows.length / SIZE);
      expect(['a', 'b', 'c', 'd', 'e'].map((name) => parted.filter((by) => by === name).length)).toEqual([
        ...[chunks, 0, chunks, chunks, chunks],
      ]);
      for (const [at, run] of runs.entries()) {
        const part = rows.filter((_, place) => cells === null || cells[place] === 0);
        expect(run.result(0)).toEqual(oneByOne(own[at] as Figure, part));
      }
    }
  });
});
