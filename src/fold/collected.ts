import type { Accounting } from './fold.ts';
import type { SettledValue, Summary } from './summary.ts';
import { addToTally, sortedTally } from './tally.ts';

/**
 * Keeps one small fact per row, for the few figures in which rows decide about each other, such as repeat contacts.
 * Facts must be plain JSON, and the result must not depend on their order.
 *
 * @example
 * import { collected, run, summaryFold } from 'support-kpis/fold';
 * const latest = collected<number, number>((facts) => facts.reduce((a, b) => (a > b ? a : b), 0), (facts) => facts.map(() => 'counted'));
 * run(summaryFold((row: { at: number }) => row.at, latest), [{ at: 3 }, { at: 7 }, { at: 5 }]) // → 7
 */
export function collected<Fact, Result>(
  result: (facts: readonly Fact[], accounting: Accounting) => Result,
  settle: (facts: readonly Fact[]) => SettledValue[],
): Summary<Fact, Fact[], Result> {
  return {
    init: () => [],
    keep(facts, fact) {
      facts.push(fact);
      return facts;
    },
    merge(left, right) {
      for (let index = 0; index < right.length; index++) left.push(right[index] as Fact);
      return left;
    },
    result,
    account: (facts, accounting) => settledAccounting(settle(facts), accounting),
    settle,
  };
}

/** The accounting of rows that were taken in one by one, after all of them have decided about each other. */
function settledAccounting(values: readonly SettledValue[], taken: Accounting): Accounting {
  let { counted, pending } = taken;
  const excluded = { ...taken.excluded };
  for (const value of values) {
    if (value === 'counted') continue;
    counted--;
    if (value === 'pending') pending++;
    else addToTally(excluded, value.excluded);
  }
  return { counted, pending, excluded: sortedTally(excluded) };
}
