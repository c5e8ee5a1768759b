import type { Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import type { Optional } from './optional.ts';
import type { Ticket } from './ticket.ts';

/**
 * One line of a desk's account book: money, or something that money is divided by.
 *
 * Figures that divide one collection by another (cost per contact, sessions per ticket) count these lines, so that they
 * can be grouped, cut into periods and put together like any other. `createLedger` writes them.
 */
export interface LedgerEntry {
  /** `resolution` is a solved ticket, `session` a visit to the help centre. */
  readonly kind: 'cost' | 'revenue' | 'contact' | 'resolution' | 'session';
  readonly at: Instant;
  readonly channel?: Optional<Channel>;
  /** What a contact was. */
  readonly contact?: Optional<'ticket' | 'call' | 'chat' | 'message'>;
  /** The ticket that it belongs to. */
  readonly ticketId?: Optional<string>;
  /** Category of a cost, kind of a revenue. */
  readonly category?: Optional<string>;
  /** Of costs and revenues. */
  readonly amount?: Optional<number>;
  readonly currency?: Optional<string>;
  /** What the ticket says, so that the book can be read by issue type, team or tag. */
  readonly type?: Ticket['type'];
  readonly severity?: Ticket['severity'];
  readonly priority?: Ticket['priority'];
  readonly customerTier?: Ticket['customerTier'];
  readonly customerId?: Ticket['customerId'];
  readonly teamId?: Ticket['teamId'];
  readonly agentId?: Ticket['agentId'];
  readonly tags?: Ticket['tags'];
}
