import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { differentialCases } from './cases.ts';
import { type SeededDesk, seededDesk } from './desk.ts';
import { tablesOf, valuesOf } from './duckdb.ts';
import { notInSql } from './notInSql.ts';

const digits = 1e-11;

describe.each([11, 12, 13])('DuckDB has the same figures of desk %d', (seed) => {
  let desk: SeededDesk;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    desk = seededDesk(400, seed);
    connection = await tablesOf(desk);
  });
  afterAll(() => connection.closeSync());

  test.each(differentialCases)('$kpi', async ({ ours, sql }) => {
    const theirs = await valuesOf(connection, sql);
    const found = ours(desk);
    expect(found.map(rounded)).toEqual(theirs.map(rounded));
    expect(theirs.flat().every((value) => value !== null)).toBe(true);
  });
});

test('every KPI is compared, or it is said why SQL cannot', () => {
  const compared = differentialCases.map(({ kpi }) => kpi.split(/[ ,]/)[0] as string);
  expect([...new Set([...compared, ...Object.keys(notInSql)])].sort()).toEqual(Object.keys(catalogue).sort());
  expect(compared.filter((kpi) => kpi in notInSql)).toEqual([]);
});

/** DuckDB adds doubles as they come; ours are exact sums. Equal but for the last digits. */
function rounded(values: readonly unknown[]): unknown[] {
  return values.map((value) => (typeof value === 'number' ? Number(value.toPrecision(-Math.log10(digits))) : value));
}
