export { type Deduplicated, deduplicate } from './analysis/deduplicate.ts';
export { type Grouping, groupBy, type KeysOf } from './analysis/groupBy.ts';
export { type JoinedTickets, joinInteractions } from './analysis/joinInteractions.ts';
export { type Series, type SeriesOptions, type SeriesPeriod, series } from './analysis/series.ts';
export { type ErrorDetails, isSupportKpisError, SupportKpisError } from './errors/supportKpisError.ts';
export type { DurationSummary, Quantiles, Statistic } from './fold/durations.ts';
export type { Accounting, Fold, RowOutcome } from './fold/fold.ts';
export type { GroupKey } from './fold/groupKey.ts';
export type { GroupCount } from './fold/keyCounts.ts';
export type { Rate } from './fold/rate.ts';
export { type Running, running } from './fold/running.ts';
export * as checks from './kpi/checks.ts';
export { defineKpi, type KpiPlan } from './kpi/defineKpi.ts';
export type { Band, Better, KpiDefinition, Unit } from './kpi/definition.ts';
export type { DistributionOptions, DurationOptions } from './kpi/durationOptions.ts';
export { type Explanation, explain, type RowId } from './kpi/explain.ts';
export type { Kpi, KpiValue, OptionArguments, ReadyKpi } from './kpi/kpi.ts';
export type { KpiOptions, PeriodOption } from './kpi/kpiOptions.ts';
export { type Subtotal, subtotal, total } from './kpi/subtotal.ts';
export type { WithinOptions } from './kpi/withinOptions.ts';
export type { AgeBuckets } from './kpis/backlog/ageBuckets.ts';
export type { BacklogPeriod } from './kpis/backlog/backlogFlows.ts';
export * from './kpis/named.ts';
export type { FirstContactResolutionOptions } from './kpis/resolution/firstContactOptions.ts';
export type { FirstContactResolution } from './kpis/resolution/firstContactVerdicts.ts';
export { slaDeadline } from './kpis/resolution/sla/slaDeadline.ts';
export type { SlaCondition, SlaMetric, SlaPolicy } from './kpis/resolution/sla/slaPolicy.ts';
export type { SlaAttainment, SlaCounts, SlaPolicyCounts } from './kpis/resolution/sla/slaResult.ts';
export type { CsatOptions, SatisfactionScore } from './kpis/satisfaction/satisfactionScore.ts';
export { scoreSentiment } from './kpis/satisfaction/scoreSentiment.ts';
export type { ScaleOption, SurveyOptions } from './kpis/satisfaction/surveyOptions.ts';
export type {
  AutomationRun,
  CostEntry,
  Customer,
  Outage,
  RevenueEvent,
  SelfServiceSession,
} from './model/business.ts';
export type { Channel } from './model/channel.ts';
export type { CollectionName, Collections } from './model/collections.ts';
export { eventsOf, type TimedEvent } from './model/eventsOf.ts';
export type { AuthorRole, Call, Chat, Interaction, Message, MessageOrigin } from './model/interaction.ts';
export { conversationOf, isCustomerMessage, isHumanReply, type TimedMessage } from './model/messages.ts';
export { type OpenSpan, openSpans } from './model/openSpans.ts';
export type { Optional } from './model/optional.ts';
export { type ReplyTurn, replyTurns, type TurnRules } from './model/replyTurns.ts';
export { lastSolvedAt, reopensOf, solvingsOf, wasReopened, wasSolved } from './model/solving.ts';
export { type StatusSpan, statusSpans } from './model/statusSpans.ts';
export type { Scale, Survey, SurveyKind } from './model/survey.ts';
export type {
  Priority,
  Ticket,
  TicketEvent,
  TicketExclusion,
  TicketRow,
  TicketStatus,
} from './model/ticket.ts';
export { isSolved } from './model/ticketStatus.ts';
export { holderAt, wasTransferred } from './model/transfers.ts';
export type { AgentActivity, QaCriterion, QaReview } from './model/workforce.ts';
export { report } from './report/report.ts';
export type {
  Dataset,
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
