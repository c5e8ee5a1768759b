import { required } from '../kpi/check.ts';
import { checkOptions, checkRequired } from '../kpi/checkOptions.ts';
import { instant, matching, oneOf, text } from '../kpi/checks.ts';
import { periodChecks } from '../kpi/periodChecks.ts';
import { attributions } from '../model/attribution.ts';
import { type CollectionName, type Collections, recordNames } from '../model/collections.ts';
import { toInstant } from '../time/instant.ts';
import { periodFinder } from '../time/periodFinder.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import { addInBulk, type BulkRows } from './addInBulk.ts';
import { assertKpis } from './assertKpis.ts';
import { calendarCheck } from './calendarCheck.ts';
import { type KpiTotals, kpiTotals } from './kpiTotals.ts';
import type { PeriodLookup } from './periodTotals.ts';
import {
  checkSnapshot,
  type Keeping,
  keeping,
  type ReportSnapshot,
  reportMark,
  type TotalsSnapshot,
} from './reportSnapshot.ts';
import type { KpiReport, Report, ReportKpis, ReportOptions } from './reportTypes.ts';
import { needsSliceOption } from './sliceOf.ts';

/** A report that is kept up to date as records arrive, in memory that does not grow with exact figures left aside. */
export interface RunningReport<Kpis extends ReportKpis> {
  /** Takes in one more record of a collection. */
  add<Name extends CollectionName>(collection: Name, row: Collections[Name]): void;
  /** The report so far; may be read at any time. */
  result(): Report<Kpis>;
  /** All that it knows, as JSON: `runningReport(kpis, options, snapshot)` goes on from there, also in another process. */
  snapshot(): ReportSnapshot;
}

function isDates(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, field]) => Object.hasOwn(recordNames, name) && typeof field === 'string');
}

const checks = {
  ...periodChecks,
  by: text,
  asOf: instant,
  attribute: oneOf(...attributions),
  calendar: calendarCheck,
  dates: matching<NonNullable<ReportOptions['dates']>>('fields by the names of collections', isDates),
};

/**
 * A report for records that arrive one by one: a stream, a file read in pieces.
 *
 * A snapshot has to meet the same KPIs, under the same names and with the same options, as it was made of.
 *
 * @throws SupportKpisError `missing_option` when `every` comes without `timeZone`; `unknown_option`, `invalid_option`,
 * `unknown_time_zone`; `incompatible_snapshot` when the snapshot is of another report or version, or is damaged.
 * @example
 * import { runningReport, ticketVolume } from 'support-kpis';
 * const report = runningReport({ volume: ticketVolume });
 * report.add('tickets', { id: 'A-1', createdAt: 0 });
 * report.result().kpis.volume.result.value // → 1
 * const later = runningReport({ volume: ticketVolume }, {}, JSON.parse(JSON.stringify(report.snapshot())));
 * later.add('tickets', { id: 'A-2', createdAt: 0 });
 * later.result().kpis.volume.result.value // → 2
 */
export function runningReport<const Kpis extends ReportKpis>(
  kpis: Kpis,
  options: ReportOptions = {},
  snapshot?: ReportSnapshot,
): RunningReport<Kpis> {
  const { add, result, keep, restore } = startReport(kpis, options);
  if (snapshot !== undefined) restore(checkSnapshot(snapshot, options, Object.keys(kpis)), keeping);
  const mark = reportMark(options);
  return { add, result, snapshot: () => ({ version: 1, options: mark, ...keep(keeping) }) };
}

/** A running report whose states somebody else writes and reads. */
export interface StartedReport<Kpis extends ReportKpis> extends Omit<RunningReport<Kpis>, 'snapshot'> {
  keep(keeping: Keeping): Pick<ReportSnapshot, 'rows' | 'kpis'>;
  restore(snapshot: ReportSnapshot, keeping: Keeping): void;
  /** Takes the rows of a collection into the figures that take many at once; gives the others. `null`: in another order. */
  addInBulk(collection: CollectionName, rows: BulkRows): KpiTotals[] | null;
  /** Takes the same rows, with what belongs to them, into the other figures one by one. */
  addSingly(collection: CollectionName, totals: readonly KpiTotals[], rows: readonly object[], count: number): void;
}

export function startReport<const Kpis extends ReportKpis>(kpis: Kpis, options: ReportOptions): StartedReport<Kpis> {
  assertKpis(kpis, 'report');
  const checked = checkOptions('report', checks, options);
  if (options.every !== undefined) checkRequired('report', { timeZone: required(periodChecks.timeZone) }, checked);
  needsSliceOption(options);
  const { every, timeZone, weekStartsOn } = options;
  const zone = every === undefined || timeZone === undefined ? null : periodLookup({ every, timeZone, weekStartsOn });
  const entries = Object.entries(kpis).map(([name, kpi]) => ({ name, totals: kpiTotals(kpi, options, zone) }));
  const rows: Partial<Record<CollectionName, number>> = {};

  return {
    add(collection, row) {
      rows[collection] = (rows[collection] ?? 0) + 1;
      for (const { totals } of entries) if (totals.kpi.definition.rows === collection) totals.add(row);
    },
    addInBulk(collection, own) {
      const totals = entries.map((entry) => entry.totals).filter(({ kpi }) => kpi.definition.rows === collection);
      return addInBulk(totals, own);
    },
    addSingly(collection, totals, list, count) {
      rows[collection] = (rows[collection] ?? 0) + count;
      for (let place = 0; place < list.length; place++) for (const own of totals) own.add(list[place]);
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
        joined: [],
        kpis: Object.fromEntries(reports),
      };
      return report as Report<Kpis>;
    },
    keep: (own) => ({
      rows: { ...rows },
      kpis: Object.fromEntries(entries.map(({ name, totals }) => [name, totals.snapshot(own)])),
    }),
    restore(stored, own) {
      Object.assign(rows, stored.rows);
      for (const { name, totals } of entries) totals.restore(stored.kpis[name] as TotalsSnapshot, own);
    },
  };
}

function periodLookup(options: PeriodOptions): PeriodLookup {
  return { options, find: periodFinder(options) };
}
