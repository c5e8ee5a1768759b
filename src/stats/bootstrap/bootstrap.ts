import { type BootstrapOptions, checkBootstrapOptions } from './bootstrapOptions.ts';
import { type BootstrapResult, bootstrapResult, noInterval } from './bootstrapResult.ts';
import { checkStatistic } from './checkStatistic.ts';
import { accelerationOf } from './jackknife.ts';
import { grouped, leaveOneOut, type Statistic } from './leaveOneOut.ts';
import { createRandom } from './random.ts';
import { resampledFigures } from './resampledFigures.ts';
import { type Units, unitsOf } from './units.ts';

export interface ClusterBootstrapOptions extends BootstrapOptions {
  /**
   * For each value what it belongs to: its agent, customer or day. Whole clusters are drawn then, as values of one
   * cluster are alike; without it the interval of such values is too narrow.
   */
  readonly clusters?: ArrayLike<unknown> | undefined;
}

/** BCa leaves out each of so many units in turn; where there are more, random groups of them. */
const MOST_LEFT_OUT = 2000;

/**
 * Between which values the true figure of any statistic probably lies, by drawing samples from the values themselves.
 *
 * For what has no formula: a ratio of quantiles, a trimmed mean, figures of clustered rows. The same values give the
 * same result in every order, on every machine; another `seed` shows how much of it is chance. Without an interval it
 * says why (`reason`). The trap: it knows only the values seen. Of ten values the interval is too narrow, and that of
 * an extreme quantile or a maximum is worth nothing; for one quantile take `quantileInterval`.
 *
 * @param statistic takes a sample and gives its figure, or `null`; must not depend on the order, nor keep the sample
 * @throws `not_a_number` on NaN or what is no number, `non_finite` on ±Infinity, `length_mismatch` when there are more
 * values than cluster keys or fewer, `out_of_range` or `invalid_option` for an option, `overflow` when a figure lies
 * beyond 1.8e308
 * @example
 * import { bootstrap, median } from 'support-kpis/stats';
 * const waits = [12, 15, 9, 240, 31, 22, 18, 47, 11, 26, 19, 64];
 * const found = bootstrap(waits, median);
 * [found.lower, found.estimate, found.upper] // → [13.5, 20.5, 39]
 * bootstrap([12], median).reason // → 'too_few'
 * @see B. Efron (1987), Better Bootstrap Confidence Intervals, JASA 82
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: Statistic,
  given: ClusterBootstrapOptions = {},
): BootstrapResult {
  const options = checkBootstrapOptions(given, 'bootstrap', ['clusters']);
  checkStatistic(statistic, 'bootstrap');
  const units = unitsOf(values, given.clusters, 'bootstrap');
  if (units.rows.length === 0) return noInterval(null, 'no_data', options);
  const found = statistic(units.rows.slice());
  if (!Number.isFinite(found)) return noInterval(null, 'undefined_statistic', options);
  const estimate = (found as number) + 0;
  if (units.starts.length < 3) return noInterval(estimate, 'too_few', options);
  const figures = resampledFigures(units, statistic, options.resamples, createRandom(options.seed));
  if (figures === null) return noInterval(estimate, 'undefined_statistic', options);
  return bootstrapResult(estimate, figures, options, () => acceleration(units, statistic, options.seed));
}

function acceleration(units: Units, statistic: Statistic, seed: number): number | null {
  const figures = leaveOneOut(grouped(units, MOST_LEFT_OUT, createRandom(seed)), statistic);
  return figures === null ? null : accelerationOf(figures);
}
