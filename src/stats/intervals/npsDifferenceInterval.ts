import { checkChoice } from '../choice.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject, givenOptions } from '../given.ts';
import type { DifferenceInterval } from '../newcombeInterval.ts';
import { normalCdf } from '../normalCdf.ts';
import { normalQuantile } from '../normalQuantile.ts';
import { checkNpsCounts, type NpsCounts, npsAnswers, npsEstimate } from './npsCounts.ts';
import type { NpsIntervalOptions } from './npsInterval.ts';

/** The difference of two net scores, −200 to 200, between which values the true one lies, and whether it is noise. */
export interface NpsDifferenceInterval extends DifferenceInterval {
  /** The middle of the interval before it is cut off at ±200; the difference itself for `multinomial`. */
  readonly adjustedDifference: number;
  /** Of the adjusted difference, in points. */
  readonly standardError: number;
  /** The adjusted difference in standard errors; `null` when there is no error to measure it by. */
  readonly z: number | null;
  /** How often equal scores would differ by as much or more, in either direction. */
  readonly p: number | null;
}

/** Half of what one score alone is given, to each side: the step from Agresti and Coull to Agresti and Caffo. */
const ADDED = 1.5;

/**
 * By how much two net scores of separate groups differ, left − right, and between which values the true difference
 * probably lies. `null` when one side has no answers.
 *
 * `adjusted` adds one and a half made-up answers to each side, so that it also holds for few answers and for a side
 * whose answers are all alike; for many it is the same as `multinomial`, the textbook formula, which without any
 * variation on both sides has no width, no z and no p. The trap: the same customers asked twice are no separate groups.
 *
 * @param left the counts of one group
 * @param right those of the group it is compared with
 * @throws `out_of_range` for an impossible count or level, `invalid_option` for another method
 * @example
 * import { npsDifferenceInterval } from 'support-kpis/stats';
 * const june = { promoters: 12, passives: 5, detractors: 3 };
 * const july = { promoters: 9, passives: 6, detractors: 8 };
 * const change = npsDifferenceInterval(june, july, { method: 'multinomial' });
 * [change?.difference.toFixed(1), change?.lower.toFixed(1), change?.upper.toFixed(1)] // → ['40.7', '-7.1', '88.4']
 * change?.p?.toFixed(3) // → '0.095'
 * @see B. Rocks (2016), Interval Estimation for the «Net Promoter Score», The American Statistician 70, for one score
 */
export function npsDifferenceInterval(
  left: NpsCounts,
  right: NpsCounts,
  options: NpsIntervalOptions = {},
): NpsDifferenceInterval | null {
  givenObject(left, 'npsDifferenceInterval: left');
  givenObject(right, 'npsDifferenceInterval: right');
  const { level = 0.95, method = 'adjusted' } = givenOptions(options, 'npsDifferenceInterval: options', [
    'level',
    'method',
  ]);
  checkFraction(level, 'npsDifferenceInterval: options.level', true);
  checkChoice(method, ['adjusted', 'multinomial'], 'npsDifferenceInterval: options.method');
  checkNpsCounts(left, 'npsDifferenceInterval: left');
  checkNpsCounts(right, 'npsDifferenceInterval: right');
  if (npsAnswers(left) === 0 || npsAnswers(right) === 0) return null;
  const added = method === 'adjusted' ? ADDED : 0;
  const [leftEstimate, rightEstimate] = [npsEstimate(left, added), npsEstimate(right, added)];
  const adjustedDifference = leftEstimate.score - rightEstimate.score;
  const standardError = Math.sqrt(leftEstimate.variance + rightEstimate.variance);
  const reach = -normalQuantile((1 - level) / 2) * standardError;
  const z = standardError === 0 ? null : adjustedDifference / standardError;
  return {
    difference: npsEstimate(left, 0).score - npsEstimate(right, 0).score,
    adjustedDifference,
    standardError,
    z,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    lower: Math.max(adjustedDifference - reach, -200),
    upper: Math.min(adjustedDifference + reach, 200),
  };
}
