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
  /** Counts the finer classes, but for rows that are asked themselves, or whose only value is put into the store. */
  refine(chunk: Chunk<Row>, run: Refining): void;
}
