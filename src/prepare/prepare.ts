import { checkOptions } from '../kpi/checkOptions.ts';
import { instant, oneOf } from '../kpi/checks.ts';
import { scaleCheck } from '../kpi/scale.ts';
import { attributions } from '../model/attribution.ts';
import type { CollectionName, Collections, Dataset } from '../model/collections.ts';
import { collectionsOf } from './collectionsOf.ts';
import type { Join } from './join.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** A desk's records, each with what the others say of it. */
export interface Prepared {
  readonly dataset: { readonly [Name in CollectionName]?: readonly Collections[Name][] };
  /** How well the collections met, one line per join. */
  readonly joins: readonly Join[];
  /** Rows dropped because their id had been there before. */
  readonly duplicates: { readonly [Name in CollectionName]?: number };
}

export const prepareChecks = { attribute: oneOf(...attributions), scale: scaleCheck, asOf: instant };

/**
 * Joins a desk's records, so that every figure can be asked by channel, issue type, severity, tier, team or agent.
 *
 * Surveys, calls, chats, reviews and revenues take over what their ticket says (`ticketId`); sessions learn the
 * customer's next request, customers their contacts, satisfaction, open tickets, reopens, escalations and sentiment
 * (`customerId`); tickets get their interactions; the ledger is made of costs, revenues, tickets, contacts and
 * sessions. A row's own field wins over what another record says. Rows whose id was there before are dropped.
 * Nothing is guessed: `joins` counts rows whose other half is not there.
 *
 * Trap: `attribute` decides whose rating a rating is. Without it an agent has only those ratings that name the agent.
 *
 * Takes a dataset; gives copies in arrays. Linear in the rows.
 *
 * @throws SupportKpisError `unknown_option`, `invalid_option`; `not_iterable` when a collection is none.
 * @example
 * import { csat, groupBy, prepare } from 'support-kpis';
 * const tickets = [{ id: 'A-1', createdAt: 0, channel: 'chat', status: 'solved' }] as const;
 * const surveys = [
 *   { id: 'S-1', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, ticketId: 'A-1' },
 *   { id: 'S-2', kind: 'csat', score: 1, scale: { min: 1, max: 5 }, ticketId: 'A-9' },
 * ] as const;
 * const { dataset, joins } = prepare({ tickets, surveys });
 * groupBy(dataset.surveys ?? [], 'channel', csat).get('chat')?.value // → 1
 * joins // → [{ rows: 'surveys', key: 'ticketId', to: 'tickets', matched: 1, orphans: 1, unattached: 0 }]
 */
export function prepare(dataset: Dataset, options: PrepareOptions = {}): Prepared {
  checkOptions('prepare', prepareChecks, options);
  const { rowsOf, joins, duplicates, names } = collectionsOf(dataset, options, 'prepare');
  const rows = Object.fromEntries(names.map((name) => [name, rowsOf(name)]));
  return { dataset: rows as Prepared['dataset'], joins: joins(), duplicates };
}
