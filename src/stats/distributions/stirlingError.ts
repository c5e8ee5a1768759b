import { polynomial } from '../polynomial.ts';
import { atanhResidual } from './residuals.ts';

/** From here on Stirling's series is exact to the last digit. */
const LARGE = 16;
// B(2k) ÷ (2k(2k − 1)), highest k first (Abramowitz and Stegun 6.1.41).
const STIRLING_SERIES = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

/**
 * By how much log Γ(x) exceeds Stirling's formula (x − ½) log x − x + ½ log 2π, for x > 0.
 *
 * Densities that are written with it have no large terms that cancel.
 *
 * @see C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export function stirlingError(x: number): number {
  let rest = 0;
  let large = x;
  for (; large < LARGE; large++) rest += stepDown(large);
  const inverse = 1 / large;
  return rest + inverse * polynomial(STIRLING_SERIES, inverse * inverse);
}

/** What the error at x has beyond the one at x + 1: (x + ½) log(1 + 1/x) − 1. */
function stepDown(x: number): number {
  return x < 1 ? (x + 0.5) * (Math.log1p(x) - Math.log(x)) - 1 : atanhResidual(1 / (2 * x + 1));
}
