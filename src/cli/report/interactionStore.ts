import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** Interactions from files of their own, kept until their tickets come by: the one thing that stays in memory. */
export interface InteractionStore {
  add(interaction: Interaction): void;
  /** The ticket with its interactions; one that has some of its own keeps them. */
  join(ticket: TicketRow): TicketRow;
  all(): Iterable<Interaction>;
  /** How well the two sides met, once all tickets went by. */
  joined(): { matched: number; orphans: number; unattached: number };
}

export function createInteractionStore(): InteractionStore {
  const byTicket = new Map<string, Interaction[]>();
  const unattached: Interaction[] = [];
  const met = new Set<string>();
  let stored = 0;
  let matched = 0;
  let messages = false;
  return {
    add(interaction) {
      if (interaction.kind === 'message') messages = true;
      const id = interaction.ticketId ?? null;
      if (id === null) {
        unattached.push(interaction);
        return;
      }
      stored++;
      const own = byTicket.get(id);
      if (own === undefined) byTicket.set(id, [interaction]);
      else own.push(interaction);
    },
    join(ticket) {
      const own = byTicket.get(ticket.id) ?? [];
      if (!met.has(ticket.id)) matched += own.length;
      if (own.length > 0) met.add(ticket.id);
      // Calls and chats alone say nothing of what was written.
      return messages && (ticket.interactions ?? null) === null ? { ...ticket, interactions: own } : ticket;
    },
    *all() {
      for (const own of byTicket.values()) yield* own;
      yield* unattached;
    },
    joined: () => ({ matched, orphans: stored - matched, unattached: unattached.length }),
  };
}
