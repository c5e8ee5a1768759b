import type { Check } from '../kpi/check.ts';
import { matching } from '../kpi/checks.ts';

export const linesCheck: Check<readonly string[]> = matching(
  'a list of texts',
  (value) => Array.isArray(value) && value.every((line) => typeof line === 'string'),
);
