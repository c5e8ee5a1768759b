import { required } from '../kpi/check.ts';
import { checkOptions, checkRequired } from '../kpi/checkOptions.ts';
import { instant, matching, text } from '../kpi/checks.ts';
import { periodChecks } from '../kpi/periodChecks.ts';
import type { CollectionName, Collections } from '../model/collections.ts';
import { toInstant } from '../time/instant.ts';
import { periodFinder } from '../time/periodFinder.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import { kpiTotals, type PeriodLookup } from './kpiTotals.ts';
import type { KpiReport, Report, ReportKpis, ReportOptions } from './reportTypes.ts';

/** A report that is kept up to date as records arrive, in memory that does not grow with exact figures left aside. */
export interface RunningReport<Kpis extends ReportKpis> {
  /** Takes in one more record of a collection. */
  add<Name extends CollectionName>(collection: Name, row: Collections[Name]): void;
  /** The report so far; may be read at any time. */
  result(): Report<Kpis>;
}

const checks = {
  ...periodChecks,
  by: text,
  asOf: instant,
  dates: matching<NonNullable<ReportOptions['dates']>>('fields by collection', (value) => typeof value === 'object'),
};

/**
 * A report for records that arrive one by one: a stream, a file read in pieces.
 *
 * @throws SupportKpisError `missing_option` when `every` comes without `timeZone`; `unknown_option`, `invalid_option`,
 * `unknown_time_zone`.
 * @example
 * import { runningReport, ticketVolume } from 'support-kpis';
 * const report = runningReport({ volume: ticketVolume });
 * report.add('tickets', { id: 'A-1', createdAt: 0 });
 * report.result().kpis.volume.result.value // → 1
 */
export function runningReport<const Kpis extends ReportKpis>(
  kpis: Kpis,
  options: ReportOptions = {},
): RunningReport<Kpis> {
  const checked = checkOptions('report', checks, options);
  if (options.every !== undefined) checkRequired('report', { timeZone: required(periodChecks.timeZone) }, checked);
  const { every, timeZone, weekStartsOn } = options;
  const zone = every === undefined || timeZone === undefined ? null : periodLookup({ every, timeZone, weekStartsOn });
  const entries = Object.entries(kpis).map(([name, kpi]) => ({ name, totals: kpiTotals(kpi, options, zone) }));
  const rows: Partial<Record<CollectionName, number>> = {};

  return {
    add(collection, row) {
      rows[collection] = (rows[collection] ?? 0) + 1;
      for (const { totals } of entries) if (totals.kpi.definition.rows === collection) totals.add(row);
    },
    result() {
      let seenAt = options.asOf === undefined ? Number.NEGATIVE_INFINITY : toInstant(options.asOf);
      if (options.asOf === undefined) for (const { totals } of entries) seenAt = Math.max(seenAt, totals.last());
      const reports: [string, KpiReport<unknown>][] = entries.map(({ name, totals }) => [name, totals.report(seenAt)]);
      const report: Report = {
        version: 1,
        by: options.by ?? null,
        every: every ?? null,
        timeZone: timeZone ?? null,
        asOf: Number.isFinite(seenAt) ? seenAt : null,
        rows: { ...rows },
        duplicates: {},
        joined: null,
        kpis: Object.fromEntries(reports),
      };
      return report as Report<Kpis>;
    },
  };
}

function periodLookup(options: PeriodOptions): PeriodLookup {
  return { options, find: periodFinder(options) };
}
