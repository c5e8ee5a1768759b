import type { TicketLog, TicketView } from './lifeOfTickets.ts';
import { casesOf, once, readInstant, readLines } from './realLogs.ts';

/** I. Verenich (2016), Helpdesk, Mendeley Data, doi:10.17632/39bp3vv62t.1. Wall times without a zone, taken for UTC. */
export interface CodedEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly caseId: string;
  /** 1 to 9, without a published legend; 6 ends every case. */
  readonly activity: string;
}

type Column = 'CaseID' | 'ActivityID' | 'CompleteTimestamp';

export const codedEvents = once((): CodedEvent[] =>
  readLines<Column>('helpdesk_mendeley', 'events.csv.gz').map((line, index) => ({
    id: String(index),
    createdAt: readInstant(line.CompleteTimestamp, 'UTC'),
    caseId: line.CaseID,
    activity: line.ActivityID,
  })),
);

export const codedCases = once(() => casesOf(codedEvents(), ({ caseId }) => caseId));

export const codedTickets = once(
  (): TicketLog => ({
    tickets: [...codedCases()].map(([id, events]) => {
      const last = events.at(-1);
      const view: TicketView =
        last?.activity === '6' ? { status: 'closed', solvedAt: last.createdAt } : { status: 'open' };
      return { id, channel: 'unknown', createdAt: events[0]?.createdAt ?? Number.NaN, ...view };
    }),
    timeZone: 'UTC',
    end: readInstant('2012-11-06T01:41:28Z'),
    lookedAt: '2012-10-01T00:00:00+00:00',
  }),
);
