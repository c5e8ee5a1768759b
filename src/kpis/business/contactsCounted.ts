import { type Exclusion, fault } from '../../fold/outcome.ts';
import type { LedgerEntry } from '../../model/ledger.ts';

/** What is one contact: a request, however often people wrote about it, or each call, chat and message. */
export type ContactsCounted = 'requests' | 'interactions';

const kinds: readonly unknown[] = ['ticket', 'call', 'chat', 'message'] satisfies LedgerEntry['contact'][];

/**
 * Whether an entry is a contact in this sense. `requests`: tickets, and calls and chats that belong to no ticket;
 * `interactions`: calls, chats and messages. A contact that does not say what it was counts in both.
 */
export function countsAs(contacts: ContactsCounted): (entry: LedgerEntry) => boolean | Exclusion {
  return ({ kind, contact, ticketId }) => {
    if (kind !== 'contact') return false;
    const own = contact ?? null;
    if (own === null) return true;
    if (!kinds.includes(own)) return fault('unknown_kind', 'contact', kinds.join(', '), own);
    if (contacts === 'interactions') return own !== 'ticket';
    return own === 'ticket' || (own !== 'message' && (ticketId ?? null) === null);
  };
}
