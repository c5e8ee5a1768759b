import { toInstant } from '../time/instant.ts';
import type { Interaction } from './interaction.ts';
import { conversationOf, isCustomerMessage, isHumanReply, type TimedMessage } from './messages.ts';

export type ContactUnit = 'message' | 'turn' | 'session';

/**
 * How many contacts lie at or before an instant (`null`: all of them). NaN when one of them bears no instant.
 */
export function contactsUntil(interactions: readonly Interaction[], until: number | null, unit: ContactUnit): number {
  const limit = until ?? Number.POSITIVE_INFINITY;
  let contacts = 0;
  for (const interaction of interactions) {
    if (interaction.kind === 'message') continue;
    const at = toInstant(interaction.kind === 'call' ? interaction.queuedAt : interaction.requestedAt);
    if (Number.isNaN(at)) return at;
    if (at <= limit) contacts++;
  }
  const sessions = new Set<string>();
  let side: string | null = null;
  for (const { at, message } of conversationOf(interactions) as TimedMessage[]) {
    if (Number.isNaN(at)) return at;
    if (at > limit || !(isCustomerMessage(message) || isHumanReply(message))) continue;
    const session = unit === 'session' ? (message.sessionId ?? null) : null;
    if (session !== null) {
      if (!sessions.has(session)) contacts++;
      sessions.add(session);
      side = null;
    } else {
      if (unit === 'message' || message.author.role !== side) contacts++;
      side = message.author.role;
    }
  }
  return contacts;
}
