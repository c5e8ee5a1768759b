import { type ControlChart, controlChart } from '../../../analysis/control/controlChart.ts';
import { againstPrevious, type ComparedPeriod } from '../../../analysis/series/againstPrevious.ts';
import type { BacklogPeriod } from '../../../kpis/backlog/backlogFlows.ts';
import { currencyOf } from '../../formatValue.ts';
import { headline } from '../../headline.ts';
import type { Trend, TrendPoint } from '../charts/trendChart.ts';
import { intervalOf, type PageKpi, rangeText, valueText } from '../pageContext.ts';

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly complete: boolean;
  readonly result: { readonly value: number | null };
}

/** A figure's periods: those of the report, and of the backlog its levels. */
export function readingsOf({ kpi, definition }: PageKpi): readonly Reading[] {
  if (definition.id === 'backlog_series') {
    const { periods = [] } = kpi.result as { readonly periods?: readonly BacklogPeriod[] };
    return periods.map(({ start, end, label, complete, value }) => ({
      start,
      end,
      label,
      complete,
      result: { value },
    }));
  }
  return (kpi.periods ?? []).map(({ start, end, label, complete, result }) => ({
    ...{ start, end, label, complete },
    result: headline(result) === null ? { value: null } : (result as { value: number }),
  }));
}

/** Fewer figures make limits that the next one moves. */
const LEAST = 8;

/** The course of a figure with intervals and, of enough periods, the limits within which it usually lies. */
export function periodTrend(own: PageKpi, level: number): Trend | null {
  const { definition, kpi } = own;
  const readings = readingsOf(own);
  if (readings.filter(({ result }) => result.value !== null).length < 2) return null;
  const chart = chartOf(own, readings);
  const points = readings.map(({ label, complete, result }, index): TrendPoint => {
    const { lower, upper } = intervalOf(result, definition, level);
    const isSignal = (chart?.points[index]?.signals.length ?? 0) > 0;
    const text = valueText(result.value, definition, currencyOf(result));
    const range = rangeText({ lower, upper }, definition);
    const words = `${label}: ${text}${range === '' ? '' : ` (${range})`}${complete ? '' : ', not over'}`;
    return {
      label,
      value: result.value,
      lower,
      upper,
      complete,
      isSignal,
      words: words + (isSignal ? ', signal' : ''),
    };
  });
  const last = points.findLast(({ value }) => value !== null);
  return {
    points,
    definition,
    limits: chart === null || chart.center === null ? null : limitsOf(chart, chart.center),
    // What money it is the heading says.
    last: valueText(
      (last as TrendPoint).value,
      definition,
      kpi.definition.unit === 'money' ? null : currencyOf(kpi.result),
    ),
  };
}

/** Only figures that a chart of their own kind has limits for: those of every period's own size would be no lines. */
function chartOf({ definition }: PageKpi, readings: readonly Reading[]): ControlChart | null {
  const complete = readings.filter((reading) => reading.complete && reading.result.value !== null);
  if (complete.length < LEAST || definition.id === 'backlog_series') return null;
  return controlChart(readings, { kpi: { definition }, kind: 'individuals', rules: 'limits' });
}

function limitsOf({ points }: ControlChart, center: number): NonNullable<Trend['limits']> {
  const { lower, upper } = points.find((point) => point.lower !== null) as (typeof points)[number];
  // A limit below nothing is none.
  const isPossible = lower === null || lower >= 0 || points.some(({ value }) => value !== null && value < 0);
  return { center, lower: isPossible ? lower : null, upper };
}

/** The newest period that is over, beside the one before; `null` where there are not two. */
export function latestChange(own: PageKpi, level: number): ComparedPeriod | null {
  const readings = readingsOf(own);
  if (readings.length < 2) return null;
  const compared = againstPrevious(readings, { against: 'period', kpi: own, level });
  return compared.findLast(({ complete, change }) => complete && change !== null) ?? null;
}
