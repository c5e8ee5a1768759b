import type { Better } from '../../kpi/definition.ts';
import type { Verdict } from '../comparison/comparison.ts';
import type { LimitsAtLevel } from './limitsOf.ts';

/** The highest level whose limits a value lies outside of, and what that means for the KPI. */
export function placed(value: number | null, limits: readonly LimitsAtLevel[], better: Better) {
  let outside: number | null = null;
  let verdict: Verdict = 'no_evidence';
  for (const { level, lower, upper } of limits) {
    if (value === null || (value >= lower && value <= upper) || (outside ?? 0) > level) continue;
    outside = level;
    verdict = better === 'neither' ? 'different' : value > upper === (better === 'higher') ? 'better' : 'worse';
  }
  return { outside, verdict };
}
