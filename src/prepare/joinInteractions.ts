import { fieldOf } from '../fold/fieldOf.ts';
import { assertRows } from '../fold/run.ts';
import type { Interaction } from '../model/interaction.ts';
import { type JoinedRanges, joinRanges } from './joinRanges.ts';

/** Tickets with their interactions, and how well the two sides met. */
export interface JoinedTickets<Ticket> {
  readonly tickets: Ticket[];
  /** Interactions that were put with their ticket. */
  readonly matched: number;
  /** Interactions of tickets that are not there. */
  readonly orphans: number;
  /** Interactions that name no ticket. */
  readonly unattached: number;
}

/**
 * Puts interactions from a collection of their own with their tickets, by `ticketId`.
 *
 * Tickets that hold interactions already keep them. A ticket without any gets an empty list: the collection is taken
 * for complete, so «no interaction» is a fact and not a gap. A ticket that says of itself that its interactions are not
 * known (`interactions: null`) and has none in the collection stays as it is. Where the collection holds no message at
 * all, but calls or chats, it says nothing of what was written, and all tickets stay as they are. Tickets are copied, never changed. Linear.
 *
 * @throws SupportKpisError `not_iterable` when one of them is no collection.
 * @example
 * import { joinInteractions } from 'support-kpis';
 * const message = { kind: 'message', id: 'm', ticketId: 'A-9', at: 0, author: { role: 'agent' }, visibility: 'public' } as const;
 * joinInteractions([{ id: 'A-1', createdAt: 0 }], [message]).orphans // → 1
 */
export function joinInteractions<Ticket extends { readonly id: string; readonly interactions?: unknown }>(
  tickets: Iterable<Ticket>,
  interactions: Iterable<Interaction>,
): JoinedTickets<Ticket> {
  assertRows(tickets, 'joinInteractions');
  assertRows(interactions, 'joinInteractions');
  const rows: readonly Ticket[] = Array.isArray(tickets) ? (tickets as readonly Ticket[]) : [...tickets];
  const list: readonly Interaction[] = Array.isArray(interactions) ? interactions : [...interactions];
  const ranges = joinRanges(rows, list);
  const { matched, orphans, unattached } = ranges;
  return { tickets: joinedTickets(rows, ranges), matched, orphans, unattached };
}

/** The tickets with the interactions that were joined to them. */
export function joinedTickets<Ticket>(
  tickets: readonly Ticket[],
  { list, starts, order, messages }: JoinedRanges,
): Ticket[] {
  if (!messages) return tickets.slice();
  const joined: Ticket[] = [];
  for (let place = 0; place < tickets.length; place++) {
    const own: Interaction[] = [];
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      own.push(list[order === null ? at : (order[at] as number)] as Interaction);
    }
    joined.push(withInteractions(tickets[place] as Ticket, own));
  }
  return joined;
}

/** A copy of the ticket with these interactions; what holds its own, or cannot be read, stays as it is. */
export function withInteractions<Ticket>(ticket: Ticket, interactions: readonly Interaction[]): Ticket {
  try {
    if (typeof ticket !== 'object' || ticket === null || Array.isArray(ticket)) return ticket;
    const held = fieldOf(ticket, 'interactions');
    const isUnknown = held === null && interactions.length === 0;
    if (isUnknown || (held ?? null) !== null) return ticket;
    // A spread after a field, for one that comes first gives each copy a shape of its own, on which no code is fast.
    const copy = { interactions, ...ticket };
    copy.interactions = interactions;
    return copy;
  } catch {
    return ticket;
  }
}

/** Interactions by the ticket they name. */
export function interactionsByTicket(interactions: Iterable<Interaction>): {
  byTicket: Map<string, Interaction[]>;
  unattached: number;
  /** Whether written messages are among them. */
  messages: boolean;
} {
  const byTicket = new Map<string, Interaction[]>();
  let unattached = 0;
  let messages = false;
  for (const interaction of interactions) {
    if (fieldOf(interaction, 'kind') === 'message') messages = true;
    const id = fieldOf(interaction, 'ticketId') ?? null;
    if (typeof id !== 'string') {
      unattached++;
      continue;
    }
    const own = byTicket.get(id);
    if (own === undefined) byTicket.set(id, [interaction]);
    else own.push(interaction);
  }
  return { byTicket, unattached, messages };
}
