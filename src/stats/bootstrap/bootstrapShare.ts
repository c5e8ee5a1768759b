import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkWhole } from '../distributions/shapes.ts';
import { givenObject } from '../given.ts';
import type { TrialCounts } from '../newcombeInterval.ts';
import { resampledMean } from './bootstrapMean.ts';
import type { BootstrapOptions } from './bootstrapOptions.ts';
import type { BootstrapResult } from './bootstrapResult.ts';

/**
 * Between which shares the true one probably lies, by drawing samples, from the counts alone: a billion trials take as
 * long as ten.
 *
 * The trap: without a success or without a failure every sample is the same, and the interval has no width;
 * `wilsonInterval` has a width there and is better for one share. This one is for comparing with other resamples.
 *
 * @param counts whole numbers, 0 ≤ successes ≤ trials
 * @throws `out_of_range` for other counts, `out_of_range` or `invalid_option` for an option
 * @example
 * import { bootstrapShare } from 'support-kpis/stats';
 * const found = bootstrapShare({ successes: 480, trials: 600 });
 * [found.lower?.toFixed(3), found.estimate, found.upper?.toFixed(3)] // → ['0.767', 0.8, '0.830']
 */
export function bootstrapShare(counts: TrialCounts, options: BootstrapOptions = {}): BootstrapResult {
  const { successes, trials } = givenObject(counts, 'bootstrapShare: counts');
  checkWhole(trials, 'bootstrapShare: trials');
  checkWhole(successes, 'bootstrapShare: successes');
  if (successes > trials) {
    const path = 'bootstrapShare: successes';
    const expected = 'a whole number from 0 to the trials';
    throw new SupportKpisError({ code: 'out_of_range', path, expected, received: successes });
  }
  const values = Float64Array.of(0, 1);
  return resampledMean(
    { values, counts: Float64Array.of(trials - successes, successes), total: trials },
    options,
    'bootstrapShare',
  );
}
