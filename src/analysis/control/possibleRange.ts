import { resultShape } from '../interval/resultShape.ts';
import type { ReadFigure } from './figure.ts';

/** Between which values figures of this kind can lie at all. */
export interface PossibleRange {
  readonly least: number;
  readonly most: number;
}

/** Shares lie within 0 and 1; counts and durations are not negative; of anything else nothing is known. */
export function possibleRange(figures: readonly ReadFigure[]): PossibleRange {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const known = figures.filter(({ value }) => value !== null);
  const shapes = known.map(({ result }) => (result === null ? null : resultShape(result)));
  const isPositive = (shape: (typeof shapes)[number]): boolean =>
    shape?.kind === 'share' ||
    shape?.kind === 'count' ||
    (shape?.kind === 'distribution' && shape.summary.min !== null && shape.summary.min >= 0);
  if (shapes.length > 0 && shapes.every(isPositive)) least = 0;
  if (shapes.length > 0 && shapes.every((shape) => shape?.kind === 'share')) most = 1;
  return { least, most };
}
