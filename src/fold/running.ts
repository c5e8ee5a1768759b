import { assertFold } from './assertFold.ts';
import type { Accounting, Fold } from './fold.ts';
import { type StoredState, storedStates } from './storedStates.ts';

/** A figure that is kept up to date as rows arrive. */
export interface Running<Row, Result> {
  /** Takes in one more row. */
  add(row: Row): void;
  /** The figure so far; may be read at any time. */
  result(): Result;
  /** What became of the rows so far. */
  account(): Accounting;
  /** All that it knows, as JSON of its own: `running(kpi, snapshot)` goes on from there, also in another process. */
  snapshot(): StoredState;
}

/**
 * A figure for rows that arrive one by one: a stream, a queue, a file read in pieces.
 *
 * A snapshot is a subtotal: `total` adds it up with others. It says which KPI, which options and which form of states it
 * is of; another one is refused, and so is a damaged one.
 *
 * Trap: what arrived after the snapshot has to be added again, and nothing of what came before.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; `incompatible_snapshot` when the snapshot is of another KPI, other
 * options or another version, or is damaged.
 * @example
 * import { firstResponseTime, running } from 'support-kpis';
 * const live = running(firstResponseTime);
 * live.add({ id: 'A-1', createdAt: 0, status: 'open', firstRespondedAt: 60_000 });
 * live.result().value // → 60000
 * const kept = JSON.stringify(live.snapshot());
 * const later = running(firstResponseTime, JSON.parse(kept));
 * later.add({ id: 'A-2', createdAt: 0, status: 'open', firstRespondedAt: 120_000 });
 * later.result().value // → 90000
 */
export function running<Row, Result>(fold: Fold<Row, Result>, snapshot?: StoredState): Running<Row, Result> {
  assertFold(fold, 'running: kpi');
  const states = (): ReturnType<typeof storedStates> =>
    storedStates(fold, 'running: snapshot', 'incompatible_snapshot');
  let state = snapshot === undefined ? fold.init() : states().read(snapshot);
  return {
    add(row) {
      state = fold.add(state, row);
    },
    result: () => fold.result(state),
    account: () => fold.account(state),
    // A copy: what is added later must not show in it.
    snapshot: () => states().store(fold.merge(fold.init(), state)),
  };
}
