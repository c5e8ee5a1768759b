import { nearestRatio } from './dyadic.ts';

/**
 * Where a quantile lies among n sorted values: between the order statistics `lower` and `upper` (0-based), at `weight`
 * from the one to the other.
 */
export interface QuantileRank {
  readonly lower: number;
  readonly upper: number;
  readonly weight: number;
}

/** A fraction as the decimal that the caller wrote: 0.95 is 95 ÷ 100, which no double is. */
export interface DecimalFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Nine ways to define a sample quantile (Hyndman and Fan 1996), numbered as in R. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The continuous types put the quantile at α + p(n + 1 − α − β); α and β in 24ths. */
const plottingPositions: Readonly<Record<4 | 5 | 6 | 7 | 8 | 9, readonly [bigint, bigint]>> = {
  4: [0n, 24n],
  5: [12n, 12n],
  6: [0n, 0n],
  7: [24n, 24n],
  8: [8n, 8n],
  9: [9n, 9n],
};

/** Reads a number from 0 to 1 as the shortest decimal that stands for it. */
export function decimalFractionOf(p: number): DecimalFraction {
  const [digits = '0', power = '0'] = String(p).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length - Number(power)) };
}

/** The place of a quantile among n > 0 sorted values, free of the rounding noise of n × p. */
export function quantileRank(length: number, p: DecimalFraction, type: QuantileType): QuantileRank {
  const { numerator, denominator } = p;
  const count = BigInt(length);
  if (type <= 3) {
    // Twice the position, since type 3 counts from n × p − ½.
    const twice = 2n * count * numerator - (type === 3 ? denominator : 0n);
    // Rounded towards 0: before the first value there is but one place.
    const position = twice / (2n * denominator);
    const isExact = twice === position * 2n * denominator;
    return rankAt(length, Number(position), isExact ? weightOfTie(type, position) : 1);
  }
  const [alpha, beta] = plottingPositions[type as 4 | 5 | 6 | 7 | 8 | 9];
  const bottom = 24n * denominator;
  const top = alpha * denominator + numerator * (24n * (count + 1n) - alpha - beta);
  const position = top / bottom;
  return rankAt(length, Number(position), nearestRatio(top - position * bottom, bottom, 0));
}

/** The value between two order statistics; never beyond them, and `null` halfway from −∞ to ∞. */
export function interpolate(lower: number, upper: number, weight: number): number | null {
  if (weight === 0) return lower + 0;
  if (weight === 1) return upper + 0;
  const gap = upper - lower;
  if (gap < Number.POSITIVE_INFINITY) return Math.min(lower + gap * weight, upper) + 0;
  const between = lower * (1 - weight) + upper * weight;
  return Number.isNaN(between) ? null : between;
}

/** From a 1-based position that may lie outside to 0-based order statistics that exist. */
function rankAt(length: number, position: number, weight: number): QuantileRank {
  const lower = Math.min(Math.max(position, 1), length) - 1;
  const upper = Math.min(Math.max(position + 1, 1), length) - 1;
  return { lower, upper, weight };
}

function weightOfTie(type: QuantileType, position: bigint): number {
  if (type === 1) return 0;
  if (type === 2) return 0.5;
  return position % 2n === 0n ? 0 : 1;
}
