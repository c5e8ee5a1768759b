import { DuckDBInstance } from '@duckdb/node-api';

/** DuckDB in memory, with rows of plain objects as its tables. */
export interface DuckDb {
  /** Makes a table of the rows: their columns by the first row's fields, texts and numbers. */
  load(table: string, rows: readonly object[]): Promise<void>;
  /** The answer's rows, read to the end. */
  ask(question: string): Promise<unknown[][]>;
  close(): void;
}

export async function duckdbOf(threads: number): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  return {
    async load(table, rows) {
      const fields = fieldsOf(rows);
      await connection.run(
        `CREATE OR REPLACE TABLE ${table} (${fields.map(([name, isText]) => `"${name}" ${isText ? 'VARCHAR' : 'DOUBLE'}`).join(', ')})`,
      );
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const [name, isText] of fields) {
          const value = (row as Readonly<Record<string, unknown>>)[name];
          if (value === null || value === undefined) appender.appendNull();
          else if (isText) appender.appendVarchar(value as string);
          else appender.appendDouble(value as number);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    ask: async (question) => (await connection.runAndReadAll(question)).getRows(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The fields that hold texts or numbers, and whether they are texts. */
function fieldsOf(rows: readonly object[]): [string, boolean][] {
  const names = Object.keys(rows[0] ?? {});
  return names.flatMap((name): [string, boolean][] => {
    const known = rows.find((row) => ((row as Readonly<Record<string, unknown>>)[name] ?? null) !== null);
    const value = (known as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, typeof value === 'string']] : [];
  });
}
