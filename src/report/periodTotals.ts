import { stretchDates } from '../analysis/datesOf.ts';
import { finiteOr } from '../analysis/finiteOr.ts';
import type { BulkRun } from '../fold/bulk/bulk.ts';
import type { Fold, Stretches } from '../fold/fold.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import { periodDate } from '../kpi/periodDate.ts';
import type { Period } from '../time/period.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import { periodsBetween } from '../time/periodsBetween.ts';
import type { PeriodColumn } from './cells/periodColumn.ts';
import { type Keeping, type PeriodsSnapshot, refuseSnapshot } from './reportSnapshot.ts';
import type { PeriodReport } from './reportTypes.ts';

/** The periods of a report, looked up by all its KPIs together. */
export interface PeriodLookup {
  readonly options: PeriodOptions;
  readonly find: (at: number) => Period;
}

/** One KPI per period while rows go by. */
export interface PeriodTotals {
  add(row: unknown): void;
  /** Takes the figures of rows that went by in bulk, none of which was added. */
  settle(figures: SettledPeriods): void;
  /** The last date seen; −Infinity before any. */
  last(): number;
  undated(): number;
  report(seenAt: number): PeriodReport<unknown>[];
  snapshot(): PeriodsSnapshot;
  restore(snapshot: unknown, keeping: Keeping): void;
}

/** A figure of each period of many rows. */
export interface SettledPeriods {
  readonly column: PeriodColumn;
  readonly run: BulkRun<unknown>;
}

interface Cell {
  readonly fold: Fold<never, unknown>;
  state: unknown;
}

/** More periods than this no row lasts: what says so is a slip of the pen. */
const LONGEST = 100_000;

export function periodTotals(
  kpi: ReadyKpi<never, unknown>,
  dateOf: (row: unknown) => number,
  { options, find }: PeriodLookup,
): PeriodTotals {
  const cells = new Map<number, Cell>();
  const { stretches } = kpi;
  let [first, last, undated] = [finiteOr(stretches?.from, Infinity), finiteOr(stretches?.to, -Infinity), 0];
  if (Number.isFinite(last)) last--;
  let settled: SettledPeriods | null = null;

  function cellOf({ start, end }: Period): Cell {
    const before = cells.get(start);
    if (before !== undefined) return before;
    const fold: Fold<never, unknown> = stretches?.within(start, end) ?? kpi;
    const cell = { fold, state: fold.init() };
    cells.set(start, cell);
    return cell;
  }

  function resultOf(period: Period): unknown {
    if (settled === null) {
      const { fold, state } = cells.get(period.start) ?? cellOf(period);
      return fold.result(state);
    }
    const { run, column } = settled;
    // No row is in the cell after the last.
    return run.result(column.places.get(period.start) ?? column.places.size).result;
  }

  function addTo(period: Period, row: unknown): void {
    const cell = cellOf(period);
    cell.state = cell.fold.add(cell.state, row as never);
  }

  return {
    add(row) {
      const at = dateOf(row);
      const dates = stretches === undefined ? { at, until: at } : datesWithin(row, stretches);
      if (Number.isNaN(dates.at)) {
        undated++;
        return;
      }
      // A row beyond the range of the figure is in none of its periods.
      if (dates.at > dates.until) return;
      if (dates.at < first) first = dates.at;
      let period = find(dates.at);
      addTo(period, row);
      for (let left = LONGEST; period.end <= dates.until && left > 0; left--) {
        period = find(period.end);
        addTo(period, row);
      }
      last = Math.max(last, Math.min(dates.until, period.end - 1));
    },
    settle(figures) {
      settled = figures;
      ({ first, last, undated } = figures.column);
    },
    last: () => last,
    undated: () => undated,
    report(seenAt) {
      const spans = first <= last ? periodsBetween(first, last + 1, options) : [];
      return spans.map((period) => {
        const { start, end, label } = period;
        return { start, end, label, complete: end <= seenAt, result: resultOf(period) };
      });
    },
    snapshot() {
      const own = [...cells].map(([start, { fold, state }]) => [start, fold.merge(fold.init(), state)] as const);
      return { first: finiteOrNull(first), last: finiteOrNull(last), undated, cells: own };
    },
    restore(snapshot, keeping) {
      const stored = (snapshot ?? {}) as Partial<PeriodsSnapshot>;
      const isWhole = isEdge(stored.first) && isEdge(stored.last) && Number.isSafeInteger(stored.undated);
      if (!isWhole || !Array.isArray(stored.cells)) throw refuseSnapshot('periods', snapshot);
      first = stored.first ?? Infinity;
      last = stored.last ?? -Infinity;
      undated = stored.undated as number;
      for (const entry of stored.cells as unknown[]) {
        const [start, own] = Array.isArray(entry) ? entry : [undefined, undefined];
        const period = typeof start === 'number' && !Number.isNaN(periodDate(start)) ? find(start) : undefined;
        if (period === undefined || period.start !== start) throw refuseSnapshot('periods', entry);
        const cell = cellOf(period);
        cell.state = keeping(cell.fold).readBare(own);
      }
    },
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function isEdge(value: unknown): boolean {
  return value === null || (typeof value === 'number' && !Number.isNaN(periodDate(value)));
}

/** When a row begins and ends within the range of the figure. */
function datesWithin(row: unknown, { of, from, to }: Stretches<never, unknown>): { at: number; until: number } {
  const { at, until } = stretchDates(row as never, of);
  return { at: Math.max(at, from), until: Math.min(until, to - 1) };
}
