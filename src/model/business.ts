import type { Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import type { Optional } from './optional.ts';

/** A visit to the help centre. */
export interface SelfServiceSession {
  readonly id: string;
  readonly startedAt: Instant;
  readonly customerId?: Optional<string>;
  readonly endedAt?: Optional<Instant>;
  /** Ids of the articles read. */
  readonly articles: readonly string[];
  readonly outcome: 'resolved' | 'contacted' | 'abandoned';
  readonly ticketId?: Optional<string>;
  /** The customer's next request after this visit, as `prepare` finds it. */
  readonly nextContactAt?: Optional<Instant>;
}

/** A customer, with what the other records say of them; `prepare` gathers what is not there. */
export interface Customer {
  readonly id: string;
  readonly since: Instant;
  readonly churnedAt?: Optional<Instant>;
  readonly lifetimeValue?: Optional<number>;
  readonly tier?: Optional<string>;
  /** The first request that reached support. */
  readonly contactedAt?: Optional<Instant>;
  /** How many requests reached support. */
  readonly contacts?: Optional<number>;
  /** Share of satisfied answers among the customer's CSAT answers, 0 to 1. */
  readonly satisfaction?: Optional<number>;
  readonly openTickets?: Optional<number>;
  /** How many times the customer's tickets came back after having been solved. */
  readonly reopens?: Optional<number>;
  /** How many of the customer's tickets were escalated. */
  readonly escalations?: Optional<number>;
  /** Mean sentiment of the customer's messages and answers, −1 to 1. */
  readonly sentiment?: Optional<number>;
}

/** Money spent on support. */
export interface CostEntry {
  readonly at: Instant;
  readonly category: string;
  readonly amount: number;
  readonly currency: string;
  readonly channel?: Optional<Channel>;
}

/** Money that support brought in or kept. */
export interface RevenueEvent {
  readonly at: Instant;
  readonly kind: 'upsell' | 'cross_sell' | 'retention';
  readonly amount: number;
  readonly currency: string;
  readonly ticketId?: Optional<string>;
}

/** A time during which a system was down. */
export interface Outage {
  readonly start: Instant;
  readonly end: Instant;
  readonly system: string;
}

/** One run of an automated process. */
export interface AutomationRun {
  readonly at: Instant;
  readonly process: string;
  readonly succeeded: boolean;
}
