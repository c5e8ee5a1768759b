import type { Ticket, TicketEvent } from '../../src/index.ts';
import type { LogTicket, TicketLog, TicketView } from './lifeOfTickets.ts';
import { casesOf, once, readInstant, readLines } from './realLogs.ts';

type Column =
  | 'number'
  | 'incident_state'
  | 'reassignment_count'
  | 'reopen_count'
  | 'made_sla'
  | 'opened_at'
  | 'sys_updated_at'
  | 'caller_id'
  | 'contact_type'
  | 'category'
  | 'priority'
  | 'assignment_group'
  | 'resolved_at'
  | 'closed_at';

/** Amaral, Fantinato and Peres (2018), incident management log, UCI 498, doi:10.24432/C57S4H, CC BY 4.0. */
export interface IncidentUpdate {
  readonly id: string;
  readonly createdAt: number;
  readonly incident: string;
  readonly state: string;
  readonly group: string | null;
  readonly line: Readonly<Record<Column, string>>;
}

/** An incident as its last update shows it. */
export interface Incident extends LogTicket {
  readonly urgency: string;
  readonly category: string;
  readonly madeSla: boolean;
  readonly reassignments: number;
  readonly updates: readonly IncidentUpdate[];
}

interface IncidentLog extends TicketLog {
  readonly tickets: readonly Incident[];
}

export const incidentUpdates = once((): IncidentUpdate[] =>
  readLines<Column>('servicenow_2016q1', 'incident_events.csv.gz').map((line, index) => ({
    id: String(index),
    createdAt: dayFirst(line.sys_updated_at),
    incident: line.number,
    state: line.incident_state,
    group: known(line.assignment_group),
    line,
  })),
);

/** Done when closed, which happens by itself some five days after the solution. */
export const closedIncidents = once(
  (): IncidentLog => ({
    tickets: incidentsOf(({ closed_at }) => ({ status: 'closed', solvedAt: dayFirst(closed_at) })),
    timeZone: 'UTC',
    end: readInstant('2017-02-08T18:07:00Z'),
    lookedAt: '2016-05-01T00:00:00+00:00',
  }),
);

/** Done when resolved; some closed incidents bear no date of that. */
export const resolvedIncidents = once(() =>
  incidentsOf(({ resolved_at }) => ({
    status: 'closed',
    solvedAt: resolved_at === '?' ? null : dayFirst(resolved_at),
  })),
);

/** As their updates tell: states and groups over time, not the counter of reopenings. */
export const incidentHistories = once(() =>
  incidentsOf((_, updates) => ({
    status: 'closed',
    reopens: null,
    history: [
      ...updates.map(({ createdAt, state }): TicketEvent => ({ at: createdAt, kind: 'status', to: statusOf(state) })),
      ...updates.flatMap(({ createdAt, group }): TicketEvent[] =>
        group === null ? [] : [{ at: createdAt, kind: 'team', to: group }],
      ),
    ],
  })),
);

function known(text: string): string | null {
  return text === '?' ? null : text;
}

/** `29/2/2016 01:16`, without a zone. */
export function dayFirst(text: string): number {
  const [, day = '', month = '', rest = ''] = /^(\d+)\/(\d+)\/(.+)$/.exec(text) ?? [];
  const [year = '', time = ''] = rest.split(' ');
  return readInstant(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}`, 'UTC');
}

function incidentsOf(
  view: (last: IncidentUpdate['line'], updates: readonly IncidentUpdate[]) => TicketView,
): Incident[] {
  return [...casesOf(incidentUpdates(), ({ incident }) => incident)].map(([id, updates]) => {
    const { line } = updates.at(-1) as IncidentUpdate;
    return {
      ...{ id, createdAt: dayFirst(line.opened_at), channel: line.contact_type, urgency: line.priority },
      ...{ customerId: known(line.caller_id), teamId: known(line.assignment_group) },
      ...{ category: line.category, madeSla: line.made_sla === 'true', reopens: Number(line.reopen_count) },
      ...{ reassignments: Number(line.reassignment_count), updates },
      ...view(line, updates),
    };
  });
}

const waits: Readonly<Record<string, Ticket['status']>> = {
  New: 'new',
  'Awaiting User Info': 'pending',
  'Awaiting Vendor': 'on_hold',
  Resolved: 'solved',
  Closed: 'closed',
};

function statusOf(state: string): Ticket['status'] {
  return waits[state] ?? 'open';
}
