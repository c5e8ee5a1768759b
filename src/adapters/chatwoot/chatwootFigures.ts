import { isHumanReply } from '../../model/messages.ts';
import type { Ticket } from '../../model/ticket.ts';
import { elapsed } from '../../time/elapsed.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import { compareFigures, type VendorFigure } from '../reading/vendorFigure.ts';
import { type DatedEvent, datedEvents } from './conversationEvents.ts';
import { firstFrom } from './firstFrom.ts';
import type { EventRecord } from './shapes/reportingEventShape.ts';
import type { WorkingHours } from './workingHours.ts';

const SECOND = 1000;
const collection = 'reportingEvents';

/** What the events of a conversation are compared with. */
export interface EventContext {
  readonly ticket: Ticket | undefined;
  /** `null` where the inbox measures no working hours, `undefined` where it is not known. */
  readonly hours: WorkingHours | null | undefined;
}

/** What is known of each conversation. */
interface Known {
  readonly starts: ReadonlyMap<string, number>;
  readonly replies: Map<string, readonly number[]>;
}

/** Each reporting event as a figure, compared with the conversation and its messages. */
export function chatwootFigures(
  events: readonly EventRecord[],
  contextOf: (event: EventRecord) => EventContext,
  findings: Findings,
): VendorFigure[] {
  const rowOf = new Map<VendorFigure, EventRecord>();
  for (const event of events) {
    const { id, conversation_id, name: metric } = event;
    const ticketId = conversation_id ?? null;
    if (ticketId === null) continue;
    const base = { metric, ticketId, unit: 'milliseconds', precision: SECOND } as const;
    const [value, business] = [event.value ?? null, event.value_in_business_hours ?? null];
    if (value !== null) rowOf.set({ ...base, value, clock: 'calendar' }, event);
    if (business === null) continue;
    if (contextOf(event).hours !== null) rowOf.set({ ...base, value: business, clock: 'business' }, event);
    else {
      const message = 'the inbox has no working hours, and Chatwoot writes 0 for them: no figure';
      const field = 'value_in_business_hours';
      findings.add({ code: 'working_hours_off', collection, field, message, id });
    }
  }
  const known: Known = { starts: waitStarts(events), replies: new Map() };
  const figures = [...rowOf.keys()].sort(
    (left, right) =>
      compareIds(left.ticketId, right.ticketId) ||
      compareIds(left.metric, right.metric) ||
      left.value - right.value ||
      compareIds(left.clock as string, right.clock as string),
  );
  const recompute = (figure: VendorFigure): number | null => {
    const event = rowOf.get(figure) as EventRecord;
    return measure(figure, event, contextOf(event), known);
  };
  compareFigures(collection, figures, recompute, findings);
  return figures;
}

function measure(
  { clock, value }: VendorFigure,
  event: EventRecord,
  { ticket, hours }: EventContext,
  known: Known,
): number | null {
  const [start, end] = spanOf(event, ticket, known);
  if (start === null || end === null) return null;
  if (clock === 'calendar') return elapsed.between(start, end);
  // Without the working hours there is no more to say than that they are no longer than the time itself.
  if (hours === undefined || hours === null) return Math.min(value, Math.max(end - start, 0));
  const own = hours.calendar.between(start, end);
  return Math.abs(own - value) < SECOND ? own : hours.measured.between(start, end);
}

/** When people answered, looked up once for each ticket. Messages are in time order. */
function repliesOf(ticket: Ticket, replies: Known['replies']): readonly number[] {
  const found = replies.get(ticket.id);
  if (found !== undefined) return found;
  const times = (ticket.interactions ?? []).flatMap((own) =>
    own.kind === 'message' && isHumanReply(own) ? [own.at as number] : [],
  );
  replies.set(ticket.id, times);
  return times;
}

/** From when to when a row measures. Resolutions run from the creation, however often it was opened again. */
function spanOf(
  { name, event_start_time, event_end_time }: EventRecord,
  ticket: Ticket | undefined,
  { starts, replies }: Known,
): readonly [start: number | null, end: number | null] {
  const stated = [event_start_time ?? null, event_end_time ?? null] as const;
  if (ticket === undefined) return stated;
  const created = ticket.createdAt as number;
  if (name === 'conversation_resolved' || name === 'conversation_bot_resolved' || name === 'conversation_bot_handoff') {
    return [created, stated[1]];
  }
  if (name !== 'first_response') return stated;
  const start = starts.get(ticket.id) ?? created;
  const answer = firstFrom(repliesOf(ticket, replies), start) ?? stated[1];
  return [stated[0] ?? start, answer];
}

/** Where the clock of the first response starts: at the last handing over or opening, else where a bot resolved it. */
function waitStarts(events: readonly EventRecord[]): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  const starts = new Map<string, number>();
  const resolved = new Map<string, number>();
  const dated: DatedEvent[] = datedEvents(events);
  for (const { name, conversation_id, event_end_time: at } of dated) {
    if (name === 'first_response') answers.set(conversation_id ?? '', at);
  }
  for (const { name, conversation_id, event_end_time: at } of dated) {
    const id = conversation_id ?? '';
    if (at > (answers.get(id) ?? Number.POSITIVE_INFINITY)) continue;
    if (name === 'conversation_bot_handoff' || name === 'conversation_opened') starts.set(id, at);
    if (name === 'conversation_bot_resolved') resolved.set(id, at);
  }
  return new Map([...resolved, ...starts]);
}
