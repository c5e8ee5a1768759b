import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { matching, numberWithin, oneOf } from '../../kpi/checks.ts';
import type { Better } from '../../kpi/definition.ts';
import { earlierLabel } from '../../time/earlierLabel.ts';
import { compareResults } from '../comparison/compare.ts';
import { type ChangeFigures, changeOf } from './changeOf.ts';
import type { PeriodReading, ReadReading } from './periodReading.ts';
import { periodReadings } from './periodReading.ts';

export interface AgainstPreviousOptions {
  /**
   * The period before (`'period'`); the same hour or day a week before (`'week'`) or 52 weeks before, on the same day of
   * the week (`'52_weeks'`); or the same date, week number, month, quarter of the year before (`'year'`).
   */
  readonly against: 'period' | 'week' | '52_weeks' | 'year';
  /** The KPI whose figures they are, for a test of each change. Default: no test. */
  readonly kpi?: { readonly definition: { readonly id: string; readonly better: Better } };
  /** The confidence of the test. Default: 0.95. */
  readonly level?: number;
}

/** The period that another is compared with. */
export interface EarlierPeriod {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly complete: boolean;
  readonly value: number | null;
}

/** A period beside an earlier one. */
export interface ComparedPeriod extends EarlierPeriod, ChangeFigures {
  readonly previous: EarlierPeriod | null;
}

const checks = {
  against: required(oneOf('period', 'week', '52_weeks', 'year')),
  kpi: matching<AgainstPreviousOptions['kpi']>(
    'a KPI',
    (value) => (typeof value === 'object' || typeof value === 'function') && value !== null && 'definition' in value,
  ),
  level: numberWithin(0.000_001, 0.999_999),
};

/**
 * Each period beside the one before it, the same a week before, or the same a year before.
 *
 * `days` and `previousDays` say how long both are: months, leap years and days of 23 hours differ. Where they do, counts
 * of rows are compared by the day (`basis: 'per_day'`), all other figures as they are. 29 February is held against 28
 * February; a week 53, or an hour that was skipped the other time, against nothing (`no_such_period`). A period that is
 * not over has no change (`incomplete`). With `kpi` each change is tested as `compare` does it, unless both figures are of
 * windows that overlap, and so of some of the same rows.
 *
 * Trap: the same date of last year is another day of the week; for daily figures take `'52_weeks'`. And of twenty changes
 * that are tested one is «significant» by chance.
 *
 * Takes what `series` gives, the periods of a report or of `backlogSeries`; gives changes in the KPI's own unit, lengths in
 * days.
 *
 * @throws SupportKpisError `invalid_reading` for what is no series; `no_earlier_period` where periods of this length have
 * none, as months have none a week before; `missing_option`, `unknown_option`, `invalid_option`.
 * @example
 * import { againstPrevious, series, ticketVolume } from 'support-kpis';
 * const tickets = [1, 2, 8, 8].map((date, index) => ({ id: `A-${index}`, createdAt: Date.UTC(2026, 0, date) }));
 * const daily = series(tickets, { by: 'createdAt', every: 'day', timeZone: 'UTC', asOf: Date.UTC(2026, 0, 9) }, ticketVolume);
 * const thursday = againstPrevious(daily, { against: 'week' }).at(-1);
 * [thursday?.label, thursday?.value, thursday?.previous?.label, thursday?.change] // → ['2026-01-08', 2, '2026-01-01', 1]
 */
export function againstPrevious(series: readonly PeriodReading[], options: AgainstPreviousOptions): ComparedPeriod[] {
  const checked = checkOptions('againstPrevious', checks, options);
  checkRequired('againstPrevious', checks, checked);
  const { kpi, level = 0.95 } = options;
  const periods = periodReadings(series, 'againstPrevious');
  const byLabel = new Map(periods.map((period) => [period.label, period]));
  const first = periods[0]?.label ?? '';
  return periods.map((period, index) => {
    const { label } = period;
    const wanted = labelBefore(period, options.against);
    const before = wanted === null ? periods[index - 1] : byLabel.get(wanted);
    const isGap = wanted === null ? before?.end !== period.start : before === undefined;
    const figures = isGap
      ? changeOf(period, index === 0 || (wanted ?? label) < first ? 'before_series' : 'no_such_period')
      : changeOf(period, before as ReadReading, kpi && ((was, now) => compareResults(kpi.definition, was, now, level)));
    return { ...earlier(period), previous: isGap ? null : earlier(before as ReadReading), ...figures };
  });
}

/** The label to look for; `null` where it is that of the neighbour. */
function labelBefore({ label, start, end }: ReadReading, against: AgainstPreviousOptions['against']): string | null {
  if (against === 'period') return null;
  const isLongerThanDay = label.length === 10 && end - start > 2 * 86_400_000;
  const wanted = against === 'year' && isLongerThanDay ? null : earlierLabel(label, against);
  if (wanted !== null) return wanted;
  throw new SupportKpisError({
    code: 'no_earlier_period',
    path: 'againstPrevious: options.against',
    expected: `what a period such as ${label} has an earlier one for`,
    received: against,
    hint: isLongerThanDay ? 'weeks have numbers only where they start on Monday; take 52_weeks' : undefined,
  });
}

function earlier({ start, end, label, complete, value }: ReadReading): EarlierPeriod {
  return { start, end, label, complete, value };
}
