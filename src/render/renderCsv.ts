import { checkOptions } from '../kpi/checkOptions.ts';
import { flag } from '../kpi/checks.ts';
import type { KpiReport, Report } from '../report/reportTypes.ts';
import { csvText } from './csvText.ts';
import { currencyOf } from './formatValue.ts';
import { fromReport } from './fromReport.ts';
import { headline } from './headline.ts';
import { periodReadings } from './periodReadings.ts';

type Cell = string | number | boolean | null;

const head = [
  ...['kpi', 'title', 'unit', 'better', 'collection', 'scope', 'group', 'period', 'start', 'end', 'complete'],
  ...['value', 'rows', 'counted', 'pending', 'excluded', 'excluded_reasons', 'currency'],
];

export interface CsvOptions {
  /**
   * Whether text that a spreadsheet would run as a formula stays as it is. Default: false, which puts a `'` in front of
   * text that begins with `=`, `+`, `-`, `@`, a tab or a line break, also behind quotes and spaces and in full width.
   */
  readonly formulas?: boolean;
}

const checks = { formulas: flag };

/**
 * A report as one long CSV table: a row for each KPI's total, each of its groups and each of its periods.
 *
 * Figures are raw: milliseconds, shares from 0 to 1, NPS from −100 to 100; instants are ISO 8601 in UTC. What became of
 * the rows stands on totals. RFC 4180, lines ended by CR LF, cells without a value empty. Text that a spreadsheet would
 * run gets a `'` in front; numbers, also negative ones, stay.
 *
 * Trap: whoever joins the table with others by the group's name has to reckon with that `'`, or turn it off.
 *
 * Takes what `report` gives; gives text.
 *
 * @throws SupportKpisError `invalid_report` for what is no report; `unknown_option`, `invalid_option`.
 * @example
 * import { report, reopenRate } from 'support-kpis';
 * import { renderCsv } from 'support-kpis/render';
 * const tickets = ['web', '=1+1'].map((channel, reopens) => ({ id: channel, createdAt: 0, status: 'solved', channel, reopens }) as const);
 * const lines = renderCsv(report({ tickets }, { reopenRate }, { by: 'channel' })).split('\r\n');
 * lines[1]?.slice(0, 45) // → 'reopen_rate,Reopen rate,rate,lower,tickets,to'
 * lines.some((line) => line.includes(",group,'=1+1,")) // → true
 */
export function renderCsv(report: Report, options: CsvOptions = {}): string {
  checkOptions('renderCsv', checks, options);
  return fromReport(report, 'renderCsv', () =>
    csvText([head, ...Object.values(report.kpis).flatMap((kpi) => kpiRows(kpi, report))], options.formulas),
  );
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
