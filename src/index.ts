export * from './analysis/named.ts';
export { type ErrorDetails, isSupportKpisError, SupportKpisError } from './errors/supportKpisError.ts';
export type { ColumnRows } from './fold/columns/columnRows.ts';
export { type ArrowTable, fromArrow } from './fold/columns/fromArrow.ts';
export { type Column, type Columns, type DictionaryColumn, fromColumns } from './fold/columns/fromColumns.ts';
export type { DurationSummary, Quantiles } from './fold/durations.ts';
export type { Accounting, Fold, RowOutcome, Stretches } from './fold/fold.ts';
export type { GroupKey } from './fold/groupKey.ts';
export type { GroupCount } from './fold/keyCounts.ts';
export type { Rate } from './fold/rate.ts';
export { type Running, running } from './fold/running.ts';
export type { Statistic } from './fold/statistic.ts';
export type { StoredState } from './fold/storedStates.ts';
export { type NamedFolds, type ResultsOf, type RowOfAll, together } from './fold/together.ts';
export { trimmedKey } from './fold/trimmedKey.ts';
export type { Check, Checks } from './kpi/check.ts';
export * as checks from './kpi/checks.ts';
export { defineKpi, type KpiPlan } from './kpi/defineKpi.ts';
export type { Band, Better, KpiDefinition, Unit } from './kpi/definition.ts';
export type { DistributionOptions, DurationOptions } from './kpi/durationOptions.ts';
export { type Explanation, explain, type RowId } from './kpi/explain.ts';
export type { Kpi, KpiValue, OptionArguments, ReadyKpi } from './kpi/kpi.ts';
export type { KpiOptions, PeriodOption } from './kpi/kpiOptions.ts';
export { type Live, type LiveSnapshot, live } from './kpi/live.ts';
export type { ScaleOption } from './kpi/scale.ts';
export { type Subtotal, subtotal, total } from './kpi/subtotal.ts';
export type { WithinOptions } from './kpi/withinOptions.ts';
export type { AgeBuckets } from './kpis/backlog/ageBuckets.ts';
export type { BacklogPeriod } from './kpis/backlog/backlogFlows.ts';
export type { ContactsCounted } from './kpis/business/contactsCounted.ts';
export type { Convert, DatedRates, FixedRates } from './kpis/business/convert.ts';
export type { HealthWeights } from './kpis/business/healthChecks.ts';
export type { CustomerScore, HealthFigures } from './kpis/business/healthScores.ts';
export type { HealthLimits, HealthSignal } from './kpis/business/healthSignals.ts';
export type { RatioOfValuesInterval } from './kpis/business/ratioOfValues.ts';
export type { RetentionGroup } from './kpis/business/retentionGroups.ts';
export type { StayingOptions } from './kpis/business/staying.ts';
export type { GroupValues } from './kpis/business/valueMoments.ts';
export type { ChannelUtilization } from './kpis/efficiency/channelUtilization.ts';
export type { Downtime } from './kpis/efficiency/downtime.ts';
export type { PaidTimeOptions } from './kpis/efficiency/paidStretch.ts';
export type { AgentPaidTime, PaidTime } from './kpis/efficiency/paidTime.ts';
export type { VisitOptions } from './kpis/efficiency/visitEnd.ts';
export * from './kpis/named.ts';
export type { CriterionAgreement, ReviewAgreement } from './kpis/quality/reviewAgreement.ts';
export type { AgentReviews, Coverage, ReviewCoverage, ReviewGoal } from './kpis/quality/reviewCoverage.ts';
export type { CriterionScore, QaScore } from './kpis/quality/reviewSummary.ts';
export type { FirstContactMethod, FirstContactResolutionOptions } from './kpis/resolution/firstContactOptions.ts';
export type { FirstContactResolution } from './kpis/resolution/firstContactVerdicts.ts';
export { slaDeadline } from './kpis/resolution/sla/slaDeadline.ts';
export type { SlaCondition, SlaMetric, SlaPolicy } from './kpis/resolution/sla/slaPolicy.ts';
export type { SlaAttainment, SlaCounts, SlaPolicyCounts } from './kpis/resolution/sla/slaResult.ts';
export type { ScalesByKind } from './kpis/satisfaction/opinion.ts';
export type { CsatOptions, SatisfactionScore } from './kpis/satisfaction/satisfactionScore.ts';
export { scoreSentiment } from './kpis/satisfaction/scoreSentiment.ts';
export type { SurveyOptions } from './kpis/satisfaction/surveyOptions.ts';
export type { VoiceSource } from './kpis/satisfaction/voiceSources.ts';
export * from './model/named.ts';
export type { Stretch } from './model/overlap.ts';
export { createLedger, type Ledger, type LedgerDataset } from './prepare/createLedger.ts';
export { type Deduplicated, deduplicate } from './prepare/deduplicate.ts';
export type { Join, JoinCounts, JoinKey } from './prepare/join.ts';
export { type JoinedTickets, joinInteractions } from './prepare/joinInteractions.ts';
export type { Asked } from './prepare/keptTicket.ts';
export { type LedgerRecords, type LedgerSource, ledgerEntriesOf } from './prepare/ledgerEntries.ts';
export { type Prepared, prepare } from './prepare/prepare.ts';
export type { PrepareOptions } from './prepare/prepareOptions.ts';
export { createPreparer, type Preparer } from './prepare/preparer.ts';
export type { JoinedDataset } from './prepare/sources/joinedDataset.ts';
export { type JoinedSources, joinSources } from './prepare/sources/joinSources.ts';
export type { JoinSourcesOptions, Source, SourceCustomer, SourceIdKind } from './prepare/sources/sourceOptions.ts';
export type {
  ClockOffset,
  DroppedRows,
  MergedIds,
  MergedTicket,
  SourceCounts,
  SourceFinding,
  SourceId,
  SourcesReport,
} from './prepare/sources/sourcesReport.ts';
export { insightSentence } from './render/insightSentence.ts';
export type { ArrivalDay, Arrivals } from './report/details/arrivals.ts';
export type { LogBin, LogDistribution } from './report/details/logDistribution.ts';
export type { WaitCurve } from './report/details/waitCurve.ts';
export { report } from './report/report.ts';
export { type ReportDetails, type ReportDetailsOptions, reportDetails } from './report/reportDetails.ts';
export type { ReportSnapshot } from './report/reportSnapshot.ts';
export type {
  DatasetFor,
  GroupReport,
  KpiReport,
  PeriodReport,
  Report,
  ReportKpis,
  ReportOptions,
  ResultOf,
} from './report/reportTypes.ts';
export { type RunningReport, runningReport } from './report/runningReport.ts';
export type { Calendar, OpenPeriod, WeeklyHours } from './time/calendar.ts';
export type { Clock, ClockChoice } from './time/clock.ts';
export { createCalendar } from './time/createCalendar.ts';
export { days, hours, minutes, seconds, weeks } from './time/duration.ts';
export { elapsed } from './time/elapsed.ts';
export { formatDuration } from './time/formatDuration.ts';
export type { Instant } from './time/instant.ts';
