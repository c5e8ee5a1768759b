import { checkChoice } from './choice.ts';
import { checkFraction } from './fraction.ts';
import { givenOptions } from './given.ts';
import { kappaVariance } from './kappaVariance.ts';
import { normalQuantile } from './normalQuantile.ts';
import { ratingShares } from './ratingShares.ts';
import type { Interval } from './wilsonInterval.ts';

/** How well two raters agree, beyond what chance alone would give. */
export interface Agreement extends Interval {
  /** 1 is full agreement, 0 what chance gives; negative when they agree less than that. */
  readonly kappa: number;
  /** The weighted share of agreement that was seen. */
  readonly observed: number;
  /** The one that raters with these habits would reach by chance. */
  readonly expected: number;
  /** Of kappa, for many ratings. */
  readonly standardError: number;
}

export interface WeightedKappaOptions {
  /**
   * How much a rating some steps away still agrees: in proportion to the steps (`linear`), or to their square
   * (`quadratic`, the default), which forgives near misses more.
   */
  readonly weights?: 'linear' | 'quadratic' | undefined;
  /** The confidence, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
}

/**
 * How well two raters of the same things agree on an ordered scale, beyond chance, with its interval (within −1 to 1).
 *
 * `null` where agreement is undefined: without ratings, and when both raters gave one and the same rating to
 * everything, for then chance alone agrees fully. With two categories it is Cohen's kappa, whatever the weights.
 *
 * The trap: it depends on how common each rating is, so kappas of different teams or scales do not compare; the
 * interval presumes many ratings (some dozens), and has no width when the raters never differ.
 *
 * @param table counts: rows are the ratings of one rater, columns those of the other, both from the lowest to the highest
 * @throws `not_an_array` when the table is no square of counts, `out_of_range` for an impossible count or level,
 * `invalid_option` for other weights
 * @example
 * import { weightedKappa } from 'support-kpis/stats';
 * const reviews = [
 *   [9, 1, 0],
 *   [0, 10, 0],
 *   [0, 0, 8],
 * ];
 * weightedKappa(reviews, { weights: 'linear' })?.kappa.toFixed(4) // → '0.9583'
 * weightedKappa([[5, 0], [0, 0]]) // → null
 * @see J. L. Fleiss, J. Cohen and B. S. Everitt (1969), Large Sample Standard Errors of Kappa and Weighted Kappa,
 * Psychological Bulletin 72
 */
export function weightedKappa(
  table: readonly ArrayLike<number>[],
  options: WeightedKappaOptions = {},
): Agreement | null {
  const { weights = 'quadratic', level = 0.95 } = givenOptions(options, 'weightedKappa: options', ['weights', 'level']);
  checkFraction(level, 'weightedKappa: options.level', true);
  checkChoice(weights, ['linear', 'quadratic'], 'weightedKappa: options.weights');
  const ratings = ratingShares(table, 'weightedKappa');
  if (ratings === null) return null;
  const { shares, rows, columns, total } = ratings;
  const farthest = rows.length - 1;
  const weightOf = (row: number, column: number): number => {
    const distance = Math.abs(row - column) / farthest;
    return 1 - (weights === 'linear' ? distance : distance * distance);
  };
  // Of disagreements, because those of raters who never differ are exactly 0.
  let differed = 0;
  let chance = 0;
  for (let row = 0; row <= farthest; row++) {
    for (let column = 0; column <= farthest; column++) {
      const distance = farthest === 0 ? 0 : 1 - weightOf(row, column);
      differed += distance * (shares[row * rows.length + column] as number);
      chance += distance * (rows[row] as number) * (columns[column] as number);
    }
  }
  if (chance === 0) return null;
  const kappa = 1 - differed / chance;
  const [observed, expected] = [1 - differed, 1 - chance];
  const standardError = Math.sqrt(kappaVariance(ratings, weightOf, kappa, expected) / total);
  const reach = -normalQuantile((1 - level) / 2) * standardError;
  return {
    kappa,
    observed,
    expected,
    standardError,
    lower: Math.max(kappa - reach, -1),
    upper: Math.min(kappa + reach, 1),
  };
}
