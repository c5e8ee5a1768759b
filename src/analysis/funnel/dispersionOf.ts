import { quantiles } from '../../stats/quantile.ts';

/** So large a share of the groups at either end is drawn in, so that the odd ones do not widen their own limits. */
const DRAWN_IN = 0.1;

/**
 * How much more the groups differ than chance alone would have them: the mean square of their distances in standard
 * errors, and never less than 1.
 */
export function dispersionOf(distances: readonly number[]): number {
  if (distances.length === 0) return 1;
  const [low, high] = quantiles(distances, [DRAWN_IN, 1 - DRAWN_IN]) as [number, number];
  let squares = 0;
  for (const distance of distances) squares += Math.min(Math.max(distance, low), high) ** 2;
  return Math.max(squares / distances.length, 1);
}
