import type { KpiReport, Report } from '../../report/reportTypes.ts';
import type { Period } from '../../time/period.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import { allKpis } from '../report/anyKpi.ts';

/** A period of a report with a figure that every analysis can read. */
export interface KpiPeriod extends Period {
  readonly complete: boolean;
  readonly result: { readonly value: number | null };
}

const LEVELS = 'backlogSeries';

/**
 * What a KPI read in each period. The backlog is a level: that of the tickets which were created in a period would be
 * another figure, so the levels at the periods' ends stand for it.
 */
export function kpiSeries(kpis: Report['kpis'], name: string): readonly KpiPeriod[] {
  const kpi = kpis[name];
  const isLevel = kpi !== undefined && levels.includes(kpi.definition.id);
  if (isLevel)
    return (kpis[LEVELS]?.result as { readonly periods: readonly LevelPeriod[] } | null)?.periods.map(levelOf) ?? [];
  return (kpi?.periods ?? []).map(({ start, end, label, complete, result }) => ({
    ...{ start, end, label, complete },
    result: isFigure(result) ? result : { value: null },
  }));
}

const levels: readonly string[] = ['ticket_backlog', 'backlog_series'];

interface LevelPeriod extends Period {
  readonly complete: boolean;
  readonly backlog: number;
}

function levelOf({ start, end, label, complete, backlog }: LevelPeriod): KpiPeriod {
  return { start, end, label, complete, result: { value: backlog } };
}

function isFigure(result: KpiReport<unknown>['result']): result is KpiPeriod['result'] {
  const value = (result as { readonly value?: unknown } | null)?.value;
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

/** KPIs with what their series are made of. */
export function withLevels(selected: ReadonlyMap<string, AnyKpi>): ReadonlyMap<string, AnyKpi> {
  const all = new Map(selected);
  const series = allKpis.get(LEVELS);
  if (series !== undefined && [...selected.values()].some(({ definition }) => levels.includes(definition.id))) {
    all.set(LEVELS, series);
  }
  return all;
}
