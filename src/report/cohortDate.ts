import { fieldOf } from '../fold/fieldOf.ts';
import { periodDate } from '../kpi/periodDate.ts';
import type { CollectionName } from '../model/collections.ts';

/** The date that puts a row in a period, by collection: the first of these that the row has. */
export const usualDates: { readonly [Name in CollectionName]: readonly string[] } = {
  tickets: ['createdAt'],
  interactions: ['at', 'queuedAt', 'requestedAt'],
  surveys: ['respondedAt', 'sentAt'],
  activities: ['start'],
  reviews: ['at'],
  sessions: ['startedAt'],
  customers: ['since'],
  costs: ['at'],
  revenue: ['at'],
  outages: ['start'],
  automationRuns: ['at'],
  ledger: ['at'],
};

/** The date that puts a row of a collection in a period: the chosen field, else the first usual one that it has. */
export function cohortDate(collection: CollectionName, chosen: string | undefined): (row: unknown) => number {
  const names = chosen === undefined ? usualDates[collection] : [chosen];
  return (row) => {
    for (const name of names) {
      const value = fieldOf(row, name) ?? null;
      if (value !== null) return periodDate(value);
    }
    return Number.NaN;
  };
}
