import type { Priority, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { StatusMap } from '../reading/optionChecks.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The numbers and words of Freshdesk's lists, each with its reader. */
export type FreshdeskWords = ReturnType<typeof freshdeskWords>;

/** Tickets bear the number, activities the word. */
const statuses: StatusMap = {
  2: 'open',
  3: 'pending',
  4: 'solved',
  5: 'closed',
  Open: 'open',
  Pending: 'pending',
  Resolved: 'solved',
  Closed: 'closed',
};

const priorities: Readonly<Record<string, Priority>> = { 1: 'low', 2: 'normal', 3: 'high', 4: 'urgent' };

const channels: Readonly<Record<string, string>> = {
  1: 'email',
  2: 'web',
  3: 'phone',
  4: 'forum',
  5: 'social',
  6: 'social',
  7: 'chat',
  9: 'web',
  10: 'email',
};

export function freshdeskWords(own: StatusMap, findings: Findings) {
  const words = { ...statuses, ...own };
  const open = {
    words,
    otherwise: (): TicketStatus => 'open',
    fate: 'a custom status, taken for open (option statuses)',
  };
  const none = { otherwise: () => undefined, fate: 'left out' };
  const status = (collection: string, field: string) => wordReader({ collection, field, ...open }, findings);
  const priority = (collection: string, field: string) =>
    wordReader<Priority | undefined>({ collection, field, words: priorities, ...none }, findings);
  return {
    status: status('tickets', 'status'),
    priority: priority('tickets', 'priority'),
    changedStatus: status('activities', 'activity.status'),
    changedPriority: priority('activities', 'activity.priority'),
    channel: wordReader<string>(
      {
        collection: 'tickets',
        field: 'source',
        words: channels,
        otherwise: (word) => `source ${word}`,
        fate: 'kept as a channel of its own',
      },
      findings,
    ),
  };
}
