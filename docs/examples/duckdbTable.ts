// Rows of a table of DuckDB become tickets: columns are renamed in SQL, timestamps go over as epoch milliseconds.
import type { DuckDBConnection } from '@duckdb/node-api';
import { groupBy, resolutionTime, responseRate } from 'support-kpis';
import { parseTickets } from 'support-kpis/schema';

export async function duckdbFigures(connection: DuckDBConnection) {
  const found = await connection.runAndReadAll(`
    select
      id,
      lower(status) as status,
      channel,
      epoch_ms(created)::double as "createdAt",
      epoch_ms(replied)::double as "firstRespondedAt",
      epoch_ms(solved)::double as "solvedAt"
    from tickets`);
  const { records, problems } = parseTickets(found.getRowObjectsJson());
  return {
    problems,
    resolution: resolutionTime(records).median,
    answered: groupBy(records, 'channel', responseRate),
  };
}
