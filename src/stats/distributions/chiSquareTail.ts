import { gammaTail } from './gammaTail.ts';
import { checkPlace, checkShape } from './shapes.ts';

/**
 * The share of the chi-square distribution that lies above `x`: the p-value of a chi-square test.
 *
 * Accurate to about 13 digits, of small shares too, where 1 minus the share below would have lost them.
 *
 * @param df degrees of freedom, whole or not, above 0 (from 1e-100 to 1e100)
 * @throws `not_a_number` when x is NaN or no number, `out_of_range` for other degrees of freedom
 * @example
 * import { chiSquareTail } from 'support-kpis/stats';
 * chiSquareTail(3.841, 1).toFixed(4) // → '0.0500'
 * chiSquareTail(0, 1) // → 1
 * @see Own quadrature (Takahasi and Mori 1974) of the tail over its density (Loader 2000)
 */
export function chiSquareTail(x: number, df: number): number {
  checkPlace(x, 'chiSquareTail: x');
  checkShape(df, 'chiSquareTail: df');
  if (x <= 0) return 1;
  return x === Number.POSITIVE_INFINITY ? 0 : Math.exp(gammaTail(df / 2, x / 2, 'upper').log);
}
