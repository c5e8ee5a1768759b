import { checkCount } from './count.ts';
import { checkFraction } from './fraction.ts';
import { givenObject } from './given.ts';
import { type Interval, wilsonInterval } from './wilsonInterval.ts';

/** How many of how many trials succeeded. */
export interface TrialCounts {
  readonly successes: number;
  readonly trials: number;
}

/** A difference, and between which values the true one probably lies. */
export interface DifferenceInterval extends Interval {
  readonly difference: number;
}

/**
 * By how much two shares of separate groups differ, left − right, and between which values the true difference
 * probably lies. `null` when one side has no trials.
 *
 * It holds for few trials too, and never leaves −1 to 1. The trap: two groups must share no trial, or it is too wide;
 * and overlap of the two shares' own intervals does not mean that they do not differ, this interval holding 0 does.
 *
 * @param left successes and trials of one group
 * @param right those of the group it is compared with
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts of a side are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { newcombeInterval } from 'support-kpis/stats';
 * const change = newcombeInterval({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
 * [change?.lower, change?.difference, change?.upper].map((share) => share?.toFixed(4)) // → ['0.0524', '0.2000', '0.3339']
 * @see R. G. Newcombe (1998), Interval Estimation for the Difference Between Independent Proportions, Statistics in
 * Medicine 17, method 10
 */
export function newcombeInterval(left: TrialCounts, right: TrialCounts, level = 0.95): DifferenceInterval | null {
  givenObject(left, 'newcombeInterval: left');
  givenObject(right, 'newcombeInterval: right');
  checkFraction(level, 'newcombeInterval: level', true);
  checkSide(left, 'left');
  checkSide(right, 'right');
  const leftInterval = wilsonInterval(left.successes, left.trials, level);
  const rightInterval = wilsonInterval(right.successes, right.trials, level);
  if (leftInterval === null || rightInterval === null) return null;
  const leftShare = left.successes / left.trials;
  const rightShare = right.successes / right.trials;
  const difference = leftShare - rightShare;
  const below = Math.sqrt((leftShare - leftInterval.lower) ** 2 + (rightInterval.upper - rightShare) ** 2);
  const above = Math.sqrt((leftInterval.upper - leftShare) ** 2 + (rightShare - rightInterval.lower) ** 2);
  return { difference, lower: Math.max(difference - below, -1), upper: Math.min(difference + above, 1) };
}

function checkSide({ successes, trials }: TrialCounts, side: string): void {
  checkCount(trials, `newcombeInterval: ${side}.trials`);
  checkCount(successes, `newcombeInterval: ${side}.successes`, trials, 'a count from 0 to the trials');
}
