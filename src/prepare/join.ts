import type { CollectionName } from '../model/collections.ts';

/** One of the ways in which records of two collections belong together. */
export interface JoinKey {
  readonly rows: CollectionName;
  /** The field of the rows that names a record of the other collection. */
  readonly key: string;
  readonly to: CollectionName;
}

/** How well two collections met. Every row is one of the three. */
export interface JoinCounts {
  /** Rows whose other half is there. */
  readonly matched: number;
  /** Rows that name a record that is not there. */
  readonly orphans: number;
  /** Rows that name none. */
  readonly unattached: number;
}

export interface Join extends JoinKey, JoinCounts {}

/** The joins of a dataset, all of them: nothing else is ever looked up by another name. */
export const joinKeys = [
  { rows: 'interactions', key: 'ticketId', to: 'tickets' },
  { rows: 'surveys', key: 'ticketId', to: 'tickets' },
  { rows: 'reviews', key: 'ticketId', to: 'tickets' },
  { rows: 'revenue', key: 'ticketId', to: 'tickets' },
  { rows: 'sessions', key: 'customerId', to: 'customers' },
  { rows: 'tickets', key: 'customerId', to: 'customers' },
  { rows: 'costs', key: 'channel', to: 'ledger' },
] as const satisfies readonly JoinKey[];

/** Counts of one join while its rows go by. */
export interface JoinTally {
  matched: number;
  orphans: number;
  unattached: number;
}

export function countJoin(tally: JoinTally, id: unknown, found: boolean): void {
  if (typeof id !== 'string') tally.unattached++;
  else if (found) tally.matched++;
  else tally.orphans++;
}
