import { expectTypeOf } from 'vitest';
import {
  againstPrevious,
  backlogSeries,
  baseline,
  type Cohorts,
  type Customer,
  cohortPeriods,
  cohorts,
  type DurationSummary,
  firstResponseTime,
  judge,
  profile,
  type Rate,
  reopenRate,
  report,
  resolutionRate,
  retention,
  scorecard,
  series,
  type Ticket,
  targetFor,
  targets,
} from '../../src/index.ts';

declare const tickets: readonly Ticket[];
declare const customers: readonly Customer[];
const weekly = { by: 'createdAt', every: 'week', timeZone: 'UTC' } as const;

const week = profile(tickets, { by: 'createdAt', timeZone: 'UTC' }, firstResponseTime);
expectTypeOf(week.days[0]?.hours[0]?.result).toEqualTypeOf<DurationSummary | undefined>();
expectTypeOf(week.days[0]?.day).toEqualTypeOf<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' | undefined>();
// @ts-expect-error: a zone has no default.
profile(tickets, { by: 'createdAt' }, firstResponseTime);
// @ts-expect-error: no such field.
profile(tickets, { by: 'colour', timeZone: 'UTC' }, firstResponseTime);
// @ts-expect-error: an hour is not chosen, all of them are there.
profile(tickets, { by: 'createdAt', timeZone: 'UTC', every: 'hour' }, firstResponseTime);

// A KPI that asks within a time, or a function that gives the KPI of an age.
const aged = { ...weekly, ages: [1, 2], asOf: 0 } as const;
expectTypeOf(cohorts(tickets, aged, resolutionRate)).toEqualTypeOf<Cohorts<Rate>>();
expectTypeOf(cohorts(tickets, aged, (within, asOf) => resolutionRate.with({ within, asOf }))).toEqualTypeOf<
  Cohorts<Rate>
>();
cohorts(customers, { ...aged, by: 'contactedAt' }, (window, asOf) => retention.with({ window, asOf }));
// @ts-expect-error: it does not ask within a time.
cohorts(tickets, aged, reopenRate);
// @ts-expect-error: customers are no tickets.
cohorts(customers, { ...aged, by: 'contactedAt' }, resolutionRate);
// @ts-expect-error: nobody knows which cohorts are old enough.
cohorts(tickets, { ...weekly, ages: [1] }, resolutionRate);
// @ts-expect-error: the date of what is counted is not said.
cohortPeriods(tickets, weekly, reopenRate);

// What series, reports and the backlog give goes into what looks at periods.
againstPrevious(series(tickets, weekly, reopenRate), { against: 'year', kpi: reopenRate });
baseline(report({ tickets }, { reopenRate }, { every: 'day', timeZone: 'UTC' }).kpis.reopenRate.periods ?? []);
baseline(backlogSeries(tickets, { every: 'day', timeZone: 'UTC' }).periods);
// @ts-expect-error: what it is held against is not said.
againstPrevious(series(tickets, weekly, reopenRate), {});
// @ts-expect-error: a result is no series.
baseline(reopenRate(tickets));

judge(reopenRate(tickets), targets.abandonmentRate);
// @ts-expect-error: a number alone has no interval.
judge(0.5, targets.csat);
// @ts-expect-error: a rule says which KPI it is for.
targetFor([{ target: targets.csat }], { kpi: 'csat' });

const desk = report({ tickets }, { reopenRate, firstResponseTime }, { by: 'channel' });
scorecard(desk, { cadence: 'weekly', previous: desk, group: 'email' });
// @ts-expect-error: no such cadence.
scorecard(desk, { cadence: 'hourly' });
// @ts-expect-error: a result is no report.
scorecard(reopenRate(tickets), { cadence: 'daily' });
