import type { Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import type { Interaction } from './interaction.ts';
import type { Optional } from './optional.ts';

export type TicketStatus = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** Why a ticket is no real request and stays out of every count. */
export type TicketExclusion = 'merged' | 'spam' | 'deleted' | 'test';

/** One change in the life of a ticket. */
export interface TicketEvent {
  readonly at: Instant;
  readonly kind: 'status' | 'assignment' | 'team' | 'channel' | 'priority' | 'escalation';
  /** The value before the change: a status, an agent, a team, a channel, a priority or a level. */
  readonly from?: Optional<string>;
  /** The value after it; `null` takes an assignment away. */
  readonly to?: Optional<string>;
}

/**
 * A customer's request for help, with what became of it.
 *
 * Instants are epoch milliseconds or `Date`. An explicit field wins over what `interactions` and `history` imply.
 */
export interface Ticket {
  readonly id: string;
  readonly createdAt: Instant;
  readonly status: TicketStatus;
  readonly channel: Channel;
  readonly customerId?: Optional<string>;
  /** The agent it is assigned to now, or was when it was solved. */
  readonly agentId?: Optional<string>;
  readonly teamId?: Optional<string>;
  readonly priority?: Optional<Priority>;
  /** The kind of issue: billing, login, defect … */
  readonly type?: Optional<string>;
  readonly severity?: Optional<string>;
  readonly tags?: Optional<readonly string[]>;
  readonly customerTier?: Optional<string>;
  readonly createdBy?: Optional<'customer' | 'agent' | 'system'>;
  /** First public reply of a human agent. */
  readonly firstRespondedAt?: Optional<Instant>;
  readonly firstSolvedAt?: Optional<Instant>;
  /** The last time it was solved. */
  readonly solvedAt?: Optional<Instant>;
  readonly closedAt?: Optional<Instant>;
  readonly dueAt?: Optional<Instant>;
  /** How many times it came back after having been solved. */
  readonly reopens?: Optional<number>;
  readonly resolvedOnFirstContact?: Optional<boolean>;
  readonly resolvedBy?: Optional<'agent' | 'automation' | 'customer'>;
  readonly excluded?: Optional<TicketExclusion>;
  readonly interactions?: Optional<readonly Interaction[]>;
  readonly history?: Optional<readonly TicketEvent[]>;
  readonly attributes?: Optional<Readonly<Record<string, unknown>>>;
}

/** What a KPI asks of a ticket: an id and a date; every other field only where the KPI uses it. */
export type TicketRow = Pick<Ticket, 'id' | 'createdAt'> & Partial<Ticket>;
