import type { ReadyKpi } from '../kpi/kpi.ts';
import { engineStates } from './engineStates.ts';

/** A KPI as an SQL database aggregates: states and results are JSON texts. */
export interface SqlAggregate<Row> {
  /** The empty state: `INITCOND`. */
  state(): string;
  /** The state with one more row, or with none where the row is `null`: `SFUNC`. */
  accumulate(state: unknown, row: Row | string | null): string;
  /** The state with all of these rows, parsed and written once. */
  accumulateAll(state: unknown, rows: Iterable<Row | string | null>): string;
  /** The state of both: `COMBINEFUNC`. */
  combine(left: unknown, right: unknown): string;
  /** The result as JSON: `FINALFUNC`. */
  final(state: unknown): string;
}

/**
 * A KPI as the functions of which an SQL database makes an aggregate, parallel and distributed ones included: PostgreSQL's
 * `CREATE AGGREGATE` with `COMBINEFUNC`, Citus, and others of that kind.
 *
 * States are texts, or what a database parsed of them (`jsonb`), and say of which KPI, options and version they are;
 * others are refused. A state that is `null` is an empty one, a row that is `null` is none.
 *
 * Trap: a state is written after each row. Exact distributions hold every value, and a database that hands over row
 * after row writes them again each time: give `quantiles: { relativeError: 0.01 }`, or hand over many rows at once.
 *
 * Takes a KPI with its options; gives JSON texts.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; the functions throw `incompatible_state` and `invalid_json`.
 * @example
 * import { reopenRate } from 'support-kpis';
 * import { sqlAggregate } from 'support-kpis/engines';
 * const { state, accumulate, combine, final } = sqlAggregate(reopenRate);
 * const left = accumulate(state(), { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, reopens: 1 });
 * const right = accumulate(null, '{ "id": "A-2", "createdAt": 0, "status": "solved", "solvedAt": 9 }');
 * JSON.parse(final(combine(left, right))).value // → 0.5
 * @see https://www.postgresql.org/docs/15/sql-createaggregate.html
 */
export function sqlAggregate<Row, Result>(kpi: ReadyKpi<Row, Result>): SqlAggregate<Row> {
  const { init, add, merge, write, read } = engineStates(kpi, 'sqlAggregate');
  const stateOf = (state: unknown): unknown => (state === null || state === undefined ? init() : read(state));

  function accumulateAll(state: unknown, rows: Iterable<Row | string | null>): string {
    let own = stateOf(state);
    for (const row of rows) if (row !== null && row !== undefined) own = add(own, row);
    return write(own);
  }

  return {
    state: () => write(init()),
    accumulate: (state, row) => accumulateAll(state, [row]),
    accumulateAll,
    combine: (left, right) => write(merge(stateOf(left), stateOf(right))),
    final: (state) => JSON.stringify(kpi.result(stateOf(state))),
  };
}
