import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from '../fold/assertFold.ts';
import { addAll, assertRows } from '../fold/run.ts';
import { fitsState } from './fitsState.ts';
import type { ReadyKpi } from './kpi.ts';
import { plainOptions } from './plainOptions.ts';

/** Part of a figure: made on one machine, sent as JSON, put together with others by `total`. */
export interface Subtotal {
  readonly kpi: string;
  readonly version: 1;
  /** The options it was made with, so that parts of different questions are never added up. */
  readonly options: string;
  readonly state: unknown;
}

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
  return {
    kpi: kpi.definition.id,
    version: 1,
    options: fingerprint(kpi.options),
    state: addAll(kpi, kpi.init(), rows, kpi.definition.id),
  };
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
export function total<Row, Result>(kpi: ReadyKpi<Row, Result>, parts: Iterable<Subtotal>): Result {
  assertFold(kpi, 'total: kpi');
  assertRows(parts, `total: ${kpi.definition.id}`);
  const options = fingerprint(kpi.options);
  let state = kpi.init();
  for (const part of parts) {
    const same = part?.kpi === kpi.definition.id && part.version === 1 && part.options === options;
    if (!same || !fitsState(kpi.init(), part.state)) {
      throw new SupportKpisError({
        code: 'incompatible_subtotal',
        path: `total: ${kpi.definition.id}`,
        expected: `subtotals of ${kpi.definition.id}, version 1, made with the same options`,
        received: part,
      });
    }
    state = kpi.merge(state, part.state);
  }
  return kpi.result(state);
}

function fingerprint(options: object): string {
  return JSON.stringify(plainOptions(options));
}
