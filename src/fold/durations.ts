import { addAllToLogHistogram } from '../stats/addAllToLogHistogram.ts';
import {
  addToLogHistogram,
  createLogHistogram,
  type LogHistogram,
  mergeLogHistograms,
  summarizeLogHistogram,
} from '../stats/logHistogram.ts';
import { summarize, type ValueSummary } from '../stats/summarize.ts';
import { withEvidence } from './evidence.ts';
import type { Statistic } from './statistic.ts';
import type { Summary } from './summary.ts';

/** `exact` keeps every value; a relative error asks for a mergeable sketch of bounded size. */
export type Quantiles = 'exact' | { readonly relativeError: number };

/**
 * The distribution of durations (milliseconds) or of other numbers per row.
 *
 * `value` is the statistic asked for, the mean unless said otherwise. Quantiles are linear interpolations between
 * order statistics (Hyndman–Fan type 7). `standardDeviation` divides by n − 1. Without values all but the counts is `null`.
 */
export interface DurationSummary extends Omit<ValueSummary, 'total'> {
  readonly value: number | null;
  readonly total: number | null;
  /** Rows whose answer is not known yet. */
  readonly pending: number;
  /** Rows left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Whether the quantiles are exact or within a relative error. */
  readonly quantiles: Quantiles;
}

export interface DurationShape {
  readonly statistic?: Statistic;
  readonly quantiles?: Quantiles;
}

/** Values as they come; a column where they came as one. */
export type DurationValues = number[] | Float64Array;

/**
 * Keeps durations, or any other numbers, and describes their distribution.
 *
 * @example
 * import { durations, run, summaryFold } from 'support-kpis/fold';
 * const waits = summaryFold((row: { wait: number }) => row.wait, durations({ statistic: 'median' }));
 * run(waits, [{ wait: 10 }, { wait: 20 }, { wait: 60 }]).value // → 20
 */
export function durations({
  statistic = 'mean',
  quantiles = 'exact',
}: DurationShape): Summary<number, DurationValues | LogHistogram, DurationSummary> {
  return quantiles === 'exact' ? exactly(statistic) : sketched(statistic, quantiles.relativeError);
}

function exactly(statistic: Statistic): Summary<number, DurationValues, DurationSummary> {
  return {
    init: () => [],
    keep(values, value) {
      const own = listOf(values);
      own.push(value + 0);
      return own;
    },
    keepColumn(values, column) {
      if (values.length === 0) return column;
      const both = new Float64Array(values.length + column.length);
      both.set(values);
      both.set(column, values.length);
      return both;
    },
    merge(left, right) {
      const own = listOf(left);
      for (let index = 0; index < right.length; index++) own.push(right[index] as number);
      return own;
    },
    result: (values, { pending, excluded }) =>
      withEvidence(describe(summarize(values), statistic, pending, excluded, 'exact'), {
        ...{ statistic, values: () => values, count: values.length },
      }),
  };
}

function listOf(values: DurationValues): number[] {
  return Array.isArray(values) ? values : Array.from(values);
}

function sketched(statistic: Statistic, relativeError: number): Summary<number, LogHistogram, DurationSummary> {
  return {
    init: () => createLogHistogram({ relativeError }),
    keep: addToLogHistogram,
    keepColumn: addAllToLogHistogram,
    merge: mergeLogHistograms,
    result: (sketch, { pending, excluded }) =>
      describe(summarizeLogHistogram(sketch), statistic, pending, excluded, { relativeError }),
  };
}

function describe(
  { count, mean, median, p75, p90, p95, p99, min, max, total: sum, standardDeviation }: ValueSummary,
  statistic: Statistic,
  pending: number,
  excluded: Readonly<Record<string, number>>,
  quantiles: Quantiles,
): DurationSummary {
  const total = count === 0 ? null : sum;
  // Written out, for this is made for each group, each period and each row that is explained.
  const result = {
    value: null as number | null,
    count,
    mean,
    median,
    p75,
    p90,
    p95,
    p99,
    min,
    max,
    total,
    standardDeviation,
    pending,
    excluded,
    quantiles,
  };
  result.value = result[statistic];
  return result;
}
