import type { Report } from '../report/reportTypes.ts';
import { comparisonTable } from './comparisonTable.ts';
import { groupTables } from './groupTables.ts';
import { overviewTables } from './overviewTables.ts';
import { periodTables } from './periodTables.ts';
import type { ReportTable } from './reportTable.ts';

/**
 * A report as tables, with as many groups and periods side by side as fit: figures take ten characters, names four times
 * as much.
 */
export function reportTables(report: Report, width = 120): ReportTable[] {
  const fitting = (names: number, least: number, most: number): number =>
    Math.max(least, Math.min(most, Math.floor((width - names) / 11)));
  return [
    ...comparisonTable(report),
    ...overviewTables(report),
    ...groupTables(report, fitting(42, 2, 7)),
    ...periodTables(report, fitting(14, 3, 9)),
  ];
}
