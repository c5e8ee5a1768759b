import type { Accounting } from './fold.ts';
import type { Summary } from './summary.ts';
import { addToTally, mergeTallies, sortedTally, type Tally } from './tally.ts';

/** Counts how often the measure gave each name, and makes the result of the counts. */
export function categories<Result>(
  result: (counts: Tally, accounting: Accounting) => Result,
): Summary<string, Tally, Result> {
  return {
    init: () => ({}),
    keep(counts, name) {
      addToTally(counts, name);
      return counts;
    },
    merge(left, right) {
      mergeTallies(left, right);
      return left;
    },
    result: (counts, accounting) => result(sortedTally(counts), accounting),
  };
}
