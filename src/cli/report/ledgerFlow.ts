import type { CostEntry, RevenueEvent, SelfServiceSession } from '../../model/business.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Join, JoinCounts } from '../../prepare/join.ts';
import { createLedgerWriter } from '../../prepare/ledgerWriter.ts';

/** The ledger, line by line, while the records that it is made of go by. */
export interface LedgerFlow {
  /** Tickets before what belongs to them, costs last. */
  add(collection: CollectionName, row: object): void;
  /** What waited for records that did not come. */
  end(): void;
  joins(): ReadonlyMap<Join['rows'], JoinCounts>;
}

/** `interactions` tells whether there is a collection of them, which may hold again what stands inside tickets. */
export function createLedgerFlow(interactions: boolean, write: (entry: LedgerEntry) => void): LedgerFlow {
  const writer = createLedgerWriter();
  const seen = new Set<CollectionName>();
  let inside: (readonly [ticket: TicketRow, own: Interaction])[] = [];

  function passOn(): void {
    for (const entry of writer.rows) write(entry);
    writer.rows.length = 0;
  }

  function addTicket(ticket: TicketRow): void {
    writer.addTicket(ticket);
    const { id, createdAt } = ticket;
    for (const own of ticket.interactions ?? []) {
      if (interactions) inside.push([{ id, createdAt }, own]);
      else writer.addEmbedded({ id, createdAt }, own);
    }
  }

  function addWaiting(): void {
    for (const [ticket, own] of inside) writer.addEmbedded(ticket, own);
    inside = [];
  }

  return {
    add(collection, row) {
      seen.add(collection);
      if (collection === 'tickets') addTicket(row as TicketRow);
      else if (collection === 'revenue') writer.addRevenue(row as RevenueEvent);
      else if (collection === 'interactions') writer.addInteraction(row as Interaction);
      else {
        addWaiting();
        if (collection === 'sessions') writer.addSession(row as SelfServiceSession);
        if (collection === 'costs') writer.addCost(row as CostEntry);
      }
      passOn();
    },
    end() {
      addWaiting();
      passOn();
    },
    joins() {
      const { costs, revenue } = writer;
      return new Map([
        ...(seen.has('costs') ? [['costs', costs] as const] : []),
        ...(seen.has('revenue') ? [['revenue', revenue] as const] : []),
      ]);
    },
  };
}
