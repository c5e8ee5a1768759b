import { assertFold } from '../fold/assertFold.ts';
import type { Accounting, Fold } from '../fold/fold.ts';
import type { RowId } from './explain.ts';
import { rowId } from './rowId.ts';

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
}

/** So many parts are folded by themselves, so that a change makes one of them anew and not all rows. */
const PARTS = 256;

interface Part<Row> {
  readonly rows: Map<unknown, Row>;
  state: unknown;
  isStale: boolean;
}

/**
 * A figure for rows that change: tickets that webhooks report again each time somebody touches them.
 *
 * `running` counts a ticket as often as it comes; here the newest form of each id counts, and one that is deleted no
 * longer does. The figure is at any time that of the KPI over the rows as they are.
 *
 * Trap: it keeps all rows, and reads a row again when its neighbours change: hand over new objects, and do not write to
 * those that you handed over.
 *
 * Takes a KPI with its options; gives its result.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`.
 * @example
 * import { live, resolutionRate } from 'support-kpis';
 * const rate = live(resolutionRate);
 * rate.set({ id: 'A-1', createdAt: 0, status: 'open' });
 * rate.set({ id: 'A-2', createdAt: 0, status: 'open' });
 * rate.result().value; // → 0
 * rate.set({ id: 'A-1', createdAt: 0, status: 'solved' });
 * rate.result().value; // → 0.5
 * rate.delete('A-2');
 * rate.result().value; // → 1
 */
export function live<Row, Result>(kpi: Fold<Row, Result>): Live<Row, Result> {
  assertFold(kpi, 'live: kpi');
  const parts = Array.from(
    { length: PARTS },
    (): Part<Row> => ({ rows: new Map(), state: kpi.init(), isStale: false }),
  );
  const places = new Map<RowId, number>();
  let nameless = 0;

  function partOf(id: RowId): Part<Row> {
    const place = places.get(id) ?? places.size % PARTS;
    places.set(id, place);
    return parts[place] as Part<Row>;
  }

  function current(): unknown {
    let whole = kpi.init();
    for (const part of parts) {
      if (part.isStale) {
        part.state = kpi.init();
        for (const row of part.rows.values()) part.state = kpi.add(part.state, row);
        part.isStale = false;
      }
      whole = kpi.merge(whole, part.state);
    }
    return whole;
  }

  return {
    set(row) {
      const id = rowId(row);
      const part = id === undefined ? (parts[nameless++ % PARTS] as Part<Row>) : partOf(id);
      part.rows.set(id ?? Symbol('without an id'), row);
      part.isStale = true;
    },
    delete(id) {
      const place = places.get(id);
      if (place === undefined) return false;
      const part = parts[place] as Part<Row>;
      places.delete(id);
      part.isStale = true;
      return part.rows.delete(id);
    },
    result: () => kpi.result(current()),
    account: () => kpi.account(current()),
    size() {
      let size = 0;
      for (const { rows } of parts) size += rows.size;
      return size;
    },
  };
}
