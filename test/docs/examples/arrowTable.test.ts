import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { arrowFigures } from '../../../docs/examples/arrowTable.ts';

test('reads a table that came over the wire', () => {
  const table = tableFromArrays({
    id: ['A-1', 'A-2', 'A-3'],
    createdAt: Float64Array.of(0, 0, 0),
    firstRespondedAt: Float64Array.of(60_000, 20_000, 40_000),
    solvedAt: [600_000, null, 500_000],
    status: ['solved', 'open', 'solved'],
    channel: ['email', 'chat', 'email'],
  });
  const { firstResponse, solved } = arrowFigures(tableFromIPC(tableToIPC(table)));
  expect(firstResponse).toBe(40_000);
  expect([...solved].map(([channel, { value }]) => [channel, value])).toEqual([
    ['email', 1],
    ['chat', 0],
  ]);
});
