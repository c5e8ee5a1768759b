import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { createRecordPacker } from './recordPacker.ts';

/** Interactions from files of their own, kept until their tickets come by: the one thing that stays in memory. */
export interface InteractionStore {
  add(interaction: Interaction): void;
  /** The ticket with its interactions; one that has some of its own keeps them. */
  join(ticket: TicketRow): TicketRow;
  all(): Iterable<Interaction>;
  /** How well the two sides met, once all tickets went by. */
  joined(): { matched: number; orphans: number; unattached: number };
}

/** Stands where a place would, and is none. */
const NONE = 0;

export function createInteractionStore(): InteractionStore {
  const packer = createRecordPacker();
  /** The place of a ticket's last interaction, plus 1; beside each is that of the one before. */
  const byTicket = new Map<string, number>();
  const met = new Set<string>();
  let unattached = NONE;
  let attachedCount = 0;
  let unattachedCount = 0;
  let matched = 0;
  let messages = false;

  /** The places of those that end with this one, in the order in which they came. */
  function placesTo(last: number): number[] {
    const places: number[] = [];
    for (let next = last; next !== NONE; next = packer.linkAt(next - 1)) places.push(next - 1);
    return places.reverse();
  }

  function interactionAt(place: number): Interaction {
    return packer.recordAt(place) as object as Interaction;
  }

  return {
    add(interaction) {
      if (interaction.kind === 'message') messages = true;
      const id = interaction.ticketId ?? null;
      if (id === null) {
        unattachedCount++;
        unattached = packer.pack(interaction, unattached) + 1;
        return;
      }
      attachedCount++;
      byTicket.set(id, packer.pack(interaction, byTicket.get(id) ?? NONE) + 1);
    },
    join(ticket) {
      const places = placesTo(byTicket.get(ticket.id) ?? NONE);
      if (!met.has(ticket.id)) matched += places.length;
      if (places.length > 0) met.add(ticket.id);
      // Calls and chats alone say nothing of what was written.
      const isJoined = messages && (ticket.interactions ?? null) === null;
      return isJoined ? { ...ticket, interactions: places.map(interactionAt) } : ticket;
    },
    *all() {
      for (const last of byTicket.values()) for (const place of placesTo(last)) yield interactionAt(place);
      for (const place of placesTo(unattached)) yield interactionAt(place);
    },
    joined: () => ({ matched, orphans: attachedCount - matched, unattached: unattachedCount }),
  };
}
