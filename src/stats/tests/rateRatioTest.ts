import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkCount } from '../count.ts';
import { binomialTail } from '../distributions/binomialTail.ts';
import { checkPositive } from '../distributions/shapes.ts';
import { finite } from '../finite.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject } from '../given.ts';
import { clopperPearsonInterval } from '../intervals/clopperPearsonInterval.ts';
import type { Interval } from '../wilsonInterval.ts';

/** Events, and in how many units they were counted. */
export interface ExposedCount {
  readonly count: number;
  /** Days, customers, tickets; above 0. */
  readonly exposure: number;
}

/** How many times as often something happens, and whether that is more than chance. */
export interface RateRatioTest {
  /** Left rate ÷ right rate; `null` when nothing happened on the right. */
  readonly ratio: number | null;
  readonly lower: number;
  /** `null` when nothing happened on the right: there is no upper end. */
  readonly upper: number | null;
  /** How probable a ratio at least as far from 1 would be, either way, if the true rates were equal. */
  readonly p: number;
  /** The same of a left rate that is at least as high. */
  readonly pHigher: number;
}

/**
 * Whether events happen more often on the left than on the right, exactly, also where they are few. `null` without any
 * event.
 *
 * Given all events together, those on the left are a binomial count. For a new kind of complaint this week against the
 * eight weeks before, or per ticket on both sides. The interval is the one of Clopper and Pearson, and `p` is twice the
 * smaller tail, so that both say the same. The trap: it presumes events that come one by one; a fault that brings fifty
 * tickets in an hour is one event, not fifty.
 *
 * @param left whole counts of one side
 * @param right those of the side it is compared with
 * @param level the confidence of the interval, a fraction between 0 and 1; 0.95 unless said otherwise
 * @throws `out_of_range` for a count that is negative or not whole, an exposure that is not above 0, or another level; `overflow`
 * for exposures so far apart that the ratio lies beyond 1.8e308
 * @example
 * import { rateRatioTest } from 'support-kpis/stats';
 * const thisWeek = rateRatioTest({ count: 12, exposure: 1 }, { count: 24, exposure: 8 });
 * [thisWeek?.ratio, thisWeek?.lower.toFixed(2), thisWeek?.upper?.toFixed(2)] // → [4, '1.82', '8.32']
 * thisWeek?.pHigher.toFixed(4) // → '0.0003'
 * @see J. Przyborowski and H. Wilenski (1940), Homogeneity of Results in Testing Samples from Poisson Series, Biometrika
 * 31; the same interval as R's `poisson.test`
 */
export function rateRatioTest(left: ExposedCount, right: ExposedCount, level = 0.95): RateRatioTest | null {
  givenObject(left, 'rateRatioTest: left');
  givenObject(right, 'rateRatioTest: right');
  checkFraction(level, 'rateRatioTest: level', true);
  checkSide(left, 'rateRatioTest: left');
  checkSide(right, 'rateRatioTest: right');
  const trials = left.count + right.count;
  if (trials === 0) return null;
  const rightPerLeft = right.exposure / left.exposure;
  const binomial = { trials, success: 1 / (1 + rightPerLeft), failure: 1 / (1 + 1 / rightPerLeft) };
  const higher = binomialTail(binomial, left.count - 1, 'upper');
  const lower = binomialTail(binomial, left.count, 'lower');
  const shares = clopperPearsonInterval(left.count, trials, level) as Interval;
  const ratioOf = (odds: number): number => finite(odds * rightPerLeft, 'rateRatioTest: ratio');
  const endOf = (share: number): number => ratioOf(share / (1 - share));
  return {
    ratio: right.count === 0 ? null : ratioOf(left.count / right.count) + 0,
    lower: endOf(shares.lower),
    upper: right.count === 0 ? null : endOf(shares.upper),
    p: Math.min(2 * Math.min(higher, lower), 1),
    pHigher: Math.min(higher, 1),
  };
}

function checkSide({ count, exposure }: ExposedCount, path: string): void {
  checkCount(count, `${path}.count`);
  if (!Number.isInteger(count)) {
    const expected = 'a whole count from 0';
    throw new SupportKpisError({ code: 'out_of_range', path: `${path}.count`, expected, received: count });
  }
  checkPositive(exposure, `${path}.exposure`);
}
