import { normalQuantile } from '../../stats/normalQuantile.ts';
import { restrictedMean } from '../../stats/restrictedMean.ts';
import type { SurvivalCurve } from '../../stats/survivalCurve.ts';

/** The mean wait that counts no more than the horizon for anyone. */
export interface MeanWithin {
  readonly horizon: number;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no_data' | 'beyond_observation' | null;
}

export function meanWithin(curve: SurvivalCurve, horizon: number, level: number): MeanWithin {
  const found = restrictedMean(curve, horizon);
  if (found === null) {
    const reason = curve.count === 0 ? 'no_data' : 'beyond_observation';
    return { horizon, mean: null, lower: null, upper: null, reason };
  }
  const reach = -normalQuantile((1 - level) / 2) * found.standardError;
  const lower = Math.max(found.mean - reach, 0);
  return { horizon, mean: found.mean, lower, upper: Math.min(found.mean + reach, horizon), reason: null };
}
