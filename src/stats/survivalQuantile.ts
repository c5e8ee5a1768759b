import { checkFraction } from './fraction.ts';
import { givenCurve } from './givenCurve.ts';
import type { SurvivalCurve, SurvivalStep } from './survivalCurve.ts';

/** A time by which it happened for a given share, and between which times the true one probably lies. */
export interface SurvivalQuantile {
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The curve is a product, so a flat stretch at exactly the share may miss it in the last digits; as in R. */
const TOLERANCE = 2 ** -26;

/**
 * By which time it happened for the fraction `q` of all: 0.9 for «nine in ten were answered within». Each end is
 * `null` where the curve, or its band, does not come down to 1 − q: not reached yet is no number.
 *
 * Where the curve is flat at exactly 1 − q the middle of the flat stretch counts, which ends with the last time
 * observed when nothing happens after it, as in R.
 *
 * @param curve made by `kaplanMeier`
 * @param q a fraction from 0 to 1
 * @throws `out_of_range` for another `q`
 * @example
 * import { kaplanMeier, survivalQuantile } from 'support-kpis/stats';
 * const curve = kaplanMeier([1, 2, 3, 4], [true, true, true, false]);
 * survivalQuantile(curve, 0.5).time // → 2.5
 * survivalQuantile(curve, 0.9).time // → null
 */
export function survivalQuantile(curve: Pick<SurvivalCurve, 'steps' | 'lastTime'>, q: number): SurvivalQuantile {
  checkFraction(q, 'survivalQuantile: q', false);
  const { steps, lastTime } = givenCurve(curve, 'survivalQuantile: curve');
  if (lastTime === null) return { time: null, lower: null, upper: null };
  if (q === 0) return { time: 0, lower: 0, upper: 0 };
  return {
    time: crossing(steps, 'survival', 1 - q, lastTime),
    lower: crossing(steps, 'lower', 1 - q, lastTime),
    upper: crossing(steps, 'upper', 1 - q, lastTime),
  };
}

function crossing(
  steps: readonly SurvivalStep[],
  line: 'survival' | 'lower' | 'upper',
  height: number,
  lastTime: number,
): number | null {
  const firstAtMost = (limit: number): SurvivalStep | undefined =>
    steps.find((step) => {
      const value = step[line];
      return value !== null && value <= limit;
    });
  const reached = firstAtMost(height + TOLERANCE);
  if (reached === undefined) return null;
  const below = firstAtMost(height - TOLERANCE);
  if (below !== undefined) return reached === below ? below.time : (reached.time + below.time) / 2;
  const end = (steps.at(-1) as SurvivalStep)[line];
  return end !== null && end <= height + TOLERANCE ? (reached.time + lastTime) / 2 : null;
}
