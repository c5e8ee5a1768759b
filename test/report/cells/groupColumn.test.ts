import { expect, test } from 'vitest';
import { groupColumn } from '../../../src/report/cells/groupColumn.ts';
import { NO_GROUP } from '../../../src/report/sliceOf.ts';

const rows = [{ of: 'a' }, { of: ['b', 'a'] }, { of: null }, { of: NO_GROUP }, { of: ['a', 'a'] }, { of: 3 }];

test('groups in the order in which they first come, a further column for rows in several, −1 for rows in none', () => {
  const { keys, counts, layers } = groupColumn(rows, (row) => (row as { of: unknown }).of, 'of') ?? {};
  expect(keys).toEqual(['a', 'b', null, 3]);
  expect(counts).toEqual([3, 1, 1, 1]);
  expect(layers?.map((layer) => [...layer])).toEqual([
    [0, 1, 2, -1, 0, 3],
    [-1, 0, -1, -1, -1, -1],
  ]);
});

test('more groups in a row than columns are made for', () => {
  const many = Array.from({ length: 17 }, (_, place) => place);
  expect(groupColumn([{}], () => many.slice(1), 'of')?.layers).toHaveLength(16);
  expect(groupColumn([{}], () => many, 'of')).toBeNull();
});
