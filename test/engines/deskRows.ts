import fc from 'fast-check';
import { firstResponseTime, reopenRate, resolutionRate, ticketBacklog, ticketVolume } from '../../src/index.ts';
import type { ReadyKpi } from '../../src/kpi/kpi.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import { arbitraryTicket } from '../../src/testing/index.ts';
import { compileCalendar } from '../../src/time/compileCalendar.ts';
import { createCalendar } from '../../src/time/createCalendar.ts';
import { days, hours } from '../../src/time/duration.ts';

/** Tickets of a made-up desk, some of them faulty; the same at every call. */
export function deskTickets(count: number): TicketRow[] {
  const [tickets = []] = fc.sample(
    fc.array(arbitraryTicket({ faults: true }), { minLength: count, maxLength: count }),
    {
      ...{ seed: 7, numRuns: 1 },
    },
  );
  // As an engine hands them over, which knows no big integers.
  const text = JSON.stringify(tickets, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return (JSON.parse(text) as TicketRow[]).map((own, index) => ({ ...own, id: `T-${index}` }));
}

/** Business hours without any need of `Intl`. */
export const compiledHours = compileCalendar(
  {
    timeZone: 'Europe/Berlin',
    hours: {
      mon: [['09:00', '17:00']],
      tue: [['09:00', '17:00']],
      wed: [['09:00', '17:00']],
      thu: [['09:00', '17:00']],
    },
  },
  { from: DESK_OPENS_AT - days(30), to: DESK_OPENS_AT + days(800) },
);

const asOf = DESK_OPENS_AT + days(60);
const quantiles = { relativeError: 0.01 };

/** KPIs of all kinds of states, by what they are called in an engine: the id and options as JSON. */
export const engineKpis: readonly {
  readonly id: string;
  readonly options: object;
  readonly kpi: ReadyKpi<TicketRow, unknown>;
}[] = [
  { id: 'reopen_rate', options: {}, kpi: reopenRate },
  { id: 'resolution_rate', options: {}, kpi: resolutionRate },
  { id: 'ticket_volume', options: { by: 'channel' }, kpi: ticketVolume.with({ by: 'channel' }) },
  {
    id: 'ticket_backlog',
    options: { asOf, overdueAfter: hours(20), clock: compiledHours },
    kpi: ticketBacklog.with({ asOf, overdueAfter: hours(20), clock: createCalendar(compiledHours) }),
  },
  {
    id: 'first_response_time',
    options: { clock: compiledHours, statistic: 'p90' },
    kpi: firstResponseTime.with({ clock: createCalendar(compiledHours), statistic: 'p90' }),
  },
  { id: 'first_response_time', options: { quantiles }, kpi: firstResponseTime.with({ quantiles }) },
];
