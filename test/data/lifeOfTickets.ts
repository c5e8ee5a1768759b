import { expect } from 'vitest';
import {
  backlogSeries,
  createCalendar,
  days,
  hours,
  resolutionRate,
  resolutionTime,
  series,
  type Ticket,
  ticketBacklog,
  ticketVolume,
} from '../../src/index.ts';
import { civilDate } from '../../src/time/index.ts';
import type { Reproduce } from './describeLog.ts';
import {
  type ExpectedDistribution,
  expectDistribution,
  expectDurations,
  expectNear,
  volumesBy,
} from './expectations.ts';
import { readInstant } from './realLogs.ts';
import { timeToClose } from './timeToClose.ts';

export interface LogTicket extends Ticket {
  readonly createdAt: number;
}

/** What a way of looking at a log says of a ticket. */
export type TicketView = Pick<Ticket, 'status'> & Partial<Omit<Ticket, 'id' | 'createdAt' | 'channel'>>;

/** A log as tickets whose `solvedAt` is their closing; open ones have none. */
export interface TicketLog {
  readonly tickets: readonly LogTicket[];
  readonly timeZone: string;
  /** The last instant that the log knows of. */
  readonly end: number;
  /** Until when open tickets were surely open, where it is before the end. */
  readonly watchedUntil?: number;
  /** The instant at which the ages of the backlog are looked at. */
  readonly lookedAt: string;
}

type Counts = Readonly<Record<string, number>>;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const nineToFive = [['09:00', '17:00']] as const;

export function officeHours(timeZone: string) {
  const [mon, tue, wed, thu, fri] = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive];
  return createCalendar({ timeZone, hours: { mon, tue, wed, thu, fri } });
}

export function byWeekday(tickets: readonly LogTicket[], timeZone: string): Counts {
  return volumesBy(tickets, weekdays, ({ createdAt }) => weekdays[civilDate(createdAt, timeZone).weekday - 1] ?? '');
}

export function byHour(tickets: readonly LogTicket[], timeZone: string): Counts {
  return volumesBy(tickets, HOURS, ({ createdAt }) => String(civilDate(createdAt, timeZone).hour));
}

/** The figures that every log of tickets has. */
export function lifeOfTickets(reproduce: Reproduce, log: () => TicketLog): void {
  reproduce('tickets', 'received, closed and open at the end', (expected: Counts) => {
    const { tickets, end } = log();
    expect(ticketVolume(tickets).value).toBe(expected['total']);
    expect(resolutionRate(tickets).numerator).toBe(expected['closed']);
    expect(ticketBacklog(tickets, { asOf: end }).value).toBe(expected['open']);
  });

  for (const [id, by] of [
    ['created_by_month', 'createdAt'],
    ['closed_by_month', 'solvedAt'],
  ] as const) {
    reproduce(id, `tickets by the local month of ${by}; months without a ticket are 0`, (expected: Counts) => {
      const { tickets, timeZone } = log();
      const months = series(tickets, { by, every: 'month', timeZone }, ticketVolume);
      const volumes = months.map(({ label, result }) => [label, result.value]);
      expect(Object.fromEntries(volumes.filter(([, value]) => value !== 0))).toEqual(expected);
      const dated = tickets.filter((ticket) => typeof ticket[by] === 'number').length;
      expect(months.excluded['no_period_date'] ?? 0).toBe(tickets.length - dated);
    });
  }

  reproduce('created_by_weekday', 'tickets by the local weekday of their creation', (expected: Counts) => {
    expect(byWeekday(log().tickets, log().timeZone)).toEqual(expected);
  });

  reproduce('created_by_hour', 'tickets by the local hour of their creation', (expected: Counts) => {
    expect(byHour(log().tickets, log().timeZone)).toEqual(expected);
  });

  reproduce('resolution_time', 'creation to closing; open tickets are pending', (expected: ExpectedDistribution) => {
    const { tickets } = log();
    expectDurations(resolutionTime, tickets, expected);
    expect(resolutionTime(tickets)).toMatchObject({ pending: tickets.length - expected.n, excluded: {} });
  });

  for (const limit of [1, 4, 24, 72, 168]) {
    reproduce(`resolved_within_${limit}h`, 'of all tickets, and of the closed ones', (expected: Counts) => {
      const { tickets, end } = log();
      // Late enough that no ticket is too young to tell.
      const within = { within: hours(limit), asOf: end + days(7) };
      const ofAll = resolutionRate(tickets, within);
      expect(ofAll).toMatchObject({ numerator: expected['count'], denominator: tickets.length, pending: 0 });
      expectNear(ofAll.value, expected['of_all'] ?? null);
      const closed = tickets.filter(({ solvedAt }) => solvedAt !== undefined);
      expectNear(resolutionRate(closed, within).value, expected['of_closed'] ?? null);
    });
  }

  reproduce(
    'resolution_business_mon_fri_09_17',
    'creation to closing on office hours',
    (expected: ExpectedDistribution) => {
      const { tickets, timeZone } = log();
      expectDurations(resolutionTime.with({ clock: officeHours(timeZone) }), tickets, expected);
    },
  );

  reproduce('backlog', 'unsolved tickets at each instant, looked at one by one and as a series', (expected: Counts) => {
    const { tickets, timeZone } = log();
    const { periods } = backlogSeries(tickets, { every: 'day', timeZone });
    const atEnd = new Map(periods.map(({ end, backlog }) => [end, backlog]));
    for (const [text, value] of Object.entries(expected)) {
      const asOf = readInstant(text);
      expect(ticketBacklog(tickets, { asOf }).value, text).toBe(value);
      // A period ends just before its last instant: what was closed exactly then leaves in the next one.
      const closed = tickets.filter(({ solvedAt }) => solvedAt === asOf).length;
      const created = tickets.filter(({ createdAt }) => createdAt === asOf).length;
      expect(atEnd.get(asOf), `series, ${text}`).toBe(value + closed - created);
    }
  });

  timeToClose(reproduce, log);

  reproduce('backlog_age_at_last_instant', 'ages of the tickets open then', (expected: ExpectedDistribution) => {
    const { tickets, lookedAt } = log();
    const asOf = readInstant(lookedAt);
    const { ages } = ticketBacklog(tickets, { asOf });
    const values = tickets.flatMap((ticket) => ticketBacklog([ticket], { asOf }).ages.value ?? []);
    expectDistribution(ages, values, expected);
  });
}
