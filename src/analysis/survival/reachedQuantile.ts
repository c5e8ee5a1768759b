import type { SurvivalCurve } from '../../stats/survivalCurve.ts';
import { survivalQuantile } from '../../stats/survivalQuantile.ts';

/** By which time it happened for the share `p`, or that the curve does not come down so far. */
export interface ReachedQuantile {
  readonly p: number;
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no_data' | 'not_reached' | null;
}

export function reachedQuantile(curve: SurvivalCurve, p: number): ReachedQuantile {
  const { time, lower, upper } = survivalQuantile(curve, p);
  const reason = curve.count === 0 ? 'no_data' : time === null ? 'not_reached' : null;
  return { p, time, lower, upper, reason };
}
