import { integer, sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedState, type SplitRows, splitRows } from '../../src/testing/splitRows.ts';
import { withFaults } from '../../src/testing/withFaults.ts';

describe('splitRows', () => {
  // Drawn by each test: what another one did notices no change of the code.
  const splits = (): SplitRows<number>[] => sample(splitRows(integer()), { numRuns: 500, seed: 4 });
  const sorted = (rows: readonly number[]): number[] => [...rows].sort((left, right) => left - right);

  test('gives up to 24 rows, the same in another order, and the same in four parts', () => {
    for (const { rows, shuffled, parts } of splits()) {
      expect(sorted(shuffled)).toEqual(sorted(rows));
      expect(parts).toHaveLength(4);
      expect(sorted(parts.flat())).toEqual(sorted(rows));
      // Within a part the rows are in the other order.
      for (const part of parts) {
        const places = part.map((own) => shuffled.indexOf(own));
        if (new Set(rows).size === rows.length) expect(places).toEqual(sorted(places));
      }
    }
    expect(splits().every(({ rows }) => rows.length <= 24)).toBe(true);
    expect(Math.max(...splits().map(({ rows }) => rows.length))).toBeGreaterThan(8);
    expect(Math.min(...splits().map(({ rows }) => rows.length))).toBe(0);
    const moved = splits().filter(({ rows, shuffled }) => JSON.stringify(rows) !== JSON.stringify(shuffled));
    expect(moved.length).toBeGreaterThan(300);
    for (let part = 0; part < 4; part++) {
      expect(splits().filter(({ parts }) => (parts[part] ?? []).length > 0).length).toBeGreaterThan(200);
    }
  });

  test('merges one state into another one of those that are left, each of them now and then', () => {
    for (const [index, states] of [4, 3, 2].entries()) {
      const pairs = new Set(splits().map(({ merges }) => (merges[index] ?? []).join()));
      const all = Array.from({ length: states }, (_, left) =>
        Array.from({ length: states }, (__, right) => (left === right ? [] : [`${left},${right}`])).flat(),
      ).flat();
      expect(pairs).toEqual(new Set(all));
    }
    expect(splits().every(({ merges }) => merges.length === 3)).toBe(true);
  });

  test('is frozen throughout', () => {
    const [first] = splits();
    expect([first, first?.rows, first?.shuffled, first?.parts, first?.merges].every(Object.isFrozen)).toBe(true);
  });

  test('merges all parts as told, the right one into the left one, each sent before', () => {
    const fold = {
      init: () => 'i',
      add: (state: string, row: number) => state + row,
      merge: (left: string, right: string) => `(${left}+${right})`,
      result: (state: string) => state,
      account: () => ({ counted: 0, pending: 0, excluded: {} }),
    };
    const split = {
      rows: [],
      shuffled: [],
      parts: [[1, 2], [3], [], [4]],
      merges: [
        [1, 3],
        [2, 0],
        [1, 0],
      ] as const,
    };
    expect(mergedState(fold, split, (state) => state.toUpperCase())).toBe('((I+I12)+(I3+I4))');
  });
});

describe('withFaults', () => {
  const row = integer().map((id) => ({ id, name: 'ada', other: 1 }));

  test('breaks one row in five in the fields that are named, one in forty wholly', () => {
    const rows: unknown[] = sample(withFaults(row, ['id', 'name'], { faults: true }), { numRuns: 4000, seed: 6 });
    const isRow = (own: unknown): own is object => typeof own === 'object' && own !== null && !Array.isArray(own);
    const share = (wanted: (own: unknown) => boolean): number => rows.filter(wanted).length / rows.length;
    const isUnreadable = (own: unknown): boolean =>
      isRow(own) && Object.getOwnPropertyDescriptor(own, 'id')?.get !== undefined;
    const isSpoilt = (own: unknown): boolean =>
      isRow(own) &&
      !isUnreadable(own) &&
      (!Number.isInteger((own as { id: unknown }).id) || (own as { name: unknown }).name !== 'ada');
    expect(Math.abs(share((own) => !isRow(own)) - 1 / 40)).toBeLessThan(0.01);
    expect(Math.abs(share(isUnreadable) - 1 / 40)).toBeLessThan(0.01);
    expect(Math.abs(share(isSpoilt) - 7 / 40)).toBeLessThan(0.04);
    expect(new Set(rows.filter((own) => !isRow(own)).map((own) => JSON.stringify(own)))).toEqual(
      new Set(['null', undefined, '"a text"', '7', '[]']),
    );
    expect(rows.filter(isRow).every((own) => (own as { other: unknown }).other === 1)).toBe(true);
  });

  test('a row that cannot be read throws where its first field is read, and does not list it', () => {
    const rows = sample(withFaults(row, ['id'], { faults: true }), { numRuns: 1000, seed: 6 });
    const [found] = rows.filter((own) => Object.getOwnPropertyDescriptor(Object(own), 'id')?.get !== undefined);
    expect(() => found?.id).toThrow('this field cannot be read');
    expect(Object.keys(found ?? {})).toEqual(['name', 'other']);
  });

  test('breaks nothing unless it is asked to', () => {
    expect(withFaults(row, ['id'], {})).toBe(row);
    expect(withFaults(row, ['id'], { faults: false })).toBe(row);
  });
});
