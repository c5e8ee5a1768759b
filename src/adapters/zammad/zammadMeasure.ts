import type { Message } from '../../model/interaction.ts';
import { isCustomerMessage, isHumanReply } from '../../model/messages.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { SlaRecord } from './shapes/businessShapes.ts';
import type { HistoryRecord } from './shapes/historyShape.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

/** All that Zammad's clocks follow. */
export interface Measured {
  readonly record: TicketRecord;
  readonly messages: readonly Message[] | null;
  /** The lines of the history, in order. */
  readonly history: readonly HistoryRecord[] | null;
  /** The SLA of the ticket; `null` when it is not known which. */
  readonly promise: { readonly sla: SlaRecord; readonly calendar: Calendar } | null;
  /** Names of the states in which no time counts. */
  readonly paused: ReadonlySet<string>;
}

const MINUTE = 60_000;

/**
 * What Zammad means by a figure, worked out from articles and history on the calendar of the SLA; `null` where they do
 * not tell. Zammad takes what lies behind the first closing for nothing.
 */
export function zammadMeasure(metric: string, measured: Measured): number | null {
  const { promise } = measured;
  if (promise === null) return null;
  const { sla } = promise;
  const left = (target: number | null | undefined, spent: number | null): number | null =>
    spent === null || (target ?? null) === null ? null : (target as number) * MINUTE - spent;
  switch (metric) {
    case 'first_response_in_min':
      return firstResponse(measured, promise.calendar);
    case 'first_response_diff_in_min':
      return left(sla.first_response_time, firstResponse(measured, promise.calendar));
    case 'close_in_min':
      return closing(measured, promise.calendar);
    case 'close_diff_in_min':
      return left(sla.solution_time, closing(measured, promise.calendar));
    case 'update_in_min':
      return longestUpdate(measured, promise.calendar);
    default:
      return left(sla.update_time, longestUpdate(measured, promise.calendar));
  }
}

function firstResponse(measured: Measured, calendar: Calendar): number | null {
  const { record, messages } = measured;
  if (messages === null) return null;
  const reply = messages.find(isHumanReply);
  return reply === undefined ? null : working(measured, calendar, record.created_at, reply.at as number);
}

function closing(measured: Measured, calendar: Calendar): number | null {
  const end = measured.record.close_at ?? null;
  return end === null ? null : working(measured, calendar, measured.record.created_at, end);
}

/** From the first message of the customer's turn to the last answer before the next turn; the longest one. */
function longestUpdate(measured: Measured, calendar: Calendar): number | null {
  const { messages } = measured;
  if (messages === null) return null;
  let asked: number | null = null;
  let answered = false;
  let longest: number | null = null;
  for (const message of messages) {
    if (isCustomerMessage(message) && message.visibility === 'public' && message.channel !== 'note') {
      if (asked === null || answered) asked = message.at as number;
      answered = false;
    }
    if (!isHumanReply(message) || asked === null) continue;
    answered = true;
    const time = working(measured, calendar, asked, message.at as number);
    if (time === null) return null;
    longest = Math.max(longest ?? 0, time);
  }
  return longest;
}

/** Open time without that in which the ticket stood in a state that stops the clock. `null` without the history. */
function working({ record, history, paused }: Measured, calendar: Calendar, start: number, end: number): number | null {
  if (history === null) return null;
  const last = Math.min(end, record.close_at ?? end);
  if (last <= start) return 0;
  const changes = history.filter(({ attribute }) => attribute === 'state');
  let time = calendar.between(start, last);
  let state = changes[0]?.value_from ?? record.state ?? '';
  let since = record.created_at;
  for (const { created_at, value_to } of changes) {
    if (paused.has(state)) time -= overlap(calendar, since, created_at, start, last);
    state = value_to ?? state;
    since = created_at;
  }
  return time;
}

/** Zammad's breaks begin and end on whole minutes. */
function overlap(calendar: Calendar, from: number, to: number, start: number, end: number): number {
  const begin = Math.max(start, Math.floor(from / MINUTE) * MINUTE);
  const close = Math.min(end, Math.floor(to / MINUTE) * MINUTE);
  return close > begin ? calendar.between(begin, close) : 0;
}
