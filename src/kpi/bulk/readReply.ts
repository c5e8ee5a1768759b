import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import { clearMessages, readMessages } from './readMessages.ts';
import { exclusionCode, FAULT, instantOf, replyWord, solvedCode, starterCode } from './ticketFields.ts';
import type { TicketReader } from './ticketReader.ts';

/** As {@link readTicket}, only what figures about the first reply ask for. */
export function readReply(
  reader: TicketReader,
  place: number,
  row: TicketRow,
  conversations: Conversations | null,
  index: number,
): boolean {
  const { columns, messages, opening } = reader;
  const { createdAt, excluded, status, createdBy, firstRespondedAt } = row;
  const created = instantOf(createdAt);
  let replied = instantOf(firstRespondedAt);
  const exclusion = exclusionCode(excluded);
  const solved = solvedCode(status);
  const isPlain = created < FAULT && replied !== FAULT && !(replied < created) && exclusion >= 0;
  if (!isPlain || solved < 0 || solved > 1) return false;
  if (Number.isNaN(replied)) {
    const { interactions } = row;
    clearMessages(messages);
    opening.created = created;
    opening.byCustomer = false;
    if (interactions !== null && interactions !== undefined) {
      if (!Array.isArray(interactions) || !readMessages(messages, interactions, null, 0, interactions.length, opening))
        return false;
    } else if (conversations !== null) {
      const { list, order, starts } = conversations;
      if (!readMessages(messages, list, order, starts[index] as number, starts[index + 1] as number, opening))
        return false;
    }
    replied = messages.facts.firstReply;
  }
  columns.created[place] = created;
  columns.replied[place] = replied;
  reader.word = replyWord(exclusion, starterCode(createdBy), solved, replied);
  reader.more = 0;
  return true;
}
