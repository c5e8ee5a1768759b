export type { Dataset } from '../model/collections.ts';
export type { ArrivalDay, Arrivals } from './details/arrivals.ts';
export type { LogBin, LogDistribution } from './details/logDistribution.ts';
export type { WaitCurve } from './details/waitCurve.ts';
export { report } from './report.ts';
export { type ReportDetails, type ReportDetailsOptions, reportDetails } from './reportDetails.ts';
export type {
  DatasetFor,
  GroupReport,
  KpiReport,
  PeriodReport,
  Report,
  ReportKpis,
  ReportOptions,
  ResultOf,
} from './reportTypes.ts';
export { type RunningReport, runningReport } from './runningReport.ts';
