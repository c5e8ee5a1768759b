import type { Fold } from '../fold/fold.ts';

/** States of blocks of rows, merged in pairs, pairs of pairs and so on, so that one changed block costs few merges. */
export interface MergeTree {
  /** Says that the rows of a block are no longer those that its state was made of. */
  touch(block: number): void;
  /** The state of all blocks; not to be changed. */
  whole(): unknown;
}

/**
 * A tree over the states that `blockState` makes. With `isFlat` there are no pairs: states that grow with their rows
 * would be kept once more at each level, and are better put together when the whole is asked for. Without it there is at
 * least one block.
 */
export function mergeTree<Row, Result>(
  fold: Fold<Row, Result>,
  blockState: (block: number) => unknown,
  isFlat: boolean,
): MergeTree {
  const levels: unknown[][] = [[]];
  const stale = new Set<number>();
  let known: { readonly state: unknown } | null = null;

  /** The states above changed ones are made again, level by level. */
  function climb(changed: Iterable<number>): void {
    let places = [...changed];
    for (let level = 0; (levels[level] as unknown[]).length > 1; level++) {
      const below = levels[level] as unknown[];
      levels[level + 1] ??= [];
      const above = levels[level + 1] as unknown[];
      places = [...new Set(places.map((place) => place >>> 1))];
      for (const place of places) {
        const left = below[place * 2];
        const right = below[place * 2 + 1];
        above[place] = right === undefined ? left : fold.merge(fold.merge(fold.init(), left), right);
      }
    }
  }

  return {
    touch(block) {
      stale.add(block);
      known = null;
    },
    whole() {
      if (known !== null) return known.state;
      const blocks = levels[0] as unknown[];
      for (const block of [...stale].sort((left, right) => left - right)) blocks[block] = blockState(block);
      if (!isFlat) climb(stale);
      // Only now, because a strict KPI may have refused a row on the way.
      stale.clear();
      const state = isFlat
        ? blocks.reduce((state, own) => fold.merge(state, own), fold.init())
        : (levels.at(-1) as unknown[])[0];
      known = { state };
      return state;
    },
  };
}
