import { checkChoice } from './choice.ts';
import { checkFraction } from './fraction.ts';
import { givenOptions } from './given.ts';
import { normalQuantile } from './normalQuantile.ts';
import { observedTimes } from './observedTimes.ts';
import { SURVIVAL_BANDS, type SurvivalBands } from './survivalBand.ts';
import type { SurvivalCurve } from './survivalCurve.ts';
import { survivalQuantile } from './survivalQuantile.ts';
import { survivalSteps } from './survivalSteps.ts';

export type { SurvivalBands };

export interface KaplanMeierOptions {
  /** The confidence of the bands, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
  /** On which scale the bands are symmetric; `'log'` unless said otherwise, as in R. `'log_log'` is better for few rows. */
  readonly bands?: SurvivalBands | undefined;
}

/**
 * How long it takes until something happens, when for some it has not happened yet: the share still open after each
 * time, and the median. An open ticket is no missing value: it lasted at least until now.
 *
 * Exactly R's `survfit(Surv(time, event) ~ 1)`: at equal times events come before those observed no longer; the
 * median of a curve that is flat at exactly one half is the middle of the flat stretch. Linear but for the sort, and
 * the same, bit for bit, in every order of the rows.
 *
 * The trap: whoever is observed no longer must be as likely to have it happen as those who are. Tickets that were
 * deleted or merged because nothing would happen break that. The far end of the curve rests on few rows: see `atRisk`.
 *
 * @param times how long each was observed, from 0, in any unit; all times of the curve are in the same
 * @param events whether it happened then (`true` or 1), or observation ended without it (`false` or 0)
 * @throws `not_an_array`, `length_mismatch`, `not_a_number`, `non_finite`, `not_a_boolean` for unusable input;
 * `out_of_range` for a negative time or another level; `invalid_option` for other bands
 * @example
 * import { kaplanMeier } from 'support-kpis/stats';
 * const days = [1, 2, 3, 4, 5, 2, 6, 6, 8, 10];
 * const solved = [true, true, true, true, true, false, false, false, false, false];
 * kaplanMeier(days, solved).median // → 5
 * kaplanMeier([3, 4], [false, false]).median // → null
 * @see E. L. Kaplan and P. Meier (1958), Nonparametric Estimation from Incomplete Observations, JASA 53
 */
export function kaplanMeier(
  times: ArrayLike<number>,
  events: ArrayLike<boolean | number>,
  options: KaplanMeierOptions = {},
): SurvivalCurve {
  const { level = 0.95, bands = 'log' } = givenOptions(options, 'kaplanMeier: options', ['level', 'bands']);
  checkFraction(level, 'kaplanMeier: options.level', true);
  checkChoice(bands, SURVIVAL_BANDS, 'kaplanMeier: options.bands');
  const observed = observedTimes(times, events, 'kaplanMeier');
  const steps = survivalSteps(observed, -normalQuantile((1 - level) / 2), bands);
  const last = observed.all.at(-1);
  const lastTime = last === undefined ? null : last + 0;
  const median = survivalQuantile({ steps, lastTime }, 0.5);
  return {
    count: observed.all.length,
    events: observed.ended.length,
    lastTime,
    median: median.time,
    medianLower: median.lower,
    medianUpper: median.upper,
    steps,
  };
}
