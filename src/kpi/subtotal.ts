import { assertFold } from '../fold/assertFold.ts';
import { addAll, assertRows } from '../fold/run.ts';
import { type StoredState, storedStates } from '../fold/storedStates.ts';
import type { ReadyKpi } from './kpi.ts';

/** Part of a figure: made on one machine, sent as JSON, put together with others by `total`. */
export interface Subtotal extends StoredState {
  readonly kpi: string;
}

const REFUSED = 'incompatible_subtotal';

/**
 * The part of a figure that these rows make. Plain JSON.
 *
 * @example
 * import { reopenRate, subtotal, total } from 'support-kpis';
 * const solved = (id: string, reopens: number) => ({ id, createdAt: 0, status: 'solved', solvedAt: 9, reopens }) as const;
 * const berlin = subtotal(reopenRate, [solved('A-1', 0), solved('A-2', 1)]);
 * const lima = subtotal(reopenRate, [solved('B-1', 0), solved('B-2', 0)]);
 * total(reopenRate, [berlin, JSON.parse(JSON.stringify(lima))]).value // → 0.25
 */
export function subtotal<Row, Result>(kpi: ReadyKpi<Row, Result>, rows: Iterable<Row>): Subtotal {
  assertFold(kpi, 'subtotal: kpi');
  const { id } = kpi.definition;
  return { ...storedStates(kpi, id, REFUSED).store(addAll(kpi, kpi.init(), rows, id)), kpi: id };
}

/**
 * The figure of all the rows behind these parts, whatever the order of the parts; none of them is changed.
 *
 * @throws SupportKpisError `incompatible_subtotal` when a part belongs to another KPI, other options or another version, or is
 * damaged;
 * `not_iterable` when the parts are no collection.
 *
 * @example
 * import { reopenRate, subtotal, total } from 'support-kpis';
 * total(reopenRate, [subtotal(reopenRate, [])]).value // → null
 */
export function total<Row, Result>(kpi: ReadyKpi<Row, Result>, parts: Iterable<StoredState>): Result {
  assertFold(kpi, 'total: kpi');
  const path = `total: ${kpi.definition.id}`;
  assertRows(parts, path);
  const { read } = storedStates(kpi, path, REFUSED);
  let state = kpi.init();
  for (const part of parts) state = kpi.merge(state, read(part));
  return kpi.result(state);
}
