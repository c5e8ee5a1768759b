export type { ChartKind } from './chartKind.ts';
export type { Baseline, ChartedKpi, ControlChartOptions } from './chartOptions.ts';
export type { RuleSet } from './chartRules.ts';
export type { PointStatus } from './chartRuns.ts';
export { type ControlChart, type ControlPoint, controlChart } from './controlChart.ts';
export type { ControlPattern, PatternFigure } from './controlPattern.ts';
export type { ControlRule } from './controlRule.ts';
export type { ControlSignal, Direction, SignalPoint } from './controlSignal.ts';
export {
  type DynamicThreshold,
  type DynamicThresholdOptions,
  dynamicThreshold,
} from './dynamicThreshold.ts';
export type { EmergingIssue } from './emergingIssue.ts';
export { type EmergingIssues, emergingIssues, type IssueSpan } from './emergingIssues.ts';
export type { EmergingOptions } from './emergingOptions.ts';
export type { ExpectedReading, NoThreshold, ThresholdPoint } from './expectedReading.ts';
export type { Figure, Figures } from './figure.ts';
export type { TopMinute } from './issueTally.ts';
export type { OutlierMethod, OutlierSpread } from './outlierMethods.ts';
export { type Outlier, type OutlierOptions, type Outliers, outliers } from './outliers.ts';
