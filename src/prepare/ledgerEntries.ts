import { SupportKpisError } from '../errors/supportKpisError.ts';
import { exclusionOf } from '../kpi/received.ts';
import type { CostEntry, RevenueEvent, SelfServiceSession } from '../model/business.ts';
import type { Interaction } from '../model/interaction.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { lastSolvedAt } from '../model/solving.ts';
import type { TicketRow } from '../model/ticket.ts';
import { isSolved } from '../model/ticketStatus.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import { entryContext } from './entryContext.ts';
import { interactionEntry } from './interactionEntry.ts';

/** The records that a ledger is written from. */
export interface LedgerRecords {
  readonly costs: CostEntry;
  readonly revenue: RevenueEvent;
  readonly tickets: TicketRow;
  readonly interactions: Interaction;
  readonly sessions: SelfServiceSession;
}

export type LedgerSource = keyof LedgerRecords;

/** The entries of one record, or the reason why it gives none. */
export type LedgerLines = readonly LedgerEntry[] | string;

/**
 * The lines of the account book that one record gives.
 *
 * A cost, a revenue and a session give one each. A ticket is a `contact`, and a `resolution` too once it is solved, at
 * its last solving (where no valid date of it is known: when it was closed, else created); merged, spam, deleted
 * and test tickets give none. Of interactions these are contacts: inbound calls that were answered, chats that were
 * accepted, and messages that the customer wrote. What stands inside a ticket is not looked at; {@link createLedger} does.
 *
 * Faulty values are carried on, and rows that cannot be read are passed on as they are, so that the figure that counts
 * the ledger says so.
 *
 * @throws SupportKpisError `unknown_collection` for another collection.
 * @example
 * import { ledgerEntriesOf } from 'support-kpis';
 * const ticket = { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, channel: 'email' } as const;
 * ledgerEntriesOf('tickets', ticket).map(({ kind, at }) => [kind, at]) // → [['contact', 0], ['resolution', 9]]
 */
export function ledgerEntriesOf<Source extends LedgerSource>(
  collection: Source,
  row: LedgerRecords[Source],
): LedgerEntry[] {
  const lines = ledgerLines(collection, row);
  return typeof lines === 'string' ? [] : [...lines];
}

/** As {@link ledgerEntriesOf}, but a record without entries says why. */
export function ledgerLines<Source extends LedgerSource>(collection: Source, row: LedgerRecords[Source]): LedgerLines {
  if (typeof collection !== 'string' || !Object.hasOwn(writers, collection)) {
    throw new SupportKpisError({
      code: 'unknown_collection',
      path: 'ledgerEntriesOf: collection',
      expected: `one of ${Object.keys(writers).join(', ')}`,
      received: collection,
    });
  }
  const passedOn: unknown = row;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [passedOn as LedgerEntry];
  try {
    return writers[collection](row);
  } catch {
    return [passedOn as LedgerEntry];
  }
}

const writers: { readonly [Source in LedgerSource]: (row: LedgerRecords[Source]) => LedgerLines } = {
  costs: ({ at, channel, category, amount, currency }) => [{ kind: 'cost', at, channel, category, amount, currency }],
  revenue: ({ at, kind, amount, currency, ticketId }) => [
    { kind: 'revenue', at, ticketId, category: kind, amount, currency },
  ],
  tickets: ticketEntries,
  interactions: interactionEntry,
  sessions: ({ startedAt, ticketId, customerId }) => [{ kind: 'session', at: startedAt, ticketId, customerId }],
};

function ticketEntries(ticket: TicketRow): LedgerLines {
  const { id, createdAt } = ticket;
  const exclusion = exclusionOf(ticket.excluded);
  if (exclusion !== null) return exclusion.excluded;
  const context = entryContext(ticket);
  const contact: LedgerEntry = { kind: 'contact', contact: 'ticket', at: createdAt, ticketId: id, ...context };
  if (isSolved(ticket) !== true) return [contact];
  return [contact, { kind: 'resolution', at: resolvedAt(ticket), ticketId: id, ...context }];
}

/** The last solving, as far as the record has a valid date of it: what is solved is counted, whenever it was. */
function resolvedAt(ticket: TicketRow): Instant {
  const solved = lastSolvedAt(ticket);
  if (solved !== null && !Number.isNaN(solved)) return solved;
  const closed = toInstant(ticket.closedAt);
  return Number.isNaN(closed) ? ticket.createdAt : closed;
}
