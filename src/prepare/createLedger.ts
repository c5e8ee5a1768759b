import { fieldOf } from '../fold/fieldOf.ts';
import { sortedTally } from '../fold/tally.ts';
import type { Interaction } from '../model/interaction.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { TicketRow } from '../model/ticket.ts';
import { assertDataset } from './assertDataset.ts';
import type { JoinCounts } from './join.ts';
import type { LedgerRecords, LedgerSource } from './ledgerEntries.ts';
import { createLedgerWriter } from './ledgerWriter.ts';

/** The collections of a desk that its account book is written from. */
export type LedgerDataset = { readonly [Source in LedgerSource]?: Iterable<LedgerRecords[Source]> | undefined };

/** An account book, and how well its sources met. */
export interface Ledger {
  readonly rows: LedgerEntry[];
  /** Costs by channel: `matched` where the channel has contacts; `unattached` are overheads, which name no channel. */
  readonly costs: JoinCounts;
  /** Revenues by ticket: `orphans` name a ticket that is not there. */
  readonly revenue: JoinCounts;
  /** Contacts of the collection `interactions` by ticket. */
  readonly interactions: JoinCounts;
  /** How many records gave no entry, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Writes the account book of a desk: what it spent and earned, and the contacts, resolutions and visits to divide by.
 *
 * Each record gives the entries that {@link ledgerEntriesOf} says. A revenue gets the channel of its ticket, and so does
 * a message without one. Interactions inside tickets are contacts too; one that the collection `interactions` gives as
 * well counts once. Contacts of merged, spam, deleted and test tickets stay out with them. Linear in the rows.
 *
 * Trap: rows that came twice count twice; see `deduplicate`. A chat recorded as a chat and as its
 * lines is one `chat` and several `message` contacts.
 *
 * @throws SupportKpisError `not_iterable` when a source is no collection, `unknown_collection` for a name that no
 * collection has.
 * @example
 * import { costPerContact, createLedger } from 'support-kpis';
 * const tickets = [{ id: 'A-1', createdAt: 0, channel: 'email' }, { id: 'A-2', createdAt: 5, channel: 'email' }];
 * const costs = [{ at: 0, category: 'wages', amount: 30, currency: 'EUR', channel: 'email' }];
 * const ledger = createLedger({ tickets, costs });
 * ledger.costs.matched // → 1
 * costPerContact(ledger.rows).value // → 15
 */
export function createLedger(dataset: LedgerDataset): Ledger {
  // Other collections of a desk may stand beside the sources; they are not looked at.
  assertDataset(dataset, 'createLedger');
  const writer = createLedgerWriter();
  const holders: TicketRow[] = [];
  for (const ticket of dataset.tickets ?? []) {
    writer.addTicket(ticket);
    if (Array.isArray(fieldOf(ticket, 'interactions'))) holders.push(ticket);
  }
  for (const revenue of dataset.revenue ?? []) writer.addRevenue(revenue);
  for (const interaction of dataset.interactions ?? []) writer.addInteraction(interaction);
  for (const ticket of holders) {
    for (const interaction of ticket.interactions as readonly Interaction[]) writer.addEmbedded(ticket, interaction);
  }
  for (const session of dataset.sessions ?? []) writer.addSession(session);
  for (const cost of dataset.costs ?? []) writer.addCost(cost);
  const { rows, costs, revenue, interactions, leftOut } = writer;
  return { rows, costs, revenue, interactions, leftOut: sortedTally(leftOut) };
}
