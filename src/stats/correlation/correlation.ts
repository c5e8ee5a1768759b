import { tCdf } from '../distributions/tCdf.ts';
import { normalQuantile } from '../normalQuantile.ts';

/** How closely two series of values go together. */
export interface Correlation {
  /** From −1 to 1. */
  readonly r: number;
  /** The ends of its confidence interval; `null` for fewer than four pairs. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The statistic of the test; `null` when r is 1 or −1, where it is infinite. */
  readonly t: number | null;
  /** Two fewer than there are pairs. */
  readonly degreesOfFreedom: number;
  /** How probable a correlation at least as strong would be, either way, if there were none; `null` for two pairs. */
  readonly p: number | null;
  readonly count: number;
}

/**
 * Test and interval of a correlation that was found among at least two pairs.
 *
 * @param inflation by how much the variance of its Fisher transform, atanh r, exceeds 1 ÷ (count − 3)
 */
export function correlationOf(r: number, count: number, inflation: number, level: number): Correlation {
  const degreesOfFreedom = count - 2;
  const isPerfect = r === 1 || r === -1;
  // The two factors of 1 − r² keep their digits near ±1.
  const t = isPerfect ? null : r * Math.sqrt(degreesOfFreedom / ((1 - r) * (1 + r)));
  const p = t === null ? 0 : 2 * tCdf(-Math.abs(t), degreesOfFreedom);
  const result = { r, t, degreesOfFreedom, p: degreesOfFreedom === 0 ? null : p, count };
  if (count < 4) return { ...result, lower: null, upper: null };
  const middle = Math.atanh(r);
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(inflation / (count - 3));
  return { ...result, lower: Math.tanh(middle - reach), upper: Math.tanh(middle + reach) };
}
