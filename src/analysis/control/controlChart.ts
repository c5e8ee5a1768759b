import type { KpiDefinition } from '../../kpi/definition.ts';
import { type ChartKind, type CountedFigure, chartKind } from './chartKind.ts';
import { type ChartLimits, chartLimits } from './chartLimits.ts';
import { assertChartOptions, type ControlChartOptions, exposuresOf } from './chartOptions.ts';
import type { RuleSet } from './chartRules.ts';
import { type PointStatus, runsOf, statusesOf } from './chartRuns.ts';
import { type ControlPattern, controlPattern } from './controlPattern.ts';
import type { ControlRule } from './controlRule.ts';
import { type ControlSignal, signalsOf } from './controlSignal.ts';
import { ewmaPoints, ewmaScale } from './ewmaPoints.ts';
import type { Figures, ReadFigure } from './figure.ts';
import { type JudgedRun, judgedRun } from './judgedRun.ts';
import { limitsAt } from './limitsAt.ts';
import { possibleRange } from './possibleRange.ts';
import { readFigures } from './readFigures.ts';

/** A figure and the limits that its own size allows. */
export interface ControlPoint {
  readonly label: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly complete: boolean;
  /** With an `exposure`, the count per unit of it. */
  readonly value: number | null;
  /** Of the kind `'ewma'`: the value smoothed with those before it. The limits are those of this one. */
  readonly smoothed: number | null;
  /** Trials or exposure of a share or rate. */
  readonly n: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: PointStatus;
  /** The rules whose pattern this figure completes. */
  readonly signals: readonly ControlRule[];
  /** The same, each with its figures. */
  readonly patterns: readonly ControlPattern[];
}

/** Figures in time, where they should lie, and the patterns that chance alone makes seldom. */
export interface ControlChart {
  readonly kpi: string | null;
  readonly kind: ChartKind;
  readonly rules: RuleSet;
  readonly center: number | null;
  /** How many figures the centre and the limits were made of. */
  readonly n: number;
  /** Why nothing was judged: too few figures, or figures without any spread. */
  readonly reason: 'too_few' | 'no_spread' | null;
  readonly points: readonly ControlPoint[];
  /** In the order in which they begin. */
  readonly signals: readonly ControlSignal[];
}

/**
 * Whether a KPI changed at all over time, or only wobbles as it always does.
 *
 * Takes what `series` gives, results of a KPI, or numbers. Rates get limits by the number of rows behind each figure (p
 * chart), counts and ratios theirs (c, u), means, medians and scores those of neighbouring figures (XmR). Each signal names
 * the rule, the figures that fired it, and whether that is better or worse for the KPI. `kind: 'ewma'` smooths the figures
 * and sees small lasting shifts sooner; its first limits are narrower, and it looks for nothing else. Periods that are not over are shown
 * and never judged; a period without a figure, or a missing one, breaks a row.
 *
 * Trap: of eight rules one fires by chance every few dozen figures; `rules: 'limits'` fires in 370. With thousands of rows
 * a day the limits of a share are narrower than any desk: see `overdispersed`. A weekly pattern is a signal every week:
 * chart weeks, or take `dynamicThreshold`.
 *
 * Trap: limits of `'ewma'` are those of `smoothed`, not of the value, and make nothing of the number of rows.
 *
 * Takes readings in the order of time; gives limits in the KPI's own unit.
 *
 * @throws SupportKpisError `not_an_array`, `invalid_reading`, `non_finite` for readings that cannot be read; `no_counts`
 * where the kind asked for needs counts that they lack; `length_mismatch`, `conflicting_options`,
 * `unknown_option`, `invalid_option`.
 * @example
 * import { controlChart, reopenRate } from 'support-kpis';
 * const week = (reopened: number) => ({ value: reopened / 200, numerator: reopened, denominator: 200 });
 * const chart = controlChart([9, 11, 10, 8, 12, 10, 9, 11, 31].map(week), { kpi: reopenRate, baseline: 8 });
 * const [signal] = chart.signals;
 * [chart.kind, chart.center, signal?.words, signal?.verdict] // → ['proportion', 0.05, 'a point beyond 3 sigma', 'worse']
 * signal?.points // → [{ index: 8, label: null, value: 0.155 }]
 * @see W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product; D. B. Laney (2002), Improved Control
 * Charts for Attributes, Quality Engineering 14
 */
export function controlChart(readings: Figures, options: ControlChartOptions = {}): ControlChart {
  assertChartOptions(options);
  const { kpi, kind: wanted, overdispersed = false, baseline } = options;
  const rules = options.rules ?? (wanted === 'ewma' ? 'limits' : 'nelson');
  const definition: Partial<KpiDefinition> = kpi?.definition ?? {};
  const read = readFigures(readings, 'controlChart');
  const found = chartKind(read, wanted, exposuresOf(read, options.exposure), definition.unit);
  const figures = read.map((figure, index) => perExposure(figure, found.counted[index] ?? null));
  const statuses = statusesOf(figures, baseline);
  const baseStatus = baseline === undefined ? 'judged' : 'baseline';
  const base = runsOf(figures, (index) => statuses[index] === baseStatus);
  const limits = chartLimits(figures, base, found, overdispersed, possibleRange(figures));
  const better = options.better ?? definition.better ?? 'neither';
  const scale = limits === null ? null : ewmaScale(limits, options);
  const smoothed = scale === null ? null : ewmaPoints(figures, statuses, scale);
  const patterns: ControlPattern[][] = figures.map(() => []);
  const signals: ControlSignal[] = [];
  let isFlat = false;
  for (const judged of limits === null ? [] : runsOf(figures, (index) => statuses[index] === 'judged')) {
    const found = judgedRun(judged, limits as ChartLimits, rules, smoothed);
    if (found === null) isFlat = true;
    for (const { rule, places } of found?.hits ?? []) {
      const { run } = found as JudgedRun;
      for (const place of places) patterns[judged[place]?.index as number]?.push(controlPattern(rule, place, run));
      for (const signal of signalsOf(rule, places, run, better)) signals.push(signal);
    }
  }
  return {
    ...{ kpi: definition.id ?? null, kind: found.kind, rules, center: limits?.center ?? null },
    n: limits === null ? 0 : base.flat().length,
    reason: limits === null ? 'too_few' : isFlat ? 'no_spread' : null,
    points: figures.map(({ label, start, end, complete, value, index }) => ({
      ...{ label, start, end, complete, value, smoothed: smoothed?.[index]?.smoothed ?? null },
      n: found.counted[index]?.exposure ?? null,
      ...limitsAt(limits, index, smoothed),
      status: statuses[index] as PointStatus,
      signals: (patterns[index] as ControlPattern[]).map(({ rule }) => rule),
      patterns: patterns[index] as ControlPattern[],
    })),
    signals: signals.sort(byBegin),
  };
}

/** What a chart shows of a count: how many there are per unit. */
function perExposure(figure: ReadFigure, counted: CountedFigure | null): ReadFigure {
  return counted === null ? figure : { ...figure, value: counted.count / counted.exposure + 0 };
}

function byBegin(left: ControlSignal, right: ControlSignal): number {
  return beginOf(left) - beginOf(right);
}

function beginOf({ points: [first] }: ControlSignal): number {
  return (first as ControlSignal['points'][number]).index;
}
