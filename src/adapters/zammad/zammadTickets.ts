import type { Ticket } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import { articleMessages } from './articleMessages.ts';
import type { ArticleRecord } from './shapes/articleShape.ts';
import type { HistoryRecord } from './shapes/historyShape.ts';
import { inOrder } from './zammadHistory.ts';
import type { ZammadRecords } from './zammadPayloads.ts';
import type { ZammadStates } from './zammadStates.ts';
import { type TicketContext, zammadTicket } from './zammadTicket.ts';
import type { ZammadWords } from './zammadWords.ts';

/** A ticket with what it was made of. */
export interface MadeTicket extends TicketContext {
  readonly ticket: Ticket;
}

/** The tickets, each with its articles and its history; reports what belongs to no ticket, and what is not there. */
export function zammadTickets(
  records: ZammadRecords,
  states: ZammadStates,
  words: ZammadWords,
  findings: Findings,
): MadeTicket[] {
  const tickets = records.tickets ?? [];
  const known = new Set(tickets.map(({ id }) => id));
  const articles = byTicket(records.articles, 'articles', ({ ticket_id }) => ticket_id, known, findings);
  const lines = records.history?.filter(({ object }) => (object ?? 'Ticket') === 'Ticket') ?? null;
  const history = byTicket(lines, 'history', ({ o_id }) => o_id, known, findings);
  return tickets.map((record) => {
    const own = articles === null ? null : (articles.get(record.id) ?? []).sort(byTime);
    const context: TicketContext = {
      messages: own === null ? null : articleMessages(own, words, findings),
      history: history === null ? null : inOrder(history.get(record.id) ?? []),
    };
    // Zammad does not count what the system itself wrote.
    const written = (context.messages ?? []).filter(({ author }) => author.role !== 'system').length;
    if (own !== null && written < (record.article_count ?? 0)) {
      const message = 'fewer articles than the ticket says that it has: answers may be missing';
      findings.add({ code: 'truncated_history', collection: 'articles', message, id: record.id });
    }
    return { ...context, ticket: zammadTicket(record, context, states, words, findings) };
  });
}

function byTicket<Row extends HistoryRecord | ArticleRecord>(
  rows: readonly Row[] | null,
  collection: string,
  ticketOf: (row: Row) => string,
  known: ReadonlySet<string>,
  findings: Findings,
): Map<string, Row[]> | null {
  if (rows === null) return null;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const ticket = ticketOf(row);
    if (!known.has(ticket)) {
      const message = 'of a ticket that is not there: left out';
      findings.add({ code: 'orphan_record', collection, message, id: row.id ?? ticket });
      continue;
    }
    const own = groups.get(ticket);
    if (own === undefined) groups.set(ticket, [row]);
    else own.push(row);
  }
  return groups;
}

function byTime(left: ArticleRecord, right: ArticleRecord): number {
  return left.created_at - right.created_at || compareIds(left.id, right.id);
}
