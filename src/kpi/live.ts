import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from '../fold/assertFold.ts';
import type { Accounting, Fold } from '../fold/fold.ts';
import { type StoredState, storedStates } from '../fold/storedStates.ts';
import type { RowId } from './explain.ts';
import { liveRows } from './liveRows.ts';
import { rowId } from './rowId.ts';

/** What `live` knows, as JSON: of each row its id and what the figure took from it, and nothing else of it. */
export interface LiveSnapshot extends Omit<StoredState, 'state'> {
  readonly rows: readonly (readonly [id: RowId | null, state: unknown])[];
}

/** A figure of rows that change. */
export interface Live<Row, Result> {
  /** Takes in a row, in the place of the one that had its id before. Rows without an id never replace each other. */
  set(row: Row): void;
  /** Forgets the row with this id; whether there was one. */
  delete(id: RowId): boolean;
  /** The figure of the rows as they are now; may be read at any time. */
  result(): Result;
  /** What became of the rows as they are now. */
  account(): Accounting;
  /** How many rows there are. */
  size(): number;
  /** All that it knows, as JSON: `live(kpi, snapshot)` goes on from there, also in another process. */
  snapshot(): LiveSnapshot;
}

/**
 * A figure for rows that change: tickets that webhooks report again each time somebody touches them.
 *
 * `running` counts a ticket as often as it comes; here the newest form of each id counts, and one that is deleted no
 * longer does. The figure is at any time that of the KPI over the rows as they are.
 *
 * After a change, figures whose state stays small, such as rates, scores, counts and sketches, take time that grows with
 * the logarithm of the rows. Exact distributions, and figures that keep something of each row, still go through what they
 * keep, without measuring the rows again: for many rows and frequent reading ask for a sketch.
 *
 * Trap: it keeps all rows, and reads a row again when its neighbours change: hand over new objects, and do not write to
 * those that you handed over.
 *
 * Takes a KPI with its options; gives its result.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; `incompatible_snapshot` when the snapshot is of another KPI, other
 * options or another version, or is damaged.
 * @example
 * import { live, resolutionRate } from 'support-kpis';
 * const rate = live(resolutionRate);
 * rate.set({ id: 'A-1', createdAt: 0, status: 'open' });
 * rate.set({ id: 'A-2', createdAt: 0, status: 'open' });
 * rate.result().value; // → 0
 * rate.set({ id: 'A-1', createdAt: 0, status: 'solved' });
 * rate.result().value; // → 0.5
 * const later = live(resolutionRate, JSON.parse(JSON.stringify(rate.snapshot())));
 * later.delete('A-2');
 * later.result().value; // → 1
 */
export function live<Row, Result>(kpi: Fold<Row, Result>, snapshot?: LiveSnapshot): Live<Row, Result> {
  assertFold(kpi, 'live: kpi');
  const rows = liveRows(kpi);
  if (snapshot !== undefined) for (const [id, state] of rowsOf(kpi, snapshot)) rows.set(id ?? undefined, { state });
  return {
    set(row) {
      rows.set(rowId(row), { row });
    },
    delete: rows.delete,
    result: () => kpi.result(rows.whole()),
    account: () => kpi.account(rows.whole()),
    size: rows.size,
    snapshot() {
      const { state: _, ...head } = storedStates(kpi, 'live', REFUSED).store(null);
      return { ...head, rows: rows.states() };
    },
  };
}

const REFUSED = 'incompatible_snapshot';

/** The rows of a snapshot, of which nothing is trusted. */
function rowsOf<Row, Result>(kpi: Fold<Row, Result>, snapshot: LiveSnapshot): LiveSnapshot['rows'] {
  const { read, readBare } = storedStates(kpi, 'live: snapshot', REFUSED);
  const given: unknown = (snapshot as Partial<LiveSnapshot> | null)?.rows;
  read(Array.isArray(given) ? { ...snapshot, state: kpi.init() } : snapshot);
  const ids = new Set<unknown>();
  for (const entry of given as unknown[]) {
    const [id, state] = Array.isArray(entry) && entry.length === 2 ? entry : [undefined, undefined];
    const isId = id === null || typeof id === 'string' || typeof id === 'number';
    if (!isId || ids.has(id)) throw invalidRow(entry);
    if (id !== null) ids.add(id);
    readBare(state);
  }
  return given as LiveSnapshot['rows'];
}

function invalidRow(received: unknown): SupportKpisError {
  const expected = 'rows as snapshot() writes them, each id once';
  return new SupportKpisError({ code: REFUSED, path: 'live: snapshot.rows', expected, received });
}
