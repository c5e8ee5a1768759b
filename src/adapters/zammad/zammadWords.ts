import type { AuthorRole } from '../../model/interaction.ts';
import type { Priority, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of Zammad's lists, each with its reader. */
export type ZammadWords = ReturnType<typeof zammadWords>;

const priorities: Readonly<Record<string, Priority>> = {
  '1 low': 'low',
  '2 normal': 'normal',
  '3 high': 'high',
  '4 urgent': 'urgent',
};

const senders: Readonly<Record<string, AuthorRole>> = { Agent: 'agent', Customer: 'customer', System: 'system' };

const channels: Readonly<Record<string, string>> = {
  email: 'email',
  sms: 'sms',
  chat: 'chat',
  fax: 'fax',
  phone: 'phone',
  'twitter status': 'social',
  'twitter direct-message': 'social',
  'facebook feed post': 'social',
  'facebook feed comment': 'social',
  'facebook direct-message': 'social',
  'telegram personal-message': 'social',
  'whatsapp message': 'social',
  note: 'note',
  web: 'web',
};

/** The names behind the numbers with which a new Zammad begins, for payloads that are not expanded. */
const typeNames = ['email', 'sms', 'chat', 'fax', 'phone', 'twitter status', 'twitter direct-message'].concat(
  ['facebook feed post', 'facebook feed comment', 'note', 'web', 'telegram personal-message'],
  ['facebook direct-message', 'whatsapp message'],
);
const senderNames = ['Agent', 'Customer', 'System'];
/** Others than these three are numbered as they were made. */
const priorityNames = Object.keys(priorities).slice(0, 3);

type Word = string | null | undefined;

export function zammadWords(statuses: Readonly<Record<string, TicketStatus>>, findings: Findings) {
  const tickets = { collection: 'tickets' };
  const status = wordReader<TicketStatus>(
    { ...tickets, field: 'state', words: statuses, otherwise: () => 'open', fate: 'taken for open' },
    findings,
  );
  const priority = wordReader<Priority | undefined>(
    {
      ...tickets,
      field: 'priority',
      words: priorities,
      otherwise: () => undefined,
      fate: 'the ticket has no priority',
    },
    findings,
  );
  const channel = wordReader(
    { collection: 'articles', field: 'type', words: channels, otherwise: (word) => word, fate: 'kept as it is' },
    findings,
  );
  const sender = wordReader<AuthorRole>(
    {
      collection: 'articles',
      field: 'sender',
      words: senders,
      otherwise: () => 'system',
      fate: 'taken for the system',
    },
    findings,
  );
  return {
    status,
    priority: (name: Word, number: Word, id: string) => read(priority, name, number, priorityNames, id),
    channel: (name: Word, number: Word, id: string) => read(channel, name, number, typeNames, id),
    sender: (name: Word, number: Word, id: string) => read(sender, name, number, senderNames, id),
  };
}

/** What stands in a field by its name, else by its number; `null` when neither is there. */
function read<Read>(
  reader: (word: string, id: string) => Read,
  name: Word,
  number: Word,
  names: readonly string[],
  id: string,
): Read | null {
  if (typeof name === 'string' && name !== '') return reader(name, id);
  return typeof number === 'string' ? reader(names[Number(number) - 1] ?? number, id) : null;
}
