import { toInstant } from '../time/instant.ts';
import type { Interaction, Message } from './interaction.ts';
import type { TicketRow } from './ticket.ts';

const automatic: readonly unknown[] = ['automation', 'campaign', 'auto_reply'];

/**
 * A message that a person of the support team wrote and the customer can read.
 *
 * @example
 * import { isHumanReply } from 'support-kpis';
 * const message = { kind: 'message', id: '1', ticketId: 'A-1', at: 0, author: { role: 'agent' }, visibility: 'public' } as const;
 * isHumanReply(message) // → true
 * isHumanReply({ ...message, origin: 'auto_reply' }) // → false
 */
export function isHumanReply({ author, visibility, origin }: Message): boolean {
  return author?.role === 'agent' && visibility === 'public' && !automatic.includes(origin);
}

/** A public message of a bot; a campaign answers nobody. */
export function isBotReply({ author, visibility, origin }: Message): boolean {
  return author?.role === 'bot' && visibility === 'public' && origin !== 'campaign';
}

/**
 * A message that the customer wrote.
 *
 * @example
 * import { isCustomerMessage } from 'support-kpis';
 * isCustomerMessage({ kind: 'message', id: '1', ticketId: 'A-1', at: 0, author: { role: 'customer' }, visibility: 'public' }) // → true
 */
export function isCustomerMessage({ author }: Message): boolean {
  return author?.role === 'customer';
}

/**
 * The earliest message at or after `from` that passes the test; `null` when there is none, NaN when a message that
 * passes bears no instant.
 */
export function firstMessageAt(
  interactions: TicketRow['interactions'],
  from: number,
  passes: (message: Message) => boolean,
): number | null {
  if (interactions === null || interactions === undefined) return null;
  let first: number | null = null;
  for (const interaction of interactions) {
    if (interaction.kind !== 'message' || !passes(interaction)) continue;
    const at = toInstant(interaction.at);
    if (Number.isNaN(at)) return at;
    if (at >= from && (first === null || at < first)) first = at;
  }
  return first;
}

/** A message with its instant as a number. */
export interface TimedMessage {
  readonly at: number;
  readonly message: Message;
}

/**
 * The written conversation of a ticket in time order, equal instants in the order of the record. `null` when the
 * record holds no interactions; when a message bears no instant, its `at` is NaN and the order says nothing.
 *
 * @example
 * import { conversationOf } from 'support-kpis';
 * const message = (at: number, role: 'customer' | 'agent') =>
 *   ({ kind: 'message', id: `m${at}`, ticketId: 'A-1', at, author: { role }, visibility: 'public' }) as const;
 * conversationOf([message(9, 'agent'), message(5, 'customer')])?.map(({ at }) => at) // → [5, 9]
 */
export function conversationOf(interactions: TicketRow['interactions']): TimedMessage[] | null {
  if (interactions === null || interactions === undefined) return null;
  const messages: TimedMessage[] = [];
  let sorted = true;
  for (const interaction of interactions) {
    if (interaction.kind !== 'message') continue;
    const at = toInstant(interaction.at);
    const last = messages[messages.length - 1];
    if (last !== undefined && !(last.at <= at)) sorted = false;
    messages.push({ at, message: interaction });
  }
  if (!sorted) messages.sort((left, right) => left.at - right.at);
  return messages;
}

/** How many public messages of human agents there are. */
export function countHumanReplies(interactions: readonly Interaction[]): number {
  let replies = 0;
  for (const interaction of interactions) if (interaction.kind === 'message' && isHumanReply(interaction)) replies++;
  return replies;
}
