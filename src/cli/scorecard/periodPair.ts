import { rowsBehind } from '../../analysis/alerts/rowsBehind.ts';
import type { AccountedReport } from '../../analysis/insights/insightReport.ts';
import type { Accounting } from '../../fold/fold.ts';
import type { Report } from '../../report/reportTypes.ts';
import { type KpiPeriod, kpiSeries } from '../series/kpiSeries.ts';

/** The last period that is over and the one before it, each as a report of its own. */
export interface PeriodPair {
  readonly last: PeriodOfReport;
  readonly before: PeriodOfReport | null;
}

interface PeriodOfReport {
  readonly label: string;
  readonly report: AccountedReport;
}

/** Takes two periods out of a report; `null` where none is over. */
export function periodPair(report: Report, names: readonly string[]): PeriodPair | null {
  const series = new Map(names.map((name) => [name, kpiSeries(report.kpis, name)]));
  const over = [...series.values()].flat().filter(({ complete }) => complete);
  const starts = [...new Set(over.map(({ start }) => start))].sort((left, right) => left - right);
  const [start, earlier] = [starts.at(-1), starts.at(-2)];
  if (start === undefined) return null;
  const periodOf = (wanted: number): PeriodOfReport => {
    const { label } = over.find((period) => period.start === wanted) as KpiPeriod;
    return { label, report: reportOf(report, series, wanted) };
  };
  const isNeighbour = over.some((period) => period.start === earlier && period.end === start);
  return { last: periodOf(start), before: earlier === undefined || !isNeighbour ? null : periodOf(earlier) };
}

function reportOf({ kpis }: Report, series: ReadonlyMap<string, readonly KpiPeriod[]>, start: number): AccountedReport {
  const own = [...series].map(([name, periods]) => {
    const { definition, options } = kpis[name] as Report['kpis'][string];
    // A KPI without a row in all of that time has no figure there.
    const result = periods.find((period) => period.start === start)?.result ?? { value: null };
    return [name, { definition, options, result, ...accountingOf(result) }] as const;
  });
  return { asOf: start, kpis: Object.fromEntries(own) };
}

function accountingOf(result: KpiPeriod['result']): { readonly accounting?: Accounting } {
  const { pending = 0, excluded = {} } = result as Partial<Accounting>;
  const counted = rowsBehind(result);
  return counted === null ? {} : { accounting: { counted, pending, excluded } };
}
