import type { Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import type { Optional } from './optional.ts';

export type SurveyKind = 'csat' | 'nps' | 'ces' | 'esat' | 'fcr';

/** The lowest and highest answer that the question offered. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** One survey that was sent, answered or not. Sent and never answered: no `score`. */
export interface Survey {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly sentAt?: Optional<Instant>;
  readonly respondedAt?: Optional<Instant>;
  /** For an `fcr` survey 1 is yes and 0 is no. */
  readonly score?: Optional<number>;
  readonly scale?: Optional<Scale>;
  readonly ticketId?: Optional<string>;
  readonly customerId?: Optional<string>;
  readonly agentId?: Optional<string>;
  readonly teamId?: Optional<string>;
  readonly channel?: Optional<Channel>;
  /** Where it was asked: in-app, e-mail, a review site … */
  readonly source?: Optional<string>;
  readonly comment?: Optional<string>;
  readonly sentiment?: Optional<number>;
}
