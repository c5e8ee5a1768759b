export type { Dataset } from '../model/collections.ts';
export { report } from './report.ts';
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
