import type { ScaleOption } from '../../kpi/scale.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { agentOfTicket } from '../../prepare/agentOfTicket.ts';
import { type Join, type JoinCounts, joinKeys } from '../../prepare/join.ts';
import { createPreparer } from '../../prepare/preparer.ts';
import { createInteractionStore } from './interactionStore.ts';
import { createLedgerFlow } from './ledgerFlow.ts';
import type { Needs } from './needs.ts';

/** Where rows go once they know what other records say of them. */
export type Sink = (collection: CollectionName, row: object) => void;

/** Rows on their way from files to figures, in {@link readingOrder}. */
export interface RowFlow {
  /** Keeps an interaction until its ticket comes by. */
  keep(interaction: Interaction): void;
  add(collection: CollectionName, row: object): void;
  /** Lets go what was kept for tickets: all of them went by. */
  ticketsDone(): void;
  /** Lets go what was kept for all other records. */
  end(): void;
  /** How well the collections met that belong together. */
  joins(): Join[];
}

export interface FlowRules {
  readonly by: string | undefined;
  readonly attribute: Attribution | undefined;
  /** What customers and visits are told of no more. */
  readonly asOf: number | undefined;
  /** Of CSAT surveys that name none, for the satisfaction of customers. */
  readonly csatScale: ScaleOption | undefined;
}

/** Every collection after those whose records it asks. */
export const readingOrder: readonly CollectionName[] = [
  ...(['customers', 'tickets', 'revenue', 'interactions', 'surveys', 'reviews', 'sessions', 'costs'] as const),
  ...(['activities', 'outages', 'automationRuns', 'ledger'] as const),
];

export function createRowFlow(needs: Needs, there: ReadonlySet<CollectionName>, rules: FlowRules, sink: Sink): RowFlow {
  const { counted, completed } = needs;
  const { by, attribute, asOf, csatScale } = rules;
  const store = needs.joined ? createInteractionStore() : null;
  const ledger = needs.ledger ? createLedgerFlow(there.has('interactions'), (entry) => sink('ledger', entry)) : null;
  const asked = {
    fields: by === undefined ? [] : [by],
    sessions: completed.has('sessions'),
    customers: completed.has('customers'),
  };
  const preparer =
    completed.size === 0
      ? null
      : createPreparer({ attribute, asOf, ...(csatScale === undefined ? {} : { scale: csatScale }) }, asked);
  const waiting: object[] = [];

  function complete(collection: CollectionName, row: object): object {
    return completed.has(collection) && preparer !== null ? preparer.complete(collection, row as never) : row;
  }

  function add(collection: CollectionName, row: object): void {
    const whole = collection === 'tickets' && store !== null ? store.join(row as TicketRow) : row;
    preparer?.see(collection, whole as never);
    const booked = collection === 'tickets' && attribute !== undefined;
    ledger?.add(collection, booked ? { ...row, agentId: agentOfTicket(whole as TicketRow, attribute) } : row);
    if (!counted.has(collection)) return;
    // What other records say of a customer is known only when all of them went by.
    if (collection === 'customers' && completed.has('customers')) waiting.push(row);
    else sink(collection, complete(collection, whole));
  }

  return {
    keep: (interaction) => store?.add(interaction),
    add,
    ticketsDone() {
      for (const interaction of store?.all() ?? []) add('interactions', interaction);
    },
    end() {
      ledger?.end();
      for (const customer of waiting) sink('customers', complete('customers', customer));
    },
    joins() {
      const found = new Map<Join['rows'], JoinCounts>(preparer?.joins().map((join) => [join.rows, join]));
      for (const [rows, counts] of ledger?.joins() ?? []) found.set(rows, counts);
      if (store !== null) found.set('interactions', store.joined());
      return joinKeys.flatMap((join) => {
        const counts = found.get(join.rows);
        if (counts === undefined) return [];
        const { matched, orphans, unattached } = counts;
        return [{ ...join, matched, orphans, unattached }];
      });
    },
  };
}
