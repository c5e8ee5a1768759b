import { SupportKpisError } from '../errors/supportKpisError.ts';
import { givenObject } from './given.ts';
import type { SurvivalCurve } from './survivalCurve.ts';

/**
 * Lets a curve pass, as `kaplanMeier` gives it.
 *
 * @throws `not_an_object`, `not_an_array` for its steps
 */
export function givenCurve<Curve extends Pick<SurvivalCurve, 'steps'>>(curve: Curve, path: string): Curve {
  const { steps } = givenObject(curve, path);
  if (Array.isArray(steps)) {
    for (const [index, step] of steps.entries()) givenObject(step as object, `${path}.steps[${index}]`);
    return curve;
  }
  throw new SupportKpisError({ code: 'not_an_array', path: `${path}.steps`, expected: 'steps', received: steps });
}
