import type { Chunk } from './bulk.ts';
import type { Counter } from './counter.ts';
import type { ValueStore } from './valueStore.ts';

/** What a refinement needs of the figure that it works for. */
export interface Refining {
  readonly cells: Int32Array | null;
  readonly store: ValueStore | null;
  ask(place: number): void;
  /** The outcomes of a finer class, of which the row at this place is one. */
  outcomesOf(id: number, place: number): readonly unknown[];
}

/** How rows of one class are told apart. */
export interface Refinement<Row> {
  readonly counter: Counter;
  /** Whether the counter is to be given what comes out. */
  readonly counts: boolean;
  /** The finer class of each row; −1 for rows that were asked themselves, or whose only value was put into the store. */
  refine(chunk: Chunk<Row>, run: Refining): Int32Array;
}

export type Refine<Row> = Refinement<Row>['refine'];
