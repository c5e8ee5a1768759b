import type { CollectionName } from '../model/collections.ts';
import { toInstant } from '../time/instant.ts';

const fields: { readonly [Name in CollectionName]: readonly string[] } = {
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
};

/** The date that puts a row of a collection in a period: the chosen field, else the first usual one that it has. */
export function cohortDate(collection: CollectionName, chosen: string | undefined): (row: unknown) => number {
  const names = chosen === undefined ? fields[collection] : [chosen];
  return (row) => {
    if (typeof row !== 'object' || row === null) return Number.NaN;
    for (const name of names) {
      const value = (row as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined && value !== null) return toInstant(value);
    }
    return Number.NaN;
  };
}
