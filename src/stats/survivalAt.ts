import { SupportKpisError } from '../errors/supportKpisError.ts';
import { givenCurve } from './givenCurve.ts';
import type { SurvivalCurve, SurvivalEstimate, SurvivalStep } from './survivalCurve.ts';

/**
 * The share for which it has not happened by a time, `time` itself included, with its standard error and band. `null`
 * for a curve without rows.
 *
 * The trap: beyond the curve's `lastTime` the last value is carried on, as R does when asked to, though nothing was
 * observed there.
 *
 * @param curve made by `kaplanMeier`
 * @param time in the unit of the curve
 * @throws `not_a_number` when the time is none
 * @example
 * import { kaplanMeier, survivalAt } from 'support-kpis/stats';
 * const curve = kaplanMeier([1, 2, 3, 4], [true, true, true, false]);
 * survivalAt(curve, 2.5)?.survival // → 0.5
 * survivalAt(curve, 0) // → { survival: 1, standardError: 0, lower: 1, upper: 1 }
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalEstimate | null {
  const { steps, count } = givenCurve(curve, 'survivalAt: curve');
  if (typeof time !== 'number' || Number.isNaN(time)) {
    throw new SupportKpisError({
      code: 'not_a_number',
      path: 'survivalAt: time',
      expected: 'a number',
      received: time,
    });
  }
  if (count === 0) return null;
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle] as SurvivalStep).time <= time) low = middle + 1;
    else high = middle;
  }
  const step = steps[low - 1];
  if (step === undefined) return { survival: 1, standardError: 0, lower: 1, upper: 1 };
  const { survival, standardError, lower, upper } = step;
  return { survival, standardError, lower, upper };
}
