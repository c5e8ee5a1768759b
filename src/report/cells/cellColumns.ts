import type { KpiTotals } from '../kpiTotals.ts';
import { type GroupColumn, groupColumn } from './groupColumn.ts';
import { type PeriodColumn, periodColumn } from './periodColumn.ts';

/** In which groups and periods the rows of a figure are; `null` where the report has none. */
export interface CellColumns {
  readonly groups: GroupColumn | null;
  readonly periods: PeriodColumn | null;
}

/**
 * Reads the cells of rows once for all figures that date them alike; gives `null` where a row is in too many groups for
 * columns.
 */
export function cellColumns(rows: readonly object[]): (totals: KpiTotals) => CellColumns | null {
  const known = new Map<string | undefined, CellColumns | null>();

  function read({ cells: { slice, path, zone, dateOf } }: KpiTotals): CellColumns | null {
    const groups = slice === null ? null : groupColumn(rows, slice.keyOf, path);
    if (slice !== null && groups === null) return null;
    return { groups, periods: zone === null ? null : periodColumn(rows, dateOf, zone.find) };
  }

  return (totals) => {
    const { dateField } = totals.cells;
    const before = known.get(dateField);
    if (before !== undefined) return before;
    const found = read(totals);
    known.set(dateField, found);
    return found;
  };
}
