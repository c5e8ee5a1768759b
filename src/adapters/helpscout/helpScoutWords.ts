import type { MessageOrigin } from '../../model/interaction.ts';
import type { TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of Help Scout's lists, each with its reader. */
export type HelpScoutWords = ReturnType<typeof helpScoutWords>;

/** What an author is called; `null` is a word that is not known. */
export type PersonKind = 'user' | 'customer' | 'system' | 'team';

/** What a thread is. Lines are no messages, but tell of changes. */
export type ThreadKind = 'customer' | 'reply' | 'note' | 'chat' | 'phone' | 'line';

const statuses: Readonly<Record<string, TicketStatus>> = {
  active: 'open',
  open: 'open',
  pending: 'pending',
  closed: 'closed',
  spam: 'closed',
};

const kinds: Readonly<Record<string, ThreadKind>> = {
  customer: 'customer',
  message: 'reply',
  reply: 'reply',
  note: 'note',
  chat: 'chat',
  beaconchat: 'chat',
  phone: 'phone',
  lineitem: 'line',
  forwardparent: 'note',
  forwardchild: 'note',
};

/** Actions that say how a message came to be; the others leave it as it is. */
const origins: Readonly<Record<string, MessageOrigin | null>> = {
  imported: 'imported',
  importedExternal: 'imported',
  'imported-external': 'imported',
  workflow: 'automation',
  'automatic-workflow': 'automation',
  'manual-workflow': 'macro',
  default: null,
  merged: null,
  movedFromMailbox: null,
  'moved-from-mailbox': null,
  changedTicketCustomer: null,
  'changed-ticket-customer': null,
  'change-customer': null,
  deletedTicket: null,
  'deleted-ticket': null,
  restoreTicket: null,
  'restore-ticket': null,
  'original-creator': null,
};

export function helpScoutWords(findings: Findings) {
  const status = (collection: string) =>
    wordReader<TicketStatus>(
      { collection, field: 'status', words: statuses, otherwise: () => 'open', fate: 'taken for open' },
      findings,
    );
  return {
    status: status('conversations'),
    changedStatus: status('threads'),
    channel: wordReader<string>(
      {
        collection: 'conversations',
        field: 'type',
        words: { email: 'email', chat: 'chat', phone: 'phone' },
        otherwise: (word) => word,
        fate: 'kept as it is',
      },
      findings,
    ),
    thread: wordReader<ThreadKind>(
      {
        collection: 'threads',
        field: 'type',
        words: kinds,
        otherwise: () => 'note',
        fate: 'taken for a note, which answers nobody',
      },
      findings,
    ),
    action: wordReader<MessageOrigin | null>(
      { collection: 'threads', field: 'action.type', words: origins, otherwise: () => null, fate: 'not looked at' },
      findings,
    ),
    person: wordReader<PersonKind>(
      {
        collection: 'threads',
        field: 'createdBy.type',
        words: { user: 'user', customer: 'customer', system_user: 'system', team: 'team' },
        otherwise: () => 'system',
        fate: 'taken for the system',
      },
      findings,
    ),
  };
}
