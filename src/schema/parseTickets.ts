import type { TicketRow } from '../model/ticket.ts';
import type { BatchOptions } from './options.ts';
import { type ParsedRecords, parseNamed } from './parseRecords.ts';

/**
 * Reads rows of JSON or CSV into tickets, leaving out and explaining the bad ones; see {@link parseRecords}.
 *
 * Only `id` and `createdAt` are required. A status, a priority or a kind of event that is no word of its list makes the
 * row bad (`unknown_status`, `unknown_value`, `unknown_kind`); channels, types and tiers keep the names they have.
 *
 * @throws what {@link parseRecords} throws.
 * @example
 * import { parseTickets } from 'support-kpis/schema';
 * const rows = [
 *   { id: 1, createdAt: '2024-03-01T09:00:00+01:00', status: 'solved', agentId: '', solvedAt: null },
 *   { id: 2, createdAt: '2024-03-01', status: 'SOLVED' },
 * ];
 * const { records, problems } = parseTickets(rows, { normalize: true });
 * records; // → [{ id: '1', createdAt: 1709280000000, status: 'solved' }]
 * problems.map((problem) => problem.code); // → ['ambiguous_date']
 */
export function parseTickets(rows: Iterable<unknown>, options?: BatchOptions): ParsedRecords<TicketRow> {
  return parseNamed('parseTickets', 'tickets', rows, options);
}
