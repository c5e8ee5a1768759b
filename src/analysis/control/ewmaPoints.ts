import { ewmaChart } from '../../stats/control/ewmaChart.ts';
import type { ChartLimits } from './chartLimits.ts';
import type { ControlChartOptions } from './chartOptions.ts';
import type { PointStatus } from './chartRuns.ts';
import type { ReadFigure } from './figure.ts';
import { follows } from './readFigures.ts';

/** How figures are smoothed, and how wide their limits are. */
export interface EwmaScale {
  readonly center: number;
  readonly sigma: number;
  readonly lambda: number;
  readonly width: number;
}

/** The scale of a chart of smoothed figures; `null` for every other kind. */
export function ewmaScale(
  { center, sigma }: ChartLimits,
  { kind, lambda = 0.2, width = 3 }: ControlChartOptions,
): EwmaScale | null {
  return kind === 'ewma' ? { center, sigma: sigma.find((own) => own !== null) as number, lambda, width } : null;
}

/** The smoothed value at a figure, and its limits. */
export interface EwmaPoint {
  readonly smoothed: number;
  readonly lower: number;
  readonly upper: number;
  readonly isBeyond: boolean;
}

/**
 * Figures smoothed run by run; `null` for those without a value. Each run begins at the centre, and so does the first
 * figure that is judged: what made the limits must not be judged by them.
 */
export function ewmaPoints(
  figures: readonly ReadFigure[],
  statuses: readonly PointStatus[],
  { center, sigma, lambda, width }: EwmaScale,
): (EwmaPoint | null)[] {
  const points: (EwmaPoint | null)[] = figures.map(() => null);
  for (const run of smoothedRuns(figures, statuses)) {
    const values = run.map(({ value }) => value as number);
    const { smoothed, lower, upper, signals } = ewmaChart(values, { target: center, sigma, lambda, width });
    const beyond = new Set(signals);
    for (const [place, { index }] of run.entries()) {
      const [level, low, high] = [smoothed[place] as number, lower[place] as number, upper[place] as number];
      points[index] = { smoothed: level, lower: low, upper: high, isBeyond: beyond.has(place) };
    }
  }
  return points;
}

/** A figure that is not over ends the run of those before it: it is smoothed with them, and nothing later with it. */
function smoothedRuns(figures: readonly ReadFigure[], statuses: readonly PointStatus[]): ReadFigure[][] {
  const runs: ReadFigure[][] = [];
  for (const [index, figure] of figures.entries()) {
    if (figure.value === null) continue;
    const before = figures[index - 1];
    const own = statuses[index] === 'incomplete' ? 'judged' : statuses[index];
    const isSameSpan = before !== undefined && statuses[index - 1] === own;
    const goesOn = isSameSpan && before.value !== null && follows(before, figure);
    if (goesOn) runs.at(-1)?.push(figure);
    else runs.push([figure]);
  }
  return runs;
}
