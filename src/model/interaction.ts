import type { Instant } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import type { Optional } from './optional.ts';

export type AuthorRole = 'customer' | 'agent' | 'bot' | 'system';
export type MessageOrigin = 'manual' | 'macro' | 'automation' | 'campaign' | 'auto_reply' | 'imported';

/** One written message of a ticket's conversation. */
export interface Message {
  readonly kind: 'message';
  readonly id: string;
  readonly ticketId: string;
  readonly at: Instant;
  /** Who wrote it, in the role the author had at that time. */
  readonly author: { readonly role: AuthorRole; readonly id?: Optional<string> };
  /** `public` reaches the customer; `private` and `internal` do not. */
  readonly visibility: 'public' | 'private' | 'internal';
  readonly origin?: Optional<MessageOrigin>;
  /** Lines of one chat session share it. */
  readonly sessionId?: Optional<string>;
  readonly channel?: Optional<Channel>;
  /** −1 (negative) to 1 (positive), from the caller's scorer. */
  readonly sentiment?: Optional<number>;
}

/** One telephone call. `talk`, `hold` and `wrapUp` are milliseconds. */
export interface Call {
  readonly kind: 'call';
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly queuedAt: Instant;
  readonly answeredAt?: Optional<Instant>;
  readonly endedAt: Instant;
  readonly outcome: 'answered' | 'abandoned' | 'missed' | 'voicemail' | 'callback';
  readonly ticketId?: Optional<string>;
  readonly customerId?: Optional<string>;
  readonly agentId?: Optional<string>;
  readonly queue?: Optional<string>;
  readonly talk?: Optional<number>;
  readonly hold?: Optional<number>;
  readonly wrapUp?: Optional<number>;
  readonly transfers?: Optional<number>;
}

/** One live chat. `wrapUp` is milliseconds. */
export interface Chat {
  readonly kind: 'chat';
  readonly id: string;
  readonly requestedAt: Instant;
  readonly offeredAt?: Optional<Instant>;
  readonly acceptedAt?: Optional<Instant>;
  readonly endedAt: Instant;
  readonly outcome: 'completed' | 'abandoned' | 'missed' | 'declined';
  readonly ticketId?: Optional<string>;
  readonly customerId?: Optional<string>;
  readonly agentId?: Optional<string>;
  readonly wrapUp?: Optional<number>;
}

/** A contact between customer and support. */
export type Interaction = Message | Call | Chat;
