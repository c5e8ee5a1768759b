import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** Interactions from a collection of their own, by the place of their ticket. */
export interface Conversations {
  readonly list: readonly Interaction[];
  /** Finds where the interactions of a ticket end while tickets go by; `null` when that is known already. */
  readonly follower: { advance(place: number): boolean } | null;
  /** Those of ticket `i` are the places from `starts[i]` to `starts[i + 1]` of `order`, or of the list itself. */
  readonly starts: Int32Array;
  readonly order: Int32Array | null;
  /** The ticket with its interactions, as a measure sees it. */
  readonly joined: (ticket: TicketRow, interactions: readonly Interaction[]) => TicketRow;
}
