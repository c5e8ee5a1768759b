import type { ImpatientQueue } from './impatientQueue.ts';
import { impatientWaits } from './impatientWaits.ts';

const PRECISION = 1e-13;

/**
 * The time after which the fraction `p` of all callers has left the queue, served or not; 0 where no more have to wait.
 * In mean handle times.
 *
 * The logarithm of those still waiting is nearly straight, so false position finds it in a few steps; where it is not a
 * number the middle is tried. It bends down, so that the upper end would stay: what lies there is halved (as in the
 * Illinois variant, Dowell and Jarratt 1971).
 */
export function impatientWaitQuantile(queue: ImpatientQueue, p: number): number {
  const wanted = Math.log1p(-p);
  const excessAt = (moment: number): number => Math.log(impatientWaits(queue, moment).waitingLonger) - wanted;
  if (Math.log(impatientWaits(queue, 0).waiting) <= wanted) return 0;
  // Nobody waits longer than patience lets him.
  let [low, high] = [0, -wanted * queue.patience];
  let [above, below] = [excessAt(low), excessAt(high)];
  // Between neighbours among the doubles there is no middle.
  while (high - low > PRECISION * high + Number.MIN_VALUE) {
    const straight = low + (high - low) * (above / (above - below));
    const middle = straight > low && straight < high ? straight : (low + high) / 2;
    const excess = excessAt(middle);
    if (excess === 0) return middle;
    if (excess > 0) [low, above, below] = [middle, excess, below / 2];
    else [high, below] = [middle, excess];
  }
  return high;
}
