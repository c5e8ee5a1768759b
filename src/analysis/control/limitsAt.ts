import type { ChartLimits } from './chartLimits.ts';
import type { EwmaPoint } from './ewmaPoints.ts';

/** The limits of one figure, within what is possible; `null` where it has none. */
export function limitsAt(
  limits: ChartLimits | null,
  index: number,
  smoothed: readonly (EwmaPoint | null)[] | null,
): { readonly lower: number | null; readonly upper: number | null } {
  const sigma = limits?.sigma[index] ?? null;
  if (limits === null || sigma === null) return { lower: null, upper: null };
  const { center, range } = limits;
  const { lower, upper } = smoothed?.[index] ?? { lower: center - 3 * sigma, upper: center + 3 * sigma };
  return { lower: Math.max(lower, range.least) + 0, upper: Math.min(upper, range.most) + 0 };
}
