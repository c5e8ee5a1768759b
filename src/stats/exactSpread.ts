import { bitLength, LOWEST_EXPONENT, nearestRatio, powerOfTwo, unitsOf } from './dyadic.ts';
import { finite } from './finite.ts';

/** A standard deviation squared as numerator ÷ denominator × 2^exponent. */
export interface ExactVariance {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly exponent: number;
}

/**
 * The sample variance from exact sums: (n Σx² − (Σx)²) ÷ n(n − 1).
 *
 * @param count at least 2
 * @param total Σx in units of 2^exponent
 * @param squares Σx² in units of 2^(2 × exponent)
 */
export function exactVarianceOf(count: number, total: bigint, squares: bigint, exponent: number): ExactVariance {
  const n = BigInt(count);
  return { numerator: n * squares - total * total, denominator: n * (n - 1n), exponent: 2 * exponent };
}

/** The sample variance of any finite doubles, however large or small. Slow: whole numbers of 2,000 bits. */
export function exactVarianceOfColumn(column: Float64Array): ExactVariance {
  let total = 0n;
  let squares = 0n;
  for (const value of column) {
    const units = unitsOf(value, LOWEST_EXPONENT);
    total += units;
    squares += units * units;
  }
  return exactVarianceOf(column.length, total, squares, LOWEST_EXPONENT);
}

/** How far values scatter. The variance may be 0 or infinite where it leaves the range of doubles and its root does not. */
export interface Spread {
  readonly variance: number;
  readonly standardDeviation: number;
}

/** Both figures, correctly rounded (the root: of a correctly rounded variance). */
export function exactSpreadOf({ numerator, denominator, exponent }: ExactVariance): Spread {
  const half = Math.floor((bitLength(numerator) - bitLength(denominator) + exponent) / 2);
  const shift = Math.max(half - 2, -1022);
  const root = Math.sqrt(nearestRatio(numerator, denominator, exponent - 2 * shift)) * powerOfTwo(shift);
  return {
    variance: nearestRatio(numerator, denominator, exponent),
    standardDeviation: finite(root, 'standardDeviation'),
  };
}
