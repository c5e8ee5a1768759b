import { compareKeys } from '../../fold/groupKey.ts';
import type { GroupReport, KpiReport, PeriodReport, Report, ReportOptions } from '../../report/reportTypes.ts';
import { sliceOf } from '../../report/sliceOf.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import { periodFold } from './mergeReports.ts';

/** The report of which this is all parts: states become figures, groups and periods get their order. */
export function finishStates(kpis: Readonly<Record<string, AnyKpi>>, whole: Report, options: ReportOptions): Report {
  const finished = Object.entries(whole.kpis).map(([name, own]): [string, KpiReport<unknown>] => [
    name,
    finishKpi(kpis[name] as AnyKpi, own, options, whole.asOf),
  ]);
  return { ...whole, kpis: Object.fromEntries(finished) };
}

function finishKpi(kpi: AnyKpi, own: KpiReport<unknown>, options: ReportOptions, asOf: number | null) {
  const { definition, groups, periods, undated } = own;
  const { rows } = definition;
  /* v8 ignore next -- only the order is asked for, never a row's instant */
  const order = sliceOf(options, rows, () => Number.NaN)?.order;
  return {
    ...{ definition, options: own.options, result: kpi.result(own.result), accounting: kpi.account(own.result) },
    ...(groups === undefined ? {} : { groups: finishGroups(kpi, groups, order) }),
    ...(periods === undefined
      ? {}
      : { periods: finishPeriods(kpi, periods, options, asOf), undated: undated as number }),
  };
}

function finishGroups(
  kpi: AnyKpi,
  groups: readonly GroupReport<unknown>[],
  order: readonly unknown[] | undefined,
): GroupReport<unknown>[] {
  const place = (key: unknown): number =>
    key === null ? Number.POSITIVE_INFINITY : (order as readonly unknown[]).indexOf(key);
  return groups
    .map(({ key, rows, result }) => ({ key, rows, result: kpi.result(result) }))
    .sort((left, right) =>
      order === undefined
        ? right.rows - left.rows || compareKeys(left.key, right.key)
        : place(left.key) - place(right.key),
    );
}

/** All periods from the first to the last; between those of the parts there may be some without a row. */
function finishPeriods(
  kpi: AnyKpi,
  periods: readonly PeriodReport<unknown>[],
  { every, timeZone, weekStartsOn }: ReportOptions,
  asOf: number | null,
): PeriodReport<unknown>[] {
  if (periods.length === 0) return [];
  const states = new Map(periods.map(({ start, result }) => [start, result]));
  const first = periods.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = periods.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  return periodsBetween(first, last, { every, timeZone, weekStartsOn } as PeriodOptions).map(
    ({ start, end, label }) => {
      const fold = periodFold(kpi, start, end);
      const complete = asOf !== null && end <= asOf;
      return { start, end, label, complete, result: fold.result(states.get(start) ?? fold.init()) };
    },
  );
}
