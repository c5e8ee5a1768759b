import type { Fold } from '../fold/fold.ts';
import { stateWeight } from '../fold/stateWeight.ts';
import type { RowId } from './explain.ts';
import { type MergeTree, mergeTree } from './mergeTree.ts';

/** What stands for a row: itself, or of one that came with a snapshot the state of it alone. */
export type LiveRow<Row> = { readonly row: Row } | { readonly state: unknown };

/** Rows by id in numbered places, with the state of all of them. */
export interface LiveRows<Row> {
  set(id: RowId | undefined, row: LiveRow<Row>): void;
  delete(id: RowId): boolean;
  size(): number;
  /** The state of the rows as they are; not to be changed. */
  whole(): unknown;
  /** All rows, each as the state of it alone. */
  states(): (readonly [id: RowId | null, state: unknown])[];
}

/** Rows of a block, of states that grow with the rows. */
const FLAT_BLOCK = 256;
const SMALLEST_BLOCK = 32;
const LARGEST_BLOCK = 8192;

export function liveRows<Row, Result>(fold: Fold<Row, Result>): LiveRows<Row> {
  const rows: (LiveRow<Row> | undefined)[] = [];
  const places = new Map<RowId, number>();
  const nameless: number[] = [];
  const free: number[] = [];
  let block = FLAT_BLOCK;
  let tree: MergeTree = mergeTree(fold, blockState, true);
  let planned = 0;

  function addTo(state: unknown, own: LiveRow<Row>): unknown {
    return 'row' in own ? fold.add(state, own.row) : fold.merge(state, own.state);
  }

  function blockState(index: number): unknown {
    let state = fold.init();
    const end = Math.min(rows.length, (index + 1) * block);
    for (let place = index * block; place < end; place++) {
      const own = rows[place];
      if (own !== undefined) state = addTo(state, own);
    }
    return state;
  }

  function put(place: number, row: LiveRow<Row> | undefined): void {
    rows[place] = row;
    tree.touch(Math.floor(place / block));
  }

  /**
   * Each time the rows have doubled: how large blocks should be, and whether a tree over them pays. A state about as
   * large as its block makes both take as much memory as the rows have places.
   */
  function plan(whole: unknown): void {
    if (rows.length < planned * 2) return;
    planned = rows.length;
    const most = Math.floor(rows.length / 8);
    const weight = stateWeight(whole, most + 1);
    const isFlat = weight > most;
    const own = 2 ** Math.ceil(Math.log2(weight));
    block = isFlat ? FLAT_BLOCK : Math.min(LARGEST_BLOCK, Math.max(SMALLEST_BLOCK, own));
    tree = mergeTree(fold, blockState, isFlat);
    for (let index = 0; index * block < rows.length; index++) tree.touch(index);
  }

  return {
    set(id, row) {
      const known = id === undefined ? undefined : places.get(id);
      const place = known ?? free.pop() ?? rows.length;
      if (id === undefined) nameless.push(place);
      else places.set(id, place);
      put(place, row);
    },
    delete(id) {
      const place = places.get(id);
      if (place === undefined) return false;
      places.delete(id);
      free.push(place);
      put(place, undefined);
      return true;
    },
    size: () => places.size + nameless.length,
    whole() {
      const whole = tree.whole();
      plan(whole);
      return whole;
    },
    states() {
      const own = (place: number): unknown => addTo(fold.init(), rows[place] as LiveRow<Row>);
      return [
        ...[...places].map(([id, place]) => [id, own(place)] as const),
        ...nameless.map((place) => [null, own(place)] as const),
      ];
    },
  };
}
