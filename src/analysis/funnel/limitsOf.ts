import { funnelLimits } from '../../stats/intervals/funnelLimits.ts';
import { normalQuantile } from '../../stats/normalQuantile.ts';
import type { GroupFigure } from './groupFigure.ts';

/** Between which values a group of its size lies by chance, at one level. */
export interface LimitsAtLevel {
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

export function limitsOf(
  { kind, value, deviation }: GroupFigure,
  n: number,
  levels: readonly number[],
  dispersion: number,
): LimitsAtLevel[] {
  if (value === null || deviation === null || n === 0) return [];
  return levels.map((level) => {
    const exact = kind === 'share' && dispersion === 1 ? funnelLimits(value, n, level) : null;
    if (exact !== null) return { level, lower: exact.lower, upper: exact.upper };
    const reach = -normalQuantile((1 - level) / 2) * deviation * Math.sqrt(dispersion / n);
    const [least, most] = kind === 'share' ? [0, 1] : [-Infinity, Infinity];
    return { level, lower: Math.max(value - reach, least), upper: Math.min(value + reach, most) };
  });
}
