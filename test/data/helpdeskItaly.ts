import type { Ticket, TicketEvent } from '../../src/index.ts';
import type { LogTicket, TicketLog, TicketView } from './lifeOfTickets.ts';
import { casesOf, once, readInstant, readLines } from './realLogs.ts';

/** M. Polato (2017), help desk of an Italian software company, doi:10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb. */
export interface HelpDeskEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly caseId: string;
  readonly activity: string;
  readonly resource: string;
}

type Column = 'case_id' | 'event_index' | 'activity' | 'resource' | 'timestamp';

export const helpDeskEvents = once((): HelpDeskEvent[] =>
  readLines<Column>('helpdesk_italy', 'events.csv.gz').map((line) => ({
    id: `${line.case_id}/${line.event_index}`,
    createdAt: readInstant(line.timestamp),
    caseId: line.case_id,
    activity: line.activity,
    resource: line.resource,
  })),
);

/** Events of each case; the file holds them in time order. */
export const helpDeskCases = once(() => casesOf(helpDeskEvents(), ({ caseId }) => caseId));

/** The desk's own view: a ticket is done when its last event is the automatic closing, some 30 days after the work. */
export const helpDeskClosings = once((): TicketLog => {
  const tickets = ticketsOf((events) => {
    const last = events.at(-1);
    if (last?.activity !== 'Closed') return { status: 'open', history: historyOf(events, waiting) };
    const history = [...historyOf(events.slice(0, -1), waiting), statusAt(last, 'closed')];
    return { status: 'closed', solvedAt: last.createdAt, history };
  });
  return {
    tickets,
    timeZone: 'Europe/Helsinki',
    end: readInstant('2014-01-03T13:20:58+02:00'),
    lookedAt: '2014-01-01T00:00:00+02:00',
  };
});

/** The team's view: a ticket is done when it is resolved, and comes back when work goes on. */
export const helpDeskResolutions = once(() =>
  ticketsOf((events) => {
    const history = historyOf(events, working);
    const assignments = events
      .filter(({ activity }) => activity === 'Take in charge ticket')
      .map(({ createdAt, resource }): TicketEvent => ({ at: createdAt, kind: 'assignment', to: resource }));
    const status = history.at(-1)?.to === 'solved' ? 'solved' : 'open';
    return { status, history: [...history, ...assignments] };
  }),
);

/** A milestone of each case as the end of its ticket; cases without it stay open. */
export function helpDeskUntil(milestone: (events: readonly HelpDeskEvent[]) => HelpDeskEvent | undefined): Ticket[] {
  return ticketsOf((events) => {
    const end = milestone(events);
    return end === undefined ? { status: 'open' } : { status: 'solved', solvedAt: end.createdAt };
  });
}

/** The first taking in charge of each case as its answer, in a field or as a message. */
export function helpDeskAnswers(as: 'field' | 'messages'): Ticket[] {
  return ticketsOf((events) => {
    const answers = events.filter(({ activity }) => activity === 'Take in charge ticket');
    if (as === 'field') return { status: 'open', firstRespondedAt: answers[0]?.createdAt };
    const interactions = answers.map(({ id, caseId, createdAt, resource }) => ({
      ...({ kind: 'message', id, ticketId: caseId, at: createdAt, visibility: 'public' } as const),
      author: { role: 'agent', id: resource } as const,
    }));
    return { status: 'open', interactions };
  });
}

function ticketsOf(view: (events: readonly HelpDeskEvent[]) => TicketView): LogTicket[] {
  return [...helpDeskCases()].map(([id, events]) => ({
    ...{ id, channel: 'unknown', createdAt: events[0]?.createdAt ?? Number.NaN },
    ...view(events),
  }));
}

const finished = ['Resolve ticket', 'Closed', 'VERIFIED', 'RESOLVED', 'INVALID', 'DUPLICATE'];

function waiting({ activity }: HelpDeskEvent): TicketEvent['to'] {
  return activity === 'Wait' ? 'pending' : 'open';
}

function working({ activity }: HelpDeskEvent): TicketEvent['to'] {
  if (!finished.includes(activity)) return 'open';
  return activity === 'Resolve ticket' || activity === 'Closed' ? 'solved' : null;
}

function historyOf(
  events: readonly HelpDeskEvent[],
  statusOf: (event: HelpDeskEvent) => TicketEvent['to'],
): TicketEvent[] {
  return events.flatMap((event) => {
    const status = statusOf(event);
    return status === null || status === undefined ? [] : statusAt(event, status);
  });
}

function statusAt({ createdAt }: HelpDeskEvent, to: string): TicketEvent {
  return { at: createdAt, kind: 'status', to };
}
