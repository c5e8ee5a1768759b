import type { ReadyKpi } from '../kpi/kpi.ts';
import { engineStates } from './engineStates.ts';

/** A KPI as the functions that a JavaScript aggregate of RisingWave exports. */
export interface RisingWaveAggregate<Row> {
  create_state(): unknown;
  accumulate(state: unknown, row: Row | string | null): unknown;
  /** The result as JSON. */
  finish(state: unknown): string;
}

/**
 * A KPI as the functions that an aggregate of RisingWave in JavaScript consists of: export them under their names.
 *
 * States are plain JSON values with the KPI, options and version that they are of.
 *
 * Trap: there is no `retract`: of rows that change the engine has to compute the group anew. And there is no `Intl`:
 * calendars have to be compiled.
 *
 * Takes a KPI with its options; gives a JSON text.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; the functions throw `incompatible_state` and `invalid_json`.
 * @example
 * import { reopenRate } from 'support-kpis';
 * import { risingWaveAggregate } from 'support-kpis/engines';
 * const { create_state, accumulate, finish } = risingWaveAggregate(reopenRate);
 * const state = accumulate(create_state(), { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, reopens: 1 });
 * JSON.parse(finish(JSON.parse(JSON.stringify(state)))).value // → 1
 * @see https://docs.risingwave.com/sql/commands/sql-create-aggregate
 */
export function risingWaveAggregate<Row, Result>(kpi: ReadyKpi<Row, Result>): RisingWaveAggregate<Row> {
  const { init, add, write, read } = engineStates(kpi, 'risingWaveAggregate');
  const plain = (state: unknown): unknown => JSON.parse(write(state));
  return {
    create_state: () => plain(init()),
    accumulate: (state, row) => (row === null || row === undefined ? state : plain(add(read(state), row))),
    finish: (state) => JSON.stringify(kpi.result(read(state))),
  };
}
