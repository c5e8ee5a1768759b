import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { CollectionName } from '../model/collections.ts';
import { collectionsOf } from '../prepare/collectionsOf.ts';
import { contextFields } from '../prepare/ticketContext.ts';
import type { BulkRows } from './addInBulk.ts';
import type { KpiTotals } from './kpiTotals.ts';
import type { DatasetFor, Report, ReportKpis, ReportOptions } from './reportTypes.ts';
import { startReport } from './runningReport.ts';

/**
 * Many KPIs over a support desk's records in one call: figures, what they mean, and what became of every row.
 *
 * Rows whose id was there before are dropped and counted in `duplicates`. What belongs together is joined as `prepare`
 * does it: tickets with their interactions, customers with their contacts, the ledger of costs and contacts; `joined`
 * says how well that went. With `by` each KPI has `groups` (a survey of a ticket is in its ticket's channel, type and
 * team; `hour_of_day`, `day_of_week` and `open_hours` slice time), with `every` (and `timeZone`) it has `periods`, by
 * creation of tickets and answer of surveys unless `dates` says otherwise. Plain JSON.
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
  const running = startReport(kpis, options);
  const { attribute, by, asOf } = options;
  // Rows are copied only where another record says what they are grouped by.
  const complete = attribute !== undefined || (by !== undefined && contextFields.includes(by));
  const wanted = [...new Set(Object.values(kpis).map(({ definition }) => definition.rows))];
  const collections = collectionsOf(dataset, { attribute, asOf, complete, wanted }, 'report');
  const { names, joins, duplicates } = collections;
  for (const [name, { definition }] of Object.entries(kpis)) {
    if (!names.includes(definition.rows)) throw missing(name, definition.rows);
  }
  for (const name of wanted) {
    // Copies of tickets with what belongs to them are made only where a figure asks for each row.
    const isApart = name === 'tickets' && (!complete || (attribute === undefined && dataset.customers === undefined));
    const followed = isApart ? collections.followed() : null;
    const inOrder = followed === null ? null : running.addInBulk(name, followed);
    const isDone = followed !== null && inOrder !== null && followed.conversations.isComplete();
    if (isDone) collections.adopt(followed.rows, followed.conversations);
    const read = (): BulkRows =>
      isApart ? collections.ticketsApart() : { rows: collections.rowsOf(name), conversations: null };
    const single = isDone ? inOrder : (running.addInBulk(name, read()) as readonly KpiTotals[]);
    running.addSingly(name, single, single.length === 0 ? [] : collections.rowsOf(name), read().rows.length);
  }
  return { ...running.result(), duplicates, joined: joins() };
}

function missing(kpi: string, rows: CollectionName): SupportKpisError {
  return new SupportKpisError({
    code: 'missing_collection',
    path: `report: ${rows}`,
    expected: `an iterable of ${rows}, which ${kpi} counts`,
    received: undefined,
  });
}
