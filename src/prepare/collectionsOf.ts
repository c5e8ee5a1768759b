import type { CollectionName, Dataset } from '../model/collections.ts';
import type { Interaction } from '../model/interaction.ts';
import { attributedTicket } from './agentOfTicket.ts';
import { assertDataset } from './assertDataset.ts';
import { createLedger } from './createLedger.ts';
import { distinctRows } from './distinctRows.ts';
import { followOrder } from './followOrder.ts';
import { type JoinCounts, joinKeys } from './join.ts';
import { joinedTickets, withInteractions } from './joinInteractions.ts';
import { type JoinedRanges, joinRanges } from './joinRanges.ts';
import type { CollectionsOptions, PreparedCollections } from './preparedCollections.ts';
import { createPreparer, type Preparer, preparationOrder } from './preparer.ts';

/** What a ledger can be made of. */
const ledgerSources = ['costs', 'revenue', 'tickets', 'interactions', 'sessions'] as const;

export function collectionsOf(dataset: Dataset, options: CollectionsOptions, path: string): PreparedCollections {
  assertDataset(dataset, path);
  const { complete = true, wanted, ...rules } = options;
  const asksFor = (name: CollectionName): boolean => wanted === undefined || wanted.includes(name);
  const asked = { sessions: asksFor('sessions') || asksFor('ledger'), customers: asksFor('customers') };
  const read = new Map<CollectionName, readonly object[]>();
  const prepared = new Map<CollectionName, readonly object[]>();
  const counts = new Map<CollectionName, JoinCounts>();
  const duplicates: Partial<Record<CollectionName, number>> = {};
  const given = (Object.keys(dataset) as CollectionName[]).filter((name) => dataset[name] !== undefined);
  const derivesLedger = dataset.ledger === undefined && ledgerSources.some((name) => dataset[name] !== undefined);
  let preparer: Preparer | null = null;
  let apart: { readonly rows: readonly object[]; readonly ranges: JoinedRanges | null } | null = null;

  let distinctTickets: readonly object[] | null = null;

  function ticketsAlone(): readonly object[] {
    distinctTickets ??= apart?.rows ?? distinct('tickets');
    return distinctTickets;
  }

  /** Read once, for it may be a generator. */
  function rawRows(name: CollectionName): readonly object[] {
    const before = read.get(name);
    if (before !== undefined) return before;
    const rows = name === 'tickets' ? joined() : distinct(name);
    read.set(name, rows);
    return rows;
  }

  function distinct(name: CollectionName): readonly object[] {
    const { rows, duplicates: same, conflicts } = distinctRows<object>(dataset[name] as Iterable<object>, path);
    if (same.length + conflicts.length > 0) duplicates[name] = same.length + conflicts.length;
    return rows;
  }

  function ticketRanges(): { readonly rows: readonly object[]; readonly ranges: JoinedRanges | null } {
    if (apart !== null) return apart;
    const rows = ticketsAlone();
    const ranges =
      dataset.interactions === undefined ? null : joinRanges(rows, rawRows('interactions') as readonly Interaction[]);
    if (ranges !== null) {
      const { matched, orphans, unattached } = ranges;
      counts.set('interactions', { matched, orphans, unattached });
    }
    apart = { rows, ranges };
    return apart;
  }

  function joined(): readonly object[] {
    const { rows, ranges } = ticketRanges();
    return ranges === null ? rows : joinedTickets(rows, ranges);
  }

  function thePreparer(): Preparer {
    if (preparer !== null) return preparer;
    preparer = createPreparer(rules, asked);
    const learnsAll = asked.sessions || asked.customers;
    for (const name of preparationOrder) {
      const isLearnt = learnsAll || name === 'customers' || name === 'tickets';
      if (!given.includes(name) || !isLearnt) continue;
      // Who answered a ticket stands in its interactions; others that stand in their tickets were seen there.
      const isAlone = name === 'tickets' && !learnsAll && rules.attribute === undefined;
      for (const row of isAlone ? ticketsAlone() : rawRows(name)) preparer.see(name, row as never);
    }
    return preparer;
  }

  function rowsOf(name: CollectionName): readonly object[] {
    const before = prepared.get(name);
    if (before !== undefined) return before;
    const rows = name === 'ledger' && derivesLedger ? ledger() : completed(name);
    prepared.set(name, rows);
    return rows;
  }

  function completed(name: CollectionName): readonly object[] {
    const rows = rawRows(name);
    const needed = name === 'sessions' || name === 'customers';
    if (!complete && !needed) return rows;
    const own = thePreparer();
    return rows.map((row) => own.complete(name, row as never));
  }

  /** What the ledger is written from: tickets under the agent to whom the rule attributes them. */
  function booked(name: CollectionName): readonly object[] {
    const rows = complete ? rowsOf(name) : rawRows(name);
    const rule = rules.attribute;
    return name === 'tickets' && rule !== undefined ? rows.map((row) => attributedTicket(row, rule)) : rows;
  }

  function ledger(): readonly object[] {
    const sources = ledgerSources.filter((name) => given.includes(name)).map((name) => [name, booked(name)]);
    const { rows, costs, revenue } = createLedger(Object.fromEntries(sources));
    if (given.includes('costs')) counts.set('costs', costs);
    if (given.includes('revenue')) counts.set('revenue', revenue);
    return rows;
  }

  return {
    names: derivesLedger ? [...given, 'ledger'] : given,
    rowsOf,
    ticketsApart: () => {
      const { rows, ranges } = ticketRanges();
      return { rows, conversations: ranges?.messages ? { ...ranges, joined: withInteractions, follower: null } : null };
    },
    adopt(rows, { list, starts }) {
      const found = { matched: list.length, orphans: 0, unattached: 0 };
      counts.set('interactions', found);
      apart = { rows, ranges: { list, starts, order: null, messages: true, ...found } };
      read.set('interactions', list);
    },
    followed: () => {
      const { tickets: rows, interactions: list } = dataset;
      if (apart !== null || read.has('interactions') || !Array.isArray(rows) || !Array.isArray(list)) return null;
      const conversations = followOrder(rows as readonly object[], list as readonly Interaction[]);
      return conversations === null ? null : { rows: rows as readonly object[], conversations };
    },
    joins: () => {
      const own = new Map(preparer?.joins().map((join) => [join.rows, join]));
      return joinKeys.flatMap((join) => {
        const found = counts.get(join.rows) ?? own.get(join.rows);
        if (found === undefined) return [];
        const { matched, orphans, unattached } = found;
        return [{ ...join, matched, orphans, unattached }];
      });
    },
    duplicates,
  };
}
