import { rowsBehind } from '../../analysis/alerts/rowsBehind.ts';
import type { Comparison } from '../../analysis/comparison/comparison.ts';
import { type ControlChart, type ControlPoint, controlChart } from '../../analysis/control/controlChart.ts';
import { resultShape } from '../../analysis/interval/resultShape.ts';
import {
  type AgainstPreviousOptions,
  againstPrevious,
  type ComparedPeriod,
} from '../../analysis/series/againstPrevious.ts';
import type { KpiDefinition } from '../../kpi/definition.ts';
import { currencyOf } from '../../render/formatValue.ts';
import type { Report } from '../../report/reportTypes.ts';
import type { PeriodUnit } from '../../time/periodOptions.ts';
import { type KpiPeriod, kpiSeries } from '../series/kpiSeries.ts';

/** A period of a trend: its figure, what it is compared with, and whether a control chart signals there. */
export interface TrendPeriod
  extends Pick<ComparedPeriod, 'start' | 'end' | 'label' | 'complete' | 'value' | 'previous' | 'basis'>,
    Pick<ComparedPeriod, 'change' | 'relativeChange' | 'reason' | 'comparison'> {
  /** How many rows the figure rests on. */
  readonly n: number | null;
  /** Between which limits it lies by chance. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The patterns that the period completes. */
  readonly signals: readonly string[];
}

/** One KPI over time. */
export interface KpiTrend {
  readonly kpi: string;
  readonly name: string;
  readonly title: string;
  readonly unit: KpiDefinition['unit'];
  readonly better: KpiDefinition['better'];
  readonly currency: string | null;
  readonly periods: readonly TrendPeriod[];
  readonly chart: Pick<ControlChart, 'kind' | 'center' | 'n' | 'reason'>;
  readonly signals: ControlChart['signals'];
}

const DAY = 86_400_000;

/** Units whose periods differ in length, so that counts are judged by the day. */
const uneven: readonly PeriodUnit[] = ['month', 'quarter', 'year'];

/** A KPI's periods beside earlier ones, and on a control chart. */
export function kpiTrend(report: Report, name: string, against: AgainstPreviousOptions['against']): KpiTrend {
  const { definition } = report.kpis[name] as Report['kpis'][string];
  const series = kpiSeries(report.kpis, name);
  const { id, title, unit, better } = definition;
  const byDay = report.every !== null && uneven.includes(report.every) && series.every(isCount);
  const chart = controlChart(series, { kpi: { definition }, ...(byDay ? { exposure: 'days' } : {}) });
  const compared = againstPrevious(series, { against, kpi: { definition } });
  return {
    ...{ kpi: id, name, title, unit, better },
    currency: series.map(({ result }) => currencyOf(result)).find((own) => own !== null) ?? null,
    periods: compared.map((period, index): TrendPeriod => {
      const { start, end, label, complete, value, previous, basis, change, relativeChange, reason, comparison } =
        period;
      const { lower, upper, signals } = chart.points[index] as ControlPoint;
      const days = byDay ? (end - start) / DAY : 1;
      return {
        ...{ start, end, label, complete, value, n: rowsBehind((series[index] as KpiPeriod).result) },
        ...{
          previous,
          basis,
          change,
          relativeChange,
          reason,
          comparison,
          lower: times(lower, days),
          upper: times(upper, days),
          signals,
        },
      };
    }),
    chart: { kind: chart.kind, center: chart.center, n: chart.n, reason: chart.reason },
    signals: chart.signals,
  };
}

/** A limit by the day, for all of its period. */
function times(limit: number | null, days: number): number | null {
  return limit === null ? null : limit * days;
}

function isCount({ result }: KpiPeriod): boolean {
  return resultShape(result).kind === 'count';
}

/** What is known of a change beyond its size; `null` where nothing was tested. */
export function verdictOf({ comparison }: TrendPeriod): Comparison['verdict'] | null {
  return comparison === null || comparison.test === null ? null : comparison.verdict;
}
