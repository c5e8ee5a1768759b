import { fieldOf } from '../fold/fieldOf.ts';
import { addToTally, type Tally } from '../fold/tally.ts';
import type { CostEntry, RevenueEvent, SelfServiceSession } from '../model/business.ts';
import type { Interaction } from '../model/interaction.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { TicketRow } from '../model/ticket.ts';
import { type EntryContext, entryContext, withContext } from './entryContext.ts';
import { idText } from './idText.ts';
import { countJoin, type JoinTally } from './join.ts';
import { type LedgerLines, ledgerLines } from './ledgerEntries.ts';

interface TicketFacts {
  readonly context: EntryContext;
  /** Why the ticket is no request, and what belongs to it no contact. */
  readonly excluded: string | null;
}

/** An account book while it is written: tickets before what belongs to them, costs after all contacts. */
export interface LedgerWriter {
  readonly rows: LedgerEntry[];
  readonly leftOut: Tally;
  readonly costs: JoinTally;
  readonly revenue: JoinTally;
  readonly interactions: JoinTally;
  addTicket(ticket: TicketRow): void;
  addRevenue(revenue: RevenueEvent): void;
  addInteraction(interaction: Interaction): void;
  /** An interaction that stands inside a ticket; `duplicate` when it was given as a record of its own before. */
  addEmbedded(ticket: TicketRow, interaction: Interaction): void;
  addSession(session: SelfServiceSession): void;
  addCost(cost: CostEntry): void;
}

export function createLedgerWriter(): LedgerWriter {
  const rows: LedgerEntry[] = [];
  const leftOut: Tally = {};
  const [costs, revenue, interactions] = [noJoins(), noJoins(), noJoins()];
  const tickets = new Map<unknown, TicketFacts>();
  const channels = new Set<unknown>();
  const given = new Set<string>();
  let anyEmbedded = false;

  function write(lines: LedgerLines): void {
    if (typeof lines === 'string') {
      addToTally(leftOut, lines);
      return;
    }
    for (const entry of lines) {
      rows.push(entry);
      if (fieldOf(entry, 'kind') === 'contact') channels.add(fieldOf(entry, 'channel'));
    }
  }

  /** The contact with what its ticket says and it does not; the reason where its ticket is no request. */
  function contactOf(entry: LedgerEntry, ticketId: unknown): LedgerLines {
    const ticket = tickets.get(ticketId);
    if (ticket === undefined) return [entry];
    return ticket.excluded ?? [withContext(entry, ticket.context)];
  }

  return {
    ...{ rows, leftOut, costs, revenue, interactions },
    addTicket(ticket) {
      const lines = ledgerLines('tickets', ticket);
      const id = fieldOf(ticket, 'id') ?? null;
      if (id !== null)
        tickets.set(id, { context: entryContext(ticket), excluded: typeof lines === 'string' ? lines : null });
      if (Array.isArray(fieldOf(ticket, 'interactions'))) anyEmbedded = true;
      write(lines);
    },
    addRevenue(row) {
      const ticketId = fieldOf(row, 'ticketId');
      const ticket = tickets.get(ticketId);
      countJoin(revenue, ticketId, ticket !== undefined);
      const lines = ledgerLines('revenue', row);
      const [entry] = lines;
      write(ticket === undefined || !isEntry(entry) ? lines : [withContext(entry, ticket.context)]);
    },
    addInteraction(row) {
      const lines = ledgerLines('interactions', row);
      const [entry] = lines;
      const ticketId = fieldOf(row, 'ticketId');
      if (anyEmbedded) given.add(keyOf(row, ticketId));
      if (!isEntry(entry)) write(lines);
      else {
        countJoin(interactions, ticketId, tickets.has(ticketId));
        write(contactOf(entry, ticketId));
      }
    },
    addEmbedded(ticket, row) {
      const ticketId = fieldOf(ticket, 'id') as LedgerEntry['ticketId'];
      if (given.has(keyOf(row, ticketId))) {
        write('duplicate');
        return;
      }
      const lines = ledgerLines('interactions', row);
      const [entry] = lines;
      write(isEntry(entry) ? contactOf({ ...entry, ticketId }, ticketId) : lines);
    },
    addSession: (row) => write(ledgerLines('sessions', row)),
    addCost(row) {
      const channel = fieldOf(row, 'channel');
      countJoin(costs, channel, channels.has(channel));
      write(ledgerLines('costs', row));
    },
  };
}

function noJoins(): JoinTally {
  return { matched: 0, orphans: 0, unattached: 0 };
}

/** What was written, and not a row that was passed on because it cannot be read. */
function isEntry(entry: LedgerEntry | string | undefined): entry is LedgerEntry {
  const kind = fieldOf(entry, 'kind');
  return kind === 'contact' || kind === 'revenue';
}

/** Ids are often unique within a ticket and a kind only. */
function keyOf(row: Interaction, ticketId: unknown): string {
  return JSON.stringify([ticketId, fieldOf(row, 'kind'), fieldOf(row, 'id')].map(idText));
}
