import type { CollectionName } from '../../model/collections.ts';
import type { Report } from '../../report/reportTypes.ts';
import type { LineRange } from '../read/lineRange.ts';
import type { BadRow, SourceTally } from '../read/sourceTally.ts';

/** A part of a source, by the source's place in the plan. */
export interface PartPlace extends LineRange {
  readonly source: number;
  /** How many line ends are in it. */
  readonly lines: number;
}

/** Fingerprints of ids by collection. */
export type IdsByCollection = ReadonlyMap<CollectionName, Uint32Array>;

/** What is to be done with a part. Plain values, because it may be done in another thread. */
export type PartJob =
  | { readonly kind: 'look'; readonly part: PartPlace; readonly latest: boolean }
  | {
      readonly kind: 'read';
      readonly part: PartPlace;
      readonly asOf: number | undefined;
      /** Ids that stand in parts before this one: their rows are repeated ones. */
      readonly before: IdsByCollection;
    };

/** What a look at a part finds. */
export interface PartLook {
  readonly lines: number;
  /** −Infinity where nothing happened. */
  readonly latest: number;
}

/** What reading a part gives: a report whose results are states, and all that is to be told of its rows. */
export interface PartRead {
  readonly report: Report;
  readonly tally: SourceTally;
  readonly ids: IdsByCollection;
  readonly badRows: readonly BadRow[];
}

export type PartOutcome = PartLook | PartRead;
