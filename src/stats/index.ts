export { addAllToLogHistogram } from './addAllToLogHistogram.ts';
export { bootstrap, type ClusterBootstrapOptions } from './bootstrap/bootstrap.ts';
export { bootstrapMean } from './bootstrap/bootstrapMean.ts';
export type { BootstrapMethod, BootstrapOptions } from './bootstrap/bootstrapOptions.ts';
export { bootstrapRatio, type RatioBootstrapOptions } from './bootstrap/bootstrapRatio.ts';
export type { BootstrapReason, BootstrapResult } from './bootstrap/bootstrapResult.ts';
export { bootstrapShare } from './bootstrap/bootstrapShare.ts';
export { type Jackknife, jackknife } from './bootstrap/jackknife.ts';
export type { Statistic } from './bootstrap/leaveOneOut.ts';
export { createRandom, type Random } from './bootstrap/random.ts';
export { type CountChart, countChart } from './control/countChart.ts';
export { type CusumChart, type CusumOptions, cusumChart } from './control/cusumChart.ts';
export { type EwmaChart, type EwmaOptions, ewmaChart } from './control/ewmaChart.ts';
export { type GeneralizedEsd, type GeneralizedEsdOptions, generalizedEsd } from './control/generalizedEsd.ts';
export { type IndividualsChart, individualsChart } from './control/individualsChart.ts';
export { modifiedZScores } from './control/modifiedZScores.ts';
export { type NelsonSignals, nelsonRules } from './control/nelsonRules.ts';
export { proportionChart } from './control/proportionChart.ts';
export { rateChart } from './control/rateChart.ts';
export { type RollingThreshold, type RollingThresholdOptions, rollingThreshold } from './control/rollingThreshold.ts';
export type { RuleScale } from './control/standardized.ts';
export { type TukeyFences, tukeyFences } from './control/tukeyFences.ts';
export type { VaryingChart, VaryingChartOptions } from './control/varyingChart.ts';
export { type WesternElectricSignals, westernElectricRules } from './control/westernElectricRules.ts';
export type { Correlation } from './correlation/correlation.ts';
export { kendallTauB, type PairAgreement } from './correlation/kendallTauB.ts';
export { pearson } from './correlation/pearson.ts';
export { ranks } from './correlation/ranks.ts';
export { spearman } from './correlation/spearman.ts';
export { createDistinctCounter, type DistinctCounter } from './createDistinctCounter.ts';
export { createLogHistogram, type LogHistogram } from './createLogHistogram.ts';
export { addToDistinctCounter, type DistinctCount, distinctCount, mergeDistinctCounters } from './distinctCounter.ts';
export { betaCdf } from './distributions/betaCdf.ts';
export { betaQuantile } from './distributions/betaQuantile.ts';
export { binomialCdf } from './distributions/binomialCdf.ts';
export { binomialQuantile } from './distributions/binomialQuantile.ts';
export { chiSquareQuantile } from './distributions/chiSquareQuantile.ts';
export { chiSquareTail } from './distributions/chiSquareTail.ts';
export { logGamma } from './distributions/logGamma.ts';
export { tCdf } from './distributions/tCdf.ts';
export { tQuantile } from './distributions/tQuantile.ts';
export { addToSum, mergeSums, sumOf } from './exactSum.ts';
export { autocorrelation } from './forecast/autocorrelation.ts';
export { type DecomposeOptions, type Decomposition, decompose } from './forecast/decompose.ts';
export { type DoubleSeasonal, type DoubleSeasonalOptions, doubleSeasonal } from './forecast/doubleSeasonal.ts';
export { type DriftForecast, drift, type HorizonOptions } from './forecast/drift.ts';
export {
  type ExponentialSmoothing,
  exponentialSmoothing,
  type SmoothingOptions,
} from './forecast/exponentialSmoothing.ts';
export { type AccuracyOptions, type ForecastAccuracy, forecastAccuracy } from './forecast/forecastAccuracy.ts';
export { type HoltLinearTrend, holtLinearTrend, type TrendOptions } from './forecast/holtLinearTrend.ts';
export { type HoltWinters, type HoltWintersOptions, holtWinters } from './forecast/holtWinters.ts';
export type { HoltWintersState, SeasonalForm } from './forecast/holtWintersRun.ts';
export { type LjungBoxTest, ljungBoxTest } from './forecast/ljungBoxTest.ts';
export type { Prediction } from './forecast/prediction.ts';
export { seasonalMean } from './forecast/seasonalMean.ts';
export { type SeasonalForecast, type SeasonalOptions, seasonalNaive } from './forecast/seasonalNaive.ts';
export { type LoessDecomposition, seasonalTrendLoess } from './forecast/seasonalTrendLoess.ts';
export { agrestiCaffoInterval } from './intervals/agrestiCaffoInterval.ts';
export { agrestiCoullInterval } from './intervals/agrestiCoullInterval.ts';
export { clopperPearsonInterval } from './intervals/clopperPearsonInterval.ts';
export { correctedWilsonInterval } from './intervals/correctedWilsonInterval.ts';
export { funnelLimits } from './intervals/funnelLimits.ts';
export { jeffreysInterval } from './intervals/jeffreysInterval.ts';
export { type LogMeanInterval, logMeanInterval, type PositiveInterval } from './intervals/logMeanInterval.ts';
export { logMoments } from './intervals/logMoments.ts';
export { type MeanDifferenceInterval, meanDifferenceInterval } from './intervals/meanDifferenceInterval.ts';
export { type MeanInterval, meanInterval } from './intervals/meanInterval.ts';
export type { NpsCounts, NpsMethod } from './intervals/npsCounts.ts';
export { type NpsDifferenceInterval, npsDifferenceInterval } from './intervals/npsDifferenceInterval.ts';
export { type NpsInterval, type NpsIntervalOptions, npsInterval } from './intervals/npsInterval.ts';
export { type PoissonInterval, poissonInterval } from './intervals/poissonInterval.ts';
export { type QuantileInterval, type QuantileIntervalOptions, quantileInterval } from './intervals/quantileInterval.ts';
export { type QuantileRanks, quantileRanks } from './intervals/quantileRanks.ts';
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
export { type MovingAverageOptions, movingAverage } from './movingAverage.ts';
export { type DifferenceInterval, newcombeInterval, type TrialCounts } from './newcombeInterval.ts';
export { normalCdf } from './normalCdf.ts';
export { normalQuantile } from './normalQuantile.ts';
export type { OctaveCounts } from './octaveCounts.ts';
export { median, type QuantileOptions, type QuantileType, quantile, quantiles } from './quantile.ts';
export { type ErlangAProbabilities, erlangAProbabilities } from './queueing/erlangAProbabilities.ts';
export { erlangBProbability } from './queueing/erlangBProbability.ts';
export { erlangCProbability } from './queueing/erlangCProbability.ts';
export { type MeanSummary, type RatioInterval, ratioOfMeansInterval } from './ratioOfMeansInterval.ts';
export { readDistinctCounter } from './readDistinctCounter.ts';
export { readLogHistogram } from './readLogHistogram.ts';
export { type RestrictedMean, restrictedMean } from './restrictedMean.ts';
export { gini, type Inequality } from './shift/gini.ts';
export { herfindahl } from './shift/herfindahl.ts';
export { type MixSegment, mixShift, type RatioParts } from './shift/mixShift.ts';
export type {
  ChangeParts,
  RateChange,
  SegmentChange,
  SegmentKey,
  SegmentSide,
  ShiftOptions,
} from './shift/rateChange.ts';
export { shareShift } from './shift/shareShift.ts';
export type { ChangedSegment } from './shift/splitChange.ts';
export type { SquareSums } from './squareSums.ts';
export { sum } from './sum.ts';
export { summarize, type ValueSummary } from './summarize.ts';
export { survivalAt } from './survivalAt.ts';
export type { SurvivalCurve, SurvivalEstimate, SurvivalStep } from './survivalCurve.ts';
export { type SurvivalQuantile, survivalQuantile } from './survivalQuantile.ts';
export { adjustP, type PAdjustment } from './tests/adjustP.ts';
export { type ChiSquareTest, chiSquareTest } from './tests/chiSquareTest.ts';
export { fisherExactTest } from './tests/fisherExactTest.ts';
export type { GroupName } from './tests/groupedTimes.ts';
export { hodgesLehmannShift, type LocationShift } from './tests/hodgesLehmannShift.ts';
export { type KruskalWallisTest, kruskalWallisTest, type RankedGroup } from './tests/kruskalWallisTest.ts';
export { type GroupEvents, type LogRankTest, logRankTest } from './tests/logRankTest.ts';
export { type MannWhitneyTest, mannWhitneyTest, type RankTestOptions } from './tests/mannWhitneyTest.ts';
export type { RankTestMethod } from './tests/rankTestMethod.ts';
export { type ExposedCount, type RateRatioTest, rateRatioTest } from './tests/rateRatioTest.ts';
export { type TwoProportionOptions, type TwoProportionTest, twoProportionTest } from './tests/twoProportionTest.ts';
export { type WelchTest, welchTest } from './tests/welchTest.ts';
export { type SignedRankTest, wilcoxonSignedRankTest } from './tests/wilcoxonSignedRankTest.ts';
export { variance } from './variance.ts';
export { type Agreement, type WeightedKappaOptions, weightedKappa } from './weightedKappa.ts';
export { type Interval, wilsonInterval } from './wilsonInterval.ts';
