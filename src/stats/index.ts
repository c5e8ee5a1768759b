export { addAllToLogHistogram } from './addAllToLogHistogram.ts';
export { createLogHistogram, type LogHistogram } from './createLogHistogram.ts';
export { addToSum, mergeSums, sumOf } from './exactSum.ts';
export { type KaplanMeierOptions, kaplanMeier, type SurvivalBands } from './kaplanMeier.ts';
export {
  addToLogHistogram,
  mergeLogHistograms,
  quantileOfLogHistogram,
  summarizeLogHistogram,
} from './logHistogram.ts';
export { mean } from './mean.ts';
export { medianAbsoluteDeviation } from './medianAbsoluteDeviation.ts';
export { type Moments, moments } from './moments.ts';
export { type DifferenceInterval, newcombeInterval, type TrialCounts } from './newcombeInterval.ts';
export { normalCdf } from './normalCdf.ts';
export { normalQuantile } from './normalQuantile.ts';
export { median, type QuantileOptions, type QuantileType, quantile, quantiles } from './quantile.ts';
export { type MeanSummary, type RatioInterval, ratioOfMeansInterval } from './ratioOfMeansInterval.ts';
export { readLogHistogram } from './readLogHistogram.ts';
export { type RestrictedMean, restrictedMean } from './restrictedMean.ts';
export { sum } from './sum.ts';
export { summarize, type ValueSummary } from './summarize.ts';
export { survivalAt } from './survivalAt.ts';
export type { SurvivalCurve, SurvivalEstimate, SurvivalStep } from './survivalCurve.ts';
export { type SurvivalQuantile, survivalQuantile } from './survivalQuantile.ts';
export { variance } from './variance.ts';
export { type Agreement, type WeightedKappaOptions, weightedKappa } from './weightedKappa.ts';
export { type Interval, wilsonInterval } from './wilsonInterval.ts';
