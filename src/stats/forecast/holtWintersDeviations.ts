import type { HoltWintersState } from './holtWintersRun.ts';

/** What an error does to its own step and those after it, where the season is added. */
export function holtWintersWeights(
  [alpha = 0, beta = 0, gamma = 0]: readonly number[],
  period: number,
  horizon: number,
): Float64Array {
  return Float64Array.from({ length: horizon }, (_, step) => {
    if (step === 0) return 1;
    return alpha * (1 + step * beta) + (step % period === 0 ? gamma * (1 - alpha) : 0);
  });
}

/**
 * The standard deviation of the forecast of each step where the season multiplies, from the spread of the relative
 * errors: those of the model with multiplicative errors, exact within a season and close beyond it.
 */
export function factorDeviations(
  state: HoltWintersState,
  [alpha = 0, beta = 0, gamma = 0]: readonly number[],
  relativeDeviation: number,
  horizon: number,
): Float64Array {
  const { level, trend, season } = state;
  const variance = relativeDeviation ** 2;
  const weights = holtWintersWeights([alpha, beta, gamma], season.length, horizon);
  // The expected square of the line of level and trend, with what errors will have done to it and to its season.
  const squares = new Float64Array(horizon);
  return squares.map((_, step) => {
    const line = level + (step + 1) * trend;
    let moved = 0;
    for (let back = 1; back <= step; back++) moved += (weights[back] as number) ** 2 * (squares[step - back] as number);
    squares[step] = line * line + variance * moved;
    const own = (squares[step] as number) * (1 + variance) - line * line;
    return Math.abs(season[step % season.length] as number) * Math.sqrt(Math.max(own, 0));
  });
}
