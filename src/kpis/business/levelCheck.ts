import type { Check } from '../../kpi/check.ts';
import { matching } from '../../kpi/checks.ts';
import { checkFraction } from '../../stats/fraction.ts';

/** The confidence of an interval; a percentage is refused with the fraction that was meant. */
export const levelCheck: Check<number> = {
  ...matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number'),
  assert: (value, path) => checkFraction(value as number, path, true),
};
