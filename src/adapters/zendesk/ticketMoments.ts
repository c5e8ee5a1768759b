import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { MetricEventRecord, TicketMetricRecord } from './shapes/metricShapes.ts';

/** Dates that follow from a ticket's messages, history and metrics. */
export type TicketMoments = Pick<Ticket, 'firstRespondedAt' | 'firstSolvedAt' | 'solvedAt' | 'closedAt' | 'reopens'>;

/**
 * When a ticket was answered and solved: by its messages and history where they are there, else by the metric events,
 * else by the metrics, which know the first answer to a minute only.
 */
export function ticketMoments(
  ticket: Ticket,
  metric: TicketMetricRecord | undefined,
  events: readonly MetricEventRecord[],
  findings: Findings,
): TicketMoments {
  const moments: { -readonly [Name in keyof TicketMoments]: TicketMoments[Name] } = {};
  const created = ticket.createdAt as number;
  const answered =
    (ticket.interactions ?? null) === null
      ? answerByMetrics(ticket, created, metric, events, findings)
      : firstMessageAt(ticket.interactions, created, isHumanReply);
  // What answers a ticket that an agent began depends on what the reader asks: the messages decide.
  if (answered !== null && ticket.createdBy !== 'agent') moments.firstRespondedAt = answered;
  const solvings = solvingsOf(ticket) ?? fulfilled(events, 'resolution_time');
  const [first, last] = [solvings[0], solvings.at(-1)];
  if (first !== undefined && last !== undefined) {
    moments.firstSolvedAt = first;
    moments.solvedAt = last;
  } else if ((metric?.solved_at ?? null) !== null) {
    moments.solvedAt = metric?.solved_at;
    if (metric?.reopens === 0) moments.firstSolvedAt = metric.solved_at;
  }
  const closings = (ticket.history ?? []).filter(({ kind, to }) => kind === 'status' && to === 'closed');
  const closed = closings.at(-1)?.at;
  if (closed !== undefined) moments.closedAt = closed;
  if (solvingsOf(ticket) === null && (metric?.reopens ?? null) !== null) moments.reopens = metric?.reopens;
  return moments;
}

function answerByMetrics(
  { id }: Ticket,
  created: number,
  metric: TicketMetricRecord | undefined,
  events: readonly MetricEventRecord[],
  findings: Findings,
): number | null {
  const event = fulfilled(
    events.filter(({ instance_id }) => instance_id === 1),
    'reply_time',
  )[0];
  if (event !== undefined) return event;
  const seconds = metric?.reply_time_in_seconds?.calendar ?? null;
  if (seconds !== null) return created + seconds;
  const minutes = metric?.reply_time_in_minutes?.calendar ?? null;
  if (minutes === null) return null;
  const message = 'without comments the first answer is known by its minutes only: it may be up to a minute off';
  findings.add({
    code: 'moment_from_minutes',
    collection: 'ticketMetrics',
    field: 'reply_time_in_minutes',
    message,
    id,
  });
  return created + minutes;
}

function fulfilled(events: readonly MetricEventRecord[], metric: string): number[] {
  const times = events.filter((event) => event.metric === metric && event.type === 'fulfill').map(({ time }) => time);
  return times.sort((left, right) => left - right);
}
