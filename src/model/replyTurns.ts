import { isBotReply, isCustomerMessage, isHumanReply, type TimedMessage } from './messages.ts';

/** A run of customer messages: it starts at its first message and waits for the next human reply. */
export interface ReplyTurn {
  readonly start: number;
  /** `null` while nobody answered. */
  readonly answered: number | null;
}

/** Who counts as an answer, and whether the ticket's creation is itself a customer's message outside the list. */
export interface TurnRules {
  readonly countBots: boolean;
  readonly openedAt: number | null;
}

/**
 * The turns of a conversation in time order.
 *
 * @example
 * import { conversationOf, replyTurns } from 'support-kpis';
 * const message = (at: number, role: 'customer' | 'agent') =>
 *   ({ kind: 'message', id: `m${at}`, ticketId: 'A-1', at, author: { role }, visibility: 'public' }) as const;
 * const conversation = conversationOf([message(0, 'customer'), message(3, 'customer'), message(8, 'agent')]) ?? [];
 * replyTurns(conversation, { countBots: false, openedAt: null }) // → [{ start: 0, answered: 8 }]
 */
export function replyTurns(conversation: readonly TimedMessage[], { countBots, openedAt }: TurnRules): ReplyTurn[] {
  const turns: ReplyTurn[] = [];
  let start = openedAt;
  for (const { at, message } of conversation) {
    if (isCustomerMessage(message)) {
      start ??= at;
    } else if (start !== null && (isHumanReply(message) || (countBots && isBotReply(message)))) {
      turns.push({ start, answered: at });
      start = null;
    }
  }
  if (start !== null) turns.push({ start, answered: null });
  return turns;
}
