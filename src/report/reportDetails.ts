import type { GroupComparisons } from '../analysis/comparison/compareGroups.ts';
import { valuesOf } from '../analysis/interval/distributionValues.ts';
import { type DataQuality, dataQuality } from '../analysis/quality/dataQuality.ts';
import type { DurationSummary } from '../fold/durations.ts';
import type { GroupKey } from '../fold/groupKey.ts';
import { run } from '../fold/run.ts';
import { checkOptions } from '../kpi/checkOptions.ts';
import { instant, numberWithin, oneOf, text } from '../kpi/checks.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import { periodChecks } from '../kpi/periodChecks.ts';
import { type Attribution, attributions } from '../model/attribution.ts';
import type { CollectionName, Dataset } from '../model/collections.ts';
import type { TicketRow } from '../model/ticket.ts';
import { assertDataset } from '../prepare/assertDataset.ts';
import { collectionsOf } from '../prepare/collectionsOf.ts';
import { contextFields } from '../prepare/ticketContext.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { WeekStart } from '../time/periodOptions.ts';
import { assertKpis } from './assertKpis.ts';
import { calendarCheck } from './calendarCheck.ts';
import { type Arrivals, arrivals } from './details/arrivals.ts';
import { groupTests } from './details/groupTests.ts';
import { type LogDistribution, logDistribution } from './details/logDistribution.ts';
import { type WaitCurve, waitCurve } from './details/waitCurve.ts';
import type { DatasetFor, ReportKpis } from './reportTypes.ts';
import { needsSliceOption } from './sliceOf.ts';

export interface ReportDetailsOptions {
  /** The moment of looking, up to which open tickets have waited. Default: no curves of waits. */
  readonly asOf?: Instant;
  /** The zone in whose hours tickets come. Default: no arrivals. */
  readonly timeZone?: string;
  readonly weekStartsOn?: WeekStart | undefined;
  /** The field whose groups are tested against each other, as in `report`. Default: no groups. */
  readonly by?: string;
  readonly attribute?: Attribution | undefined;
  /** The opening hours of `by: 'open_hours'`. */
  readonly calendar?: Calendar;
  /** The confidence of bands and tests. Default: 0.95. */
  readonly level?: number;
}

/** What a page shows beyond the figures of a report. Plain JSON; KPIs by their name in the report. */
export interface ReportDetails {
  readonly version: 1;
  readonly level: number;
  /** Of KPIs of durations whose values are kept: how they are spread. */
  readonly distributions: Readonly<Record<string, LogDistribution>>;
  /** Of KPIs of waits, with `asOf`: how many still wait after which time. */
  readonly waits: Readonly<Record<string, WaitCurve>>;
  /** With `timeZone`: in which hours tickets come. */
  readonly arrivals: Arrivals | null;
  /** With `by`: each group beside the others. */
  readonly groups: Readonly<Record<string, GroupComparisons<GroupKey>>>;
  readonly quality: DataQuality;
}

const checks = {
  asOf: instant,
  timeZone: periodChecks.timeZone,
  weekStartsOn: periodChecks.weekStartsOn,
  by: text,
  attribute: oneOf(...attributions),
  calendar: calendarCheck,
  level: numberWithin(0.000_001, 0.999_999),
};

type AnyKpi = ReadyKpi<never, unknown>;

/**
 * What a page of a report shows that figures alone do not hold: how durations are spread, how many still wait, when
 * tickets come, which groups differ by more than chance, and what is wrong with the records.
 *
 * Counts the rows that `report` counts, repeated ids dropped. `quality` looks at every record as it was given. A curve of
 * more than a few hundred steps keeps those that a drawing shows.
 *
 * Trap: give it the same dataset, KPIs and `by` as `report`; nothing tells if they differ. Rows are read once more, so a
 * generator has to be made into an array before.
 *
 * Takes a dataset and KPIs by name; gives plain JSON, durations in milliseconds.
 *
 * @throws SupportKpisError `invalid_dataset`, `not_a_kpi`, `unknown_option`, `invalid_option`, `unknown_time_zone`, `not_iterable`.
 * @example
 * import { hours, reportDetails, resolutionTime } from 'support-kpis';
 * const tickets = [1, 2, 3].map((wait) => ({ id: `A-${wait}`, createdAt: 0, status: 'solved', solvedAt: hours(wait) }) as const);
 * const details = reportDetails({ tickets }, { resolutionTime }, { asOf: hours(9), timeZone: 'UTC' });
 * details.waits['resolutionTime']?.value // → 7200000
 * details.arrivals?.days.find(({ day }) => day === 'thu')?.counts[0] // → 3
 * details.distributions['resolutionTime']?.count // → 3
 */
export function reportDetails<const Kpis extends ReportKpis>(
  dataset: DatasetFor<Kpis>,
  kpis: Kpis,
  options: ReportDetailsOptions = {},
): ReportDetails {
  assertDataset(dataset, 'reportDetails');
  assertKpis(kpis, 'reportDetails');
  checkOptions('reportDetails', checks, options);
  needsSliceOption(options, 'reportDetails');
  const { asOf, timeZone, weekStartsOn, by, attribute, level = 0.95 } = options;
  const complete = attribute !== undefined || (by !== undefined && contextFields.includes(by));
  const held = heldDataset(dataset);
  const { names, rowsOf } = collectionsOf(held, { attribute, asOf, complete }, 'reportDetails');
  const rows = (name: CollectionName): readonly never[] => (names.includes(name) ? (rowsOf(name) as never[]) : []);
  const each = <Detail>(find: (kpi: AnyKpi) => Detail | null): Readonly<Record<string, Detail>> =>
    Object.fromEntries(
      Object.entries<AnyKpi>(kpis).flatMap(([name, kpi]) => {
        const detail = find(kpi);
        return detail === null ? [] : [[name, detail] as const];
      }),
    );
  return {
    ...{ version: 1, level },
    distributions: each((kpi) => spreadOf(kpi, rows(kpi.definition.rows))),
    waits: each((kpi) => (asOf === undefined ? null : waitsOf(kpi, rows('tickets'), asOf, level))),
    arrivals: timeZone === undefined ? null : arrivals(rows('tickets'), timeZone, weekStartsOn),
    groups: each((kpi) => groupTests(kpi, rows(kpi.definition.rows), options)),
    quality: dataQuality(held, { ...(asOf === undefined ? {} : { asOf }), ...(timeZone ? { timeZone } : {}), ids: 5 }),
  };
}

/** Each collection is read more than once. */
function heldDataset(dataset: Dataset): Dataset {
  const held = Object.entries(dataset).map(([name, own]) => {
    const isHeld = own === undefined || own === null || Array.isArray(own) || !(Symbol.iterator in Object(own));
    return [name, isHeld ? own : [...(own as Iterable<unknown>)]];
  });
  return Object.fromEntries(held);
}

function spreadOf(kpi: AnyKpi, rows: readonly never[]): LogDistribution | null {
  if (kpi.definition.unit !== 'duration') return null;
  const values = valuesOf(run(kpi, rows, 'reportDetails') as DurationSummary);
  return values === null ? null : logDistribution(values);
}

function waitsOf(kpi: AnyKpi, tickets: readonly TicketRow[], asOf: Instant, level: number): WaitCurve | null {
  const isWait = kpi.definition.rows === 'tickets' && kpi.definition.waits === true && kpi.outcomesOf !== undefined;
  return isWait ? waitCurve(kpi as ReadyKpi<TicketRow, { value: number | null }>, tickets, asOf, level) : null;
}
