import type { Accounting } from './fold.ts';

/** What became of a value once all values are known. */
export type SettledValue = 'counted' | 'pending' | { readonly excluded: string };

/**
 * What a figure keeps of the values that a measure found, and how it makes its result of them.
 *
 * `kept` must be plain JSON. `keep` and `merge` may change their first argument, never the second.
 */
export interface Summary<Value, Kept, Result> {
  init(): Kept;
  keep(kept: Kept, value: Value): Kept;
  /** The same as keeping a value so many times. */
  keepMany?(kept: Kept, value: Value, count: number): Kept;
  /**
   * The same as keeping each of these values, which are numbers; only where values may stand in columns. The column may be
   * overwritten once the result was made.
   */
  keepColumn?(kept: Kept, values: Float64Array): Kept;
  merge(left: Kept, right: Kept): Kept;
  result(kept: Kept, accounting: Accounting): Result;
  /** Only where values decide about each other: the accounting once they have. */
  account?(kept: Kept, accounting: Accounting): Accounting;
  /** Only where values decide about each other: what became of each of them. */
  settle?(values: readonly Value[]): SettledValue[];
}
