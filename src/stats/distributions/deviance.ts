import { logResidual } from './residuals.ts';

/**
 * expected × log(expected ÷ found) + found − expected: what the logarithm of a density loses with the distance from its
 * top, without large terms that cancel.
 *
 * @param beyond found − expected
 * @see C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export function deviance(expected: number, beyond: number, found: number): number {
  if (Math.abs(beyond) <= 0.5 * expected) return expected * logResidual(beyond / expected);
  const ratio = expected / found;
  const isOrdinary = ratio > 0 && ratio < Number.POSITIVE_INFINITY;
  return expected * (isOrdinary ? Math.log(ratio) : Math.log(expected) - Math.log(found)) + beyond;
}
