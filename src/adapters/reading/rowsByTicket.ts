import type { Findings } from './findings.ts';

/** Rows by the ticket they belong to; what belongs to none of the tickets that are there is reported and left out. */
export function rowsByTicket<Row extends object>(
  rows: readonly Row[] | null,
  collection: string,
  ticketOf: (row: Row) => string | null | undefined,
  known: ReadonlySet<string>,
  findings: Findings,
): Map<string, Row[]> | null {
  if (rows === null) return null;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const ticket = ticketOf(row) ?? null;
    if (ticket === null || !known.has(ticket)) {
      const message = 'of a ticket that is not there: left out';
      findings.add({
        code: 'orphan_record',
        collection,
        message,
        id: 'id' in row && typeof row.id === 'string' ? row.id : ticket,
      });
      continue;
    }
    const own = groups.get(ticket);
    if (own === undefined) groups.set(ticket, [row]);
    else own.push(row);
  }
  return groups;
}
