import { required } from '../../kpi/check.ts';
import { instant, matching } from '../../kpi/checks.ts';
import { periodChecks } from '../../kpi/periodChecks.ts';
import type { Instant } from '../../time/instant.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import type { DateField } from '../datesOf.ts';

export interface SeriesOptions<Row> extends PeriodOptions {
  /** The date that puts a row in a period: a field (`createdAt`, `solvedAt`, `respondedAt` …) or a function. */
  readonly by: DateField<Row>;
  /** Where the series starts. Default: the period of the first date. */
  readonly from?: Instant;
  /** Where it ends. Default: the period of the last date, or of `asOf`. */
  readonly to?: Instant;
  /** The moment of looking, which tells whether a period is complete. Default: the last date found. */
  readonly asOf?: Instant;
  /** Each figure is of the rows of so many periods, its own the last of them: 7 days, rolling. Default: 1. */
  readonly window?: number;
}

export const seriesChecks = {
  ...periodChecks,
  every: required(periodChecks.every),
  timeZone: required(periodChecks.timeZone),
  by: required(matching('a field or a function', (value) => typeof value === 'string' || typeof value === 'function')),
  from: instant,
  to: instant,
  asOf: instant,
  window: matching<number>(
    'a whole number of periods, 1 or more',
    (value) => Number.isSafeInteger(value) && Number(value) > 0,
  ),
};
