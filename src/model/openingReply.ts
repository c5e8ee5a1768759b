import { toInstant } from '../time/instant.ts';
import type { Message } from './interaction.ts';
import { isHumanReply } from './messages.ts';
import type { TicketRow } from './ticket.ts';

/** The public message with which an agent opened a ticket: it answers nobody. `null` where something else came first. */
export function openingReply({
  createdBy,
  interactions,
}: Pick<TicketRow, 'createdBy' | 'interactions'>): Message | null {
  if (createdBy !== 'agent') return null;
  let first: Message | null = null;
  let earliest = Number.POSITIVE_INFINITY;
  for (const interaction of interactions ?? []) {
    if (interaction.kind !== 'message') continue;
    const at = toInstant(interaction.at);
    if (!(at < earliest)) continue;
    first = interaction;
    earliest = at;
  }
  return first !== null && isHumanReply(first) ? first : null;
}
