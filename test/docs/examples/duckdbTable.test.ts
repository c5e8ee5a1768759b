import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { duckdbFigures } from '../../../docs/examples/duckdbTable.ts';

test('takes the rows of a table as tickets', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`
    create table tickets (id varchar, status varchar, channel varchar, created timestamp, replied timestamp, solved timestamp);
    insert into tickets values
      ('A-1', 'Solved', 'email', '2026-01-05 09:00:00', '2026-01-05 09:15:00', '2026-01-05 11:00:00'),
      ('A-2', 'Open', 'chat', '2026-01-05 10:00:00', null, null)`);

  const { problems, resolution, answered } = await duckdbFigures(connection);
  connection.closeSync();
  expect(problems).toEqual([]);
  expect(resolution).toBe(7_200_000);
  expect([...answered].map(([channel, { value }]) => [channel, value])).toEqual([
    ['email', 1],
    ['chat', 0],
  ]);
});
