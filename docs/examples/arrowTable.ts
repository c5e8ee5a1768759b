// A table of Apache Arrow, as databases and notebooks hand it over. Its columns bear the names of the fields.
import type { Table } from 'apache-arrow';
import { firstResponseTime, fromArrow, groupBy, resolutionRate, type TicketRow } from 'support-kpis';

export function arrowFigures(table: Table) {
  const tickets = fromArrow<TicketRow>(table);
  return {
    firstResponse: firstResponseTime(tickets).median,
    solved: groupBy(tickets, 'channel', resolutionRate),
  };
}
