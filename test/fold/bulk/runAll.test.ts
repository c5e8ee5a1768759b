import { describe, expect, test } from 'vitest';
import { type Bulk, CHUNK, type Chunk } from '../../../src/fold/bulk/bulk.ts';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { runCells } from '../../../src/fold/bulk/runCells.ts';
import type { Sharing } from '../../../src/fold/bulk/sharing.ts';
import { fromColumns } from '../../../src/fold/columns/fromColumns.ts';
import { windowSource } from '../../../src/fold/columns/windowSource.ts';
import type { Fold } from '../../../src/fold/fold.ts';
import { addAll, rate, summaryFold } from '../../../src/fold/index.ts';

interface Row {
  readonly n: number;
}
const rowsOf = (length: number): Row[] => Array.from({ length }, (_, n) => ({ n }));
const plain = summaryFold<Row, boolean, { yes: number }, unknown>(({ n }) => n % 3 === 0, rate());

/** A figure that notes what it is asked for, and says how many rows of class 1 were counted for each cell. */
function noting(isCounted = true) {
  const asked: unknown[] = [];
  const bulk: Bulk<unknown> = {
    needs: 'some fields',
    source(rows, beside, needs) {
      asked.push([rows.length, beside, needs]);
      const classes = new Int32Array(CHUNK);
      return {
        length: rows.length,
        read(from, to) {
          asked.push([from, to]);
          classes.fill(1, 0, to - from);
          return {
            length: to - from,
            classes,
            fresh: [],
            odd: [],
            rowAt: (place) => rows[place] as Row,
            rows,
            first: 0,
          };
        },
      };
    },
    start(sharing: Sharing) {
      sharing.isCounted = isCounted;
      let added = 0;
      return {
        add: (chunk, cells) => {
          added += chunk.length;
          asked.push([chunk.length, cells?.[0] ?? null]);
        },
        result: (cell) => ({
          result: { cell, added, expected: sharing.expected, counted: sharing.counter.plain[1] },
          accounting: { counted: added, pending: 0, excluded: {} },
        }),
      };
    },
  };
  return { asked, bulk, fold: { ...plain, bulk } as Fold<Row, unknown> };
}

describe('the figure of all rows', () => {
  test('is read in chunks where there are many rows in an array', () => {
    const { asked, fold } = noting();
    const length = 2 * CHUNK + 5;
    expect(runAll(fold, rowsOf(length), 'test')).toEqual({
      result: { cell: 0, added: length, expected: length, counted: length },
      accounting: { counted: length, pending: 0, excluded: {} },
    });
    expect(asked).toEqual([
      [length, null, 'some fields'],
      ...[
        [0, CHUNK],
        [CHUNK, null],
      ],
      ...[
        [CHUNK, 2 * CHUNK],
        [CHUNK, null],
      ],
      ...[
        [2 * CHUNK, length],
        [5, null],
      ],
    ]);
  });

  test('does not read a chunk of nothing at the end', () => {
    const { asked, fold } = noting();
    runAll(fold, rowsOf(CHUNK), 'test');
    expect(asked.length).toBe(3);
  });

  test('counts classes only where a figure asked for that', () => {
    expect(runAll(noting(false).fold, rowsOf(100), 'test').result).toMatchObject({ added: 100, counted: 0 });
  });

  test('is read one by one where there are few rows, or no array, or no other way', () => {
    const { asked, fold } = noting();
    const expected = (length: number) => {
      const state = addAll(plain, plain.init(), rowsOf(length), 'test');
      return { result: plain.result(state), accounting: plain.account(state) };
    };
    expect(runAll(fold, rowsOf(63), 'test')).toEqual(expected(63));
    expect(runAll(fold, new Set(rowsOf(500)), 'test')).toEqual(expected(500));
    expect(runAll(plain, rowsOf(500), 'test')).toEqual(expected(500));
    expect(runAll({ ...fold, bulk: null } as typeof fold, rowsOf(500), 'test')).toEqual(expected(500));
    expect(runAll(plain, fromColumns<Row>({ n: [0, 1, 2] }), 'test')).toEqual(expected(3));
    expect(asked).toEqual([]);
    runAll(fold, rowsOf(64), 'test');
    expect(asked.length).toBe(3);
  });

  test('of rows in columns is read in chunks, however few they are', () => {
    const { fold } = noting();
    expect(runAll(fold, fromColumns<Row>({ n: [0, 1, 2] }), 'test').result).toMatchObject({ added: 3, expected: 3 });
  });

  test('of what is no collection is refused by the name of who asks', () => {
    expect(() => runAll(plain, 5 as never, 'mine')).toThrow(
      expect.objectContaining({ code: 'not_iterable', path: 'mine: rows' }),
    );
  });
});

describe('rows in columns', () => {
  test('become objects of one chunk, which give way to those of the next', () => {
    const length = CHUNK + 3;
    const { asked, bulk } = noting();
    const source = windowSource(bulk, fromColumns<Row>({ n: rowsOf(length).map(({ n }) => n) }));
    expect(source.length).toBe(length);
    const first = source.read(0, CHUNK) as Chunk<Row>;
    expect([first.length, ...[0, CHUNK - 1].map((place) => first.rows[first.first + place])]).toEqual([
      CHUNK,
      { n: 0 },
      { n: CHUNK - 1 },
    ]);
    const second = source.read(CHUNK, length) as Chunk<Row>;
    expect([second.length, ...[0, 2].map((place) => second.rows[second.first + place])]).toEqual([
      3,
      { n: CHUNK },
      { n: CHUNK + 2 },
    ]);
    expect(asked).toEqual([
      [CHUNK, null, 'some fields'],
      [0, CHUNK],
      [0, 3],
    ]);
  });

  test('leave no place of a chunk without a row', () => {
    const { bulk } = noting();
    const source = windowSource(bulk, fromColumns<Row>({ n: [4] }));
    expect((source.read(0, 1) as Chunk<Row | null>).rows[1]).toBeNull();
  });
});

describe('figures of cells', () => {
  test('are read chunk by chunk, with the cell of each row', () => {
    const { asked, bulk } = noting();
    const length = CHUNK + 5;
    const ranges: unknown[] = [];
    const run = runCells(bulk, rowsOf(length), (chunk, from) => {
      ranges.push([from, from + chunk.length]);
      return new Int32Array(CHUNK).fill(from === 0 ? 4 : 6);
    });
    expect(ranges).toEqual([
      [0, CHUNK],
      [CHUNK, length],
    ]);
    expect(asked).toEqual([
      [length, null, 'some fields'],
      ...[
        [0, CHUNK],
        [CHUNK, 4],
      ],
      ...[
        [CHUNK, length],
        [5, 6],
      ],
    ]);
    expect(run?.result(6)).toMatchObject({ result: { cell: 6, added: length, expected: length, counted: 0 } });
  });

  test('are none where a row is in several cells, or rows are in another order', () => {
    const { asked, bulk } = noting();
    expect(runCells(bulk, rowsOf(5), () => null)).toBeNull();
    expect(asked).toEqual([
      [5, null, 'some fields'],
      [0, 5],
    ]);
    const lost = { ...bulk, source: () => ({ length: 5, read: () => null }) };
    expect(runCells(lost, rowsOf(5), () => new Int32Array(5))).toBeNull();
  });

  test('of no rows are figures of nothing', () => {
    expect(runCells(noting().bulk, [], () => null)?.result(0)).toMatchObject({ result: { added: 0 } });
  });
});
