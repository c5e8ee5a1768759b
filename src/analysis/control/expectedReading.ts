import type { Better } from '../../kpi/definition.ts';
import type { Expectation } from '../../stats/control/seasonalExpectation.ts';
import { finite } from '../../stats/finite.ts';
import { type ControlSignal, type Direction, verdictOf } from './controlSignal.ts';
import type { ReadFigure } from './figure.ts';
import type { PossibleRange } from './possibleRange.ts';

/** Why a reading has no limits: history too short, or with too many holes; or history that never varied. */
export type NoThreshold = 'too_short' | 'no_spread';

/** What was to be expected, and between which limits. */
export interface ExpectedReading {
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: NoThreshold | null;
}

/** A reading beside what was to be expected of it. */
export interface ThresholdPoint extends ExpectedReading {
  readonly label: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly complete: boolean;
  readonly value: number | null;
  /** Whether it lies outside its limits; never for a period that is not over. */
  readonly outside: boolean;
  /** Where outside. */
  readonly direction: Direction | null;
  /** What that means for the KPI. */
  readonly verdict: ControlSignal['verdict'] | null;
}

/**
 * The limits of what is expected, within what is possible at all.
 *
 * @throws `overflow` for a limit beyond 1.8e308
 */
export function expectedWithin(
  { least, most }: PossibleRange,
  found: Expectation | null,
  width: number,
): ExpectedReading {
  if (found === null) return { expected: null, lower: null, upper: null, reason: 'too_short' };
  const clip = (value: number): number =>
    Math.min(Math.max(finite(value, 'dynamicThreshold: limits'), least), most) + 0;
  const expected = clip(found.expected);
  if (found.sigma === 0) return { expected, lower: null, upper: null, reason: 'no_spread' };
  const reach = width * found.sigma;
  return { expected, lower: clip(found.expected - reach), upper: clip(found.expected + reach), reason: null };
}

/** A reading held against its limits. */
export function thresholdPoint(figure: ReadFigure, limits: ExpectedReading, better: Better): ThresholdPoint {
  const { label, start, end, complete, value } = figure;
  const isJudged = complete && value !== null;
  const isAbove = isJudged && limits.upper !== null && value > limits.upper;
  const isBelow = isJudged && limits.lower !== null && value < limits.lower;
  const outside = isAbove || isBelow;
  const direction = isAbove ? 'up' : isBelow ? 'down' : null;
  const verdict = outside ? verdictOf(isAbove ? 1 : -1, better) : null;
  return { label, start, end, complete, value, ...limits, outside, direction, verdict };
}
