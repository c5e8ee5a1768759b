import { toInstant } from '../../time/instant.ts';
import type { Baseline } from './chartOptions.ts';
import type { ReadFigure } from './figure.ts';
import { follows } from './readFigures.ts';

/** Whether a figure was judged, or why not. */
export type PointStatus = 'judged' | 'baseline' | 'before_baseline' | 'incomplete' | 'no_value';

/** What becomes of each figure. */
export function statusesOf(figures: readonly ReadFigure[], baseline: Baseline | undefined): PointStatus[] {
  const inBase = figures.map((figure) => baseline !== undefined && isInBaseline(figure, baseline));
  const last = inBase.lastIndexOf(true);
  return figures.map(({ complete, value }, index) => {
    if (!complete) return 'incomplete';
    if (value === null) return 'no_value';
    if (inBase[index]) return 'baseline';
    return index < last ? 'before_baseline' : 'judged';
  });
}

function isInBaseline({ index, start, end }: ReadFigure, baseline: Baseline): boolean {
  if (typeof baseline === 'number') return index < baseline;
  const { from, to } = baseline;
  if (start === null || end === null) return false;
  return (from === undefined || start >= toInstant(from)) && (to === undefined || end <= toInstant(to));
}

/** Figures that belong, cut wherever one does not, or a period is missing. */
export function runsOf(figures: readonly ReadFigure[], belongs: (index: number) => boolean): ReadFigure[][] {
  const runs: ReadFigure[][] = [];
  for (const figure of figures) {
    if (!belongs(figure.index)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && before.index === figure.index - 1 && follows(before, figure)) run?.push(figure);
    else runs.push([figure]);
  }
  return runs;
}
