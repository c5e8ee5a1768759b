import type { TicketStatus } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import type { Findings } from '../reading/findings.ts';
import type { JiraRecords } from './jiraPayloads.ts';

/** What a status means, by its name and, where it is known, its id. */
export type StatusReader = (name: string, id: string | null, ticketId: string) => TicketStatus;

const categories: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  todo: 'new',
  indeterminate: 'open',
  in_progress: 'open',
  done: 'solved',
};

const names: ReadonlyMap<string, TicketStatus> = new Map<string, TicketStatus>([
  ['new', 'new'],
  ['to do', 'new'],
  ['open', 'open'],
  ['reopened', 'open'],
  ['in progress', 'open'],
  ['work in progress', 'open'],
  ['waiting for support', 'open'],
  ['escalated', 'open'],
  ['under investigation', 'open'],
  ['under review', 'open'],
  ['waiting for customer', 'pending'],
  ['waiting on customer', 'pending'],
  ['awaiting customer', 'pending'],
  ['pending customer', 'pending'],
  ['pending', 'on_hold'],
  ['on hold', 'on_hold'],
  ['blocked', 'on_hold'],
  ['waiting for approval', 'on_hold'],
  ['awaiting approval', 'on_hold'],
  ['waiting for vendor', 'on_hold'],
  ['resolved', 'solved'],
  ['done', 'solved'],
  ['completed', 'solved'],
  ['closed', 'closed'],
  ['canceled', 'closed'],
  ['cancelled', 'closed'],
  ['declined', 'closed'],
  ['rejected', 'closed'],
]);

/**
 * A reader of statuses. What the caller says of a name counts first; then a usual name, unless its category says that
 * it is done where the name does not, or the other way round; then the category. Change logs bear no categories: those
 * of the list of statuses and of all issues are taken.
 */
export function jiraStatuses(
  records: JiraRecords,
  own: Readonly<Record<string, TicketStatus>> | undefined,
  findings: Findings,
): StatusReader {
  const said = new Map(Object.entries(own ?? {}));
  const known = new Map<string, TicketStatus>();
  const learn = (name: string | null | undefined, id: string | null | undefined, category: unknown): void => {
    const status = ofCategory(category);
    if (status === null) return;
    if (name) known.set(`name ${name}`, status);
    if (id) known.set(`id ${id}`, status);
  };
  for (const { status } of records.issues ?? []) learn(status?.name, status?.id, status?.statusCategory);
  for (const { id, name, statusCategory } of records.statuses ?? []) learn(name, id, statusCategory);
  return (name, id, ticketId) => {
    const category = known.get(`id ${id ?? ''}`) ?? known.get(`name ${name}`);
    const usual = names.get(name.trim().toLowerCase());
    const agrees =
      usual !== undefined && (category === undefined || isSolvedStatus(usual) === isSolvedStatus(category));
    const status = said.get(name) ?? (agrees ? usual : category);
    if (status !== undefined) return status;
    const message = 'a status whose category is not known: taken for open; give the payload statuses';
    findings.add({ code: 'unknown_word', collection: 'issues', field: 'status', message, id: ticketId, word: name });
    return 'open';
  };
}

function keyOf(category: unknown): unknown {
  try {
    return isObject(category) && Object.hasOwn(category, 'key') ? category['key'] : category;
  } catch {
    return null;
  }
}

function ofCategory(category: unknown): TicketStatus | null {
  const key = keyOf(category);
  const word = typeof key === 'string' ? key.toLowerCase() : '';
  return Object.hasOwn(categories, word) ? (categories[word] as TicketStatus) : null;
}
