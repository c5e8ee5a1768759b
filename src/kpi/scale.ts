import { fieldOf } from '../fold/fieldOf.ts';
import type { Scale } from '../model/survey.ts';
import type { Check } from './check.ts';
import { matching } from './checks.ts';

/** The scale of the answers: its ends, or the name of a two-point one (0 and 1). */
export type ScaleOption = Scale | 'thumbs' | 'good_bad';

export function scaleOf(option: ScaleOption): Scale {
  return typeof option === 'string' ? { min: 0, max: 1 } : option;
}

/** No question offers more points; a wider one would be a mistake that costs memory. */
const WIDEST = 1000;

export function isScale(value: unknown): value is Scale {
  const [min, max] = [fieldOf(value, 'min'), fieldOf(value, 'max')];
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) return false;
  const points = (max as number) - (min as number);
  return points > 0 && points <= WIDEST;
}

export const scaleCheck: Check<ScaleOption> = matching(
  "{ min, max } in whole numbers, 'thumbs' or 'good_bad'",
  (value) => value === 'thumbs' || value === 'good_bad' || isScale(value),
);
