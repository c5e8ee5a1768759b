import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertRows } from '../fold/run.ts';
import type { KpiValue, OptionArguments } from './kpi.ts';
import { rowId } from './rowId.ts';

/** A row's `id`, or its position where it has none. */
export type RowId = string | number;

/** Which rows a figure was made from, which wait for an answer, and which were left out and why. */
export interface Explanation {
  readonly counted: RowId[];
  readonly pending: RowId[];
  readonly excluded: Record<string, RowId[]>;
}

/**
 * The ids behind a figure: every row stands in exactly one of the lists.
 *
 * A row that gives several values (a conversation with many turns) stands under `counted` as soon as one of them counts.
 *
 * @example
 * import { explain, reopenRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9 },
 *   { id: 'A-2', createdAt: 0, status: 'open' },
 * ] as const;
 * explain(reopenRate, tickets).excluded // → { never_solved: ['A-2'] }
 */
export function explain<Row, Options, Result>(
  kpi: KpiValue<Row, Options, Result>,
  rows: Iterable<Row>,
  ...options: OptionArguments<Options>
): Explanation {
  assertRows(rows, 'explain');
  if (typeof kpi !== 'function' || typeof kpi.fold !== 'function') {
    throw new SupportKpisError({ code: 'not_explainable', path: 'explain: kpi', expected: 'a KPI', received: kpi });
  }
  const list = [...rows];
  const outcomes = kpi.fold(...options).outcomes?.(list);
  if (outcomes === undefined) {
    throw new SupportKpisError({ code: 'not_explainable', path: 'explain', expected: 'a KPI', received: kpi });
  }
  const counted: RowId[] = [];
  const pending: RowId[] = [];
  const excluded = new Map<string, RowId[]>();
  for (const [index, outcome] of outcomes.entries()) {
    const id = rowId(list[index]) ?? index;
    if (outcome === 'counted') counted.push(id);
    else if (outcome === 'pending') pending.push(id);
    else {
      const own = excluded.get(outcome.excluded);
      if (own === undefined) excluded.set(outcome.excluded, [id]);
      else own.push(id);
    }
  }
  return { counted, pending, excluded: Object.fromEntries(excluded) };
}
