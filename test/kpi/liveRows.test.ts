import { describe, expect, test } from 'vitest';
import type { Fold } from '../../src/fold/fold.ts';
import { liveRows } from '../../src/kpi/liveRows.ts';
import { mergeTree } from '../../src/kpi/mergeTree.ts';
import { rowId } from '../../src/kpi/rowId.ts';

/** A sum that counts how often it is asked. */
function counting() {
  const asked = { adds: 0, merges: 0 };
  const fold: Fold<number, number, { sum: number }> = {
    init: () => ({ sum: 0 }),
    add: ({ sum }, row) => {
      asked.adds++;
      return { sum: sum + row };
    },
    merge: (left, right) => {
      asked.merges++;
      return { sum: left.sum + right.sum };
    },
    result: ({ sum }) => sum,
    account: () => ({ counted: 0, pending: 0, excluded: {} }),
  };
  return { asked, fold };
}

describe('a tree over states of blocks', () => {
  test.each([1, 2, 3, 4, 5, 7, 8, 9, 16, 17])('holds all %d of them, also after each has changed', (blocks) => {
    for (const isFlat of [false, true]) {
      const values = Array.from({ length: blocks }, (_, index) => 2 ** index);
      const { fold } = counting();
      const tree = mergeTree(fold, (block) => ({ sum: values[block] as number }), isFlat);
      for (let block = 0; block < blocks; block++) tree.touch(block);
      expect(tree.whole()).toEqual({ sum: 2 ** blocks - 1 });
      for (let block = 0; block < blocks; block++) {
        values[block] = 0;
        tree.touch(block);
        expect(tree.whole()).toEqual({ sum: values.reduce((sum, value) => sum + value, 0) });
      }
    }
  });

  test('of which none is there is the state of nothing, where it is flat', () => {
    expect(mergeTree(counting().fold, () => 5, true).whole()).toEqual({ sum: 0 });
  });

  test('takes blocks in their order, however they were touched', () => {
    const made: number[] = [];
    const { fold } = counting();
    const tree = mergeTree(fold, (block) => ({ sum: made.push(block) > 0 ? 1 : 0 }), false);
    for (const block of [0, 3, 10, 2, 1, 4, 9, 5, 6, 8, 7]) tree.touch(block);
    expect([tree.whole(), made]).toEqual([{ sum: 11 }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  });

  test('makes again only what stands above a block that changed', () => {
    const { asked, fold } = counting();
    let made = 0;
    const tree = mergeTree(fold, () => ({ sum: ++made > 0 ? 1 : 0 }), false);
    for (let block = 0; block < 8; block++) tree.touch(block);
    tree.whole();
    [made, asked.merges] = [0, 0];
    tree.touch(5);
    tree.touch(5);
    expect(tree.whole()).toEqual({ sum: 8 });
    // Two merges at each of three levels.
    expect([made, asked.merges]).toEqual([1, 6]);
    const known = tree.whole();
    expect([tree.whole() === known, made, asked.merges]).toEqual([true, 1, 6]);
  });

  test('is put together by one merge of each block where it is flat', () => {
    const { asked, fold } = counting();
    const tree = mergeTree(fold, () => ({ sum: 1 }), true);
    for (let block = 0; block < 8; block++) tree.touch(block);
    expect([tree.whole(), asked.merges]).toEqual([{ sum: 8 }, 8]);
  });

  test('asks again for a block that could not be made', () => {
    let isBroken = true;
    const tree = mergeTree(
      counting().fold,
      () => {
        if (isBroken) throw new Error('refused');
        return { sum: 7 };
      },
      true,
    );
    tree.touch(0);
    expect(() => tree.whole()).toThrow('refused');
    expect(() => tree.whole()).toThrow('refused');
    isBroken = false;
    expect(tree.whole()).toEqual({ sum: 7 });
  });
});

describe('rows that change', () => {
  test('count in the place of the one that had their id', () => {
    const rows = liveRows(counting().fold);
    rows.set('a', { row: 1 });
    rows.set('b', { row: 10 });
    rows.set(undefined, { row: 100 });
    rows.set(undefined, { row: 1000 });
    expect([rows.whole(), rows.size()]).toEqual([{ sum: 1111 }, 4]);
    rows.set('a', { row: 2 });
    expect([rows.whole(), rows.size()]).toEqual([{ sum: 1112 }, 4]);
    expect([rows.delete('a'), rows.delete('a'), rows.delete('x')]).toEqual([true, false, false]);
    expect([rows.whole(), rows.size()]).toEqual([{ sum: 1110 }, 3]);
    rows.set('c', { row: 5 });
    rows.set(undefined, { state: { sum: 7 } });
    expect([rows.whole(), rows.size()]).toEqual([{ sum: 1122 }, 5]);
    expect(rows.states()).toEqual([
      ...[['b', { sum: 10 }] as const, ['c', { sum: 5 }] as const],
      ...[[null, { sum: 100 }] as const, [null, { sum: 1000 }] as const, [null, { sum: 7 }] as const],
    ]);
  });

  test('take the places of those that went', () => {
    const { asked, fold } = counting();
    const rows = liveRows(fold);
    for (let id = 0; id < 300; id++) rows.set(id, { row: 1 });
    rows.whole();
    for (let id = 0; id < 300; id++) rows.delete(id);
    for (let id = 1000; id < 1300; id++) rows.set(id, { row: 1 });
    asked.adds = 0;
    expect([rows.whole(), rows.size(), asked.adds]).toEqual([{ sum: 300 }, 300, 300]);
  });

  test('are read again only in the block of one that changed', () => {
    const { asked, fold } = counting();
    const rows = liveRows(fold);
    for (let id = 0; id < 1024; id++) rows.set(id, { row: 1 });
    rows.whole();
    rows.whole();
    rows.set(7, { row: 2 });
    asked.adds = 0;
    // The smallest block has 32 rows, since the state is one number.
    expect([rows.whole(), asked.adds]).toEqual([{ sum: 1025 }, 32]);
    rows.set(1000, { row: 2 });
    asked.adds = 0;
    expect([rows.whole(), asked.adds]).toEqual([{ sum: 1026 }, 32]);
    asked.adds = 0;
    expect([rows.whole(), asked.adds]).toEqual([{ sum: 1026 }, 0]);
  });

  test('stand in blocks of 256 where states grow with them', () => {
    const { asked, fold } = counting();
    const list: Fold<number, number, { list: string[] }> = {
      ...(fold as never as Fold<number, number, { list: string[] }>),
      init: () => ({ list: [] }),
      add: (state, row) => {
        asked.adds++;
        state.list.push(`${row}`);
        return state;
      },
      merge: (left, right) => {
        left.list.push(...right.list);
        return left;
      },
    };
    const rows = liveRows(list);
    for (let id = 0; id < 1000; id++) rows.set(id, { row: id });
    rows.whole();
    rows.set(300, { row: 7 });
    rows.whole();
    rows.set(300, { row: 8 });
    asked.adds = 0;
    expect([(rows.whole() as { list: string[] }).list.length, asked.adds]).toEqual([1000, 256]);
    rows.set(999, { row: 8 });
    asked.adds = 0;
    expect([(rows.whole() as { list: string[] }).list.length, asked.adds]).toEqual([1000, 232]);
  });
});

describe('the id of a row', () => {
  test('is a text or a number', () => {
    expect(['a', '', 0, 7].map((id) => rowId({ id }))).toEqual(['a', '', 0, 7]);
    for (const row of [null, undefined, 5, 'text', {}, { id: null }, { id: {} }, { id: true }]) {
      expect(rowId(row)).toBeUndefined();
    }
  });

  test('B14: is none where it cannot be read', () => {
    const row = Object.defineProperty({}, 'id', {
      get: () => {
        throw new TypeError('cannot be read');
      },
    });
    expect(rowId(row)).toBeUndefined();
  });
});
