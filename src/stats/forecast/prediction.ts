import { finite } from '../finite.ts';
import { normalQuantile } from '../normalQuantile.ts';

/** What is expected for each of the next steps, and between which values it will probably lie. */
export interface Prediction {
  readonly forecast: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Forecasts with the ends that their standard deviations give, if errors are normal. */
export function predictionOf(
  forecast: ArrayLike<number>,
  deviations: ArrayLike<number>,
  level: number,
  path: string,
): Prediction {
  const reach = -normalQuantile((1 - level) / 2);
  const middle = Array.from(forecast, (value) => finite(value, `${path}: forecast`) + 0);
  const end = (step: number, side: number): number =>
    finite((middle[step] as number) + side * reach * (deviations[step] as number), `${path}: interval`);
  return {
    forecast: middle,
    lower: middle.map((_, step) => end(step, -1)),
    upper: middle.map((_, step) => end(step, 1)),
  };
}

/**
 * The standard deviation of the forecast of each step, where an error of one step moves those after it by `weights`:
 * 1 for its own step, then what it does to the next, and so on.
 */
export function stepDeviations(weights: Float64Array, deviation: number): Float64Array {
  let squares = 0;
  return weights.map((weight) => {
    squares += weight * weight;
    return deviation * Math.sqrt(squares);
  });
}

/** The sample standard deviation, n − 1 in the denominator; of a single error its size, the only hint there is. */
export function deviationOf(errors: Float64Array): number {
  if (errors.length < 2) return Math.abs(errors[0] as number);
  let total = 0;
  for (const error of errors) total += error;
  const middle = total / errors.length;
  let squares = 0;
  for (const error of errors) squares += (error - middle) ** 2;
  return Math.sqrt(squares / (errors.length - 1));
}

/** The sum of the squares of the errors of a run. */
export function squaresOf(errors: Float64Array, path: string): number {
  let squares = 0;
  for (const error of errors) squares += error * error;
  return finite(squares, `${path}: sumOfSquaredErrors`);
}
