import { checkCount } from '../count.ts';
import { givenObject, givenOptions } from '../given.ts';
import type { TrialCounts } from '../newcombeInterval.ts';
import { normalCdf } from '../normalCdf.ts';

export interface TwoProportionOptions {
  /** Whether to apply Yates' correction for continuity; `false` unless said otherwise. */
  readonly correct?: boolean | undefined;
}

/** Whether two shares differ by more than chance. */
export interface TwoProportionTest {
  /** Positive when the left share is the larger one. */
  readonly z: number;
  /** z². */
  readonly chiSquare: number;
  /** How probable a difference at least as large would be, either way, if the true shares were equal. */
  readonly p: number;
}

/**
 * Whether two shares of separate groups differ by more than chance: the two-sided test with the pooled share. `null`
 * when a side has no trials, or when all trials of both succeeded or all failed, for then there is no spread to judge by.
 *
 * The traps: a small p says that there is a difference, not that it matters, so read it beside `newcombeInterval`; looked
 * at every day until it is small, it will be small some day without any difference; and with fewer than about five
 * successes or failures expected on a side take `fisherExactTest`. Yates' correction makes it err on the safe side.
 *
 * @param left successes and trials of one group
 * @param right those of the group it is compared with
 * @throws `out_of_range` when the counts of a side are not 0 ≤ successes ≤ trials
 * @example
 * import { twoProportionTest } from 'support-kpis/stats';
 * const change = twoProportionTest({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
 * [change?.z.toFixed(4), change?.p.toFixed(4)] // → ['2.6502', '0.0080']
 * twoProportionTest({ successes: 0, trials: 10 }, { successes: 0, trials: 20 }) // → null
 * @see R. G. Newcombe (1998), Interval Estimation for the Difference Between Independent Proportions, Statistics in
 * Medicine 17; the same figures as R's `prop.test`, whose `correct` is true unless said otherwise
 */
export function twoProportionTest(
  left: TrialCounts,
  right: TrialCounts,
  options: TwoProportionOptions = {},
): TwoProportionTest | null {
  givenObject(left, 'twoProportionTest: left');
  givenObject(right, 'twoProportionTest: right');
  const { correct = false } = givenOptions(options, 'twoProportionTest: options', ['correct']);
  checkSide(left, 'left');
  checkSide(right, 'right');
  if (left.trials === 0 || right.trials === 0) return null;
  const trials = left.trials + right.trials;
  const successes = left.successes + right.successes;
  const failures = left.trials - left.successes + (right.trials - right.successes);
  if (successes === 0 || failures === 0) return null;
  // The difference of shares over a common denominator, so that equal shares differ by exactly 0.
  const difference = left.successes * right.trials - right.successes * left.trials;
  const distance = correct ? Math.max(Math.abs(difference) - trials / 2, 0) : Math.abs(difference);
  const spread = Math.sqrt(trials / left.trials / right.trials / failures) / Math.sqrt(successes);
  const z = Math.sign(difference) * distance * spread + 0;
  return { z, chiSquare: z * z, p: 2 * normalCdf(-Math.abs(z)) };
}

function checkSide({ successes, trials }: TrialCounts, side: string): void {
  checkCount(trials, `twoProportionTest: ${side}.trials`);
  checkCount(successes, `twoProportionTest: ${side}.successes`, trials, 'a count from 0 to the trials');
}
