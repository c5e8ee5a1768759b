import type { ReadyKpi } from '../kpi/kpi.ts';
import { engineStates } from './engineStates.ts';

/** A state that BigQuery holds while it aggregates; what is in it changes. */
export interface BigQueryState {
  state: unknown;
}

/** A KPI as the functions that a JavaScript aggregate of BigQuery exports. */
export interface BigQueryAggregate<Row> {
  initialState(): BigQueryState;
  /** Takes in a row: a record, its JSON, or `null` for none. */
  aggregate(state: BigQueryState, row: Row | string | null): void;
  merge(state: BigQueryState, other: BigQueryState): void;
  /** The result as JSON. */
  finalize(state: BigQueryState): string;
  serialize(state: BigQueryState): string;
  deserialize(text: string): BigQueryState;
}

/**
 * A KPI as the functions that an aggregate of BigQuery in JavaScript consists of: export them under their names.
 *
 * Trap: there is no `Intl`: compile calendars with `compileCalendar` where there is one, and hand them over as JSON
 * (`kpiOf` of `support-kpis/engines/bundle`).
 *
 * Takes a KPI with its options; gives JSON texts.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; the functions throw `incompatible_state` and `invalid_json`.
 * @example
 * import { reopenRate } from 'support-kpis';
 * import { bigQueryAggregate } from 'support-kpis/engines';
 * const { initialState, aggregate, merge, finalize, serialize, deserialize } = bigQueryAggregate(reopenRate);
 * const [left, right] = [initialState(), initialState()];
 * aggregate(left, { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, reopens: 1 });
 * aggregate(right, '{ "id": "A-2", "createdAt": 0, "status": "solved", "solvedAt": 9 }');
 * merge(left, deserialize(serialize(right)));
 * JSON.parse(finalize(left)).value // → 0.5
 * @see https://cloud.google.com/bigquery/docs/user-defined-aggregates
 */
export function bigQueryAggregate<Row, Result>(kpi: ReadyKpi<Row, Result>): BigQueryAggregate<Row> {
  const { init, add, merge, write, read } = engineStates(kpi, 'bigQueryAggregate');
  return {
    initialState: () => ({ state: init() }),
    aggregate(held, row) {
      if (row !== null && row !== undefined) held.state = add(held.state, row);
    },
    merge(held, { state }) {
      held.state = merge(held.state, state);
    },
    finalize: ({ state }) => JSON.stringify(kpi.result(state)),
    serialize: ({ state }) => write(state),
    deserialize: (text) => ({ state: read(text) }),
  };
}
