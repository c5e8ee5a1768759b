import { assertFold } from './assertFold.ts';
import type { Accounting, Fold } from './fold.ts';

/** A figure that is kept up to date as rows arrive. */
export interface Running<Row, Result> {
  /** Takes in one more row. */
  add(row: Row): void;
  /** The figure so far; may be read at any time. */
  result(): Result;
  /** What became of the rows so far. */
  account(): Accounting;
}

/**
 * A figure for rows that arrive one by one: a stream, a queue, a file read in pieces.
 *
 * @example
 * import { firstResponseTime, running } from 'support-kpis';
 * const live = running(firstResponseTime);
 * live.add({ id: 'A-1', createdAt: 0, status: 'open', firstRespondedAt: 60_000 });
 * live.result().value // → 60000
 */
export function running<Row, Result>(fold: Fold<Row, Result>): Running<Row, Result> {
  assertFold(fold, 'running: kpi');
  let state = fold.init();
  return {
    add(row) {
      state = fold.add(state, row);
    },
    result: () => fold.result(state),
    account: () => fold.account(state),
  };
}
