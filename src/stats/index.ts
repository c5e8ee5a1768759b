export { addAllToLogHistogram } from './addAllToLogHistogram.ts';
export { createLogHistogram, type LogHistogram } from './createLogHistogram.ts';
export { addToSum, mergeSums, sumOf } from './exactSum.ts';
export {
  addToLogHistogram,
  mergeLogHistograms,
  quantileOfLogHistogram,
  summarizeLogHistogram,
} from './logHistogram.ts';
export { mean } from './mean.ts';
export { medianAbsoluteDeviation } from './medianAbsoluteDeviation.ts';
export { type Moments, moments } from './moments.ts';
export { normalCdf } from './normalCdf.ts';
export { normalQuantile } from './normalQuantile.ts';
export { median, type QuantileOptions, type QuantileType, quantile, quantiles } from './quantile.ts';
export { readLogHistogram } from './readLogHistogram.ts';
export { sum } from './sum.ts';
export { summarize, type ValueSummary } from './summarize.ts';
export { variance } from './variance.ts';
export { type Interval, wilsonInterval } from './wilsonInterval.ts';
