import { csvText } from '../../render/csvText.ts';
import { type KpiTrend, verdictOf } from './kpiTrend.ts';

const head = [
  ...['kpi', 'title', 'unit', 'better', 'period', 'start', 'end', 'complete', 'value', 'n', 'currency'],
  ...['previous_period', 'previous_value', 'basis', 'change', 'relative_change', 'reason', 'verdict', 'p'],
  ...['lower_limit', 'upper_limit', 'signals'],
];

/** A row for each KPI and period, with raw figures. */
export function trendCsv(trends: readonly KpiTrend[]): string {
  const rows = trends.flatMap((trend) =>
    trend.periods.map((period) => [
      ...[trend.kpi, trend.title, trend.unit, trend.better, period.label],
      ...[new Date(period.start).toISOString(), new Date(period.end).toISOString(), period.complete],
      ...[period.value, period.n, trend.currency, period.previous?.label ?? null, period.previous?.value ?? null],
      ...[period.basis, period.change, period.relativeChange, period.reason, verdictOf(period)],
      ...[period.comparison?.p ?? null, period.lower, period.upper, period.signals.join(' ')],
    ]),
  );
  return csvText([head, ...rows]);
}
