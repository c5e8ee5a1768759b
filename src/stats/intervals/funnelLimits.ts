import { binomialCdf } from '../distributions/binomialCdf.ts';
import { binomialQuantile } from '../distributions/binomialQuantile.ts';
import { checkWhole } from '../distributions/shapes.ts';
import { checkFraction } from '../fraction.ts';
import type { Interval } from '../wilsonInterval.ts';

/**
 * Between which shares a group of so many trials lies by chance alone, if its true share is that of all. `null` without
 * trials.
 *
 * The limits of a funnel plot: wide for few trials, narrow for many, so that groups of any size stand in one picture.
 * Exact binomial limits, interpolated between counts so that they do not jump: beyond
 * one lies no count that chance reaches more often than it should. The trap: of forty groups two lie outside
 * limits of 95 % by chance; 99.8 % is the usual alarm.
 *
 * @param share that of all groups together, or the one promised; a fraction from 0 to 1
 * @param trials of the group, a whole number from 0
 * @param level how many of the groups lie inside by chance, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range`
 * @example
 * import { funnelLimits } from 'support-kpis/stats';
 * const [small, large] = [10, 1000].map((trials) => funnelLimits(0.8, trials));
 * [small?.lower.toFixed(3), small?.upper.toFixed(3)]; // → ['0.471', '1.000']
 * [large?.lower.toFixed(3), large?.upper.toFixed(3)]; // → ['0.774', '0.825']
 * @see D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24
 */
export function funnelLimits(share: number, trials: number, level = 0.95): Interval | null {
  checkFraction(share, 'funnelLimits: share', false);
  checkWhole(trials, 'funnelLimits: trials');
  checkFraction(level, 'funnelLimits: level', true);
  if (trials === 0) return null;
  if (share === 0 || share === 1) return { lower: share + 0, upper: share + 0 };
  const tail = (1 - level) / 2;
  // The upper limit is the lower one of what did not happen, so that a mirrored share has mirrored limits.
  return { lower: limitAt(tail, trials, share), upper: 1 - limitAt(tail, trials, 1 - share) };
}

function limitAt(probability: number, trials: number, share: number): number {
  const count = binomialQuantile(probability, trials, share);
  const reached = binomialCdf(count, trials, share);
  const mass = reached - binomialCdf(count - 1, trials, share);
  const limit = (count - (reached - probability) / mass) / trials;
  return Math.min(Math.max(limit, 0), 1);
}
