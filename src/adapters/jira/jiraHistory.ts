import type { TicketEvent } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { StatusReader } from './jiraStatuses.ts';
import type { JiraWords } from './jiraWords.ts';
import type { ChangeItem, ChangelogRecord } from './shapes/changelogShape.ts';

/** The changes of status, assignee and priority in an issue's change log, which newer Jiras write newest first. */
export function jiraHistory(
  changelogs: readonly ChangelogRecord[],
  ticketId: string,
  status: StatusReader,
  words: JiraWords,
): TicketEvent[] {
  const histories = historiesIn(changelogs).sort(
    (left, right) => left.created - right.created || compareIds(left.id ?? '', right.id ?? ''),
  );
  return histories.flatMap(({ created: at, items }) =>
    (items ?? []).flatMap((item) => eventOf(item, at, ticketId, status, words)),
  );
}

interface History {
  readonly id?: string | null | undefined;
  readonly created: number;
  readonly items?: ChangelogRecord['items'];
}

/** Each history once, also where it came alone and in bulk. */
export function historiesIn(changelogs: readonly ChangelogRecord[]): History[] {
  const found = new Map<string, History>();
  const put = (history: History): void => {
    const key = history.id ?? `${history.created} ${(history.items ?? []).map(changeText).join('\n')}`;
    if (!found.has(key)) found.set(key, history);
  };
  for (const { id, created, items, changeHistories } of changelogs) {
    for (const own of changeHistories ?? []) put(own);
    if ((created ?? null) !== null) put({ id, created: created as number, items });
  }
  return [...found.values()];
}

function changeText({ field, from, to, ...item }: ChangeItem): string {
  return [field, textOf(from), textOf(to), item.fromString, textOf(item['toString'])].join('\t');
}

function eventOf(
  item: ChangeItem,
  at: number,
  ticketId: string,
  status: StatusReader,
  words: JiraWords,
): TicketEvent[] {
  const toName = textOf(item['toString']);
  const [from, to] = [textOf(item.from), textOf(item.to)];
  const { fromString } = item;
  if (item.field === 'status') {
    if (toName === null) return [];
    const before = fromString ? { from: status(fromString, from, ticketId) } : {};
    return [{ at, kind: 'status', ...before, to: status(toName, to, ticketId) }];
  }
  if (item.field === 'assignee') {
    return from === null && to === null ? [] : [{ at, kind: 'assignment', ...(from === null ? {} : { from }), to }];
  }
  if (item.field !== 'priority') return [];
  const [earlier, later] = [fromString, toName].map((word) => (word ? words.priority(word, ticketId) : undefined));
  if (earlier === undefined && later === undefined) return [];
  return [{ at, kind: 'priority', ...(earlier === undefined ? {} : { from: earlier }), to: later ?? null }];
}

/** Nobody is null here and an empty text there. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
