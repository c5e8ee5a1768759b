import type { Binomial } from './binomialTail.ts';

/**
 * The first count of successes from which on `isReached` holds; at the count of the trials it must. Few questions are
 * asked when the answer is near the quantile that belongs to the normal quantile z.
 */
export function firstCount(
  { trials, success, failure }: Binomial,
  z: number,
  isReached: (count: number) => boolean,
): number {
  // Cornish and Fisher (1938): the normal approximation, corrected for the skew.
  const guess = trials * success + z * Math.sqrt(trials * success * failure) + ((z * z - 1) * (failure - success)) / 6;
  let low = -1;
  let high = trials;
  let probe = Math.min(Math.max(Math.round(guess), 0), trials);
  for (let stride = 1; high - low > 1; stride *= 2) {
    const reached = isReached(probe);
    if (reached) high = probe;
    else low = probe;
    const next = reached ? probe - stride : probe + stride;
    probe = next > low && next < high ? next : low + Math.floor((high - low) / 2);
  }
  return high + 0;
}
