import { type HoltWinters, holtWinters, relative } from '../../stats/forecast/holtWinters.ts';
import { holtWintersWeights } from '../../stats/forecast/holtWintersDeviations.ts';
import type { HoltWintersState, SeasonalForm } from '../../stats/forecast/holtWintersRun.ts';
import { carryErrors } from './carryErrors.ts';
import type { FitReason, FitSetting, FittedForecast } from './forecastMethod.ts';

/** Holt–Winters with the longest season. */
export function fitHoltWinters(
  values: Float64Array,
  { seasons, horizon, level }: FitSetting,
  seasonal: SeasonalForm,
): FittedForecast | FitReason {
  const period = seasons.at(-1);
  if (period === undefined) return 'no_season';
  const isFactor = seasonal === 'multiplicative';
  if (isFactor && values.some((value) => value <= 0)) return 'needs_positive';
  const found = holtWinters(values, { period, seasonal, horizon, level }) as HoltWinters;
  const { alpha, beta, gamma, fitted, state, forecast, lower, upper } = found;
  const errors = Float64Array.from(fitted, (value, index) => (values[period + index] as number) - value);
  const weights = [alpha, beta, gamma] as const;
  const moved = holtWintersWeights(weights, period, horizon);
  return {
    parameters: { alpha, beta, gamma, period },
    prediction: { forecast, lower, upper },
    errors: isFactor ? relative(errors, fitted) : errors,
    simulate: (own) => (isFactor ? simulateFactors(state, weights, own) : carryErrors(forecast, moved, own)),
  };
}

/** The recursion fed with what it forecasts and relative errors. */
function simulateFactors(
  state: HoltWintersState,
  [alpha, beta, gamma]: readonly [number, number, number],
  errors: Float64Array,
): Float64Array {
  let { level, trend } = state;
  const season = Float64Array.from(state.season);
  return errors.map((error, step) => {
    const place = step % season.length;
    const [line, own] = [level + trend, season[place] as number];
    const value = line * own * (1 + error);
    const next = line * (1 + alpha * error);
    trend = beta * (next - level) + (1 - beta) * trend;
    season[place] = own * (1 + gamma * ((1 + error) / (1 + alpha * error) - 1));
    level = next;
    return value;
  });
}
