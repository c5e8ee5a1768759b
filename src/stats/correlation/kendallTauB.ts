import { normalCdf } from '../normalCdf.ts';
import { scanColumn } from '../scanColumn.ts';
import { countInversions } from './countInversions.ts';
import { pairedColumns } from './pairedColumns.ts';
import { orderByPlace, placesOf } from './places.ts';

/** How far two rankings agree, pair by pair. */
export interface PairAgreement {
  /** From −1 to 1. */
  readonly tau: number;
  /** The statistic of the test, by the normal approximation. */
  readonly z: number;
  /** How probable an agreement at least as strong would be, either way, if there were none. */
  readonly p: number;
  readonly count: number;
}

/**
 * By how much more often two measures order two things alike than the other way round (Kendall's tau-b): 0.5 means
 * three times as often, among pairs without ties. `null` when all values of one are equal, or without a pair.
 *
 * For ratings on few levels, where most values are tied, it is steadier than `spearman`; it is smaller by nature, so
 * do not compare the two. The p-value is the normal approximation corrected for ties, good from about ten on.
 * In n log n, of every order. ±Infinity is allowed.
 *
 * @param x one value per thing
 * @param y the other measure of the same things, in the same order
 * @throws `not_an_array`, `not_a_number` or `length_mismatch` for unusable input
 * @example
 * import { kendallTauB } from 'support-kpis/stats';
 * kendallTauB([1, 1, 2, 2, 3], [1, 2, 2, 3, 3])?.tau // → 0.75
 * @see W. R. Knight (1966), A Computer Method for Calculating Kendall's Tau with Ungrouped Data, JASA 61; M. G.
 * Kendall (1970), Rank Correlation Methods, for the variance, as in SciPy's `kendalltau`
 */
export function kendallTauB(x: ArrayLike<number>, y: ArrayLike<number>): PairAgreement | null {
  const { left, right } = pairedColumns(x, y, 'kendallTauB');
  scanColumn(left, 'kendallTauB: x', true);
  scanColumn(right, 'kendallTauB: y', true);
  const count = left.length;
  const [first, second] = [placesOf(left), placesOf(right)];
  if (first.sizes.length < 2 || second.sizes.length < 2) return null;
  // By x, and by y among equal x, so that of the pairs with equal x none is an inversion.
  const order = orderByPlace(first, orderByPlace(second));
  let tiedInBoth = 0;
  let run = 0;
  const inOrder = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const index = order[at] as number;
    const previous = order[at - 1] ?? index;
    const isTied = first.places[index] === first.places[previous] && second.places[index] === second.places[previous];
    run = at > 0 && isTied ? run + 1 : 0;
    tiedInBoth += run;
    inOrder[at] = second.places[index] as number;
  }
  const [tiesOfX, tiesOfY] = [tiesOf(first.sizes), tiesOf(second.sizes)];
  const pairs = (count * (count - 1)) / 2;
  const discordant = countInversions(inOrder, second.sizes.length);
  const excess = pairs - tiesOfX.pairs - tiesOfY.pairs + tiedInBoth - 2 * discordant;
  const scale = Math.sqrt((pairs - tiesOfX.pairs) * (pairs - tiesOfY.pairs));
  const z = excess / Math.sqrt(varianceOf(count, tiesOfX, tiesOfY));
  return { tau: Math.min(Math.max(excess / scale, -1), 1), z, p: 2 * normalCdf(-Math.abs(z)), count };
}

interface Ties {
  readonly pairs: number;
  readonly triples: number;
  /** Σ t(t − 1)(2t + 5). */
  readonly spread: number;
}

function tiesOf(sizes: Uint32Array): Ties {
  let pairs = 0;
  let triples = 0;
  let spread = 0;
  for (let place = 0; place < sizes.length; place++) {
    const size = sizes[place] as number;
    const ordered = size * (size - 1);
    pairs += ordered / 2;
    triples += ordered * (size - 2);
    spread += ordered * (2 * size + 5);
  }
  return { pairs, triples, spread };
}

/** Of concordant less discordant pairs, if the measures had nothing to do with each other. */
function varianceOf(count: number, ofX: Ties, ofY: Ties): number {
  const ordered = count * (count - 1);
  const untied = (ordered * (2 * count + 5) - ofX.spread - ofY.spread) / 18;
  const byPairs = (2 * ofX.pairs * ofY.pairs) / ordered;
  return count < 3 ? untied : untied + byPairs + (ofX.triples * ofY.triples) / (9 * ordered * (count - 2));
}
