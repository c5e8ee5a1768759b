import type { ReadyKpi } from '../kpi/kpi.ts';
import { engineStates } from './engineStates.ts';

/** A state as Databend declares it: `STATE { state STRING }`. */
export interface DatabendState {
  readonly state: string;
}

/** A KPI as the functions that a JavaScript aggregate of Databend exports. */
export interface DatabendAggregate<Row> {
  create_state(): DatabendState;
  accumulate(state: DatabendState, row: Row | string | null): DatabendState;
  merge(left: DatabendState, right: DatabendState): DatabendState;
  /** The result as JSON. */
  finish(state: DatabendState): string;
}

/**
 * A KPI as the functions that an aggregate of Databend in JavaScript consists of: export them under their names, and
 * declare `STATE { state STRING }`.
 *
 * Trap: the state is a text that is written after each row, so of distributions ask for sketches. And there is no `Intl`:
 * calendars have to be compiled.
 *
 * Takes a KPI with its options; gives a JSON text.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; the functions throw `incompatible_state` and `invalid_json`.
 * @example
 * import { reopenRate } from 'support-kpis';
 * import { databendAggregate } from 'support-kpis/engines';
 * const { create_state, accumulate, merge, finish } = databendAggregate(reopenRate);
 * const left = accumulate(create_state(), { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, reopens: 1 });
 * const right = accumulate(create_state(), '{ "id": "A-2", "createdAt": 0, "status": "solved", "solvedAt": 9 }');
 * JSON.parse(finish(merge(left, right))).value // → 0.5
 * @see https://docs.databend.com/guides/query/advanced/udf
 */
export function databendAggregate<Row, Result>(kpi: ReadyKpi<Row, Result>): DatabendAggregate<Row> {
  const { init, add, merge, write, read } = engineStates(kpi, 'databendAggregate');
  return {
    create_state: () => ({ state: write(init()) }),
    accumulate: (held, row) =>
      row === null || row === undefined ? held : { state: write(add(read(held.state), row)) },
    merge: (left, right) => ({ state: write(merge(read(left.state), read(right.state))) }),
    finish: ({ state }) => JSON.stringify(kpi.result(read(state))),
  };
}
