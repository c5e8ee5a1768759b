import { finite } from '../finite.ts';
import { polynomial } from '../polynomial.ts';
import { checkPositive } from './shapes.ts';
import { stirlingError } from './stirlingError.ts';

// (−1)^k (ζ(k) − 1) ÷ k for k = 30 … 2, then 1 − γ and 0 (Abramowitz and Stegun 6.1.33): log Γ(2 + z) for |z| ≤ ½.
const NEAR_TWO = [
  3.1044247747322276e-11, -6.4229645638381e-11, 1.330476437424449e-10, -2.7595228851242334e-10, 5.731367241678862e-10,
  -1.1921401405860912e-9, 2.4836745438024785e-9, -5.183475041970047e-9, 1.0838659214896955e-8, -2.2711094608943164e-8,
  4.7698101693639804e-8, -1.0043224823968099e-7, 2.1207184805554665e-7, -4.492469198764566e-7, 9.55141213040742e-7,
  -2.039215753801366e-6, 4.374866789907488e-6, -9.439488275268397e-6, 2.050721277567069e-5, -4.492623673813314e-5,
  9.945751278180853e-5, -0.00022315475845357939, 0.0005096695247430425, -0.001192753911703261, 0.0028905103307415234,
  -0.007385551028673986, 0.020580808427784546, -0.0673523010531981, 0.3224670334241132, 0.42278433509846713, 0,
];
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * The natural logarithm of the gamma function: log of (x − 1)! where x is whole.
 *
 * Accurate to about 15 digits, also next to 1 and 2, where the logarithm itself is next to 0.
 *
 * @param x above 0
 * @throws `out_of_range` for another `x`, `overflow` where the logarithm lies beyond 1.8e308
 * @example
 * import { logGamma } from 'support-kpis/stats';
 * Math.exp(logGamma(5)).toFixed(9) // → '24.000000000'
 * logGamma(1) // → 0
 * @see M. Abramowitz and I. A. Stegun (1964), Handbook of Mathematical Functions, 6.1.33 and 6.1.41
 */
export function logGamma(x: number): number {
  checkPositive(x, 'logGamma: x');
  if (x < 0.5) return polynomial(NEAR_TWO, x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return polynomial(NEAR_TWO, x - 1) - Math.log1p(x - 1);
  if (x < 2.5) return polynomial(NEAR_TWO, x - 2);
  return finite((x - 0.5) * (Math.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingError(x), 'logGamma');
}
