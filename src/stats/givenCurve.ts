import { SupportKpisError } from '../errors/supportKpisError.ts';
import { givenObject } from './given.ts';
import type { SurvivalCurve, SurvivalStep } from './survivalCurve.ts';

/**
 * Lets a curve pass, as `kaplanMeier` gives it.
 *
 * @throws `not_an_object`, `not_an_array` for its steps, `not_a_number` for their times
 */
export function givenCurve<Curve extends Pick<SurvivalCurve, 'steps'>>(curve: Curve, path: string): Curve {
  const { steps } = givenObject(curve, path);
  if (Array.isArray(steps)) {
    for (const [index, step] of steps.entries()) {
      const { time } = givenObject(step as Partial<SurvivalStep>, `${path}.steps[${index}]`);
      if (Number.isFinite(time)) continue;
      const where = `${path}.steps[${index}].time`;
      throw new SupportKpisError({ code: 'not_a_number', path: where, expected: 'a finite number', received: time });
    }
    return curve;
  }
  throw new SupportKpisError({ code: 'not_an_array', path: `${path}.steps`, expected: 'steps', received: steps });
}
