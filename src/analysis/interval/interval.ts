import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { DurationSummary } from '../../fold/durations.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { logMeanInterval } from '../../stats/intervals/logMeanInterval.ts';
import { meanInterval } from '../../stats/intervals/meanInterval.ts';
import { npsInterval } from '../../stats/intervals/npsInterval.ts';
import { poissonInterval } from '../../stats/intervals/poissonInterval.ts';
import { quantileInterval } from '../../stats/intervals/quantileInterval.ts';
import { moments } from '../../stats/moments.ts';
import { wilsonInterval } from '../../stats/wilsonInterval.ts';
import { countedMoments } from './countedMoments.ts';
import { quantileOf, statisticOf, valuesOf } from './distributionValues.ts';
import { type IntervalEnds, type KpiInterval, kpiInterval, noInterval } from './kpiInterval.ts';
import { isOfOneClass, npsMethod } from './npsMethod.ts';
import { resultShape } from './resultShape.ts';

export interface IntervalOptions {
  /** The confidence, a fraction between 0 and 1. Default: 0.95. */
  readonly level?: number;
  /** How the mean of a distribution is treated: `'student_t'` (default), or `'log_normal'` for a long tail of positive values. */
  readonly mean?: 'student_t' | 'log_normal';
  /**
   * Of NPS. Default: `'multinomial'` from ten promoters and ten detractors on, else `'adjusted'` (Wald), which holds for
   * few answers; always that where all answers are of one class.
   */
  readonly nps?: 'multinomial' | 'adjusted';
}

const checks = {
  level: matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number'),
  mean: oneOf('student_t', 'log_normal'),
  nps: oneOf('multinomial', 'adjusted'),
};

/**
 * Between which values the true figure probably lies, if these rows are a sample of how the desk works.
 *
 * Shares by Wilson's method, NPS by the multinomial variance (adjusted for few answers), means by Student's t (or log-normal), medians and other
 * quantiles by order statistics, volumes as counts of independent events. The method's name and the number of rows are
 * in the result. Too few rows give no numbers, and the reason; so do values that are all the
 * same, of which a mean has no doubt that could be measured. What has none of these shapes (costs, quality scores,
 * utilization) is `no_method`: see `bootstrapInterval`, also for rows that belong together.
 *
 * Quantiles need the values behind a summary; a result that came as JSON has lost them (`values_not_kept`).
 *
 * Trap: it presumes rows that do not influence each other. Tickets of one customer do; and no interval knows of
 * customers who did not answer.
 *
 * Takes the result of a KPI; gives the ends in the KPI's own unit.
 *
 * @throws SupportKpisError `invalid_result` for what is no result of a KPI; `out_of_range` for another level;
 * `unknown_option`, `invalid_option`.
 * @example
 * import { interval, nps, reopenRate } from 'support-kpis';
 * const solved = [0, 0, 1].map((reopens, index) => ({ id: `A-${index}`, createdAt: 0, status: 'solved', reopens }) as const);
 * const { lower, upper, method, n } = interval(reopenRate(solved));
 * [lower?.toFixed(2), upper?.toFixed(2), method, n] // → ['0.06', '0.79', 'wilson', 3]
 * interval(nps([])).reason // → 'no_data'
 */
export function interval(result: object, options: IntervalOptions = {}): KpiInterval {
  checkOptions('interval', checks, options);
  const { level = 0.95, mean = 'student_t' } = options;
  checkFraction(level, 'interval: options.level', true);
  const value = headlineOf(result);
  const shape = resultShape(result);
  if (shape.kind === 'nps') {
    const { promoters, passives, detractors } = shape.counts;
    const answers = promoters + passives + detractors;
    const method = isOfOneClass(shape.counts) ? 'adjusted' : (options.nps ?? npsMethod(shape.counts));
    const found = npsInterval(shape.counts, { level, method });
    return kpiInterval(value, answers, level, method === 'adjusted' ? 'adjusted_wald' : 'multinomial', found);
  }
  if (shape.kind === 'share') {
    const { successes, trials } = shape;
    return kpiInterval(value, trials, level, 'wilson', wilsonInterval(successes, trials, level));
  }
  if (shape.kind === 'scores') {
    const summary = countedMoments(shape.distribution);
    if (summary.standardDeviation === 0) return noInterval(value, summary.count, level, 'zero_variance', 'student_t');
    return kpiInterval(value, summary.count, level, 'student_t', meanInterval(summary, level));
  }
  if (shape.kind === 'count') {
    const { count } = shape;
    const { lower, upper } = poissonInterval(count, 1, level) as IntervalEnds;
    return { value, lower, upper, level, method: 'poisson', n: count, reason: null };
  }
  if (shape.kind === 'distribution') return ofDistribution(shape.summary, level, mean);
  return noInterval(value, 0, level, 'no_method');
}

function ofDistribution(summary: DurationSummary, level: number, method: 'student_t' | 'log_normal'): KpiInterval {
  const { value, count } = summary;
  const statistic = statisticOf(summary);
  if (statistic === 'mean') return method === 'log_normal' ? logNormal(summary, level) : studentT(summary, level);
  const p = statistic === null ? undefined : quantileOf[statistic];
  if (statistic !== null && p === undefined) return noInterval(value, count, level, 'no_method');
  const values = valuesOf(summary);
  if (values === null || p === undefined) return noInterval(value, count, level, 'values_not_kept', 'order_statistics');
  return kpiInterval(value, count, level, 'order_statistics', quantileInterval(values, p, { level }));
}

function studentT({ value, count, mean, standardDeviation }: DurationSummary, level: number): KpiInterval {
  if (standardDeviation === 0) return noInterval(value, count, level, 'zero_variance', 'student_t');
  const found = count < 2 ? null : meanInterval({ count, mean, standardDeviation }, level);
  return kpiInterval(value, count, level, 'student_t', found);
}

function logNormal(summary: DurationSummary, level: number): KpiInterval {
  const { value, count } = summary;
  const values = valuesOf(summary);
  if (values === null) return noInterval(value, count, level, 'values_not_kept', 'log_normal');
  if (values.some((own) => own <= 0)) return noInterval(value, count, level, 'not_positive', 'log_normal');
  if (summary.standardDeviation === 0) return noInterval(value, count, level, 'zero_variance', 'log_normal');
  const found = count < 2 ? null : logMeanInterval(moments(values.map(Math.log)), level);
  return kpiInterval(value, count, level, 'log_normal', found?.arithmeticMean ?? null);
}

function headlineOf(result: unknown): number | null {
  const value: unknown =
    typeof result === 'object' && result !== null ? (result as { value?: unknown }).value : undefined;
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  throw new SupportKpisError({
    code: 'invalid_result',
    path: 'interval: result',
    expected: 'the result of a KPI, with a value that is a number or null',
    received: result,
  });
}
