import { describe, expect, test } from 'vitest';
import type { Chunk } from '../../../src/fold/bulk/bulk.ts';
import { unreadSource } from '../../../src/fold/bulk/unreadSource.ts';

describe('rows of which nothing is read', () => {
  test('come by their places, without a class, none of them odd or fresh', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ index }));
    const source = unreadSource(rows);
    expect(source.length).toBe(5000);
    for (const [from, to] of [
      [0, 2048],
      [2048, 4096],
      [4096, 5000],
    ] as const) {
      const chunk = source.read(from, to) as Chunk<(typeof rows)[number]>;
      expect(chunk.length).toBe(to - from);
      expect([chunk.odd, chunk.fresh]).toEqual([[], []]);
      expect(chunk.classes.subarray(0, chunk.length).every((own) => own === -1)).toBe(true);
      expect([chunk.rowAt(0), chunk.rowAt(to - from - 1)]).toEqual([rows[from], rows[to - 1]]);
      expect([chunk.rows, chunk.first]).toEqual([rows, from]);
    }
  });
});
