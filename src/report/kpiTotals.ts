import { fieldOf } from '../analysis/fieldOf.ts';
import { compareKeys, type GroupKey, groupKeysOf } from '../fold/groupKey.ts';
import { plainKey } from '../fold/keyCounts.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import { plainOptions } from '../kpi/plainOptions.ts';
import type { Period } from '../time/period.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import { periodsBetween } from '../time/periodsBetween.ts';
import { cohortDate } from './cohortDate.ts';
import type { GroupReport, KpiReport, ReportOptions } from './reportTypes.ts';

/** One KPI of a running report: its figure over all rows, per group and per period. */
export interface KpiTotals {
  readonly kpi: ReadyKpi<never, unknown>;
  add(row: unknown): void;
  /** The last date seen, which tells what is complete; NaN before any. */
  last(): number;
  report(seenAt: number): KpiReport<unknown>;
}

/** The periods of a report, looked up by all its KPIs together. */
export interface PeriodLookup {
  readonly options: PeriodOptions;
  readonly find: (at: number) => Period;
}

interface Group {
  rows: number;
  state: unknown;
}

export function kpiTotals(kpi: ReadyKpi<never, unknown>, options: ReportOptions, zone: PeriodLookup | null): KpiTotals {
  const { by } = options;
  const dateOf = cohortDate(kpi.definition.rows, options.dates?.[kpi.definition.rows] ?? kpi.definition.cohort);
  const groups = new Map<GroupKey, Group>();
  const periods = new Map<number, unknown>();
  let state = kpi.init();
  let [first, last, undated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];

  function addToGroups(row: unknown, field: string): void {
    for (const key of groupKeysOf(fieldOf(row, field), `report: ${field}`)) {
      const group = groups.get(key) ?? { rows: 0, state: kpi.init() };
      group.rows++;
      group.state = kpi.add(group.state, row as never);
      groups.set(key, group);
    }
  }

  function addToPeriods(row: unknown, at: number, own: PeriodLookup): void {
    const { start } = own.find(at);
    const before = periods.has(start) ? periods.get(start) : kpi.init();
    periods.set(start, kpi.add(before, row as never));
  }

  function groupReports(): GroupReport<unknown>[] {
    return [...groups]
      .map(([key, group]) => ({ key: plainKey(key), rows: group.rows, result: kpi.result(group.state) }))
      .sort((left, right) => right.rows - left.rows || compareKeys(left.key, right.key));
  }

  return {
    kpi,
    add(row) {
      state = kpi.add(state, row as never);
      if (by !== undefined) addToGroups(row, by);
      if (zone === null) return;
      const at = dateOf(row);
      if (Number.isNaN(at)) {
        undated++;
        return;
      }
      if (at < first) first = at;
      if (at > last) last = at;
      addToPeriods(row, at, zone);
    },
    last: () => last,
    report(seenAt) {
      const total = { result: kpi.result(state), accounting: kpi.account(state) };
      const grouped = by === undefined ? {} : { groups: groupReports() };
      const head = { definition: kpi.definition, options: plainOptions(kpi.options) };
      if (zone === null) return { ...head, ...total, ...grouped };
      const spans = first <= last ? periodsBetween(first, last + 1, zone.options) : [];
      const series = spans.map(({ start, end, label }) => ({
        ...{ start, end, label, complete: end <= seenAt },
        result: kpi.result(periods.has(start) ? periods.get(start) : kpi.init()),
      }));
      return { ...head, ...total, ...grouped, periods: series, undated };
    },
  };
}
