import { expectTypeOf } from 'vitest';
import {
  bootstrapInterval,
  ces,
  compare,
  compareChanges,
  compareGroups,
  csat,
  type DurationSummary,
  firstResponseTime,
  funnel,
  groupBy,
  nps,
  type Report,
  reopenRate,
  report,
  resolutionTime,
  runningReport,
  type SatisfactionScore,
  type Survey,
  series,
  type Ticket,
  ticketBacklog,
  ticketVolume,
  timeToEventBy,
} from '../../src/index.ts';

/** A desk's own ticket. */
interface MyTicket extends Ticket {
  readonly product: 'app' | 'shop';
  readonly plan?: 'free' | 'paid';
  readonly weight: number;
  readonly shippedAt?: number | null;
  readonly labels: readonly ('bug' | 'question')[];
}

declare const tickets: readonly MyTicket[];
declare const surveys: readonly Survey[];

// The keys of groups are the values of the field, `null` where it may be missing.
expectTypeOf(groupBy(tickets, 'product', firstResponseTime)).toEqualTypeOf<Map<'app' | 'shop', DurationSummary>>();
expectTypeOf(groupBy(tickets, 'plan', firstResponseTime)).toEqualTypeOf<Map<'free' | 'paid' | null, DurationSummary>>();
expectTypeOf(groupBy(tickets, 'weight', firstResponseTime)).toEqualTypeOf<Map<number, DurationSummary>>();
expectTypeOf(groupBy(tickets, 'labels', firstResponseTime)).toEqualTypeOf<
  Map<'bug' | 'question' | null, DurationSummary>
>();
expectTypeOf(groupBy(tickets, 'priority', firstResponseTime).keys().next().value).toExtend<string | null | undefined>();
expectTypeOf(groupBy(tickets, ({ weight }) => weight > 1, firstResponseTime)).toEqualTypeOf<
  Map<boolean, DurationSummary>
>();
expectTypeOf(groupBy(tickets, ({ plan }) => plan, firstResponseTime)).toEqualTypeOf<
  Map<'free' | 'paid' | null, DurationSummary>
>();
expectTypeOf(groupBy(tickets, 'product', firstResponseTime, { topK: 3 })).toEqualTypeOf<
  Map<'app' | 'shop' | 'other', DurationSummary>
>();
expectTypeOf(groupBy(tickets, 'plan', firstResponseTime, { topK: 3, other: 0 })).toEqualTypeOf<
  Map<'free' | 'paid' | null | 0, DurationSummary>
>();
const named = groupBy(tickets, 'plan', firstResponseTime, { normalizeKey: (plan) => plan === 'paid' });
expectTypeOf(named).toEqualTypeOf<Map<boolean | 'other', DurationSummary>>();
// @ts-expect-error: a KPI of another key
groupBy(tickets, 'product', firstResponseTime, { normalizeKey: (product: number) => product });
groupBy(surveys, 'channel', ces.with({ direction: 'high_is_easy' }));

// @ts-expect-error: no such key.
groupBy(tickets, 'product', firstResponseTime).get('web');
// @ts-expect-error: no such field.
groupBy(tickets, 'colour', firstResponseTime);
// @ts-expect-error: no such field.
groupBy(tickets, ({ colour }) => colour, firstResponseTime);
// @ts-expect-error: which end is easy is not said yet.
groupBy(surveys, 'channel', ces);
// @ts-expect-error: the moment of looking is not said yet.
groupBy(tickets, 'channel', ticketBacklog);
// @ts-expect-error: surveys are not tickets.
groupBy(surveys, 'channel', firstResponseTime);

const weeks = series(tickets, { by: 'createdAt', every: 'week', timeZone: 'UTC' }, firstResponseTime);
expectTypeOf(weeks[0]?.result).toEqualTypeOf<DurationSummary | undefined>();
expectTypeOf(weeks.map(({ label }) => label)).toEqualTypeOf<string[]>();
expectTypeOf(weeks.excluded).toEqualTypeOf<Readonly<Record<string, number>>>();
series(tickets, { by: ({ solvedAt }) => solvedAt, every: 'day', timeZone: 'UTC', asOf: new Date(0) }, ticketVolume);

series(tickets, { by: 'shippedAt', every: 'month', timeZone: 'UTC' }, firstResponseTime);
series(tickets, { by: ({ shippedAt }) => shippedAt, every: 'month', timeZone: 'UTC' }, firstResponseTime);

// @ts-expect-error: a zone has no default.
series(tickets, { by: 'createdAt', every: 'week' }, ticketVolume);
// @ts-expect-error: the date that decides has no default.
series(tickets, { every: 'week', timeZone: 'UTC' }, ticketVolume);
// @ts-expect-error: no such period.
series(tickets, { by: 'createdAt', every: 'fortnight', timeZone: 'UTC' }, ticketVolume);
// @ts-expect-error: no such field.
series(tickets, { by: 'colour', every: 'week', timeZone: 'UTC' }, ticketVolume);
// @ts-expect-error: not ready.
series(tickets, { by: 'createdAt', every: 'week', timeZone: 'UTC' }, ticketBacklog);

// A report needs the collections that its KPIs count, no more.
const desk = report({ tickets, surveys }, { csat, wait: firstResponseTime }, { by: 'channel' });
expectTypeOf(desk).toExtend<Report>();
expectTypeOf(desk.kpis.csat.result).toEqualTypeOf<SatisfactionScore>();
expectTypeOf(desk.kpis.wait.result).toEqualTypeOf<DurationSummary>();
expectTypeOf(desk.kpis.wait.groups?.[0]?.result).toEqualTypeOf<DurationSummary | undefined>();
expectTypeOf(desk.kpis.csat.definition.rows).toExtend<string>();
report({ tickets }, { backlog: ticketBacklog.with({ asOf: 0 }) });
report({ tickets, surveys }, { firstResponseTime });

// @ts-expect-error: csat counts surveys, and there are none.
report({ tickets }, { csat, firstResponseTime });
// @ts-expect-error: surveys are not tickets.
report({ tickets: surveys }, { firstResponseTime });
// @ts-expect-error: no such collection.
report({ tickets, letters: [] }, { firstResponseTime });
// @ts-expect-error: not ready.
report({ tickets }, { ticketBacklog });
// @ts-expect-error: no such option.
report({ tickets }, { firstResponseTime }, { groupBy: 'channel' });
// @ts-expect-error: no such KPI in it.
desk.kpis.nps;

const live = runningReport({ nps });
live.add('surveys', { id: 'S-1', kind: 'nps', score: 9 });
expectTypeOf(live.result().kpis.nps.result.value).toEqualTypeOf<number | null>();
// @ts-expect-error: a survey is not a ticket.
live.add('tickets', { id: 'S-1', kind: 'nps', score: 9 });

expectTypeOf(compareGroups(reopenRate, tickets, 'product').groups[0]?.key).toEqualTypeOf<'app' | 'shop' | undefined>();
expectTypeOf(compareChanges(reopenRate, tickets, tickets, 'plan').groups[0]?.key).toEqualTypeOf<
  'free' | 'paid' | null | undefined
>();
expectTypeOf(funnel(reopenRate, tickets, ({ weight }) => weight > 1).groups[0]?.key).toEqualTypeOf<
  boolean | undefined
>();
expectTypeOf(timeToEventBy(resolutionTime, tickets, 'product', { asOf: 0 }).groups[0]?.key).toEqualTypeOf<
  'app' | 'shop' | undefined
>();
compare(resolutionTime, tickets, tickets, { asOf: { before: 0, after: new Date(0) } });
bootstrapInterval(reopenRate, tickets, { cluster: 'product', method: 'bca' });
bootstrapInterval(reopenRate, tickets, { cluster: ({ product }) => product });

// @ts-expect-error: no such field.
compareGroups(reopenRate, tickets, 'colour');
// @ts-expect-error: no such correction.
compareGroups(reopenRate, tickets, 'product', { adjust: 'none' });
// @ts-expect-error: the scale may be missing, but surveys are not tickets.
compareGroups(reopenRate, surveys, 'channel');
// @ts-expect-error: no such field.
bootstrapInterval(reopenRate, tickets, { cluster: 'colour' });
// @ts-expect-error: the moment of looking is not said.
timeToEventBy(resolutionTime, tickets, 'product', {});
// @ts-expect-error: only one side has a moment.
compare(resolutionTime, tickets, tickets, { asOf: { before: 0 } });
// @ts-expect-error: surveys do not wait.
timeToEventBy(csat, surveys, 'channel', { asOf: 0 });
