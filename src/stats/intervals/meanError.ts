import { checkCount } from '../count.ts';
import { checkFigure } from '../figure.ts';
import type { MeanSummary } from '../ratioOfMeansInterval.ts';

/** A mean and the variance that it has from sample to sample. */
export interface MeanError {
  readonly count: number;
  readonly mean: number;
  /** Of the values. */
  readonly standardDeviation: number;
  /** Of the mean. */
  readonly standardError: number;
}

/**
 * The error of the mean of a summary; `null` with fewer than two values, of which nothing is known about the spread.
 *
 * @throws `out_of_range` for an impossible count, mean or deviation
 */
export function meanError({ count, mean, standardDeviation }: MeanSummary, path: string): MeanError | null {
  checkCount(count, `${path}.count`);
  checkFigure(mean, `${path}.mean`, Number.NEGATIVE_INFINITY);
  checkFigure(standardDeviation, `${path}.standardDeviation`, 0);
  if (count < 2 || mean === null || standardDeviation === null) return null;
  return { count, mean, standardDeviation, standardError: standardDeviation / Math.sqrt(count) };
}
