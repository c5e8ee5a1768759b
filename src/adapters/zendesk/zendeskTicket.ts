import type { Ticket } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { Roles } from './authorRole.ts';
import type { AuditRecord } from './shapes/auditShapes.ts';
import type { MetricEventRecord, TicketMetricRecord } from './shapes/metricShapes.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';
import { inOrder, ticketHistory, wasMergedAway } from './ticketHistory.ts';
import { type TicketComment, ticketMessages } from './ticketMessages.ts';
import { ticketMoments } from './ticketMoments.ts';
import type { ZendeskWords } from './zendeskWords.ts';

/** What the other collections say of one ticket; `null` where they say nothing. */
export interface TicketContext {
  readonly audits: readonly AuditRecord[] | null;
  readonly comments: Iterable<TicketComment> | null;
  readonly metric: TicketMetricRecord | undefined;
  readonly metricEvents: readonly MetricEventRecord[];
  /** Whether another ticket names it as merged into itself. */
  readonly merged: boolean;
}

/** The tag that Zendesk gives to a ticket that was merged into another. */
const MERGED = 'closed_by_merge';

export function zendeskTicket(
  record: TicketRecord,
  context: TicketContext,
  roles: Roles,
  words: ZendeskWords,
  findings: Findings,
): Ticket {
  const { id } = record;
  const audits = context.audits === null ? null : inOrder(context.audits);
  const priority = given(record.priority) ? words.priority(record.priority, id) : undefined;
  const ticket: Ticket = {
    id,
    createdAt: record.created_at,
    status: words.status(record.status, id),
    channel: channelOf(record, words, findings),
    createdBy: creatorOf(record, roles),
    ...(given(record.requester_id) ? { customerId: record.requester_id } : {}),
    ...(given(record.assignee_id) ? { agentId: record.assignee_id } : {}),
    ...(given(record.group_id) ? { teamId: record.group_id } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(given(record.type) && record.type !== '' ? { type: record.type } : {}),
    ...(given(record.tags) ? { tags: [...record.tags].sort() } : {}),
    ...(given(record.due_at) ? { dueAt: record.due_at } : {}),
    ...exclusionOf(record, context.merged, audits),
    ...(context.comments === null
      ? {}
      : { interactions: ticketMessages(context.comments, record, roles, words.channel) }),
    ...(audits === null ? {} : { history: ticketHistory(audits, id, words) }),
    attributes: attributesOf(record),
  };
  return { ...ticket, ...ticketMoments(ticket, context.metric, context.metricEvents, findings) };
}

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function channelOf({ id, via }: TicketRecord, words: ZendeskWords, findings: Findings): string {
  const channel = via?.channel ?? null;
  if (channel !== null) return words.channel(channel, id);
  const message = "without a channel: taken for 'unknown'";
  findings.add({ code: 'missing_channel', collection: 'tickets', field: 'via.channel', message, id });
  return 'unknown';
}

/** Who writes for another is an agent, unless the export knows better; rules and the system write as nobody. */
function creatorOf({ requester_id, submitter_id, via }: TicketRecord, roles: Roles): Ticket['createdBy'] {
  const submitter = submitter_id ?? null;
  if (via?.channel === 'rule' || submitter === '-1') return 'system';
  if (submitter === null || submitter === (requester_id ?? null)) return 'customer';
  return roles.get(submitter) ?? 'agent';
}

function exclusionOf(
  record: TicketRecord,
  merged: boolean,
  audits: readonly AuditRecord[] | null,
): Pick<Ticket, 'excluded'> {
  if (record.status === 'deleted') return { excluded: 'deleted' };
  const away =
    merged ||
    (record.tags ?? []).includes(MERGED) ||
    (record.via?.source?.rel === 'merge' && record.status === 'closed') ||
    wasMergedAway(audits ?? []);
  return away ? { excluded: 'merged' } : {};
}

/** What the desk's own groupings and the conditions of SLA policies ask for. */
function attributesOf({ organization_id, brand_id, ticket_form_id }: TicketRecord): Record<string, string> {
  return {
    ...(given(organization_id) ? { organizationId: organization_id } : {}),
    ...(given(brand_id) ? { brandId: brand_id } : {}),
    ...(given(ticket_form_id) ? { formId: ticket_form_id } : {}),
  };
}
