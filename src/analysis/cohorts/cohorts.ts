import { assertFold } from '../../fold/assertFold.ts';
import type { Fold } from '../../fold/fold.ts';
import { assertRows } from '../../fold/run.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { matching } from '../../kpi/checks.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { series } from '../series/series.ts';
import { type SeriesOptions, seriesChecks } from '../series/seriesOptions.ts';
import { agedFolds } from './agedFolds.ts';
import type { Cohorts } from './cohort.ts';

export interface CohortsOptions<Row> extends Omit<SeriesOptions<Row>, 'window' | 'asOf'> {
  /** The ages at which each cohort is looked at (milliseconds): after 1, 2 and 4 weeks, say. */
  readonly ages: readonly number[];
  /** The moment of looking, which tells which cohorts are old enough. */
  readonly asOf: Instant;
}

/** A KPI that asks whether something happened within a time, such as `resolutionRate`; or the KPI for each age. */
export type AgedKpi<Row, Result> =
  | { with(options: { readonly within: number; readonly asOf: number }): Fold<Row, Result> }
  | ((age: number, asOf: number) => Fold<Row, Result>);

const { window: _, ...periodChecks } = seriesChecks;
const checks = {
  ...periodChecks,
  asOf: required(periodChecks.asOf),
  ages: required(
    matching<readonly number[]>(
      'durations in milliseconds, each longer than the one before',
      (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((age, index) => Number.isFinite(age) && age > (index === 0 ? 0 : Number(value[index - 1]))),
    ),
  ),
};

/**
 * How far the rows of each period have come after a day, a week, a month: a table of cohorts by age.
 *
 * A cohort is the rows whose date `by` lies in a period. Its figure at an age is that of a KPI which looks at each row for so
 * long only, `resolutionRate` with `within` for one, so that old and young cohorts are measured alike. A cell is given when
 * its whole cohort is that old at `asOf`; before, it is `null` and `immature`, for the rows that are old enough by then are
 * the early ones, and no sample of the others. One pass for all ages.
 *
 * Trap: read down a column to compare cohorts, along a line to see one grow; the newest lines are short and say little.
 *
 * Takes rows and a KPI with the options `within` and `asOf`, or a function that gives the KPI of an age; gives its results.
 *
 * @throws SupportKpisError `missing_option` without `by`, `every`, `timeZone`, `ages` or `asOf`; `not_a_kpi` for what is no
 * KPI; `invalid_range`, `unknown_time_zone`, `unknown_option`, also when the KPI does not know `within`, `invalid_option`.
 * @example
 * import { cohorts, days, resolutionRate } from 'support-kpis';
 * const ticket = (created: number, solved: number | null = null) =>
 *   ({ id: `A-${created}`, createdAt: days(created), solvedAt: solved && days(solved), status: solved === null ? 'open' : 'solved' }) as const;
 * const tickets = [ticket(4, 5), ticket(5, 15), ticket(11, 12), ticket(12)];
 * const options = { by: 'createdAt', every: 'week', timeZone: 'UTC', ages: [days(2), days(14)], asOf: days(20) } as const;
 * const table = cohorts(tickets, options, resolutionRate);
 * table.map(({ label, cells }) => [label, ...cells.map(({ result }) => result?.value ?? null)])
 * // → [['1970-W02', 0.5, 1], ['1970-W03', 0.5, null], ['1970-W04', null, null]]
 */
export function cohorts<Row, Result>(
  rows: Iterable<Row>,
  options: CohortsOptions<NoInfer<Row>>,
  kpi: AgedKpi<NoInfer<Row>, Result>,
): Cohorts<Result> {
  const checked = checkOptions('cohorts', checks, options);
  checkRequired('cohorts', checks, checked);
  assertRange(options, 'cohorts');
  assertRows(rows, 'cohorts');
  const { ages, ...periods } = options;
  const folds = ages.map((age) => foldOf(kpi, age, toInstant(options.asOf)));
  const found = series(rows, periods, agedFolds(ages, folds));
  const table = found.map(({ start, end, label, complete, result }) => ({
    ...{ start, end, label, complete },
    cells: result.map(({ age, result: figure, pending }) =>
      complete && pending === 0
        ? { age, result: figure, reason: null }
        : { age, result: null, reason: 'immature' as const },
    ),
  }));
  return Object.assign(table, { excluded: found.excluded, timeZone: found.timeZone });
}

function foldOf<Row, Result>(kpi: AgedKpi<Row, Result>, age: number, asOf: number): Fold<Row, Result> {
  const hasWith =
    (typeof kpi === 'function' || typeof kpi === 'object') && kpi !== null && !Array.isArray(kpi) && 'with' in kpi;
  const fold = hasWith ? kpi.with({ within: age, asOf }) : typeof kpi === 'function' ? kpi(age, asOf) : kpi;
  assertFold(fold, 'cohorts: kpi');
  return fold;
}
