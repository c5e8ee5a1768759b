import { expectTypeOf } from 'vitest';
import {
  type Calendar,
  ces,
  createCalendar,
  csat,
  type DurationSummary,
  firstContactResolution,
  firstResponseTime,
  type NetPromoterScore,
  nps,
  type Rate,
  type ReopenRate,
  reopenRate,
  type SlaAttainment,
  type Survey,
  slaAttainment,
  type Ticket,
  type TicketBacklog,
  type TicketRow,
  ticketBacklog,
  transferRate,
} from '../../src/index.ts';

declare const tickets: readonly Ticket[];
declare const surveys: readonly Survey[];
declare const office: Calendar;

// What a call gives.
expectTypeOf(firstResponseTime(tickets)).toEqualTypeOf<DurationSummary>();
expectTypeOf(firstResponseTime(tickets).value).toEqualTypeOf<number | null>();
expectTypeOf(firstResponseTime(tickets).p90).toEqualTypeOf<number | null>();
expectTypeOf(firstResponseTime(tickets).count).toEqualTypeOf<number>();
expectTypeOf(reopenRate(tickets)).toEqualTypeOf<ReopenRate>();
expectTypeOf(transferRate(tickets)).toEqualTypeOf<Rate>();
expectTypeOf(nps(surveys)).toEqualTypeOf<NetPromoterScore>();
expectTypeOf(ticketBacklog(tickets, { asOf: 0 })).toEqualTypeOf<TicketBacklog>();
expectTypeOf(slaAttainment(tickets, { asOf: 0, policies: [] })).toEqualTypeOf<SlaAttainment>();

// What rows may be: arrays, any iterable, rows with no more than an id and a date, frozen literals, JSON with nulls.
firstResponseTime(new Set(tickets));
firstResponseTime(new Map([['A-1', tickets[0] as Ticket]]).values());
firstResponseTime([{ id: 'A-1', createdAt: 0 }]);
firstResponseTime([{ id: 'A-1', createdAt: new Date(0), firstRespondedAt: null, channel: 'email' }] as const);
expectTypeOf(tickets).toExtend<Iterable<TicketRow>>();

// A channel of one's own.
firstResponseTime([{ id: 'A-1', createdAt: 0, channel: 'pigeon' }]);

// Options.
firstResponseTime(tickets, { clock: office, statistic: 'p90', quantiles: { relativeError: 0.01 } });
firstResponseTime(tickets, { clock: { by: 'teamId', calendars: { berlin: office }, otherwise: office } });
firstResponseTime(tickets, { strict: true, period: { by: 'createdAt', from: 0, to: new Date(1) } });
ces(surveys, { direction: 'high_is_easy' });

// @ts-expect-error: surveys are not tickets.
firstResponseTime(surveys);
// @ts-expect-error: tickets are not surveys.
csat(tickets);
// @ts-expect-error: rows need an id and a date.
firstResponseTime([{ id: 'A-1' }]);
// @ts-expect-error: a date as text must be parsed first.
firstResponseTime([{ id: 'A-1', createdAt: '2026-01-05' }]);
// @ts-expect-error: one row is not many.
firstResponseTime(tickets[0]);
// @ts-expect-error: rows are required.
firstResponseTime();
// @ts-expect-error: a promise of rows must be awaited.
firstResponseTime(Promise.resolve(tickets));
// @ts-expect-error: a stream goes through running().
firstResponseTime((async function* () {})());
// @ts-expect-error: no such status.
firstResponseTime([{ id: 'A-1', createdAt: 0, status: 'asleep' }]);

// @ts-expect-error: which end is easy has no default.
ces(surveys);
// @ts-expect-error: which end is easy has no default.
ces(surveys, { scale: { min: 1, max: 7 } });
// @ts-expect-error: the moment of looking has no default.
ticketBacklog(tickets);
// @ts-expect-error: the moment of looking has no default.
ticketBacklog(tickets, {});
// @ts-expect-error: a backlog needs an instant, not a text.
ticketBacklog(tickets, { asOf: '2026-01-05' });
// @ts-expect-error: promises have no default.
slaAttainment(tickets, { asOf: 0 });
// @ts-expect-error: the moment of looking has no default.
slaAttainment(tickets, { policies: [] });
// @ts-expect-error: no such metric.
slaAttainment(tickets, { asOf: 0, policies: [{ metric: 'first_answer', target: 1 }] });

// @ts-expect-error: no such option.
firstResponseTime(tickets, { clok: office });
// @ts-expect-error: an option of another KPI.
reopenRate(tickets, { clock: office });
// @ts-expect-error: a misspelt value.
firstResponseTime(tickets, { statistic: 'average' });
// @ts-expect-error: a misspelt value.
firstResponseTime(tickets, { start: 'create' });
// @ts-expect-error: a misspelt value.
ces(surveys, { direction: 'high is easy' });
// @ts-expect-error: a definition is not yet a calendar.
firstResponseTime(tickets, { clock: { timeZone: 'UTC', hours: {} } });
// @ts-expect-error: undefined is not a value of an option.
firstResponseTime(tickets, { clock: undefined });
// @ts-expect-error: no such method.
firstContactResolution(tickets, { method: 'guess' });

// @ts-expect-error: a calendar has a zone.
createCalendar({ hours: { mon: [['09:00', '17:00']] } });
// @ts-expect-error: no such day.
createCalendar({ timeZone: 'UTC', hours: { monday: [['09:00', '17:00']] } });
// @ts-expect-error: an interval has two ends.
createCalendar({ timeZone: 'UTC', hours: { mon: [['09:00']] } });

// @ts-expect-error: results are read-only.
nps(surveys).value = 100;
// @ts-expect-error: a figure may be missing.
nps(surveys).value + 1;
