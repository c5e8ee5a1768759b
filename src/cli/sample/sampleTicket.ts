import { minutes } from '../../time/duration.ts';
import { openTime } from './conversation.ts';
import type { Desk } from './desk.ts';
import type { LoggedEvent, LoggedInteraction, TicketLog } from './ticketLog.ts';

type Row = Record<string, unknown>;

/** What an export of the desk, made at the end of the sample, says about a ticket. */
export interface SampleTicket {
  readonly ticket: Row;
  readonly interactions: Row[];
  readonly solvedAt: number | null;
  readonly reopens: number;
  /** How long the customer waited for the first human reply; `null` without one. */
  readonly waited: number | null;
}

/** Hours of open time within which a request should be solved. */
const dueWithin = { low: 3000, normal: 1800, high: 900, urgent: 300 };

export function sampleTicket(desk: Desk, { request, events, interactions }: TicketLog): SampleTicket {
  const history = events.filter(({ at }) => at < desk.end).sort((left, right) => left.at - right.at);
  const said = interactions.filter(({ until }) => until < desk.end);
  const solvings = datesOf(history, 'solved');
  const replies = said.flatMap(humanReplyAt);
  const status = last(history, 'status') ?? 'new';
  const closedAt = datesOf(history, 'closed').at(-1) ?? null;
  const reopens = history.filter(
    ({ kind, from, to }) => kind === 'status' && from === 'solved' && to === 'open',
  ).length;
  const done = status === 'solved' || status === 'closed';
  const firstReply = request.createdBy === 'agent' ? undefined : replies[0];
  const { id, createdAt, priority, type, customerId, customerTier, createdBy, excluded, automated } = request;
  const channel = last(history, 'channel') ?? request.channel;
  const ticket: Row = {
    ...{ id, createdAt: iso(createdAt), status, channel, priority, type, customerId, customerTier, createdBy },
    ...present('agentId', last(history, 'assignment')),
    ...present('teamId', last(history, 'team')),
    ...present('firstRespondedAt', firstReply === undefined ? null : iso(firstReply)),
    ...present('firstSolvedAt', solvings[0] === undefined ? null : iso(solvings[0])),
    ...present('solvedAt', done && solvings.length > 0 ? iso(solvings.at(-1) as number) : null),
    ...present('closedAt', closedAt === null ? null : iso(closedAt)),
    dueAt: iso(openTime(desk, createdAt, minutes(dueWithin[priority]))),
    reopens,
    ...present('resolvedOnFirstContact', done && excluded === null ? reopens === 0 && replies.length <= 1 : null),
    ...present('resolvedBy', done && excluded === null ? (automated ? 'automation' : 'agent') : null),
    ...present('excluded', excluded),
    history: history.map((event) => ({ ...event, at: iso(event.at) })),
  };
  const waited = firstReply === undefined ? null : firstReply - createdAt;
  return {
    ticket,
    interactions: said.map(exported),
    solvedAt: done ? (solvings.at(-1) ?? null) : null,
    reopens,
    waited,
  };
}

function humanReplyAt({ interaction }: LoggedInteraction): number[] {
  if (interaction.kind !== 'message') return [];
  const { author, visibility, at } = interaction;
  return author.role === 'agent' && visibility === 'public' ? [at as number] : [];
}

function datesOf(history: readonly LoggedEvent[], status: string): number[] {
  return history.filter(({ kind, to }) => kind === 'status' && to === status).map(({ at }) => at);
}

function last(history: readonly LoggedEvent[], kind: LoggedEvent['kind']): string | null {
  return history.findLast((event) => event.kind === kind)?.to ?? null;
}

function present(name: string, value: unknown): Row {
  return value === null ? {} : { [name]: value };
}

/** An interaction as JSON bears it: instants as ISO 8601. */
function exported({ interaction }: LoggedInteraction): Row {
  const entries = Object.entries(interaction).map(([name, value]): [string, unknown] =>
    (name === 'at' || name.endsWith('At')) && typeof value === 'number' ? [name, iso(value)] : [name, value],
  );
  return Object.fromEntries(entries);
}

/** An instant as exports write it. */
export function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
