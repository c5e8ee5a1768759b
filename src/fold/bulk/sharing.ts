import { addToCounter, type Counter, createCounter } from './counter.ts';
import { createPairs, type Pairs } from './pairs.ts';

/** What the figures of one run over rows share, so that it is found and counted once. */
export interface Sharing {
  /** How many rows there are. */
  readonly expected: number;
  /** How often each class came, where a figure asks for that. */
  readonly counter: Counter;
  isCounted: boolean;
  /** Finer classes, by the name of what parts them. */
  readonly splits: Map<string, Split>;
}

/** Classes parted by a code. */
export interface Split {
  readonly pairs: Pairs;
  readonly counter: Counter;
  /** The chunk that was parted last, and what came of it. */
  chunk: object | null;
  own: Int32Array;
  /** New classes, each with the place of its first row. */
  readonly fresh: { readonly id: number; readonly place: number }[];
  readonly asked: number[];
}

export function createSharing(expected: number): Sharing {
  return { expected, counter: createCounter(), isCounted: false, splits: new Map() };
}

/** To be called once for each chunk, after the figures have taken it. */
export function countClasses(
  { isCounted, counter }: Sharing,
  { classes, length }: { readonly classes: Int32Array; readonly length: number },
  cells: Int32Array | null,
): void {
  if (isCounted) addToCounter(counter, classes, length, cells);
}

export function createSplit(): Split {
  const counter = createCounter();
  return {
    pairs: createPairs(),
    counter,
    chunk: null,
    own: new Int32Array(0),
    fresh: [],
    asked: [],
  };
}
