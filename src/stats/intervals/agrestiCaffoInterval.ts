import { checkCount } from '../count.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject } from '../given.ts';
import type { DifferenceInterval, TrialCounts } from '../newcombeInterval.ts';
import { normalQuantile } from '../normalQuantile.ts';

/**
 * By how much two shares of separate groups differ, left − right, and between which values the true difference
 * probably lies, by the textbook formula after adding one success and one failure to each group. `null` when one side
 * has no trials.
 *
 * As good as `newcombeInterval` for most shares, and simpler to check by hand. The trap: it is drawn towards 0, so of
 * very few trials it may not even contain the difference seen.
 *
 * @param left successes and trials of one group
 * @param right those of the group it is compared with
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` when the counts of a side are not 0 ≤ successes ≤ trials, or for another level
 * @example
 * import { agrestiCaffoInterval } from 'support-kpis/stats';
 * const change = agrestiCaffoInterval({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
 * [change?.lower, change?.difference, change?.upper].map((share) => share?.toFixed(4)) // → ['0.0525', '0.2000', '0.3358']
 * @see A. Agresti and B. Caffo (2000), Simple and Effective Confidence Intervals for Proportions and Differences of
 * Proportions, The American Statistician 54
 */
export function agrestiCaffoInterval(left: TrialCounts, right: TrialCounts, level = 0.95): DifferenceInterval | null {
  givenObject(left, 'agrestiCaffoInterval: left');
  givenObject(right, 'agrestiCaffoInterval: right');
  checkFraction(level, 'agrestiCaffoInterval: level', true);
  const leftShare = adjustedShare(left, 'left');
  const rightShare = adjustedShare(right, 'right');
  if (left.trials === 0 || right.trials === 0) return null;
  const middle = leftShare - rightShare;
  const reach =
    -normalQuantile((1 - level) / 2) *
    Math.sqrt(varianceOf(leftShare, left.trials + 2) + varianceOf(rightShare, right.trials + 2));
  return {
    difference: left.successes / left.trials - right.successes / right.trials,
    lower: Math.max(middle - reach, -1),
    upper: Math.min(middle + reach, 1),
  };
}

function adjustedShare({ successes, trials }: TrialCounts, side: string): number {
  checkCount(trials, `agrestiCaffoInterval: ${side}.trials`);
  checkCount(successes, `agrestiCaffoInterval: ${side}.successes`, trials, 'a count from 0 to the trials');
  return (successes + 1) / (trials + 2);
}

function varianceOf(share: number, size: number): number {
  return (share * (1 - share)) / size;
}
