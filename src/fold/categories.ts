import type { Accounting } from './fold.ts';
import type { Summary } from './summary.ts';
import { addToTally, mergeTallies, sortedTally, type Tally } from './tally.ts';

/**
 * Counts how often the measure gave each name, and makes the result of the counts.
 *
 * @example
 * import { categories, run, summaryFold } from 'support-kpis/fold';
 * const sizes = summaryFold((row: { n: number }) => (row.n > 9 ? 'large' : 'small'), categories((counts) => counts));
 * run(sizes, [{ n: 1 }, { n: 12 }, { n: 3 }]) // → { large: 1, small: 2 }
 */
export function categories<Result>(
  result: (counts: Tally, accounting: Accounting) => Result,
): Summary<string, Tally, Result> {
  return {
    init: () => ({}),
    keep(counts, name) {
      addToTally(counts, name);
      return counts;
    },
    keepMany(counts, name, count) {
      addToTally(counts, name, count);
      return counts;
    },
    merge(left, right) {
      mergeTallies(left, right);
      return left;
    },
    result: (counts, accounting) => result(sortedTally(counts), accounting),
  };
}
