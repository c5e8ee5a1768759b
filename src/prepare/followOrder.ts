import type { Conversations } from '../kpi/bulk/conversations.ts';
import type { Interaction } from '../model/interaction.ts';
import { isAfter } from './isAfter.ts';
import { withInteractions } from './joinInteractions.ts';

/** Conversations whose ends are found while their tickets are read, in the hope that all stand in one order. */
export interface FollowedConversations extends Conversations {
  /** Whether each interaction belonged to the ticket at which it stood. */
  isComplete(): boolean;
}

/**
 * Tickets and interactions in the order of their ids, interactions ticket by ticket, are joined without a look-up and
 * known to be without repeated ids. It is hoped for and seen to: `advance` says when it is not so.
 *
 * `null` where the first rows show that it is not.
 */
export function followOrder(tickets: readonly object[], list: readonly Interaction[]): FollowedConversations | null {
  if (list[0]?.kind !== 'message') return null;
  const starts = new Int32Array(tickets.length + 1);
  const walk: Walk = { tickets, list, starts, next: 0, lastTicket: '', lastId: '' };
  const isComplete = (): boolean => walk.next === list.length;
  const follower = { advance: (place: number) => advance(walk, place) };
  return { list, starts, order: null, joined: withInteractions, follower, isComplete };
}

interface Walk {
  readonly tickets: readonly object[];
  readonly list: readonly Interaction[];
  readonly starts: Int32Array;
  next: number;
  lastTicket: string;
  lastId: string;
}

function advance(walk: Walk, place: number): boolean {
  const { tickets, list, starts } = walk;
  try {
    const { id } = tickets[place] as { readonly id?: unknown };
    if (typeof id !== 'string' || !isAfter(walk.lastTicket, id)) return false;
    walk.lastTicket = id;
    let { next, lastId } = walk;
    for (; next < list.length; next++) {
      const interaction = list[next] as Interaction;
      if (interaction.ticketId !== id) break;
      const own: unknown = interaction.id;
      if (typeof own !== 'string' || !isAfter(lastId, own)) return false;
      lastId = own;
    }
    walk.next = next;
    walk.lastId = lastId;
    starts[place + 1] = next;
    return true;
  } catch {
    return false;
  }
}
