import type { Bulk, BulkRun } from '../fold/bulk/bulk.ts';
import { compareKeys, type GroupKey, groupKeysOf } from '../fold/groupKey.ts';
import { plainKey } from '../fold/keyCounts.ts';
import { plainOptions } from '../fold/plainOptions.ts';
import type { StoredStates } from '../fold/storedStates.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import type { GroupColumn } from './cells/groupColumn.ts';
import { cohortDate } from './cohortDate.ts';
import { type PeriodLookup, periodTotals, type SettledPeriods } from './periodTotals.ts';
import { type Keeping, readStoredKey, refuseSnapshot, storedKey, type TotalsSnapshot } from './reportSnapshot.ts';
import type { GroupReport, KpiReport, ReportOptions } from './reportTypes.ts';
import { NO_GROUP, type Slice, sliceOf } from './sliceOf.ts';

/** One KPI of a running report: its figure over all rows, per group and per period. */
export interface KpiTotals {
  readonly kpi: ReadyKpi<never, unknown>;
  add(row: unknown): void;
  /** The way to take in many rows at once; `null` where there is none. */
  readonly bulk: Bulk<unknown> | null;
  /** What tells the groups and the periods of a row. */
  readonly cells: CellRules;
  /** Takes the figures of rows that went by in bulk, none of which was added. */
  settle(figures: Settled): void;
  /** The last date seen, which tells what is complete; −Infinity before any. */
  last(): number;
  report(seenAt: number): KpiReport<unknown>;
  snapshot(keeping: Keeping): TotalsSnapshot;
  /** Begins with what a snapshot holds, before any row. */
  restore(snapshot: TotalsSnapshot, keeping: Keeping): void;
}

/** How rows get into groups and periods; the same for figures of one collection that date their rows by one field. */
export interface CellRules {
  readonly slice: Slice | null;
  /** The name of the slice in messages. */
  readonly path: string;
  readonly zone: PeriodLookup | null;
  readonly dateField: string | undefined;
  readonly dateOf: (row: unknown) => number;
}

/** Figures of many rows: of all, of each group and of each period. */
export interface Settled {
  readonly total: BulkRun<unknown>;
  readonly groups: { readonly column: GroupColumn; readonly run: BulkRun<unknown> } | null;
  readonly periods: SettledPeriods | null;
}

interface Group {
  rows: number;
  state: unknown;
}

export function kpiTotals(kpi: ReadyKpi<never, unknown>, options: ReportOptions, zone: PeriodLookup | null): KpiTotals {
  const { rows, cohort } = kpi.definition;
  const dateField = options.dates?.[rows] ?? cohort;
  const dateOf = cohortDate(rows, dateField);
  const slice = sliceOf(options, rows, dateOf);
  const periods = zone === null ? null : periodTotals(kpi, dateOf, zone);
  const groups = new Map<GroupKey, Group>();
  const path = `report: ${options.by}`;
  let state = kpi.init();
  let settled: Settled | null = null;

  function addToGroups(row: unknown, value: unknown): void {
    if (value === NO_GROUP) return;
    for (const key of groupKeysOf(value, path)) {
      const group = groups.get(key) ?? { rows: 0, state: kpi.init() };
      group.rows++;
      group.state = kpi.add(group.state, row as never);
      groups.set(key, group);
    }
  }

  function groupReports(order: readonly unknown[] | undefined): GroupReport<unknown>[] {
    const { column, run } = settled?.groups ?? {};
    const found =
      column === undefined || run === undefined
        ? [...groups].map(([key, group]) => ({ key: plainKey(key), rows: group.rows, result: kpi.result(group.state) }))
        : column.keys.map((key, place) => ({
            ...{ key: plainKey(key), rows: column.counts[place] as number },
            result: run.result(place).result,
          }));
    return found.sort((left, right) =>
      order === undefined
        ? right.rows - left.rows || compareKeys(left.key, right.key)
        : placeIn(order, left.key) - placeIn(order, right.key),
    );
  }

  const copy = (own: unknown): unknown => kpi.merge(kpi.init(), own);

  function restoreGroups(stored: TotalsSnapshot['groups'], { readBare }: StoredStates): void {
    if (!Array.isArray(stored)) throw refuseSnapshot('groups', stored);
    for (const entry of stored as unknown[]) {
      const [key, rows, own] = Array.isArray(entry) ? entry : [undefined, undefined, undefined];
      if (!Number.isSafeInteger(rows) || rows < 1) throw refuseSnapshot('groups', entry);
      groups.set(readStoredKey(key), { rows, state: readBare(own) });
    }
  }

  return {
    kpi,
    bulk: kpi.stretches === undefined ? (kpi.bulk ?? null) : null,
    cells: { slice, path, zone, dateField, dateOf },
    settle(figures) {
      settled = figures;
      if (figures.periods !== null) periods?.settle(figures.periods);
    },
    add(row) {
      state = kpi.add(state, row as never);
      if (slice !== null) addToGroups(row, slice.keyOf(row));
      periods?.add(row);
    },
    last: () => periods?.last() ?? Number.NEGATIVE_INFINITY,
    report(seenAt) {
      const total = settled?.total.result(0) ?? { result: kpi.result(state), accounting: kpi.account(state) };
      const grouped = slice === null ? {} : { groups: groupReports(slice.order) };
      const head = { definition: kpi.definition, options: plainOptions(kpi.options) };
      if (periods === null) return { ...head, ...total, ...grouped };
      return { ...head, ...total, ...grouped, periods: periods.report(seenAt), undated: periods.undated() };
    },
    snapshot(keeping) {
      const own = [...groups].map(([key, group]) => [storedKey(key), group.rows, copy(group.state)] as const);
      return {
        ...keeping(kpi).store(copy(state)),
        ...(slice === null ? {} : { groups: own }),
        ...(periods === null ? {} : { periods: periods.snapshot() }),
      };
    },
    restore(snapshot, keeping) {
      const states = keeping(kpi);
      state = states.read(snapshot);
      if (slice !== null) restoreGroups(snapshot.groups, states);
      periods?.restore(snapshot.periods, keeping);
    },
  };
}

/** Nothing comes last. */
function placeIn(order: readonly unknown[], key: unknown): number {
  return key === null ? Number.POSITIVE_INFINITY : order.indexOf(key);
}
