import type { Dataset } from '../../../src/model/collections.ts';
import type { Interaction } from '../../../src/model/interaction.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';

/** Monday. */
export const monday = Date.UTC(2026, 0, 5);
export const asOf = monday + days(30);

/** The next day's midnight and nothing later, so that no period is cut. */
export const sound = { asOf, timeZone: 'UTC', window: days(7), channels: ['email', 'phone', 'chat'] } as const;

type Rows<Name extends keyof Dataset> = NonNullable<Dataset[Name]> extends Iterable<infer Row> ? Row : never;

/** A ticket without any fault: created on a day of the first week, answered, solved. */
export function soundTicket(id: string, day: number, fields: object = {}): TicketRow {
  const createdAt = monday + days(day) + hours(9);
  return {
    ...{ id, createdAt, status: 'solved', channel: 'email', priority: 'normal', customerId: 'C-1', agentId: 'ada' },
    ...{ firstRespondedAt: createdAt + minutes(15), solvedAt: createdAt + hours(2), ...fields },
  } as TicketRow;
}

export function soundCall(id: string, fields: object = {}): Interaction {
  const queuedAt = monday + hours(10);
  return {
    ...{ kind: 'call', id, direction: 'inbound', outcome: 'answered', queuedAt, answeredAt: queuedAt + minutes(1) },
    ...{
      endedAt: queuedAt + minutes(11),
      talk: minutes(8),
      hold: minutes(2),
      agentId: 'ada',
      ticketId: 'A-1',
      ...fields,
    },
  } as Interaction;
}

export function soundChat(id: string, fields: object = {}): Interaction {
  const requestedAt = monday + hours(12);
  return {
    ...{ kind: 'chat', id, requestedAt, acceptedAt: requestedAt + minutes(1), endedAt: requestedAt + minutes(9) },
    ...{ outcome: 'completed', agentId: 'ada', ticketId: 'A-1', ...fields },
  } as Interaction;
}

export function soundMessage(id: string, ticketId: string, at: number, fields: object = {}): Interaction {
  return {
    ...{ kind: 'message', id, ticketId, at, author: { role: 'agent', id: 'ada' }, visibility: 'public', ...fields },
  } as Interaction;
}

export function soundSurvey(id: string, fields: object = {}): Rows<'surveys'> {
  const sentAt = monday + days(1);
  return {
    ...{
      id,
      kind: 'csat',
      scale: { min: 1, max: 5 },
      score: 4,
      sentAt,
      respondedAt: sentAt + hours(1),
      ticketId: 'A-1',
    },
    ...fields,
  } as Rows<'surveys'>;
}

export function soundActivity(fields: object = {}): Rows<'activities'> {
  const start = monday + hours(9);
  return { agentId: 'ada', kind: 'handling', start, end: start + hours(1), ...fields } as Rows<'activities'>;
}

/** A desk at which no rule finds anything. */
export const soundDesk = {
  tickets: [0, 1, 2, 3].map((day) => soundTicket(`A-${day + 1}`, day)),
  interactions: [
    soundMessage('m-1', 'A-1', monday + hours(9) + minutes(15)),
    soundMessage('m-2', 'A-1', monday + hours(9) + minutes(1), { author: { role: 'bot' } }),
    soundCall('k-1'),
    soundChat('h-1'),
  ],
  surveys: [soundSurvey('S-1'), soundSurvey('S-2', { ticketId: 'A-2', score: 5 }), soundSurvey('S-9', { score: null })],
  activities: [soundActivity(), soundActivity({ start: monday + hours(10), end: monday + hours(11), kind: 'break' })],
  reviews: [{ id: 'R-1', agentId: 'ada', reviewerId: 'bo', at: monday + days(2), ticketId: 'A-1', criteria: [] }],
  sessions: [{ id: 'V-1', startedAt: monday, endedAt: monday + hours(1), articles: ['x'], outcome: 'resolved' }],
  customers: [{ id: 'C-1', since: 0 }],
  costs: [{ at: monday, category: 'wages', amount: 5, currency: 'EUR' }],
  revenue: [{ at: monday, kind: 'upsell', amount: 5, currency: 'EUR', ticketId: 'A-1' }],
  outages: [{ start: monday, end: monday + hours(1), system: 'mail' }],
  automationRuns: [{ at: monday, process: 'x', succeeded: true }],
} satisfies Dataset;
