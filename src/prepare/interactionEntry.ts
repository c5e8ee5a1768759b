import { wasAccepted } from '../kpi/chats.ts';
import type { Call, Chat, Interaction, Message } from '../model/interaction.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { isCustomerMessage } from '../model/messages.ts';

const unanswered: readonly unknown[] = ['abandoned', 'missed', 'voicemail', 'callback'] satisfies Call['outcome'][];
const unaccepted: readonly unknown[] = ['abandoned', 'missed', 'declined'] satisfies Chat['outcome'][];
const others: readonly unknown[] = ['agent', 'bot', 'system'] satisfies Message['author']['role'][];

/** The contact that an interaction is, or the reason why it is none. */
export function interactionEntry(row: Interaction): readonly LedgerEntry[] | string {
  if (row.kind === 'call') return callEntry(row);
  if (row.kind === 'chat') return chatEntry(row);
  if (row.kind === 'message') return messageEntry(row);
  // Its kind is no kind of ledger entry either, and is counted as the fault it is.
  const unknown: unknown = row;
  return [unknown as LedgerEntry];
}

function callEntry({
  direction,
  outcome,
  queuedAt: at,
  ticketId,
  agentId,
  customerId,
}: Call): readonly LedgerEntry[] | string {
  if (direction === 'outbound') return 'outbound';
  const own = { kind: 'contact', at, channel: 'phone', ticketId, agentId, customerId } as const;
  if (direction !== 'inbound') return faulty(own, direction);
  if (outcome === 'answered') return [{ ...own, contact: 'call' }];
  return unanswered.includes(outcome) ? 'not_answered' : faulty(own, outcome);
}

function chatEntry(chat: Chat): readonly LedgerEntry[] | string {
  const { outcome, requestedAt: at, ticketId, agentId, customerId } = chat;
  const own = { kind: 'contact', at, channel: 'chat', ticketId, agentId, customerId } as const;
  if (wasAccepted(chat)) return [{ ...own, contact: 'chat' }];
  return unaccepted.includes(outcome) ? 'not_accepted' : faulty(own, outcome);
}

function messageEntry(message: Message): readonly LedgerEntry[] | string {
  const { at, channel, ticketId } = message;
  const own = { kind: 'contact', at, channel, ticketId } as const;
  if (isCustomerMessage(message)) return [{ ...own, contact: 'message' }];
  const role: unknown = message.author?.role;
  return others.includes(role) ? 'not_from_customer' : faulty(own, role ?? 'author');
}

/** Nobody can say whether it is a contact: the word that is not known stands where the kind of contact should. */
function faulty(entry: LedgerEntry, value: unknown): readonly LedgerEntry[] {
  return [{ ...entry, contact: (value ?? 'unknown') as LedgerEntry['contact'] }];
}
