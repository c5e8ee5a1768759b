import type { Ticket } from '../../src/index.ts';
import { localToInstant } from '../../src/time/index.ts';
import type { LogTicket, TicketLog } from './lifeOfTickets.ts';
import { once, readInstant, readLines } from './realLogs.ts';

type Column =
  | 'ServiceRequestNum'
  | 'MethodReceived'
  | 'CreatedDate'
  | 'SRStatus'
  | 'StatusDate'
  | 'DueDate'
  | 'CloseDate'
  | 'Agency';

/** A citizen's request with the city's own fields beside. City of Baltimore, sample of its 311 requests. */
export interface ServiceRequest extends LogTicket {
  readonly solvedAt?: number;
  readonly dueAt?: number;
  readonly agency: string;
  readonly requestStatus: string;
}

export interface ServiceRequestLog extends TicketLog {
  readonly tickets: readonly ServiceRequest[];
}

const timeZone = 'America/New_York';
const requestLines = once(() => readLines<Column>('baltimore311', 'requests.csv.gz'));

/** The requests at their instants; the file holds wall times of Baltimore. */
export const serviceRequests = once((): ServiceRequestLog => {
  const tickets = requestsAt(inBaltimore);
  // One request was closed some seconds after the last change of a status.
  const changes = requestLines().map(({ StatusDate }) => inBaltimore(StatusDate));
  const watchedUntil = Math.max(...changes);
  const end = Math.max(watchedUntil, ...tickets.map(({ solvedAt = 0 }) => solvedAt));
  return { tickets, timeZone, end, watchedUntil, lookedAt: '2019-02-01T00:00:00-05:00' };
});

/** The same requests as a spreadsheet would read them, as if no clock was ever put forward or back. */
export const naiveRequests = once(() => requestsAt(monthFirst));

function requestsAt(read: (text: string) => number): ServiceRequest[] {
  return requestLines().map((line) => ({
    id: line.ServiceRequestNum,
    createdAt: read(line.CreatedDate),
    channel: line.MethodReceived,
    agency: line.Agency,
    requestStatus: line.SRStatus,
    ...(line.DueDate === '' ? {} : { dueAt: read(line.DueDate) }),
    ...closingOf(line.CloseDate, read),
  }));
}

function closingOf(text: string, read: (text: string) => number): Pick<Ticket, 'status'> & { solvedAt?: number } {
  return text === '' ? { status: 'open' } : { status: 'closed', solvedAt: read(text) };
}

function inBaltimore(text: string): number {
  return localToInstant(timeZone, monthFirst(text));
}

/** `04/12/2018 01:11:26 PM` as civil time. */
function monthFirst(text: string): number {
  const [, month, day, year, hour, rest, half] =
    /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d:\d\d) ([AP])M$/.exec(text) ?? [];
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  return readInstant(`${year}-${month}-${day}T${String(hours).padStart(2, '0')}:${rest}`, 'UTC');
}
