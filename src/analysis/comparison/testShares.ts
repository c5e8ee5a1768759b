import { newcombeInterval, type TrialCounts } from '../../stats/newcombeInterval.ts';
import { fisherExactTest } from '../../stats/tests/fisherExactTest.ts';
import { type TwoProportionTest, twoProportionTest } from '../../stats/tests/twoProportionTest.ts';
import type { TestedChange, UntestedChange } from './comparison.ts';

/** Below so many expected rows in a cell the normal approximation of a test is not to be trusted. */
const LEAST_EXPECTED = 5;

/** Two shares: by the pooled test, or exactly where rows are few. */
export function testShares(before: TrialCounts, after: TrialCounts, level: number): TestedChange | UntestedChange {
  const n = { before: before.trials, after: after.trials };
  const interval = newcombeInterval(after, before, level);
  if (interval === null) return { reason: 'no_data', n };
  const { lower, upper, difference } = interval;
  const found = { lower, upper, method: 'newcombe', direction: Math.sign(difference), n } as const;
  if (leastExpected(before, after) >= LEAST_EXPECTED) {
    const { p } = twoProportionTest(after, before) as TwoProportionTest;
    return { ...found, p, test: 'two_proportion' };
  }
  const failures = ({ successes, trials }: TrialCounts): number => trials - successes;
  const table = [
    [after.successes, failures(after)],
    [before.successes, failures(before)],
  ];
  const { p } = fisherExactTest(table) as { readonly p: number };
  return { ...found, p, test: 'fisher_exact' };
}

function leastExpected(left: TrialCounts, right: TrialCounts): number {
  const successes = left.successes + right.successes;
  const trials = left.trials + right.trials;
  const rarer = Math.min(successes, trials - successes);
  return (Math.min(left.trials, right.trials) * rarer) / trials;
}
