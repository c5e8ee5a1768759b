import type { Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import type { Optional } from './optional.ts';

/** A stretch of an agent's paid time. */
export interface AgentActivity {
  readonly agentId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly kind: 'handling' | 'available' | 'after_contact' | 'break' | 'meeting' | 'training' | 'offline';
  readonly channel?: Optional<Channel>;
}

/** One question of a review. */
export interface QaCriterion {
  readonly criterion: string;
  readonly score: number;
  readonly max: number;
  readonly weight?: Optional<number>;
  /** When it fails, the whole review fails. */
  readonly critical?: Optional<boolean>;
}

/** A reviewer's judgement of an agent's work. */
export interface QaReview {
  readonly id: string;
  readonly agentId: string;
  readonly reviewerId: string;
  readonly at: Instant;
  readonly ticketId?: Optional<string>;
  readonly criteria: readonly QaCriterion[];
}
