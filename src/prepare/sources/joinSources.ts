import type { CollectionName } from '../../model/collections.ts';
import { attachInteractions } from './attachInteractions.ts';
import { clockFindings } from './clockFindings.ts';
import { clockOffsets } from './clockOffsets.ts';
import { distinctCollections } from './distinctCollections.ts';
import { dropShared } from './dropShared.ts';
import { idFindings } from './idFindings.ts';
import { impossibleOrders } from './impossibleOrders.ts';
import { interactionKeys } from './interactionKeys.ts';
import { invalidIds } from './invalidIds.ts';
import type { GivenName, JoinedDataset } from './joinedDataset.ts';
import { mergedCases } from './mergedCases.ts';
import { mergedTickets } from './mergedTickets.ts';
import { collectionNames, customersOf, readSources } from './readSources.ts';
import { renamedRecord } from './renamedRecord.ts';
import { sharedGroups } from './sharedGroups.ts';
import { silentSources } from './silentSources.ts';
import { sourceCounts } from './sourceCounts.ts';
import { leastIds, sortedFindings } from './sourceFinding.ts';
import { sourceNames } from './sourceNames.ts';
import type { JoinSourcesOptions, Source } from './sourceOptions.ts';
import type { SourceRow } from './sourceRow.ts';
import { type SourceSettings, sourceSettings } from './sourceSettings.ts';
import type { DroppedRows, SourcesReport } from './sourcesReport.ts';
import { ticketKey } from './ticketKey.ts';

/** The records of several systems as one desk's, and what became of them. */
export interface JoinedSources<Name extends CollectionName = never> {
  readonly dataset: JoinedDataset<Name>;
  readonly report: SourcesReport;
}

/**
 * Puts the records of several systems into one dataset, and says what did not fit together.
 *
 * Every id, and every reference to it, gets the prefix of its system: tickets, customers, agents, teams, articles, and
 * the records themselves. `shared` names kinds that mean the same everywhere, `idsOf` says that a system writes down
 * another's ids. `customerKey` and `agentKey` make one person of several ids, `same` one case of several tickets: the
 * preferred system's ticket stands for it and the others' messages, calls and surveys go there. The same row twice is
 * dropped. Clocks that differ, and answers before their question, are findings; only `skew` moves an instant.
 *
 * Trap: without `customerKey` a customer who writes here and calls there is two, and nobody ever comes back. A text is
 * taken as it is, so fold case and spaces in the key. Tickets that one system hands to the other are created later
 * there; `sameInteraction` tells the clocks apart, `same` tells clock and delay together.
 *
 * Takes datasets in any order of rows; gives copies with instants in epoch milliseconds, ready for `prepare` and `report`, and
 * a report in plain JSON. Linear in the rows.
 *
 * @throws SupportKpisError `invalid_sources`, `duplicate_source`, `unknown_source`, `unknown_option`, `invalid_option`,
 * `missing_option`, `invalid_dataset`, `unknown_collection`, `not_iterable`; `invalid_key` when a key is no text.
 * @example
 * import { joinSources } from 'support-kpis';
 * const zendesk = { tickets: [{ id: '7', createdAt: 0, customerId: '10' }] };
 * const phone = { tickets: [{ id: '7', createdAt: 90, customerId: '+49 30 1' }] };
 * const customers: Readonly<Record<string, string>> = { '10': 'ada@x.de', '+49 30 1': 'ada@x.de' };
 * const { dataset, report } = joinSources(
 *   [{ name: 'zendesk', prefix: 'zd-', dataset: zendesk }, { name: 'phone', dataset: phone }],
 *   { customerKey: ({ id }) => customers[id] },
 * );
 * dataset.tickets?.map(({ id, customerId }) => [id, customerId]) // → [['zd-7', 'ada@x.de'], ['phone:7', 'ada@x.de']]
 * report.mergedCustomers.map(({ id, from }) => [id, from.length]) // → [['ada@x.de', 2]]
 */
export function joinSources<const List extends readonly Source[]>(
  sources: List,
  options: JoinSourcesOptions = {},
): JoinedSources<GivenName<List[number]>> {
  const settings = sourceSettings(sources, options);
  const read = readSources(settings);
  const names = sourceNames(settings, options, customersOf(read, settings));
  const systems = settings.map(({ name }) => name);
  const invalid = invalidIds(systems);
  const distinct = distinctCollections(settings, names);
  const rankOf = (source: number): number => (settings[source] as SourceSettings).rank;

  function rowsOf(collection: CollectionName): SourceRow[] {
    const rows: SourceRow[] = [];
    for (const [source, { skew }] of settings.entries()) {
      const renaming = { names, source, skew, invalid };
      for (const given of read[source]?.get(collection) ?? []) {
        rows.push({ row: renamedRecord(given, collection, renaming), given, source });
      }
    }
    return distinct.distinct(collection, rows);
  }

  const merged = mergedCases(rowsOf('tickets'), ticketKey(options, systems), rankOf, names.cases);
  const keyOf = interactionKeys(options, systems);
  const contacts = rowsOf('interactions');
  const { rows: interactions, dropped } = dropShared(contacts, keyOf.of, rankOf);
  const once = (rows: readonly SourceRow[]): SourceRow[] => dropShared(keyOf.distinct(rows), keyOf.of, rankOf).rows;
  const heard = silentSources(attachInteractions(merged.cases, interactions, once), interactions, systems);
  const rest = collectionNames.filter((name) => name !== 'tickets' && name !== 'interactions');
  const joined = new Map<CollectionName, SourceRow[]>(rest.map((name) => [name, rowsOf(name)]));
  joined.set('tickets', [...heard.cases]).set('interactions', interactions);

  const shared = sharedGroups(keyOf.withHeld(merged.cases, contacts), keyOf.of);
  const level = options.level ?? 0.95;
  const offsets = [
    ...clockOffsets('tickets', merged.groups, systems, level),
    ...clockOffsets('interactions', shared.groups, systems, level),
  ];
  const sameKey: DroppedRows = {
    ...{ collection: 'interactions', reason: 'same_key', count: dropped.length },
    ids: leastIds(dropped.map(({ row }) => String((row as { id?: unknown }).id))),
  };
  const given = collectionNames.filter((name) => read.some((own) => own.has(name)));
  const entries = given.map((name) => [name, joined.get(name)?.map(({ row }) => row)]);
  const dataset = Object.fromEntries(entries) as JoinedDataset<never>;
  return {
    dataset: dataset as JoinedDataset<GivenName<List[number]>>,
    report: {
      sources: sourceCounts(settings, read, names.noted),
      mergedCustomers: names.merged('customers'),
      mergedAgents: names.merged('agents'),
      mergedTickets: mergedTickets(merged.cases, joined, systems),
      duplicates: [...distinct.duplicates, ...(dropped.length > 0 ? [sameKey] : [])],
      clocks: offsets.map(({ offset }) => offset),
      findings: sortedFindings([
        ...distinct.findings,
        ...idFindings(names.noted, systems),
        ...invalid.list(),
        ...clockFindings(offsets, { tickets: merged.ambiguous, interactions: shared.ambiguous }, systems),
        ...impossibleOrders(merged.cases, contacts, joined.get('surveys') as SourceRow[], systems),
        ...heard.findings,
      ]),
    },
  };
}
