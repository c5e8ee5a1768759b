import { type DriftForecast, drift, driftErrors } from '../../stats/forecast/drift.ts';
import {
  type ExponentialSmoothing,
  exponentialSmoothing,
  levelWeights,
} from '../../stats/forecast/exponentialSmoothing.ts';
import { type HoltLinearTrend, holtLinearTrend, trendWeights } from '../../stats/forecast/holtLinearTrend.ts';
import type { Prediction } from '../../stats/forecast/prediction.ts';
import { deviationsFrom, phaseMeans, seasonalMean } from '../../stats/forecast/seasonalMean.ts';
import { repeatWeights, seasonalChanges, seasonalNaive } from '../../stats/forecast/seasonalNaive.ts';
import { carryErrors } from './carryErrors.ts';
import { fitDoubleSeasonal } from './fitDoubleSeasonal.ts';
import { fitHoltWinters } from './fitHoltWinters.ts';
import type { FitReason, FitSetting, FittedForecast, ForecastMethod } from './forecastMethod.ts';

type Fit = (values: Float64Array, setting: FitSetting) => FittedForecast | FitReason;

const fits: Readonly<Record<ForecastMethod, Fit>> = {
  seasonal_naive(values, { seasons, horizon, level }) {
    const period = seasons.at(-1) ?? 1;
    const found = seasonalNaive(values, { period, horizon, level }) as Prediction;
    return linear(found, { period }, seasonalChanges(values, period), repeatWeights(period, horizon));
  },
  seasonal_mean(values, { seasons, horizon, level }) {
    const period = seasons.at(-1) ?? 1;
    const found = seasonalMean(values, { period, horizon, level }) as Prediction;
    const errors = deviationsFrom(phaseMeans(values, period).means, values);
    // The means have errors too, those of all seasons in one; and they are nearer to these values than to others.
    const more = Math.sqrt((1 + horizon / values.length) * (values.length / (values.length - period)));
    const weights = repeatWeights(horizon, horizon).map((weight) => weight * more);
    return linear(found, { period }, errors, weights);
  },
  drift(values, { horizon, level }) {
    const found = drift(values, { horizon, level }) as DriftForecast;
    return linear(found, { drift: found.drift }, driftErrors(values), repeatWeights(1, horizon));
  },
  exponential_smoothing(values, { horizon, level }) {
    const found = exponentialSmoothing(values, { horizon, level }) as ExponentialSmoothing;
    const { alpha, fitted } = found;
    return linear(found, { alpha }, errorsOf(values, fitted), levelWeights(alpha, horizon));
  },
  holt_linear_trend(values, { horizon, level }) {
    const found = holtLinearTrend(values, { horizon, level }) as HoltLinearTrend;
    const { alpha, beta, fitted } = found;
    return linear(found, { alpha, beta }, errorsOf(values, fitted), trendWeights(alpha, beta, horizon));
  },
  holt_winters_additive: (values, setting) => fitHoltWinters(values, setting, 'additive'),
  holt_winters_multiplicative: (values, setting) => fitHoltWinters(values, setting, 'multiplicative'),
  double_seasonal: fitDoubleSeasonal,
};

/** Older seasons tell little about the next one, and make the search for weights slow. */
const MOST_SEASONS = 52;
const FEWEST_KEPT = 400;

/** Fits a method to the latest values, all known, or says why it cannot be fitted. */
export function fitMethod(
  method: ForecastMethod,
  values: Float64Array,
  setting: FitSetting,
): FittedForecast | FitReason {
  const kept = Math.max(MOST_SEASONS * (setting.seasons.at(-1) ?? 1), FEWEST_KEPT);
  return fits[method](values.subarray(-kept), setting);
}

function linear(
  { forecast, lower, upper }: Prediction,
  parameters: Readonly<Record<string, number>>,
  errors: Float64Array,
  weights: Float64Array,
): FittedForecast {
  const prediction = { forecast, lower, upper };
  return { parameters, prediction, errors, simulate: (own) => carryErrors(forecast, weights, own) };
}

/** Of the last values, for which there is a forecast. */
function errorsOf(values: Float64Array, fitted: readonly number[]): Float64Array {
  const first = values.length - fitted.length;
  return Float64Array.from(fitted, (value, index) => (values[first + index] as number) - value);
}
