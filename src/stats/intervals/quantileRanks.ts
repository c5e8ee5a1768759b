import { type Binomial, binomialTail } from '../distributions/binomialTail.ts';
import { firstCount } from '../distributions/firstCount.ts';
import { checkWhole } from '../distributions/shapes.ts';
import { checkFraction } from '../fraction.ts';
import { normalQuantile } from '../normalQuantile.ts';

/** Probabilities that differ by less are the same number, rounded. */
const ROUNDING = 1e-12;

/** Which of the sorted values, counted from 1, are the ends of an interval for a quantile. */
export interface QuantileRanks {
  /** `null` when the values are too few for a lower end: the interval is open there. */
  readonly lowerRank: number | null;
  /** `null` when the values are too few for an upper end. */
  readonly upperRank: number | null;
  /** The confidence that the interval really has, at least the one asked for. */
  readonly coverage: number;
}

/**
 * Which of `count` sorted values enclose the true quantile, whatever the distribution they come from. `null` without
 * values.
 *
 * Knows only the count, so that a summary can look up the two values in a sketch or a sorted column. For the median six
 * values are enough at 95 %; the upper end takes 36 values for the 90th percentile and 368 for the 99th. Below that an
 * end is missing, and to say so is the honest answer.
 *
 * @param count how many values, a whole number
 * @param p the quantile, a fraction from 0 to 1
 * @param level the confidence, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for another `count`, `p` or level
 * @example
 * import { quantileRanks } from 'support-kpis/stats';
 * quantileRanks(10, 0.5) // → { lowerRank: 2, upperRank: 9, coverage: 0.978515625 }
 * quantileRanks(10, 0.9)?.upperRank // → null
 * @see W. J. Conover (1999), Practical Nonparametric Statistics, 3rd edition, section 3.2
 */
export function quantileRanks(count: number, p: number, level = 0.95): QuantileRanks | null {
  checkWhole(count, 'quantileRanks: count');
  checkFraction(p, 'quantileRanks: p', false);
  checkFraction(level, 'quantileRanks: level', true);
  if (count === 0) return null;
  const below: Binomial = { trials: count, success: p, failure: 1 - p };
  const above: Binomial = { trials: count, success: 1 - p, failure: p };
  const tail = (1 - level) / 2;
  const fromBottom = ranksOutside(below, tail);
  const fromTop = ranksOutside(above, tail);
  const missed = binomialTail(below, fromBottom - 1, 'lower') + binomialTail(above, fromTop - 1, 'lower');
  return {
    lowerRank: fromBottom === 0 ? null : fromBottom,
    upperRank: fromTop === 0 ? null : count + 1 - fromTop,
    coverage: 1 - missed,
  };
}

/** The highest rank that more values than the tail allows lie on the near side of the quantile of; 0 for none. */
function ranksOutside(binomial: Binomial, tail: number): number {
  return firstCount(
    binomial,
    normalQuantile(tail),
    (count) => binomialTail(binomial, count, 'lower') > tail * (1 + ROUNDING),
  );
}
