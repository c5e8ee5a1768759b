import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import type { Findings } from '../reading/findings.ts';
import { historyEndsAsTold } from '../reading/historyEndsAsTold.ts';
import { jiraHistory } from './jiraHistory.ts';
import { type JiraPeople, jiraMessages, roleOf } from './jiraMessages.ts';
import type { JiraOptions } from './jiraOptions.ts';
import type { StatusReader } from './jiraStatuses.ts';
import type { JiraWords } from './jiraWords.ts';
import type { ChangelogRecord } from './shapes/changelogShape.ts';
import type { CommentRecord } from './shapes/commentShape.ts';
import type { IssueRecord } from './shapes/issueShape.ts';
import { idOf } from './shapes/jiraFields.ts';
import { type JiraSlaCycle, slaRule } from './slaCycles.ts';
import { isSameMoment } from './slaFigures.ts';

/** What the other collections say of one issue; `null` where they say nothing. */
export interface IssueContext {
  readonly comments: readonly CommentRecord[] | null;
  readonly changelogs: readonly ChangelogRecord[] | null;
  readonly cycles: readonly JiraSlaCycle[];
}

/** How issues are read. */
export interface IssueReading {
  readonly options: JiraOptions;
  readonly people: JiraPeople;
  readonly status: StatusReader;
  readonly words: JiraWords;
  readonly findings: Findings;
}

/** Tickets are called by the keys that people call issues by. */
export function ticketIdOf({ id, key }: IssueRecord): string {
  return key || id;
}

export function jiraTicket(issue: IssueRecord, context: IssueContext, reading: IssueReading): Ticket {
  const { people, status, words, options } = reading;
  const id = ticketIdOf(issue);
  const writer = roleOf(issue.creator ?? issue.reporter, issue, people);
  const [customer, agent] = [idOf(issue.reporter), idOf(issue.assignee)];
  const priority = issue.priority?.name ? words.priority(issue.priority.name, id) : undefined;
  const team = customText(issue, options.fields?.team);
  const due = ofMetric(context.cycles, 'resolution', options).at(-1)?.dueAt ?? null;
  const ticket: Ticket = {
    id,
    createdAt: issue.created,
    status: status(issue.status?.name ?? '', issue.status?.id ?? null, id),
    channel: channelOf(issue, id, reading),
    createdBy: writer,
    ...(customer === null ? {} : { customerId: customer }),
    ...(agent === null ? {} : { agentId: agent }),
    ...(team === null ? {} : { teamId: team }),
    ...(priority === undefined ? {} : { priority }),
    ...(issue.issuetype?.name ? { type: issue.issuetype.name } : {}),
    ...(issue.labels ? { tags: [...issue.labels].sort() } : {}),
    ...(due === null ? {} : { dueAt: due }),
    ...(context.comments === null ? {} : { interactions: jiraMessages(context.comments, issue, id, people) }),
    ...(context.changelogs === null ? {} : { history: jiraHistory(context.changelogs, id, status, words) }),
    attributes: {
      issueId: issue.id,
      ...(issue.project?.key ? { project: issue.project.key } : {}),
      ...(issue.resolution?.name ? { resolution: issue.resolution.name } : {}),
    },
  };
  return { ...ticket, ...momentsOf(ticket, issue, context, reading) };
}

/** The text in a custom field, or the name or value of the option that stands there. */
export function customText({ custom }: IssueRecord, field: string | undefined): string | null {
  try {
    const own = field !== undefined && isObject(custom) && Object.hasOwn(custom, field) ? custom[field] : null;
    const text = isObject(own) ? (own['name'] ?? own['value'] ?? own['id']) : own;
    return typeof text === 'string' && text !== '' ? text : null;
  } catch {
    return null;
  }
}

function channelOf(issue: IssueRecord, id: string, { options, words, findings }: IssueReading): string {
  const word = customText(issue, options.fields?.channel);
  if (word !== null) return words.channel(word, id);
  const message = "without a channel: taken for 'unknown'; name its custom field with the option fields.channel";
  findings.add({ code: 'missing_channel', collection: 'issues', field: 'channel', message, id });
  return 'unknown';
}

export function ofMetric(cycles: readonly JiraSlaCycle[], metric: string, { slas }: JiraOptions): JiraSlaCycle[] {
  return cycles.filter(({ sla }) => slaRule(sla, slas).metric === metric);
}

function momentsOf(
  ticket: Ticket,
  issue: IssueRecord,
  { cycles }: IssueContext,
  reading: IssueReading,
): Partial<Ticket> {
  const solvings = solvingsOf(ticket);
  const resolved = issue.resolutiondate ?? null;
  const dated = isSolvedStatus(ticket.status) ? (resolved ?? issue.statuscategorychangedate ?? null) : resolved;
  const ended = historyEndsAsTold(ticket, 'changelogs', 'status', reading.findings);
  const [first, last] =
    solvings === null ? [null, dated] : [solvings[0] ?? dated, (ended ? solvings.at(-1) : null) ?? dated];
  const stop = ofMetric(cycles, 'first_response', reading.options)[0]?.stoppedAt ?? null;
  const answered =
    (ticket.interactions ?? null) === null
      ? answerBySla(ticket.id, stop, first ?? last, reading.findings)
      : firstMessageAt(ticket.interactions, issue.created, isHumanReply);
  if (resolved !== null && !isSolvedStatus(ticket.status)) {
    const message = 'resolved by its date and not by its status: the status decides';
    reading.findings.add({ code: 'resolution_contradicts_status', collection: 'issues', message, id: ticket.id });
  }
  return {
    // What answers a request that an agent wrote down depends on what the reader asks: the messages decide.
    ...(answered === null || ticket.createdBy === 'agent' ? {} : { firstRespondedAt: answered }),
    ...(first === null ? {} : { firstSolvedAt: first }),
    ...(last === null ? {} : { solvedAt: last }),
  };
}

/** The SLA of the first answer stops at a solving too, and then nobody answered. */
function answerBySla(id: string, stop: number | null, solved: number | null, findings: Findings): number | null {
  if (stop === null || (solved !== null && isSameMoment(stop, solved))) return null;
  const message = 'without comments the first answer is known by the SLA only, which may stop for other reasons';
  findings.add({ code: 'moment_from_sla', collection: 'slas', field: 'completedCycles[].stopTime', message, id });
  return stop;
}
