import { SupportKpisError } from '../errors/supportKpisError.ts';
import { polynomial } from './polynomial.ts';

// Cody (1969) and (1993, algorithm 715): rational approximations of the normal distribution function.
const CENTRAL_TOP = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const CENTRAL_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const FAR_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const FAR_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];
const INVERSE_ROOT_OF_TWO_PI = 0.3989422804014327;

/**
 * The share of a standard normal distribution that lies below `z`.
 *
 * Nearly exact to the last digits, also far out in the lower tail, where `1 - normalCdf(-z)` would have lost them.
 *
 * @throws `not_a_number` when z is NaN or no number
 * @example
 * import { normalCdf } from 'support-kpis/stats';
 * normalCdf(0) // → 0.5
 * normalCdf(Number.NEGATIVE_INFINITY) // → 0
 * @see W. J. Cody (1993), Algorithm 715: SPECFUN, ACM Transactions on Mathematical Software 19, as in R's `pnorm`
 */
export function normalCdf(z: number): number {
  if (typeof z !== 'number' || Number.isNaN(z)) {
    throw new SupportKpisError({ code: 'not_a_number', path: 'normalCdf: z', expected: 'a number', received: z });
  }
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRAL_TOP, square)) / polynomial(CENTRAL_BOTTOM, square);
  }
  const tail = upperTail(size);
  return z > 0 ? 1 - tail : tail;
}

function upperTail(size: number): number {
  if (size > 40) return 0;
  // exp(−z²⁄2) with z² in two parts, so that its rounding is not multiplied; one half of it at the very end, so that a
  // subnormal result is rounded once.
  const coarse = Math.trunc(size * 16) / 16;
  const rest = (size - coarse) * (size + coarse);
  const halfPower = Math.exp(coarse * coarse * -0.25);
  return Math.exp(rest * -0.5) * tailFactor(size) * halfPower * halfPower;
}

function tailFactor(size: number): number {
  if (size <= Math.sqrt(32)) return polynomial(MIDDLE_TOP, size) / polynomial(MIDDLE_BOTTOM, size);
  const inverse = 1 / (size * size);
  const correction = (inverse * polynomial(FAR_TOP, inverse)) / polynomial(FAR_BOTTOM, inverse);
  return (INVERSE_ROOT_OF_TWO_PI - correction) / size;
}
