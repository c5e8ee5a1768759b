import type { Ticket } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { Roles } from './authorRole.ts';
import type { AuditRecord, CommentRecord } from './shapes/auditShapes.ts';
import type { MetricEventRecord } from './shapes/metricShapes.ts';
import { commentOf, commentsOf, type TicketComment } from './ticketMessages.ts';
import type { ZendeskRecords } from './zendeskPayloads.ts';
import { zendeskTicket } from './zendeskTicket.ts';
import type { ZendeskWords } from './zendeskWords.ts';

/** Zendesk keeps no more comments of a ticket. */
const MOST_COMMENTS = 5000;
/** What a call leaves among the comments of its ticket. */
const VOICE = 'VoiceComment';

/** The tickets, each with what the other collections say of it; reports what belongs to no ticket, and what is not there. */
export function zendeskTickets(records: ZendeskRecords, words: ZendeskWords, findings: Findings): Ticket[] {
  const tickets = records.tickets ?? [];
  const known = new Set(tickets.map(({ id }) => id));
  const audits = byTicket(records.audits, 'audits', known, findings);
  const comments = commentsByTicket(records, audits, known, findings);
  const metrics = byTicket(records.ticketMetrics, 'ticketMetrics', known, findings);
  for (const { id, metric, type } of sound(records.metricEvents) ?? []) {
    words.metric(metric, id);
    words.metricType(type, id);
  }
  const events = byTicket(sound(records.metricEvents), 'metricEvents', known, findings);
  const merged = new Set(tickets.flatMap(({ merged_ticket_ids }) => merged_ticket_ids ?? []));
  const roles: Roles = new Map((records.users ?? []).map(({ id, role }) => [id, words.role(role, id)]));
  const lacking = lackReporter(records, findings);
  return tickets.map((record) => {
    const { id } = record;
    const own = { audits: audits?.get(id) ?? null, comments: comments?.get(id) ?? null, metric: metrics?.get(id)?.[0] };
    lacking(id, own.audits, own.comments, own.metric);
    const context = {
      ...own,
      comments: own.comments?.values() ?? null,
      metricEvents: events?.get(id) ?? [],
      merged: merged.has(id),
    };
    return zendeskTicket(record, context, roles, words, findings);
  });
}

/** Zendesk says of some events that they never were. */
export function sound(events: readonly MetricEventRecord[] | null): MetricEventRecord[] | null {
  return events?.filter(({ deleted }) => deleted !== true) ?? null;
}

interface OfTicket {
  readonly id?: string;
  readonly ticket_id?: string | null | undefined;
}

function byTicket<Row extends OfTicket>(
  rows: readonly Row[] | null,
  collection: string,
  known: ReadonlySet<string>,
  findings: Findings,
): Map<string, Row[]> | null {
  if (rows === null) return null;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const ticket = row.ticket_id ?? null;
    if (ticket === null || !known.has(ticket)) {
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

/** The comments of each ticket by id: those out of the audits, and those of the list, which are the same ones. */
function commentsByTicket(
  { audits, comments, calls }: ZendeskRecords,
  auditsByTicket: ReadonlyMap<string, readonly AuditRecord[]> | null,
  known: ReadonlySet<string>,
  findings: Findings,
): Map<string, Map<string, TicketComment>> | null {
  if (audits === null && comments === null) return null;
  const all = new Map<string, Map<string, TicketComment>>();
  const put = (ticket: string, comment: TicketComment): void => {
    const own = all.get(ticket) ?? new Map<string, TicketComment>();
    all.set(ticket, own.set(comment.id, comment));
  };
  if (calls === null) reportVoices(auditsByTicket, comments ?? [], findings);
  for (const [ticket, own] of auditsByTicket ?? []) {
    for (const audit of own) for (const comment of commentsOf(audit)) put(ticket, comment);
  }
  const ticketOf = new Map((audits ?? []).map(({ id, ticket_id }) => [id, ticket_id ?? null]));
  const placed = (comments ?? []).map((comment) => ({
    ...comment,
    ticket_id: comment.ticket_id ?? ticketOf.get(comment.audit_id ?? '') ?? null,
  }));
  const groups = byTicket(placed, 'comments', known, findings) as Map<string, typeof placed>;
  for (const [ticket, own] of groups) {
    for (const comment of own) if (comment.type !== VOICE) put(ticket, commentOf(comment));
  }
  return all;
}

/** What was said on the telephone is in the list of calls; who did not give it should know that it is missing. */
function reportVoices(
  audits: ReadonlyMap<string, readonly AuditRecord[]> | null,
  comments: readonly CommentRecord[],
  findings: Findings,
): void {
  const ids = new Set(comments.flatMap(({ id, type }) => (type === VOICE ? [id] : [])));
  for (const { id, events } of [...(audits?.values() ?? [])].flat()) {
    for (const event of events ?? []) if (event.type === VOICE) ids.add(event.id ?? id);
  }
  const message = 'a call among the comments: no message, so that it answers nobody; the payload calls tells of calls';
  for (const id of ids) findings.add({ code: 'voice_comment', collection: 'comments', field: 'type', message, id });
}

/** Lists of audits and metrics leave archived tickets out, and nobody says so. */
function lackReporter(records: ZendeskRecords, findings: Findings) {
  const report = (collection: string, id: string): void => {
    const message = 'a ticket of which the collection says nothing: archived tickets are left out of it';
    findings.add({ code: 'missing_archive', collection, message, id });
  };
  return (id: string, audits: unknown, comments: ReadonlyMap<string, unknown> | null, metric: unknown): void => {
    if (records.audits !== null && audits === null) report('audits', id);
    if (records.comments !== null && comments === null) report('comments', id);
    if (records.ticketMetrics !== null && metric === undefined) report('ticketMetrics', id);
    if ((comments?.size ?? 0) < MOST_COMMENTS) return;
    const message = 'a ticket with as many comments as Zendesk keeps: later ones may be missing';
    findings.add({ code: 'truncated_history', collection: 'comments', message, id });
  };
}
