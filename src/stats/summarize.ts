import { sumOf } from './exactSum.ts';
import { meanOfSum } from './meanOfSum.ts';
import { percentilesOf } from './percentiles.ts';
import { type ColumnScan, scannedColumn } from './scanColumn.ts';
import { selectRanks } from './selectRanks.ts';
import { withSpareColumn } from './spareColumn.ts';
import { spreadOf } from './spread.ts';
import { exactSumOf } from './sumColumn.ts';

/** A distribution in eleven figures. Without values all but `count` and `total` are `null`. */
export interface ValueSummary {
  /** How many values. */
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The sum; 0 without values. */
  readonly total: number;
  /** Of the sample, n − 1 in the denominator; `null` for fewer than two values. */
  readonly standardDeviation: number | null;
}

/**
 * What a list of numbers looks like: how many, their mean, quantiles, ends, total and spread.
 *
 * Exact and linear in time, and the same, bit for bit, in every order of the values. Quantiles interpolate linearly
 * (Hyndman–Fan type 7). A mean far above the median says that a few long values carry the total.
 *
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `overflow` when the total lies beyond
 * ±1.8e308
 * @example
 * import { summarize } from 'support-kpis/stats';
 * const waits = summarize([3, 1, 2, 10]);
 * waits.mean // → 4
 * waits.median // → 2.5
 * waits.total // → 16
 */
export function summarize(values: ArrayLike<number>): ValueSummary {
  // Groups of one row are many, and need no column.
  if (Array.isArray(values) && values.length === 1 && Number.isFinite(values[0])) return summaryOfOne(values[0] + 0);
  return withSpareColumn((make) => {
    const { column, scan } = scannedColumn(values, 'summarize', false, make);
    return column.length === 0 ? emptySummary() : summaryOf(column, scan);
  });
}

function summaryOf(column: Float64Array, scan: ColumnScan): ValueSummary {
  const count = column.length;
  const { min, max } = scan;
  const partials = exactSumOf(column, scan);
  return {
    count,
    mean: meanOfSum(partials, count),
    ...percentilesOf(count, (ranks) => selectRanks(column, min, max, ranks)),
    min,
    max,
    total: sumOf(partials),
    standardDeviation: count < 2 ? null : spreadOf(column, scan, partials).standardDeviation,
  };
}

function summaryOfOne(value: number): ValueSummary {
  return {
    count: 1,
    mean: value,
    median: value,
    p75: value,
    p90: value,
    p95: value,
    p99: value,
    min: value,
    max: value,
    total: value,
    standardDeviation: null,
  };
}

/** The summary of nothing. */
export function emptySummary(): ValueSummary {
  return {
    count: 0,
    mean: null,
    median: null,
    p75: null,
    p90: null,
    p95: null,
    p99: null,
    min: null,
    max: null,
    total: 0,
    standardDeviation: null,
  };
}
