import { deduplicate } from '../analysis/deduplicate.ts';
import { joinInteractions } from '../analysis/joinInteractions.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertRows } from '../fold/run.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Interaction } from '../model/interaction.ts';
import type { TicketRow } from '../model/ticket.ts';
import type { Dataset, DatasetFor, Report, ReportKpis, ReportOptions } from './reportTypes.ts';
import { runningReport } from './runningReport.ts';

/**
 * Many KPIs over a support desk's records in one call: figures, what they mean, and what became of every row.
 *
 * Rows whose id was there before are dropped and counted in `duplicates`. Interactions given as a collection of their
 * own are put with their tickets; `joined` says how well that went. With `by` each KPI has `groups`, with `every`
 * (and `timeZone`) it has `periods`, by creation of tickets and answer of surveys unless `dates` says otherwise. Plain JSON.
 *
 * @throws SupportKpisError `missing_collection` when a KPI's records are not there, `missing_option` when `every` comes
 * without `timeZone`; `unknown_option`, `invalid_option`, `not_iterable`.
 * @example
 * import { csat, firstResponseTime, minutes, report } from 'support-kpis';
 * const tickets = [{ id: 'A-1', createdAt: 0, status: 'open', channel: 'email', firstRespondedAt: minutes(15) }] as const;
 * const surveys = [{ id: 'S-1', kind: 'csat', score: 5, scale: { min: 1, max: 5 } }] as const;
 * const desk = report({ tickets, surveys }, { csat, firstResponseTime }, { by: 'channel' });
 * desk.kpis.csat.result.value // → 1
 * desk.kpis.firstResponseTime.groups?.[0]?.key // → 'email'
 */
export function report<const Kpis extends ReportKpis>(
  dataset: DatasetFor<Kpis>,
  kpis: Kpis,
  options: ReportOptions = {},
): Report<Kpis> {
  const running = runningReport(kpis, options);
  const records: Dataset = dataset;
  const duplicates: Partial<Record<CollectionName, number>> = {};
  let joined: Report['joined'] = null;

  const read = new Map<CollectionName, readonly object[]>();

  /** Read once, for it may be a generator. */
  function rowsOf(name: CollectionName): readonly object[] {
    const before = read.get(name);
    if (before !== undefined) return before;
    assertRows(records[name], `report: ${name}`);
    const { rows, duplicates: same, conflicts } = deduplicate<object>(records[name] as Iterable<object>);
    if (same.length + conflicts.length > 0) duplicates[name] = same.length + conflicts.length;
    read.set(name, rows);
    return rows;
  }

  const wanted = new Set(Object.values(kpis).map(({ definition }) => definition.rows));
  for (const [name, { definition }] of Object.entries(kpis)) {
    if (records[definition.rows] === undefined) throw missing(name, definition.rows);
  }
  for (const name of wanted) {
    let rows = rowsOf(name);
    if (name === 'tickets' && records.interactions !== undefined) {
      const { tickets, ...found } = joinInteractions(
        rows as readonly TicketRow[],
        rowsOf('interactions') as readonly Interaction[],
      );
      joined = found;
      rows = tickets;
    }
    for (let index = 0; index < rows.length; index++) running.add(name, rows[index] as never);
  }
  return { ...running.result(), duplicates, joined };
}

function missing(kpi: string, rows: CollectionName): SupportKpisError {
  return new SupportKpisError({
    code: 'missing_collection',
    path: `report: ${rows}`,
    expected: `an iterable of ${rows}, which ${kpi} counts`,
    received: undefined,
  });
}
