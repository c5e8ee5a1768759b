import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { normalQuantile } from '../normalQuantile.ts';
import { quantileOdds } from './quantileOdds.ts';
import { isBoundless } from './shapes.ts';
import { FAR, farTail } from './studentTail.ts';

/**
 * The value that the share `p` of Student's t distribution lies below: 2.26 for 0.975 and 9 degrees of freedom, what a
 * 95 % interval of the mean of ten values takes instead of 1.96.
 *
 * Accurate to about 13 digits.
 *
 * @param p a fraction between 0 and 1, both excluded: there the answer is infinite
 * @param df degrees of freedom, whole or not, above 0 (from 1e-100 on); with Infinity it is the normal distribution
 * @throws `out_of_range` for another `p` or other degrees of freedom, `overflow` where the answer lies beyond 1.8e308
 * @example
 * import { tQuantile } from 'support-kpis/stats';
 * tQuantile(0.5, 3) // → 0
 * tQuantile(0.975, 9).toFixed(4) // → '2.2622'
 */
export function tQuantile(p: number, df: number): number {
  checkFraction(p, 'tQuantile: p', true);
  if (isBoundless(df, 'tQuantile: df')) return normalQuantile(p);
  if (p === 0.5) return 0;
  const size = finite(sizeAt(Math.min(p, 1 - p), df), 'tQuantile');
  return Math.sign(p - 0.5) * size;
}

function sizeAt(tail: number, df: number): number {
  const far = farTail(df);
  if (tail < far) return FAR * Math.sqrt(df) * (far / tail) ** (1 / df);
  return Math.sqrt(df / quantileOdds(2 * tail, 1 - 2 * tail, df / 2, 0.5));
}
