import type { AutomationRun, CostEntry, Customer, Outage, RevenueEvent, SelfServiceSession } from './business.ts';
import type { Interaction } from './interaction.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Survey } from './survey.ts';
import type { TicketRow } from './ticket.ts';
import type { AgentActivity, QaReview } from './workforce.ts';

/** The collections of a support desk's records, by the names that a dataset gives them. */
export interface Collections {
  tickets: TicketRow;
  interactions: Interaction;
  surveys: Survey;
  activities: AgentActivity;
  reviews: QaReview;
  sessions: SelfServiceSession;
  customers: Customer;
  costs: CostEntry;
  revenue: RevenueEvent;
  outages: Outage;
  automationRuns: AutomationRun;
  ledger: LedgerEntry;
}

export type CollectionName = keyof Collections;

/** The records of a desk, as far as they are there. */
export type Dataset = { readonly [Name in CollectionName]?: Iterable<Collections[Name]> };

/** What one record of a collection is called in a message. */
export const recordNames: { readonly [Name in CollectionName]: string } = {
  tickets: 'ticket',
  interactions: 'interaction',
  surveys: 'survey',
  activities: 'activity',
  reviews: 'review',
  sessions: 'session',
  customers: 'customer',
  costs: 'cost',
  revenue: 'revenue event',
  outages: 'outage',
  automationRuns: 'automation run',
  ledger: 'ledger entry',
};
