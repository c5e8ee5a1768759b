import type { AlertReading } from '../../analysis/alerts/alertReading.ts';
import type { AlertRule } from '../../analysis/alerts/alertRule.ts';
import { type ControlChart, type ControlPoint, controlChart } from '../../analysis/control/controlChart.ts';
import { dynamicThreshold } from '../../analysis/control/dynamicThreshold.ts';
import { toInstant } from '../../time/instant.ts';
import type { PeriodUnit } from '../../time/periodOptions.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { kpiSeries } from '../series/kpiSeries.ts';

/** After how many periods the week repeats. Longer periods have no such pattern. */
const weekOf: Readonly<Partial<Record<PeriodUnit, number>>> = { quarter_hour: 672, half_hour: 336, hour: 168, day: 7 };

/**
 * All that rules are held against, in the order of time: the periods of each KPI with their limits and signals, and the
 * groups of the files at the moment of looking.
 */
export function alertReadings(
  report: CommandReport,
  rules: readonly AlertRule[],
  names: readonly string[],
): AlertReading[] {
  const readings = names.flatMap((name) => [...ofPeriods(report, name, rules), ...ofGroups(report, name)]);
  return readings.sort((left, right) => momentOf(left) - momentOf(right));
}

function momentOf({ at, end }: AlertReading): number {
  return toInstant(at ?? end);
}

function ofPeriods(report: CommandReport, name: string, rules: readonly AlertRule[]): AlertReading[] {
  const kpi = report.kpis[name];
  if (kpi === undefined) return [];
  const { definition } = kpi;
  const periods = kpiSeries(report.kpis, name);
  const chart = controlChart(periods, { kpi: { definition } });
  const season = report.every === null ? undefined : weekOf[report.every];
  const isWanted = rules.some(({ kpi: id, when }) => id === definition.id && Object.values(when).includes('limits'));
  // Limits of the chart would take each weekend for an event.
  const limits = isWanted && season !== undefined ? dynamicThreshold(periods, { season }).points : chart.points;
  return periods.map((period, index) => {
    const { lower, upper } = limits[index] as Pick<ControlPoint, 'lower' | 'upper'>;
    return { kpi: definition.id, ...period, lower, upper, ...signalsOf(chart, index) };
  });
}

/** Nothing was looked for in a period that is not judged. */
function signalsOf({ reason, points }: ControlChart, index: number): Pick<AlertReading, 'signals' | 'patterns'> {
  const point = points[index];
  return reason !== null || point?.status !== 'judged' ? {} : { signals: point.signals, patterns: point.patterns };
}

function ofGroups({ kpis, asOf }: CommandReport, name: string): AlertReading[] {
  const { definition, groups = [] } = kpis[name] ?? {};
  if (definition === undefined || asOf === null) return [];
  return groups.map(({ key, result }) => ({ kpi: definition.id, group: key, at: asOf, ...figureOf(result) }));
}

function figureOf(result: unknown): Pick<AlertReading, 'result' | 'value'> {
  const value = (result as { readonly value?: unknown } | null)?.value;
  return typeof value === 'number' ? { result: result as { value: number } } : { value: null };
}
