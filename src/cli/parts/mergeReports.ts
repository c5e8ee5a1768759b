import type { Fold } from '../../fold/fold.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { GroupReport, KpiReport, PeriodReport, Report } from '../../report/reportTypes.ts';
import type { AnyKpi } from '../report/anyKpi.ts';

/** Two parts of a report put together, as if their rows had been read in one go. The left one may be changed. */
export function mergeReports(kpis: Readonly<Record<string, AnyKpi>>, left: Report, right: Report): Report {
  const rows: Partial<Record<CollectionName, number>> = { ...left.rows };
  for (const [name, count] of Object.entries(right.rows) as [CollectionName, number][]) {
    rows[name] = (rows[name] ?? 0) + count;
  }
  const merged = Object.entries(left.kpis).map(([name, own]): [string, KpiReport<unknown>] => [
    name,
    mergeKpi(kpis[name] as AnyKpi, own, right.kpis[name] as KpiReport<unknown>),
  ]);
  return { ...left, rows, asOf: later(left.asOf, right.asOf), kpis: Object.fromEntries(merged) };
}

function later(left: number | null, right: number | null): number | null {
  return left === null || right === null ? (left ?? right) : Math.max(left, right);
}

function mergeKpi(kpi: AnyKpi, left: KpiReport<unknown>, right: KpiReport<unknown>): KpiReport<unknown> {
  const { groups, periods, undated } = left;
  return {
    ...left,
    result: kpi.merge(left.result, right.result),
    ...(groups === undefined ? {} : { groups: mergeGroups(kpi, groups, right.groups as Groups) }),
    ...(periods === undefined ? {} : { periods: mergePeriods(kpi, periods, right.periods as Periods) }),
    ...(undated === undefined ? {} : { undated: undated + (right.undated as number) }),
  };
}

type Groups = readonly GroupReport<unknown>[];

function mergeGroups(kpi: AnyKpi, left: Groups, right: Groups): GroupReport<unknown>[] {
  const groups = new Map(left.map((group) => [group.key, group]));
  for (const group of right) {
    const { key, rows, result } = group;
    const before = groups.get(key);
    const both =
      before === undefined ? group : { key, rows: before.rows + rows, result: kpi.merge(before.result, result) };
    groups.set(key, both);
  }
  return [...groups.values()];
}

type Periods = readonly PeriodReport<unknown>[];

/** The fold of one period: rows that last are in it with the part of them that lies in it. */
export function periodFold(kpi: AnyKpi, start: number, end: number): Fold<never, unknown> {
  return kpi.stretches?.within(start, end) ?? kpi;
}

function mergePeriods(kpi: AnyKpi, left: Periods, right: Periods): PeriodReport<unknown>[] {
  const periods = new Map(left.map((period) => [period.start, period]));
  for (const period of right) {
    const { start, end, result } = period;
    const before = periods.get(start);
    const both =
      before === undefined ? period : { ...period, result: periodFold(kpi, start, end).merge(before.result, result) };
    periods.set(start, both);
  }
  return [...periods.values()];
}
