import { checkFraction } from './fraction.ts';
import { polynomial } from './polynomial.ts';

// Wichura (1988), algorithm AS 241, PPND16: highest power first.
const CENTRAL_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRAL_BOTTOM = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The value that the share `p` of a standard normal distribution lies below: 1.96 for 0.975, the z of a 95 % interval.
 *
 * Accurate to about 16 digits.
 *
 * @param p a fraction between 0 and 1, both excluded: there the answer is infinite
 * @throws `out_of_range` for another `p`
 * @example
 * import { normalQuantile } from 'support-kpis/stats';
 * normalQuantile(0.5) // → 0
 * normalQuantile(0.975).toFixed(6) // → '1.959964'
 * @see M. J. Wichura (1988), Algorithm AS 241, Applied Statistics 37, PPND16
 */
export function normalQuantile(p: number): number {
  checkFraction(p, 'normalQuantile: p', true);
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const x = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(CENTRAL_TOP, x)) / polynomial(CENTRAL_BOTTOM, x);
  }
  const depth = Math.sqrt(-Math.log(fromMiddle < 0 ? p : 1 - p));
  const size =
    depth <= 5
      ? polynomial(MIDDLE_TOP, depth - 1.6) / polynomial(MIDDLE_BOTTOM, depth - 1.6)
      : polynomial(FAR_TOP, depth - 5) / polynomial(FAR_BOTTOM, depth - 5);
  return fromMiddle < 0 ? -size : size;
}
