import { assertRows } from '../../fold/run.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';

/**
 * The rows without those that another row replaces, such as an earlier answer about the same ticket.
 *
 * Split into segments first, both would count: the segments would add up to more than the whole.
 */
export function wholeRows<Row, Result>(kpi: ReadyKpi<Row, Result>, rows: Iterable<Row>, name: string): readonly Row[] {
  assertRows(rows, name);
  const list = Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
  const outcomes = kpi.outcomes?.(list);
  if (outcomes === undefined) return list;
  return list.filter((_, index) => {
    const outcome = outcomes[index];
    return typeof outcome !== 'object' || outcome.excluded !== 'superseded';
  });
}
