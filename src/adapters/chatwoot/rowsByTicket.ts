import type { Findings } from '../reading/findings.ts';

/** The rows of each conversation; those of none that is there are reported. `null` where no rows were given. */
export function rowsByTicket<Row extends { readonly id: string }>(
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
      const message = 'of a conversation that is not there, or by another number than its own: belongs to no ticket';
      findings.add({ code: 'orphan_record', collection, message, id: row.id });
      continue;
    }
    const own = groups.get(ticket);
    if (own === undefined) groups.set(ticket, [row]);
    else own.push(row);
  }
  return groups;
}
