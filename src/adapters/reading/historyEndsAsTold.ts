import type { Ticket } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import type { Findings } from './findings.ts';

/**
 * Whether a ticket's history ends as the ticket stands, solved or not. One that does not lacks its last change, so that
 * it cannot tell of the last solving; that is reported.
 */
export function historyEndsAsTold(
  { id, status, history }: Ticket,
  collection: string,
  field: string,
  findings: Findings,
): boolean {
  const last = history?.findLast(({ kind }) => kind === 'status')?.to ?? null;
  if (last === null || isSolvedStatus(last) === isSolvedStatus(status)) return true;
  const message =
    'the history ends in another status than the ticket: the last change is missing, the dates of the ticket are taken';
  findings.add({ code: 'history_contradicts_status', collection, field, message, id });
  return false;
}
