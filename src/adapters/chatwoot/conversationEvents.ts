import type { Message } from '../../model/interaction.ts';
import { isCustomerMessage } from '../../model/messages.ts';
import type { Ticket, TicketEvent } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import { firstFrom } from './firstFrom.ts';
import type { EventRecord } from './shapes/reportingEventShape.ts';

/** When a conversation was resolved and opened again, by its reporting events. */
export interface Resolutions {
  readonly moments: Pick<Ticket, 'firstSolvedAt' | 'solvedAt' | 'reopens' | 'resolvedBy'>;
  /** `null` where it is not known when it was opened again. */
  readonly history: readonly TicketEvent[] | null;
}

/** A reporting event that says when it happened. */
export type DatedEvent = EventRecord & { readonly event_end_time: number };

export function datedEvents(events: readonly EventRecord[]): DatedEvent[] {
  const dated = events.filter((event): event is DatedEvent => (event.event_end_time ?? null) !== null);
  return dated.sort((left, right) => left.event_end_time - right.event_end_time || compareIds(left.id, right.id));
}

/**
 * Chatwoot writes a row for each resolving, always measured from the creation. That a conversation was opened again is a
 * row of its own in newer versions; before, the customer's next message tells, which opens it.
 */
export function resolutionsOf(
  events: readonly DatedEvent[],
  messages: readonly Message[] | null,
  isOpenNow: boolean,
): Resolutions {
  const solvings = momentsOf(events, 'conversation_resolved');
  const [first, last] = [solvings[0], solvings.at(-1)];
  if (first === undefined || last === undefined) return { moments: {}, history: null };
  const openings = momentsOf(events, 'conversation_opened');
  const writings = (messages ?? []).filter(isCustomerMessage).map(({ at }) => at as number);
  const history: TicketEvent[] = [];
  let reopens = 0;
  let complete = true;
  for (const [index, at] of solvings.entries()) {
    history.push({ at, kind: 'status', from: 'open', to: 'solved' });
    const next = solvings[index + 1];
    const within = (times: readonly number[]): number | null => {
      const moment = firstFrom(times, at + 1);
      return moment !== null && moment <= (next ?? moment) ? moment : null;
    };
    const cameBack = next !== undefined || isOpenNow;
    const opened = within(openings) ?? (cameBack ? within(writings) : null);
    if (opened !== null) history.push({ at: opened, kind: 'status', from: 'solved', to: 'open' });
    else if (cameBack) complete = false;
    if (opened !== null || cameBack) reopens++;
  }
  const byBot = momentsOf(events, 'conversation_bot_resolved').includes(last);
  return {
    moments: {
      firstSolvedAt: first,
      solvedAt: last,
      ...(complete ? {} : { reopens }),
      ...(byBot ? { resolvedBy: 'automation' as const } : {}),
    },
    history: complete ? history : null,
  };
}

function momentsOf(events: readonly DatedEvent[], event: string): number[] {
  return [...new Set(events.filter(({ name }) => name === event).map((row) => row.event_end_time))];
}
