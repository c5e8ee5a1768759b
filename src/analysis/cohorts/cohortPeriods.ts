import { assertFold } from '../../fold/assertFold.ts';
import type { Fold } from '../../fold/fold.ts';
import { assertRows } from '../../fold/run.ts';
import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { instant, matching } from '../../kpi/checks.ts';
import { periodChecks } from '../../kpi/periodChecks.ts';
import { edgesOf } from '../../time/edgesOf.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import { type DateField, datesOf } from '../datesOf.ts';
import type { Cohorts } from './cohort.ts';

export interface CohortPeriodsOptions<Row> extends PeriodOptions {
  /** The date that puts a row in a cohort: when the customer came, the ticket was created. A field or a function. */
  readonly by: DateField<Row>;
  /** The date of what is counted: when the ticket was solved, the survey answered. A field or a function. */
  readonly at: DateField<Row>;
  /** How many periods each cohort is followed, its own among them. Default: 12. */
  readonly periods?: number;
  /** The moment of looking, which tells which periods are over. Default: the last date found. */
  readonly asOf?: Instant;
}

const field = required(
  matching('a field or a function', (value) => typeof value === 'string' || typeof value === 'function'),
);
const checks = {
  ...periodChecks,
  every: required(periodChecks.every),
  timeZone: required(periodChecks.timeZone),
  by: field,
  at: field,
  periods: matching<number>('a whole number from 1 to 1000', (value) => {
    return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 1000;
  }),
  asOf: instant,
};

/**
 * What the rows of each period did in that period and in those after it: customers who came in a month, and how they
 * rated support in their first, second and third month.
 *
 * A row is in the cohort of its date `by`, and there in the cell of its date `at`: 0 is the cohort's own period, 1 the next.
 * Any KPI will do. A cell whose period was not over at `asOf` is `null` and `immature`. Rows that lack a date are counted in
 * `excluded` as `no_period_date`, those whose `at` lies in a period before their cohort as `before_cohort`, those beyond
 * the periods followed as `beyond_periods`. Linear in rows + cohorts × periods.
 *
 * Trap: the first period of a row that came on its last day is one day long; the second is whole.
 *
 * Takes rows and a KPI; gives its results.
 *
 * @throws SupportKpisError `missing_option` without `by`, `at`, `every` or `timeZone`; `unknown_time_zone`, `unknown_option`,
 * `invalid_option`, `not_iterable`.
 * @example
 * import { cohortPeriods, ticketVolume } from 'support-kpis';
 * const month = (number: number) => Date.UTC(2026, number - 1, 15);
 * const tickets = [[1, 1], [1, 1], [1, 2], [2, 3]].map(([created = 0, solved = 0], index) =>
 *   ({ id: `A-${index}`, createdAt: month(created), solvedAt: month(solved) }));
 * const options = { by: 'createdAt', at: 'solvedAt', every: 'month', timeZone: 'UTC', periods: 2, asOf: Date.UTC(2026, 2, 31) } as const;
 * cohortPeriods(tickets, options, ticketVolume).map(({ label, cells }) => [label, ...cells.map(({ result }) => result?.value ?? null)])
 * // → [['2026-01', 2, 1], ['2026-02', 0, null]]
 */
export function cohortPeriods<Row, Result>(
  rows: Iterable<Row>,
  options: CohortPeriodsOptions<NoInfer<Row>>,
  fold: Fold<NoInfer<Row>, Result>,
): Cohorts<Result> {
  const checked = checkOptions('cohortPeriods', checks, options);
  checkRequired('cohortPeriods', checks, checked);
  assertRows(rows, 'cohortPeriods');
  assertFold(fold, 'cohortPeriods: kpi');
  const { every, timeZone, weekStartsOn, periods: followed = 12 } = options;
  const list = Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
  const begun = datesOf(list, options.by);
  const happened = datesOf(list, options.at);
  const last = Math.max(begun.last, happened.last);
  const seenAt = options.asOf === undefined ? last : toInstant(options.asOf);
  const hasCohorts = Number.isFinite(begun.first);
  const periods = hasCohorts ? periodsBetween(begun.first, last + 1, { every, timeZone, weekStartsOn }) : [];
  const edges = edgesOf(periods);
  const cohortCount = hasCohorts ? periodIndex(edges, begun.last) + 1 : 0;
  const states = Array.from({ length: cohortCount * followed }, () => fold.init());
  const excluded: Tally = {};
  for (let index = 0; index < list.length; index++) {
    const [from, at] = [begun.dates[index] as number, happened.dates[index] as number];
    const cohort = periodIndex(edges, from);
    const age = at < (edges[0] ?? at) ? -1 : periodIndex(edges, at) - cohort;
    if (Number.isNaN(from) || Number.isNaN(at)) addToTally(excluded, 'no_period_date');
    else if (age < 0) addToTally(excluded, 'before_cohort');
    else if (age >= followed) addToTally(excluded, 'beyond_periods');
    else states[cohort * followed + age] = fold.add(states[cohort * followed + age], list[index] as Row);
  }
  const isOver = (place: number): boolean => (periods[place]?.end ?? Infinity) <= seenAt;
  const table = periods.slice(0, cohortCount).map(({ start, end, label }, cohort) => ({
    ...{ start, end, label, complete: isOver(cohort) },
    cells: Array.from({ length: followed }, (_, age) =>
      isOver(cohort + age)
        ? { age, result: fold.result(states[cohort * followed + age]), reason: null }
        : { age, result: null, reason: 'immature' as const },
    ),
  }));
  return Object.assign(table, { excluded: sortedTally(excluded), timeZone });
}
