import type { Tail } from './tails.ts';

/** Newton's next error is about the square of this one. */
const CLOSE = 1e-8;
/** A smaller step leaves v as it is. */
const LAST_PLACE = 2 ** -53;
const MOST_STEPS = 200;
export const LEAST = 2 ** -1022;
const MOST = 2 ** 1023;

/**
 * The v > 0 at which a tail has the wanted logarithm: 0 or Infinity where v would lie beyond the range of doubles.
 *
 * Newton's method in log v and the tail's logarithm, of which each is nearly a straight line of the other; where it
 * leaves what is known of v, or hardly moves, the middle of that is taken instead.
 *
 * @param rises whether the tail grows with v
 */
export function solveTail(logWanted: number, start: number, rises: boolean, tailAt: (v: number) => Tail): number {
  let low = LEAST;
  let high = MOST;
  let v = Math.min(Math.max(start, low), high);
  let lastStep = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_STEPS; count++) {
    const { log, perDensity } = tailAt(v);
    const missing = logWanted - log;
    const step = (rises ? missing : -missing) * perDensity;
    if (Math.abs(missing) < CLOSE || Math.abs(step) < LAST_PLACE) return v * Math.exp(step);
    if (missing > 0 === rises) low = v;
    else high = v;
    const next = v * Math.exp(step);
    const isNewton = next > low && next < high && Math.abs(step) < lastStep / 2;
    lastStep = isNewton ? Math.abs(step) : Number.POSITIVE_INFINITY;
    v = isNewton ? next : Math.sqrt(low) * Math.sqrt(high);
  }
  if (low === LEAST) return 0;
  // Between two neighbours the rounding of the tail alone decides, and either is the answer.
  return high === MOST ? Number.POSITIVE_INFINITY : v;
}
