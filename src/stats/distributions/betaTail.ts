import { productError } from '../exactProduct.ts';
import { deviance } from './deviance.ts';
import { expResidual, logResidual } from './residuals.ts';
import { stirlingError } from './stirlingError.ts';
import { scaleOf, tailIntegral } from './tailIntegral.ts';
import { otherTail, type Tail, tailOf } from './tails.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * The share of the beta distribution of shapes a and b below x, or above it.
 *
 * @param x from 0 to 1
 * @param y 1 − x, given too because the difference may have lost its digits
 */
export function betaTail(a: number, b: number, x: number, y: number, side: 'lower' | 'upper'): Tail {
  const beyond = beyondMean(a, b, x, y);
  const smaller = beyond <= 0 ? 'lower' : 'upper';
  const perDensity = smaller === 'lower' ? lowerPerDensity(a, b, x, y, beyond) : lowerPerDensity(b, a, y, x, -beyond);
  const tail = tailOf(logDensity(a, b, x, y, beyond), perDensity);
  return side === smaller ? tail : otherTail(tail);
}

/** (a + b)x − a, which is b − (a + b)y, with few digits lost where x is next to the mean. */
function beyondMean(a: number, b: number, x: number, y: number): number {
  const size = a + b;
  const lost = Math.min(a, b) - (size - Math.max(a, b));
  const [part, mean] = x <= y ? [x, a] : [y, b];
  const product = size * part;
  const error = productError(size, part, product);
  const beyond = product - mean + (error + lost * part);
  return x <= y ? beyond : -beyond;
}

/** The logarithm of x^a y^b ÷ B(a, b), by the distances of x and y from the mean, so that no large terms cancel. */
function logDensity(a: number, b: number, x: number, y: number, beyond: number): number {
  const size = a + b;
  const gammas = stirlingError(size) - stirlingError(a) - stirlingError(b);
  const spread = 0.5 * (Math.log(a) + Math.log(b / size)) - HALF_LOG_TWO_PI;
  return spread + gammas - deviance(a, beyond, size * x) - deviance(b, -beyond, size * y);
}

/** Substitutes t = x exp(−s) in the integral of t^(a−1) (1 − t)^(b−1) from 0 to x, which is not beyond the mean. */
function lowerPerDensity(a: number, b: number, x: number, y: number, beyond: number): number {
  const odds = x / y;
  if (b < 1) {
    const decay = (s: number): number => a * s + (1 - b) * Math.log1p(-odds * Math.expm1(-s));
    return tailIntegral(1 / (a + (1 - b) * odds), decay) / y;
  }
  const slope = (x - beyond) / y;
  const decay = (s: number): number =>
    slope * s + (b - 1) * (odds * expResidual(s) + logResidual(-odds * Math.expm1(-s)));
  return tailIntegral(scaleOf(slope, ((b - 1) * odds) / y), decay) / y;
}
