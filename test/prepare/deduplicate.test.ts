import { describe, expect, test } from 'vitest';
import { deduplicate } from '../../src/index.ts';
import { codeOf, ticket } from '../kpis/records.ts';

describe('deduplicate', () => {
  test('D5: a row that came again unchanged is a duplicate, whatever the order of its keys', () => {
    const again = Object.fromEntries(Object.entries(ticket({ status: 'open', tags: ['a'] })).reverse()) as never;
    const found = deduplicate([ticket({ status: 'open', tags: ['a'] }), again, ticket({ id: 'A-2' })]);
    expect(found.rows.map(({ id }) => id)).toEqual(['A-1', 'A-2']);
    expect(found).toMatchObject({ duplicates: ['A-1'], conflicts: [] });
  });

  test('D6: one with other content is a conflict, and the first is kept', () => {
    const found = deduplicate([ticket({ status: 'open' }), ticket({ status: 'solved' }), ticket({ status: 'open' })]);
    expect(found.rows).toEqual([ticket({ status: 'open' })]);
    expect(found).toMatchObject({ duplicates: ['A-1'], conflicts: ['A-1'] });
  });

  test('D5: ids of any length and in any order are told apart', () => {
    const ids = (...names: string[]) => deduplicate(names.map((id) => ({ id })));
    expect(ids('aa', 'b', 'aa').duplicates).toEqual(['aa']);
    expect(ids('9', '10', '9', '11').duplicates).toEqual(['9']);
    expect(ids('b', 'a', 'b').rows).toHaveLength(2);
    expect(ids('1', '2', '10', '11')).toMatchObject({ duplicates: [], conflicts: [] });
  });

  test('D5: the same row twice is a duplicate, though it cannot be written down', () => {
    const circular: Record<string, unknown> = { id: 'A' };
    circular['self'] = circular;
    expect(deduplicate([circular, circular])).toMatchObject({ duplicates: ['A'], conflicts: [] });
  });

  test('B14: a row that cannot be read hides no repeated ones', () => {
    const hostile = Object.defineProperty({}, 'id', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(deduplicate([{ id: 'A' }, hostile, { id: 'A' }]).duplicates).toEqual(['A']);
    expect(deduplicate([hostile, { id: 'A' }, { id: 'A' }]).duplicates).toEqual(['A']);
  });

  test('rows without an id, and rows that are none, are all kept', () => {
    const rows = [{}, {}, null, 'text', { id: 5 }, { id: 5 }] as never[];
    expect(deduplicate(rows)).toEqual({ rows, duplicates: [], conflicts: [] });
  });

  test('E1: ids may be names that objects have', () => {
    const rows = ['__proto__', 'constructor', '__proto__'].map((id) => ({ id }));
    expect(deduplicate(rows)).toMatchObject({ duplicates: ['__proto__'], rows: [rows[0], rows[1]] });
  });

  test('A9, H8, B14: rows that JSON cannot hold end nothing', () => {
    const circular: Record<string, unknown> = { id: 'A' };
    circular['self'] = circular;
    const big = { id: 'B', amount: 5n };
    const hostile = () =>
      Object.defineProperty({ id: 'C' }, 'x', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      });
    const unreadable = Object.defineProperty({}, 'id', {
      get: () => {
        throw new Error('no');
      },
    });
    const rows = [circular, { ...circular }, big, { ...big }, hostile(), hostile(), unreadable];
    const found = deduplicate(rows);
    expect(found.rows).toHaveLength(4);
    expect([found.duplicates, found.conflicts]).toEqual([['B'], ['A', 'C']]);
  });

  test('F9: takes any iterable and refuses what is none', () => {
    expect(deduplicate(new Set([{ id: 'a' }])).rows).toEqual([{ id: 'a' }]);
    expect(codeOf(() => deduplicate(5 as never))).toBe('not_iterable');
  });
});
