import type { Accounting } from './accounting.ts';
import type { Bulk } from './bulk/bulk.ts';

export type { Accounting } from './accounting.ts';

/**
 * A computation over rows that can be split, run in parts and put together again.
 *
 * Its laws, shipped as tests in `support-kpis/testing`: any split, any order and any grouping of the merges give the
 * same result; `result` may be read twice and changes nothing; `add` and `merge` may reuse their first argument but
 * never touch the second; a state survives `JSON.parse(JSON.stringify(state))`.
 */
export interface Fold<Row, Result, State = unknown> {
  /** A new empty state. */
  init(): State;
  /** The state with one more row; may be the same object, changed. */
  add(state: State, row: Row): State;
  /** The state of both; may be the left object, changed. */
  merge(left: State, right: State): State;
  /** The figure of what was added so far. */
  result(state: State): Result;
  /** What became of the rows added so far. */
  account(state: State): Accounting;
  /** What became of each of these rows, where that depends on the other rows too. */
  outcomes?(rows: Iterable<Row>): RowOutcome[];
  /** What one row gives, before it is summed up: values, or why there are none. */
  outcomesOf?(row: Row): readonly unknown[];
  /** A faster way to the same figure for rows that stand in an array; `null` where there is none. */
  readonly bulk?: Bulk<Result> | null | undefined;
  /** Of figures over stretches of time, such as outages: how a stretch that crosses a border falls into periods. */
  readonly stretches?: Stretches<Row, Result> | undefined;
}

/** How rows that last are cut at the borders of periods, so that each period has its part of them. */
export interface Stretches<Row, Result> {
  /** When the row begins and ends; NaN where it does not say. */
  of(row: Row): { readonly start: number; readonly end: number };
  /** Where the figure itself begins and ends; infinite where it does not say. */
  readonly from: number;
  readonly to: number;
  /** The same figure of the time within `[from, to)` only. */
  within(from: number, to: number): Fold<Row, Result>;
}

/** What became of one row: `counted`, `pending`, or the reason why it was left out. */
export type RowOutcome = 'counted' | 'pending' | { readonly excluded: string };
