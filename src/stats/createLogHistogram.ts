import { SupportKpisError } from '../errors/supportKpisError.ts';
import { givenOptions } from './given.ts';
import type { OctaveCounts } from './octaveCounts.ts';
import type { SquareSums } from './squareSums.ts';

/**
 * A distribution in bounded memory: counts of values in buckets that grow with the value. Plain JSON; the same values
 * give the same state, bit for bit, in any order and however they were split and merged.
 */
export interface LogHistogram {
  /** Of this layout. */
  readonly version: 1;
  /** How far a quantile may lie from the exact one, as a fraction of it. */
  readonly relativeError: number;
  /** Steps to the octave, a power of two: what the relative error asks for. */
  readonly steps: number;
  count: number;
  min: number | null;
  max: number | null;
  zeros: number;
  readonly positive: OctaveCounts;
  /** By size without sign. */
  readonly negative: OctaveCounts;
  /** Exact running sum, see `addToSum`. */
  readonly total: number[];
  readonly squares: SquareSums;
}

/**
 * An empty sketch whose quantiles come within `relativeError` (0.01 unless said otherwise) of the exact ones.
 *
 * @param options `relativeError` from 0.0001 to 0.3
 * @throws `out_of_range` for another relative error
 * @example
 * import { addToLogHistogram, createLogHistogram, quantileOfLogHistogram } from 'support-kpis/stats';
 * const waits = createLogHistogram({ relativeError: 0.01 });
 * for (const wait of [60, 60, 60, 900]) addToLogHistogram(waits, wait);
 * Math.round(quantileOfLogHistogram(waits, 0.5) ?? 0) // → 60
 */
export function createLogHistogram(options: { readonly relativeError?: number } = {}): LogHistogram {
  const { relativeError = 0.01 } = givenOptions(options, 'createLogHistogram: options', ['relativeError']);
  return {
    version: 1,
    relativeError,
    steps: stepsFor(relativeError),
    count: 0,
    min: null,
    max: null,
    zeros: 0,
    positive: { first: 0, counts: [] },
    negative: { first: 0, counts: [] },
    total: [],
    squares: { ordinary: [], large: [], small: [] },
  };
}

/** The power of two that keeps half a step within the relative error. */
function stepsFor(relativeError: number): number {
  if (typeof relativeError === 'number' && relativeError >= 0.0001 && relativeError <= 0.3) {
    const steps = Math.ceil((1 / relativeError - 1) / 2);
    return 2 ** (32 - Math.clz32(steps - 1));
  }
  throw new SupportKpisError({
    code: 'out_of_range',
    path: 'createLogHistogram: relativeError',
    expected: 'a fraction from 0.0001 to 0.3',
    received: relativeError,
  });
}
