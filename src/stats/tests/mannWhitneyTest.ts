import { givenOptions } from '../given.ts';
import { normalCdf } from '../normalCdf.ts';
import { type RankedPairs, rankedPairs } from './rankedPairs.ts';
import { rankSumDistribution } from './rankSumDistribution.ts';
import { checkMethod, type RankTestMethod, resolveMethod } from './rankTestMethod.ts';

export interface RankTestOptions {
  /**
   * `exact` counts all possible orders, `normal` approximates, corrected for ties. `auto`, the default, is exact
   * without ties and with fewer than 50 values on each side.
   */
  readonly method?: RankTestMethod | undefined;
  /** Whether the approximation is corrected for continuity; `true` unless said otherwise. */
  readonly correct?: boolean | undefined;
}

/** Whether the values of one group tend to be larger than those of another. */
export interface MannWhitneyTest {
  /** The number of pairs in which the left value is the larger one; equal ones count one half. */
  readonly u: number;
  /** The share of such pairs: 0.5 when neither group tends to be larger. */
  readonly superiority: number;
  /** Of the normal approximation, positive when the left values tend to be larger; `null` when all values are equal. */
  readonly z: number | null;
  /** How probable a difference at least as large would be, either way, without a true one; `null` as `z`. */
  readonly p: number | null;
  readonly method: 'exact' | 'normal';
}

/** More pairs than this, and counting all orders takes seconds. */
const MOST_EXACT_PAIRS = 250_000;

/**
 * Whether durations of one group tend to be longer than those of another, such as first response times before and after
 * a change. `null` when a side has no values.
 *
 * By ranks alone, so a few extreme waits decide nothing, and logarithms change nothing. ±Infinity is allowed. In n log n.
 * How much longer: `hodgesLehmannShift`.
 *
 * The traps: it compares whole distributions, and may find a difference where the medians are equal; and a ticket that is
 * still open has no duration yet, least of all its age so far, so where there are such take `logRankTest`.
 *
 * @param left the values of one group
 * @param right those of the group it is compared with
 * @throws `not_an_array`, or `not_a_number` on NaN or what is no number; `invalid_option` for another method, or for
 * `exact` when values are equal or there are more than 250,000 pairs
 * @example
 * import { mannWhitneyTest } from 'support-kpis/stats';
 * const change = mannWhitneyTest([12, 15, 31, 40], [35, 44, 60, 90, 95]);
 * [change?.u, change?.superiority, change?.p?.toFixed(4), change?.method] // → [1, 0.05, '0.0317', 'exact']
 * mannWhitneyTest([5, 5], [5])?.p // → null
 * @see H. B. Mann and D. R. Whitney (1947), On a Test of Whether One of Two Random Variables is Stochastically Larger
 * than the Other, Annals of Mathematical Statistics 18; the same figures as R's `wilcox.test`
 */
export function mannWhitneyTest(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  options: RankTestOptions = {},
): MannWhitneyTest | null {
  const { method = 'auto', correct = true } = givenOptions(options, 'mannWhitneyTest: options', ['method', 'correct']);
  const path = 'mannWhitneyTest: options.method';
  checkMethod(method, path);
  const pairs = rankedPairs(left, right, 'mannWhitneyTest', true);
  const [m, n] = [pairs.left.length, pairs.right.length];
  if (m === 0 || n === 0) return null;
  const { u, center, standardError } = pairs;
  const found = resolveMethod(method, obstacleOf(pairs), Math.max(m, n), path);
  const result = { u, superiority: u / (m * n), method: found };
  if (standardError === 0) return { ...result, z: null, p: null };
  const distance = Math.abs(u - center) - (correct ? 0.5 : 0);
  const z = (Math.sign(u - center) * distance) / standardError + 0;
  return { ...result, z, p: found === 'exact' ? exactP(u, m, n) : 2 * normalCdf(-Math.abs(z)) };
}

/** What `exact` would need that these values do not have, or `null`. */
export function obstacleOf({ left, right, hasTies }: RankedPairs): string | null {
  if (hasTies) return "'normal' or 'auto', since some values are equal";
  return left.length * right.length > MOST_EXACT_PAIRS ? "'normal' or 'auto' for more than 250,000 pairs" : null;
}

/** Twice the chance of the nearer end, or 1. */
function exactP(u: number, m: number, n: number): number {
  const chances = rankSumDistribution(m, n);
  const end = Math.min(u, m * n - u);
  let chance = 0;
  for (let index = 0; index <= end; index++) chance += chances[index] as number;
  return Math.min(2 * chance, 1);
}
