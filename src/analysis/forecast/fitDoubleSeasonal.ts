import { type DoubleSeasonal, doubleSeasonal } from '../../stats/forecast/doubleSeasonal.ts';
import { doubleSeasonalWeights } from '../../stats/forecast/doubleSeasonalRun.ts';
import { carryErrors } from './carryErrors.ts';
import type { FitReason, FitSetting, FittedForecast } from './forecastMethod.ts';

/**
 * Two seasons; of counts on the scale of their square roots, where the quiet hours of the night and the busy ones at noon
 * vary alike.
 *
 * @see L. D. Brown, N. Gans and others (2005), Statistical Analysis of a Telephone Call Center, JASA 100
 */
export function fitDoubleSeasonal(
  values: Float64Array,
  { seasons, horizon, level, isCount }: FitSetting,
): FittedForecast | FitReason {
  const [short, long] = seasons;
  if (long === undefined) return 'no_season';
  const scaled = isCount ? values.map((value) => Math.sqrt(value + 0.25)) : values;
  const periods = [short as number, long] as const;
  const found = doubleSeasonal(scaled, { periods, horizon, level }) as DoubleSeasonal;
  const { alpha, gamma, omega, phi, fitted, forecast, lower, upper } = found;
  const errors = Float64Array.from(fitted, (value, index) => (scaled[index] as number) - value);
  const weights = doubleSeasonalWeights([alpha, gamma, omega, phi], periods, horizon);
  const square = (root: number): number => Math.max(root, 0) ** 2;
  const back = (root: number): number => square(root) - 0.25;
  return {
    parameters: { alpha, gamma, omega, phi, short: periods[0], long },
    prediction: isCount
      ? {
          // Roots of counts vary by a quarter around their mean, which is the quarter that was added.
          forecast: forecast.map(square),
          lower: lower.map(back),
          upper: upper.map(square),
        }
      : { forecast, lower, upper },
    errors,
    simulate(own) {
      const path = carryErrors(forecast, weights, own);
      return isCount ? path.map(square) : path;
    },
  };
}
