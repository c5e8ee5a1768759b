import type { ChartRule } from './chartRules.ts';
import type { ReadFigure } from './figure.ts';

/** Points that follow each other without a gap, with their distances from the centre in sigma. */
export interface ChartRun {
  readonly figures: readonly ReadFigure[];
  readonly z: ArrayLike<number>;
}

/** Which way the pattern goes that a place completes: 1, −1, or 0 for patterns without a way. */
export function wayOf({ direction }: ChartRule, place: number, { figures, z }: ChartRun): number {
  if (direction === 'none') return 0;
  if (direction === 'side') return Math.sign(z[place] as number);
  return Math.sign((figures[place]?.value as number) - (figures[place - 1]?.value as number));
}

/** The figures of a run that belong to the pattern which `last` completes, from `first` on. */
export function patternFigures(rule: ChartRule, first: number, last: number, run: ChartRun): ReadFigure[] {
  const way = wayOf(rule, last, run);
  const isPart = (place: number): boolean => rule.beyond === 0 || (run.z[place] as number) * way > rule.beyond;
  return run.figures.slice(first, last + 1).filter((_, offset) => isPart(first + offset));
}
