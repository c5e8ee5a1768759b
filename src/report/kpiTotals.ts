import { compareKeys, type GroupKey, groupKeysOf } from '../fold/groupKey.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import { type CalendarPeriod, type PeriodOptions, periodAt, periodsBetween } from '../time/calendarPeriods.ts';
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

interface Group {
  rows: number;
  state: unknown;
}

export function kpiTotals(
  kpi: ReadyKpi<never, unknown>,
  options: ReportOptions,
  zone: PeriodOptions | null,
): KpiTotals {
  const { by } = options;
  const dateOf = cohortDate(kpi.definition.rows, options.dates?.[kpi.definition.rows]);
  const groups = new Map<GroupKey, Group>();
  const periods = new Map<number, unknown>();
  let state = kpi.init();
  let current: CalendarPeriod | null = null;
  let [first, last, undated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];

  function addToGroups(row: unknown, field: string): void {
    for (const key of groupKeysOf((row as Readonly<Record<string, unknown>> | null)?.[field], `report: ${field}`)) {
      const group = groups.get(key) ?? { rows: 0, state: kpi.init() };
      group.rows++;
      group.state = kpi.add(group.state, row as never);
      groups.set(key, group);
    }
  }

  function addToPeriods(row: unknown, at: number, own: PeriodOptions): void {
    if (current === null || at < current.start || at >= current.end) current = periodAt(at, own);
    const before = periods.has(current.start) ? periods.get(current.start) : kpi.init();
    periods.set(current.start, kpi.add(before, row as never));
  }

  function groupReports(): GroupReport<unknown>[] {
    return [...groups]
      .map(([key, group]) => ({ key: plain(key), rows: group.rows, result: kpi.result(group.state) }))
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
      if (zone === null) return { definition: kpi.definition, options: kpi.options, ...total, ...grouped };
      const spans = first <= last ? periodsBetween(first, last + 1, zone) : [];
      const series = spans.map(({ start, end, label }) => ({
        ...{ start, end, label, complete: end <= seenAt },
        result: kpi.result(periods.has(start) ? periods.get(start) : kpi.init()),
      }));
      return { definition: kpi.definition, options: kpi.options, ...total, ...grouped, periods: series, undated };
    },
  };
}

function plain(key: GroupKey): GroupReport<unknown>['key'] {
  return typeof key === 'bigint' || Number.isNaN(key) ? String(key) : key;
}
