import { pairedColumns } from '../correlation/pairedColumns.ts';
import { rankColumn } from '../correlation/rankColumn.ts';
import { givenOptions } from '../given.ts';
import { normalCdf } from '../normalCdf.ts';
import { scanColumn } from '../scanColumn.ts';
import { decimalDifference } from './decimalDifference.ts';
import type { RankTestOptions } from './mannWhitneyTest.ts';
import { checkMethod, resolveMethod } from './rankTestMethod.ts';

/** Whether values tend to be larger than their partners. */
export interface SignedRankTest {
  /** The sum of the ranks of the positive differences. */
  readonly v: number;
  /** Of the normal approximation, positive when x tends to be larger; `null` when no pair differs. */
  readonly z: number | null;
  /** How probable differences at least as lopsided would be, either way, without a true one; `null` as `z`. */
  readonly p: number | null;
  readonly method: 'exact' | 'normal';
  /** How many pairs differ. The others say nothing and do not count. */
  readonly count: number;
}

const MOST_EXACT = 500;

/**
 * Whether values tend to be larger than their partners: handling times of the same agents before and after a training.
 * `null` without pairs.
 *
 * By ranks of the differences, of which only the signs and the order count. Pairs without a difference are left out; a
 * difference is that of the decimals written, so 0.3 − 0.2 and 0.2 − 0.1 are equal. `auto` is exact with fewer than 50
 * pairs, all of them different, and no two differences equal.
 *
 * The trap: it presumes that differences scatter evenly about their middle. For values of separate groups take
 * `mannWhitneyTest`.
 *
 * @param x one value per thing
 * @param y its partner, in the same order
 * @throws `not_an_array`, `not_a_number`, `non_finite`, `length_mismatch` for unusable input; `invalid_option` for
 * another method, or for `exact` with equal differences or more than 500 of them
 * @example
 * import { wilcoxonSignedRankTest } from 'support-kpis/stats';
 * const training = wilcoxonSignedRankTest([8, 12, 10, 15, 9, 14], [7, 9, 8, 9, 10, 10]);
 * [training?.v, training?.z?.toFixed(3), training?.p?.toFixed(3), training?.method] // → [19.5, '1.787', '0.074', 'normal']
 * @see F. Wilcoxon (1945), Individual Comparisons by Ranking Methods, Biometrics Bulletin 1; the same figures as R's
 * `wilcox.test(paired = TRUE)`
 */
export function wilcoxonSignedRankTest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: RankTestOptions = {},
): SignedRankTest | null {
  const { method = 'auto', correct = true } = givenOptions(options, 'wilcoxonSignedRankTest: options', [
    'method',
    'correct',
  ]);
  const path = 'wilcoxonSignedRankTest: options.method';
  checkMethod(method, path);
  const { left, right } = pairedColumns(x, y, 'wilcoxonSignedRankTest');
  scanColumn(left, 'wilcoxonSignedRankTest: x');
  scanColumn(right, 'wilcoxonSignedRankTest: y');
  if (left.length === 0) return null;
  const differences = left
    .map((value, index) => decimalDifference(value, right[index] as number))
    .filter((difference) => difference !== 0);
  const count = differences.length;
  const { ranks, tieTerm } = rankColumn(differences.map(Math.abs), 'wilcoxonSignedRankTest');
  let v = 0;
  for (let index = 0; index < count; index++) v += (differences[index] as number) > 0 ? (ranks[index] as number) : 0;
  // With pairs left out, `auto` leaves the exact distribution to who asks for it.
  const size = count < left.length ? Number.POSITIVE_INFINITY : count;
  const found = resolveMethod(method, obstacleOf(count, tieTerm), size, path);
  if (count === 0) return { v, z: null, p: null, method: found, count };
  const distance = v - (count * (count + 1)) / 4;
  const variance = (count * (count + 1) * (2 * count + 1)) / 24 - tieTerm / 48;
  const z = (Math.sign(distance) * (Math.abs(distance) - (correct ? 0.5 : 0))) / Math.sqrt(variance) + 0;
  return { v, z, p: found === 'exact' ? exactP(v, count) : 2 * normalCdf(-Math.abs(z)), method: found, count };
}

function obstacleOf(count: number, tieTerm: number): string | null {
  if (tieTerm > 0) return "'normal' or 'auto', since some differences are equal";
  return count > MOST_EXACT ? "'normal' or 'auto' for more than 500 differences" : null;
}

/** Twice the chance of the nearer end, or 1, when each rank is as likely to be positive as negative. */
function exactP(v: number, count: number): number {
  const total = (count * (count + 1)) / 2;
  const end = Math.min(v, total - v);
  const chances = new Float64Array(end + 1);
  chances[0] = 1;
  for (let rank = 1; rank <= count; rank++) {
    for (let sum = end; sum >= 0; sum--) {
      const without = chances[sum] as number;
      chances[sum] = (without + (sum < rank ? 0 : (chances[sum - rank] as number))) / 2;
    }
  }
  return Math.min(2 * chances.reduce((chance, of) => chance + of, 0), 1);
}
