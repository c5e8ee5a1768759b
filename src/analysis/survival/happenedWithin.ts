import { survivalAt } from '../../stats/survivalAt.ts';
import type { SurvivalCurve } from '../../stats/survivalCurve.ts';

/** For which share it happened within a time, running waits included. */
export interface EventShare {
  readonly target: number;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** `beyond_observation`: nobody was observed so long, and the share is that of the longest time observed. */
  readonly reason: 'no_data' | 'beyond_observation' | null;
}

export function happenedWithin(curve: SurvivalCurve, target: number): EventShare {
  const found = survivalAt(curve, target);
  if (found === null) return { target: target + 0, share: null, lower: null, upper: null, reason: 'no_data' };
  const { survival, lower, upper } = found;
  const unknown = survival > 0 && curve.lastTime !== null && target > curve.lastTime;
  return {
    target: target + 0,
    share: 1 - survival,
    lower: upper === null ? null : 1 - upper,
    upper: lower === null ? null : 1 - lower,
    reason: unknown ? 'beyond_observation' : null,
  };
}
