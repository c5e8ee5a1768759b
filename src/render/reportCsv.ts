import type { KpiReport, Report } from '../report/reportTypes.ts';
import { csvText } from './csvText.ts';
import { currencyOf } from './formatValue.ts';
import { headline } from './headline.ts';
import { periodReadings } from './periodReadings.ts';

type Cell = string | number | boolean | null;

const head = [
  ...['kpi', 'title', 'unit', 'better', 'collection', 'scope', 'group', 'period', 'start', 'end', 'complete'],
  ...['value', 'rows', 'counted', 'pending', 'excluded', 'excluded_reasons', 'currency'],
];

/**
 * A report as one long CSV table: a row for each KPI's total, each of its groups and each of its periods. Figures are
 * raw: milliseconds, fractions, NPS −100…100; instants are ISO 8601 in UTC. Counts of what became of the rows stand on totals.
 */
export function reportCsv(report: Report): string {
  return csvText([head, ...Object.values(report.kpis).flatMap((kpi) => kpiRows(kpi, report))]);
}

function kpiRows(kpi: KpiReport<unknown>, report: Report): Cell[][] {
  const { id, title, unit, better, rows } = kpi.definition;
  const own: Cell[] = [id, title, unit, better, rows];
  const none: Cell[] = [null, null, null, null];
  const noCounts: Cell[] = [null, null, null, null];
  const { counted, pending, excluded } = kpi.accounting;
  const left = Object.values(excluded).reduce((total, count) => total + count, 0);
  const reasons = Object.entries(excluded).map(([reason, count]) => `${reason}=${count}`);
  return [
    [
      ...[...own, 'total', null, ...none, headline(kpi.result), report.rows[rows] ?? 0],
      ...[counted, pending, left, reasons.join(' '), currencyOf(kpi.result)],
    ],
    ...(kpi.groups ?? []).map(({ key, rows: size, result }) => [
      ...[...own, 'group', key, ...none, headline(result), size],
      ...[...noCounts, currencyOf(result)],
    ]),
    ...periodReadings(kpi).map(({ label, start, end, complete, value, currency }) => [
      ...[...own, 'period', null, label, isoTime(start), isoTime(end), complete, value, null],
      ...[...noCounts, currency],
    ]),
  ];
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
