import { SupportKpisError } from '../errors/supportKpisError.ts';
import { FARTHEST_INSTANT } from './instant.ts';
import { requireDuration } from './requireDuration.ts';
import { requireInstant } from './requireInstant.ts';

/** So many periods fit in the memory of any engine. */
export const MOST_PERIODS = 1_000_000;

/** The two ends of a range of time, as numbers; throws `invalid_range` when the second comes before the first. */
export function checkRange(from: unknown, to: unknown, path: string): { start: number; end: number } {
  const start = requireInstant(from, `${path}: from`);
  const end = requireInstant(to, `${path}: to`);
  if (end >= start) return { start, end };
  throw new SupportKpisError({
    code: 'invalid_range',
    path: `${path}: to`,
    expected: `an instant at or after ${new Date(start).toISOString()}`,
    received: new Date(end),
    hint: 'periods are half-open [from, to)',
  });
}

/** The sum of an instant and a plain duration; throws `out_of_range` beyond what an instant can be. */
export function addWithin(start: number, duration: number, path: string): number {
  const end = start + requireDuration(duration, `${path}: duration`);
  if (Math.abs(end) <= FARTHEST_INSTANT) return end;
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `${path}: duration`,
    expected: 'an end within ±8.64e15 ms of 1970',
    received: duration,
  });
}

/** The error of a range that would fill the memory. */
export function tooManyPeriods(path: string, to: number): SupportKpisError {
  return new SupportKpisError({
    code: 'out_of_range',
    path,
    expected: `a range of at most ${MOST_PERIODS} periods`,
    received: new Date(to),
  });
}
