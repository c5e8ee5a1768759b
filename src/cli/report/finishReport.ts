import type { SupportKpisError } from '../../errors/supportKpisError.ts';
import { hasNoScale } from '../../kpis/satisfaction/surveyOptions.ts';
import type { CollectionName } from '../../model/collections.ts';
import { collectionWords } from '../../render/collectionWords.ts';
import type { KpiReport, Report } from '../../report/reportTypes.ts';
import type { CommandReport, NotRun } from './commandReport.ts';
import type { GatheredRows } from './gatherRows.ts';
import { missingOption } from './missingOption.ts';

/** The report with all that was found on the way; KPIs that the rows did not let run are moved to those not run. */
export function finishReport(
  report: Report,
  found: GatheredRows,
  refusals: ReadonlyMap<string, SupportKpisError>,
  named: boolean,
): CommandReport {
  const kpis: [string, KpiReport<unknown>][] = [];
  const notRun: NotRun[] = [...found.notRun];
  for (const [name, own] of Object.entries(report.kpis)) {
    const refusal = refusals.get(name);
    const reason = refusal === undefined ? noFigure(own, named) : inWords(refusal);
    const { id, title } = own.definition;
    if (reason === null) kpis.push([name, own]);
    else notRun.push({ id, title, reason });
  }
  const duplicates: Partial<Record<CollectionName, number>> = {};
  for (const { collection, repeated } of found.tallies) {
    if (repeated > 0) duplicates[collection] = (duplicates[collection] ?? 0) + repeated;
  }
  return {
    ...report,
    duplicates,
    joined: found.joined,
    kpis: Object.fromEntries(kpis),
    asOfSource: found.asOfSource ?? (report.every === null || report.asOf === null ? null : 'latest_date'),
    sources: found.tallies,
    unread: found.unread,
    notRun,
  };
}

const OTHER = ['other_kind', 'other_channel'];

/** Why the rows give no figure at all; `null` where they do, or where one was asked for by name. */
function noFigure({ accounting, definition }: KpiReport<unknown>, named: boolean): string | null {
  const { counted, pending, excluded } = accounting;
  if (counted > 0) return null;
  if (hasNoScale(excluded)) return missingOption('scale', definition.id);
  const reasons = Object.keys(excluded);
  if (named || pending > 0 || reasons.length === 0 || !reasons.every((reason) => OTHER.includes(reason))) return null;
  return `none of the ${collectionWords(definition.rows)} is what it counts`;
}

function inWords({ code, message }: SupportKpisError): string {
  if (code !== 'mixed_currencies') return message;
  const currencies = /got "([^"]*)"/.exec(message)?.[1] as string;
  return `amounts are in ${currencies}: --currency EUR with --rates <file.json> makes one of them`;
}
