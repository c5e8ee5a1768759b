import { normalCdf } from '../normalCdf.ts';
import { checkPlace, isBoundless } from './shapes.ts';
import { studentTail } from './studentTail.ts';

/**
 * The share of Student's t distribution that lies below `t`.
 *
 * Accurate to about 13 digits, also far out in the lower tail, where `1 - tCdf(-t, df)` would have lost them.
 *
 * @param df degrees of freedom, whole or not, above 0 (from 1e-100 on); with Infinity it is the normal distribution
 * @throws `not_a_number` when t is NaN or no number, `out_of_range` for other degrees of freedom
 * @example
 * import { tCdf } from 'support-kpis/stats';
 * tCdf(0, 5) // → 0.5
 * tCdf(2.228, 10).toFixed(4) // → '0.9750'
 * @see `betaCdf`, of which it is a special case
 */
export function tCdf(t: number, df: number): number {
  checkPlace(t, 'tCdf: t');
  if (isBoundless(df, 'tCdf: df')) return normalCdf(t);
  const below = studentTail(Math.abs(t), df);
  return t > 0 ? 1 - below : below;
}
