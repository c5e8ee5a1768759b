import { fieldOf } from '../../fold/fieldOf.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { interactionsByTicket } from '../../prepare/joinInteractions.ts';
import type { QualityRules } from './qualityOptions.ts';

/** What rules may ask beside the row they judge. */
export interface QualitySettings extends QualityRules {
  has(name: CollectionName): boolean;
  /** Whether a record of another collection has this id. */
  knows(name: CollectionName, id: string): boolean;
  /** The interactions of a ticket: those it holds, else those of the collection that name it. */
  interactionsOf(ticket: TicketRow): readonly Interaction[] | null;
}

/** Joins are made when they are first asked for. */
export function qualitySettings(
  rules: QualityRules,
  rows: ReadonlyMap<CollectionName, readonly object[]>,
): QualitySettings {
  const ids = new Map<CollectionName, Set<unknown>>();
  let byTicket: ReadonlyMap<string, readonly Interaction[]> | null = null;

  function idsOf(name: CollectionName): Set<unknown> {
    const before = ids.get(name);
    if (before !== undefined) return before;
    const own = new Set((rows.get(name) as readonly object[]).map((row) => fieldOf(row, 'id')));
    ids.set(name, own);
    return own;
  }

  function joined(id: string): readonly Interaction[] | null {
    byTicket ??= interactionsByTicket((rows.get('interactions') ?? []) as readonly Interaction[]).byTicket;
    return byTicket.get(id) ?? null;
  }

  return {
    ...rules,
    has: (name) => rows.has(name),
    knows: (name, id) => idsOf(name).has(id),
    interactionsOf: ({ id, interactions }) => interactions ?? joined(id),
  };
}
