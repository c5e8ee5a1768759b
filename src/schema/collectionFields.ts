import type { CollectionName } from '../model/collections.ts';
import type { Field } from './fields/field.ts';
import { record, variant } from './fields/fields.ts';
import {
  automationRunTable,
  costTable,
  customerTable,
  ledgerTable,
  outageTable,
  revenueTable,
  sessionTable,
} from './tables/businessTables.ts';
import { interactionTables } from './tables/interactionTables.ts';
import { surveyTable } from './tables/surveyTable.ts';
import { ticketRowTable } from './tables/ticketTable.ts';
import { activityTable, reviewTable } from './tables/workforceTables.ts';

/** What the rows of each collection hold. */
export const collectionFields: { readonly [Name in CollectionName]: Field } = {
  tickets: record(ticketRowTable),
  interactions: variant(interactionTables),
  surveys: record(surveyTable),
  activities: record(activityTable),
  reviews: record(reviewTable),
  sessions: record(sessionTable),
  customers: record(customerTable),
  costs: record(costTable),
  revenue: record(revenueTable),
  outages: record(outageTable),
  automationRuns: record(automationRunTable),
  ledger: record(ledgerTable),
};
