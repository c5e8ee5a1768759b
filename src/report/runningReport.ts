import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from '../fold/assertFold.ts';
import { type Check, required } from '../kpi/check.ts';
import { checkOptions, checkRequired } from '../kpi/checkOptions.ts';
import { instant, matching, oneOf, text } from '../kpi/checks.ts';
import { periodChecks } from '../kpi/periodChecks.ts';
import { attributions } from '../model/attribution.ts';
import { type CollectionName, type Collections, recordNames } from '../model/collections.ts';
import type { Calendar } from '../time/calendar.ts';
import { toInstant } from '../time/instant.ts';
import { periodFinder } from '../time/periodFinder.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import { addInBulk, type BulkRows } from './addInBulk.ts';
import { type KpiTotals, kpiTotals } from './kpiTotals.ts';
import type { PeriodLookup } from './periodTotals.ts';
import type { KpiReport, Report, ReportKpis, ReportOptions } from './reportTypes.ts';
import { needsSliceOption } from './sliceOf.ts';

/** A report that is kept up to date as records arrive, in memory that does not grow with exact figures left aside. */
export interface RunningReport<Kpis extends ReportKpis> {
  /** Takes in one more record of a collection. */
  add<Name extends CollectionName>(collection: Name, row: Collections[Name]): void;
  /** The report so far; may be read at any time. */
  result(): Report<Kpis>;
}

const calendarCheck: Check<Calendar> = matching(
  'a calendar',
  (value) => typeof value === 'object' && value !== null && 'isOpen' in value,
);

function assertKpis(kpis: unknown): void {
  if (typeof kpis !== 'object' || kpis === null || Array.isArray(kpis)) {
    throw new SupportKpisError({
      code: 'not_a_kpi',
      path: 'report: kpis',
      expected: 'an object of KPIs by name: { csat, firstResponseTime }',
      received: kpis,
    });
  }
  for (const [name, kpi] of Object.entries(kpis)) assertFold(kpi, `report: kpis.${name}`);
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
  const { add, result } = startReport(kpis, options);
  return { add, result };
}

/** A running report that takes in whole collections too. */
export interface StartedReport<Kpis extends ReportKpis> extends RunningReport<Kpis> {
  /** Takes the rows of a collection into the figures that take many at once; gives the others. `null`: in another order. */
  addInBulk(collection: CollectionName, rows: BulkRows): KpiTotals[] | null;
  /** Takes the same rows, with what belongs to them, into the other figures one by one. */
  addSingly(collection: CollectionName, totals: readonly KpiTotals[], rows: readonly object[], count: number): void;
}

export function startReport<const Kpis extends ReportKpis>(kpis: Kpis, options: ReportOptions): StartedReport<Kpis> {
  assertKpis(kpis);
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
  };
}

function periodLookup(options: PeriodOptions): PeriodLookup {
  return { options, find: periodFinder(options) };
}
