import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { SeededDesk } from './desk.ts';

/** The desk in tables of DuckDB: one for each kind of rows, events and messages in tables of their own. */
export async function tablesOf(desk: SeededDesk): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
  const { tickets, ...rest } = desk;
  const tables: Readonly<Record<string, readonly object[]>> = {
    ...rest,
    tickets: tickets.map(({ history, interactions, ...own }) => own),
    events: tickets.flatMap(({ id, history = [] }) =>
      (history ?? []).map((own) => ({ ticket: id, moment: own.at, ...own })),
    ),
    messages: tickets.flatMap(({ id, interactions }) =>
      interactions.map(({ at, author, visibility }) => ({ ticket: id, moment: at, role: author.role, visibility })),
    ),
  };
  try {
    for (const [name, rows] of Object.entries(tables)) {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
      await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_json_auto('${path}', sample_size = -1)`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return connection;
}

/** The rows of an answer, each as its values, big integers as numbers. */
export async function valuesOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)));
}
