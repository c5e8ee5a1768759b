import { SupportKpisError } from '../errors/supportKpisError.ts';
import { givenCurve } from './givenCurve.ts';
import type { SurvivalCurve, SurvivalStep } from './survivalCurve.ts';

/** A mean and its standard error, in the unit of the curve's times. */
export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * How long it takes on average, counting no more than the horizon for anyone: the area under the curve up to it.
 *
 * The mean that open tickets allow: the plain one needs all of them to end. `null` beyond the longest time observed,
 * unless it happened for all by then: the curve says nothing there. Compare means of one and the same horizon only.
 *
 * @param curve made by `kaplanMeier`
 * @param horizon in the unit of the curve, from 0
 * @throws `out_of_range` for another horizon
 * @example
 * import { kaplanMeier, restrictedMean } from 'support-kpis/stats';
 * const curve = kaplanMeier([1, 2, 3, 4], [true, true, true, false]);
 * restrictedMean(curve, 4)?.mean // → 2.5
 * restrictedMean(curve, 10) // → null
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RestrictedMean | null {
  const { steps, lastTime } = givenCurve(curve, 'restrictedMean: curve');
  if (typeof horizon !== 'number' || !(horizon >= 0 && horizon < Number.POSITIVE_INFINITY)) {
    throw new SupportKpisError({
      code: 'out_of_range',
      path: 'restrictedMean: horizon',
      expected: 'a finite time from 0',
      received: horizon,
    });
  }
  if (lastTime !== null) requireNumber(lastTime, 'restrictedMean: curve.lastTime');
  if (lastTime === null || (horizon > lastTime && steps.at(-1)?.survival !== 0)) return null;
  // Backwards, for the variance weighs each step with the area that is left after it.
  let area = 0;
  let end = horizon;
  let variance = 0;
  for (let index = steps.length - 1; index >= 0; index--) {
    const { time, atRisk, events, survival } = steps[index] as SurvivalStep;
    if (time >= horizon) continue;
    // The times were checked with the curve.
    for (const own of [atRisk, events, survival]) requireNumber(own, `restrictedMean: curve.steps[${index}]`);
    area += survival * (end - time);
    end = time;
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events));
  }
  return { mean: area + end, standardError: Math.sqrt(variance) };
}

function requireNumber(received: unknown, path: string): void {
  if (Number.isFinite(received)) return;
  throw new SupportKpisError({ code: 'not_a_number', path, expected: 'a finite number', received });
}
