import { finite } from '../finite.ts';
import { mean } from '../mean.ts';
import { normalCdf } from '../normalCdf.ts';
import { normalQuantile } from '../normalQuantile.ts';
import { quantiles } from '../quantile.ts';
import { variance } from '../variance.ts';
import type { BootstrapMethod, CheckedBootstrapOptions } from './bootstrapOptions.ts';

/**
 * Why there is no interval: nothing was given, fewer than two values or clusters, a statistic that is undefined for
 * them or for a resample, or (`bca_impossible`) one that no value or no resample changes in the way that BCa needs.
 */
export type BootstrapReason = 'no_data' | 'too_few' | 'undefined_statistic' | 'bca_impossible';

/** A figure, how much it varies from sample to sample, and between which values the true one probably lies. */
export interface BootstrapResult {
  /** Of the values themselves. */
  readonly estimate: number | null;
  /** The standard deviation of the resamples' figures. */
  readonly standardError: number | null;
  /** By how much the resamples' figures are off on average: estimate − bias is corrected for it. */
  readonly bias: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Why something of this is `null`. */
  readonly reason: BootstrapReason | null;
  readonly method: BootstrapMethod;
  readonly level: number;
  readonly resamples: number;
  /** With it the result can be repeated. */
  readonly seed: number;
}

/** The result without an interval. */
export function noInterval(
  estimate: number | null,
  reason: BootstrapReason,
  options: CheckedBootstrapOptions,
): BootstrapResult {
  return { estimate, standardError: null, bias: null, lower: null, upper: null, reason, ...options };
}

/**
 * The result of resamples that gave these figures.
 *
 * @param acceleration asked for only where the method needs it
 */
export function bootstrapResult(
  estimate: number,
  figures: Float64Array,
  options: CheckedBootstrapOptions,
  acceleration: () => number | null,
): BootstrapResult {
  const tail = roundedTail(options.level);
  const shares = options.method === 'bca' ? correctedShares(estimate, figures, tail, acceleration()) : [tail, 1 - tail];
  const [lower = null, upper = null] = shares === null ? [] : quantiles(figures, shares, { type: 1 });
  return {
    estimate,
    standardError: Math.sqrt(finite(variance(figures) as number, 'bootstrap: variance')),
    bias: (mean(figures) as number) - estimate,
    lower,
    upper,
    reason: shares === null ? 'bca_impossible' : null,
    ...options,
  };
}

/** 0.025 of 0.95, as it is written: of 2,000 resamples the 50th, not the 51st. */
function roundedTail(level: number): number {
  return Number(((1 - level) / 2).toPrecision(15));
}

/** Which quantiles of the resamples are the ends (Efron 1987); `null` where the correction has no value. */
function correctedShares(
  estimate: number,
  figures: Float64Array,
  tail: number,
  acceleration: number | null,
): readonly [number, number] | null {
  let below = 0;
  for (const figure of figures) below += figure < estimate ? 1 : figure === estimate ? 0.5 : 0;
  if (acceleration === null || below === 0 || below === figures.length) return null;
  const offset = normalQuantile(below / figures.length);
  const z = normalQuantile(tail);
  const [lower, upper] = [offset + z, offset - z];
  const [lowerScale, upperScale] = [1 - acceleration * lower, 1 - acceleration * upper];
  if (lowerScale <= 0 || upperScale <= 0) return null;
  return [normalCdf(offset + lower / lowerScale), normalCdf(offset + upper / upperScale)];
}
