export * from './alerts/named.ts';
export { type Baseline, type BaselineOptions, baseline } from './baseline/baseline.ts';
export type { WeekdayLevel } from './baseline/weekdayLevels.ts';
export {
  type BootstrapInterval,
  type BootstrapIntervalOptions,
  bootstrapInterval,
} from './bootstrap/bootstrapInterval.ts';
export type { Cohort, CohortCell, Cohorts } from './cohorts/cohort.ts';
export { type CohortPeriodsOptions, cohortPeriods } from './cohorts/cohortPeriods.ts';
export { type AgedKpi, type CohortsOptions, cohorts } from './cohorts/cohorts.ts';
export type { AdjustedP, ComparisonAdjustment } from './comparison/adjustedP.ts';
export { type ComparableKpi, type CompareOptions, compare } from './comparison/compare.ts';
export { compareChanges, type GroupChange, type GroupChanges } from './comparison/compareChanges.ts';
export { compareGroups, type GroupComparison, type GroupComparisons } from './comparison/compareGroups.ts';
export type { ChangeMethod, Comparison, ComparisonTest, Verdict } from './comparison/comparison.ts';
export type { GroupCompareOptions } from './comparison/groupOptions.ts';
export { type Concurrency, type ConcurrencyOptions, concurrency } from './concurrency.ts';
export * from './control/named.ts';
export { type CorrelateOptions, type Correlations, correlate } from './correlation/correlate.ts';
export type { CorrelatedPair } from './correlation/correlatedPair.ts';
export type { Reading, ReadingKey, ReadPeriod } from './correlation/reading.ts';
export { type Backtest, type BacktestOptions, backtest } from './forecast/backtest.ts';
export type { Bounds } from './forecast/bounds.ts';
export { type EventEffectOptions, eventEffect } from './forecast/eventEffect.ts';
export type { EffectSize, EventEffect, EventPeriod, WholeEffect } from './forecast/eventResult.ts';
export { type Forecast, type ForecastOptions, forecast } from './forecast/forecast.ts';
export type { FitReason, ForecastMethod } from './forecast/forecastMethod.ts';
export type { HistoryOptions } from './forecast/forecastOptions.ts';
export type { ComingPeriod, ForecastPeriod, ForecastReason, ForecastValues } from './forecast/forecastSeries.ts';
export type { ForecastedPeriod } from './forecast/futureOf.ts';
export type { HolidayEffect } from './forecast/holidayEffect.ts';
export type { Placebos } from './forecast/placebos.ts';
export type { MethodScore } from './forecast/scoreMethods.ts';
export { type Funnel, type FunnelGroup, type FunnelOptions, funnel } from './funnel/funnel.ts';
export type { LimitsAtLevel } from './funnel/limitsOf.ts';
export type { GamingOptions } from './gaming/gamingOptions.ts';
export type { AgentSignal, GamingSignal } from './gaming/gamingSignal.ts';
export { type GamingSignals, gamingSignals } from './gaming/gamingSignals.ts';
export { type Grouping, groupBy, type KeysOf } from './groupBy.ts';
export type { GroupOptions } from './groupOptions.ts';
export type {
  ChangeDriver,
  ChangeInsight,
  DoubtInsight,
  DoubtReason,
  Insight,
  InsightSubject,
  TargetInsight,
} from './insights/insight.ts';
export type { AccountedKpi, AccountedReport } from './insights/insightReport.ts';
export { type Insights, type InsightsOptions, insights } from './insights/insights.ts';
export { type IntervalOptions, interval } from './interval/interval.ts';
export type { IntervalMethod, KpiInterval, NoInterval } from './interval/kpiInterval.ts';
export { type Journey, journey } from './journey/journey.ts';
export type { JourneyDataset, JourneyOptions } from './journey/journeyOptions.ts';
export { type CustomerJourney, journeysOf } from './journey/journeysOf.ts';
export type { ChannelSwitch, JourneyPath } from './journey/pathCounts.ts';
export type { ProblemJourney } from './journey/problemJourney.ts';
export type { DriverSide, MixDriver } from './mixShift/mixDriver.ts';
export { type KpiMixShift, mixShift } from './mixShift/mixShift.ts';
export type { Population } from './nonResponse/population.ts';
export { type PostStratifyOptions, postStratify } from './nonResponse/postStratify.ts';
export { type ResponseBounds, responseBounds } from './nonResponse/responseBounds.ts';
export {
  type CoverageOptions,
  type CoverageSegment,
  type ResponseCoverage,
  responseCoverage,
} from './nonResponse/responseCoverage.ts';
export type { StratifiedScore, StratifiedSegment } from './nonResponse/stratifiedScore.ts';
export type { SurveyKpi } from './nonResponse/surveyKpi.ts';
export { type Profile, type ProfileOptions, profile } from './profile/profile.ts';
export type { ProfileDay, ProfileHour } from './profile/profileTable.ts';
export type { DefinitionProfile, ProfiledKpi } from './profiles/definitionProfile.ts';
export { diffProfiles } from './profiles/diffProfiles.ts';
export { inProfile } from './profiles/inProfile.ts';
export type {
  KpiProfileDiff,
  OptionDiff,
  ProfileDiff,
  ProfileReading,
  ProfileSide,
  RowDiff,
} from './profiles/profileDiff.ts';
export { profiles } from './profiles/profiles.ts';
export { type DataQuality, dataQuality } from './quality/dataQuality.ts';
export type { UncheckedRule } from './quality/inspect.ts';
export type { Bend, FindingWord, QualityFinding, Severity } from './quality/qualityFinding.ts';
export type { QualityOptions } from './quality/qualityOptions.ts';
export { type MissingKpi, type Scorecard, type ScorecardOptions, scorecard } from './scorecard/scorecard.ts';
export type { ScorecardRow } from './scorecard/scorecardRow.ts';
export { type Cadence, type ScorecardArea, type ScorecardEntry, scorecardSets } from './scorecard/scorecardSets.ts';
export type { MissingFigure, ScoredKpi, ScoredReport } from './scorecard/scoredReport.ts';
export type { SegmentOf } from './segments/segmentOf.ts';
export {
  type AgainstPreviousOptions,
  againstPrevious,
  type ComparedPeriod,
  type EarlierPeriod,
} from './series/againstPrevious.ts';
export type { ChangeFigures, NoChange } from './series/changeOf.ts';
export type { PeriodReading } from './series/periodReading.ts';
export {
  type RunningWindow,
  type RunningWindowOptions,
  runningWindow,
  type WindowFigure,
} from './series/runningWindow.ts';
export { series } from './series/series.ts';
export { type SeriesByOptions, seriesBy } from './series/seriesBy.ts';
export type { SeriesOptions } from './series/seriesOptions.ts';
export type { Series, SeriesPeriod } from './series/seriesPeriod.ts';
export { byDayOfWeek, byHourOfDay, byOpenHours, type DatedRow, type TimeSlice } from './slices.ts';
export type { DemandFigure, DemandPeriod, StaffingDemand } from './staffing/demand.ts';
export { type ErlangA, type ErlangAOptions, erlangA } from './staffing/erlangA.ts';
export { type ErlangC, type ErlangCOptions, erlangC } from './staffing/erlangC.ts';
export type { OfferedWork } from './staffing/loadOf.ts';
export { type RequiredAgents, type RequiredAgentsOptions, requiredAgents } from './staffing/requiredAgents.ts';
export { type Staffing, staffing } from './staffing/staffing.ts';
export type { WantedServiceLevel } from './staffing/staffingChecks.ts';
export type { DeferrableWork, QueuedWork, StaffingOptions } from './staffing/staffingOptions.ts';
export type { StaffingInterval, StaffingTotals } from './staffing/staffingPlan.ts';
export type { QueueTargets, StaffingTargets } from './staffing/staffingTargets.ts';
export type { StillWaiting, WaitDistribution, WaitOptions, WaitQuantile } from './staffing/waitDistribution.ts';
export type { EventShare } from './survival/happenedWithin.ts';
export type { MeanWithin } from './survival/meanWithin.ts';
export type { ReachedQuantile } from './survival/reachedQuantile.ts';
export { type TimeToEvent, type TimeToEventOptions, timeToEvent } from './survival/timeToEvent.ts';
export { type GroupTimes, type TimesByGroup, timeToEventBy } from './survival/timeToEventBy.ts';
export type { WaitKpi } from './survival/waitKpi.ts';
export { evaluate } from './targets/evaluate.ts';
export { type Judgement, judge } from './targets/judge.ts';
export type {
  DirectedTarget,
  RangeTarget,
  SourcedTarget,
  Target,
  TargetLevel,
  TargetNotes,
  TargetRange,
} from './targets/target.ts';
export { type TargetQuery, targetFor } from './targets/targetFor.ts';
export type { TargetRule, TargetTable } from './targets/targetRules.ts';
export { targets } from './targets/targets.ts';
