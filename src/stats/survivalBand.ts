import type { Interval } from './wilsonInterval.ts';

/** On which scale the band around a survival curve is symmetric: of the share, its logarithm, or log(−log). */
export const SURVIVAL_BANDS = ['plain', 'log', 'log_log'] as const;

export type SurvivalBands = (typeof SURVIVAL_BANDS)[number];

/**
 * The band around a survival above 0, within 0 to 1.
 *
 * @param relativeError the standard error ÷ the survival
 * @param z the normal quantile of the level
 */
export function survivalBand(survival: number, relativeError: number, z: number, bands: SurvivalBands): Interval {
  const reach = z * relativeError;
  if (bands === 'log') {
    return { lower: survival * Math.exp(-reach), upper: Math.min(survival * Math.exp(reach), 1) };
  }
  if (bands === 'plain') {
    return { lower: Math.max(survival - survival * reach, 0), upper: Math.min(survival + survival * reach, 1) };
  }
  const exponent = Math.exp(reach / -Math.log(survival));
  return { lower: survival ** exponent, upper: survival ** (1 / exponent) };
}
