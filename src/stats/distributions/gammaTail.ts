import { deviance } from './deviance.ts';
import { expResidual, logResidual } from './residuals.ts';
import { stirlingError } from './stirlingError.ts';
import { scaleOf, tailIntegral } from './tailIntegral.ts';
import { otherTail, type Tail, tailOf } from './tails.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** The share of the gamma distribution of this shape below x, or above it, for x > 0. */
export function gammaTail(shape: number, x: number, side: 'lower' | 'upper'): Tail {
  const smaller = x < shape ? 'lower' : 'upper';
  const perDensity = smaller === 'lower' ? lowerPerDensity(shape, x) : upperPerDensity(shape, x);
  const tail = tailOf(logDensity(shape, x), perDensity);
  return side === smaller ? tail : otherTail(tail);
}

/** The logarithm of x^a exp(−x) ÷ Γ(a), by the distance of x from a, so that no large terms cancel (Loader 2000). */
function logDensity(a: number, x: number): number {
  return 0.5 * Math.log(a) - HALF_LOG_TWO_PI - stirlingError(a) - deviance(a, x - a, x);
}

/** Substitutes t = x exp(−s) in the integral of t^(a−1) exp(−t) from 0 to x < a. */
function lowerPerDensity(a: number, x: number): number {
  return tailIntegral(scaleOf(a - x, x), (s) => s * (a - x) + x * expResidual(s));
}

/** Substitutes t = x(1 + s) in the integral of t^(a−1) exp(−t) from x ≥ a to ∞. */
function upperPerDensity(a: number, x: number): number {
  if (a < 1) return tailIntegral(1 / (x + 1 - a), (s) => s * x + (1 - a) * Math.log1p(s));
  const slope = x - a + 1;
  return tailIntegral(scaleOf(slope, a - 1), (s) => s * slope + (a - 1) * logResidual(s));
}
