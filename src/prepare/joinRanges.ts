import { createIdIndex, placeOfId, putId } from '../fold/bulk/idIndex.ts';
import { fieldOf } from '../fold/fieldOf.ts';
import type { Conversations } from '../kpi/bulk/conversations.ts';
import type { Interaction } from '../model/interaction.ts';
import type { JoinCounts } from './join.ts';

type Ranges = Pick<Conversations, 'list' | 'starts' | 'order'>;

/** Interactions by the place of their ticket, and how well the two sides met; nothing is copied. */
export interface JoinedRanges extends JoinCounts, Ranges {
  /** Whether written messages are among them. */
  readonly messages: boolean;
}

/** Joins interactions to tickets by places. Those that come ticket by ticket need no look-up but that of the neighbour. */
export function joinRanges(tickets: readonly object[], list: readonly Interaction[]): JoinedRanges {
  return joinNeighbours(tickets, list) ?? joinById(tickets, list);
}

/** `null` where the interactions do not come in the order of their tickets, or one of them has none. */
function joinNeighbours(tickets: readonly object[], list: readonly Interaction[]): JoinedRanges | null {
  const starts = new Int32Array(tickets.length + 1);
  let messages = false;
  let next = 0;
  try {
    let id: unknown;
    for (let place = 0; place < list.length; place++) {
      const { ticketId, kind } = list[place] as Interaction;
      if (kind === 'message') messages = true;
      if (typeof ticketId !== 'string') return null;
      while (ticketId !== id) {
        if (next === tickets.length) return null;
        id = (tickets[next] as { readonly id?: unknown }).id;
        starts[next++] = place;
      }
    }
  } catch {
    return null;
  }
  starts.fill(list.length, next);
  return { list, starts, order: null, messages, matched: list.length, orphans: 0, unattached: 0 };
}

function joinById(tickets: readonly object[], list: readonly Interaction[]): JoinedRanges {
  const index = createIdIndex(tickets.length);
  for (let place = 0; place < tickets.length; place++) {
    const id = fieldOf(tickets[place], 'id');
    if (typeof id === 'string') putId(index, id, place);
  }
  const ticketOf = new Int32Array(list.length);
  const starts = new Int32Array(tickets.length + 1);
  let [messages, orphans, unattached, last] = [false, 0, 0, -1];
  let lastId: unknown;
  for (let place = 0; place < list.length; place++) {
    const interaction = list[place];
    if (fieldOf(interaction, 'kind') === 'message') messages = true;
    const id = fieldOf(interaction, 'ticketId') ?? null;
    ticketOf[place] = -1;
    if (typeof id !== 'string') {
      unattached++;
      continue;
    }
    if (id !== lastId) {
      last = placeOfId(index, id);
      lastId = id;
    }
    ticketOf[place] = last;
    if (last < 0) orphans++;
    else (starts[last + 1] as number) += 1;
  }
  for (let ticket = 0; ticket < tickets.length; ticket++) (starts[ticket + 1] as number) += starts[ticket] as number;
  const matched = starts[tickets.length] as number;
  const next = starts.slice();
  const order = new Int32Array(matched);
  for (let place = 0; place < list.length; place++) {
    const ticket = ticketOf[place] as number;
    if (ticket >= 0) order[(next[ticket] as number)++] = place;
  }
  return { list, starts, order, messages, matched, orphans, unattached };
}
