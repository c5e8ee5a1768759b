import { hasNoScale } from '../../kpis/satisfaction/surveyOptions.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { KpiReport, Report } from '../../report/reportTypes.ts';
import type { SourceTally } from '../read/sourceTally.ts';
import type { CommandReport, NotRun } from './commandReport.ts';
import { missingOption } from './missingOption.ts';

/** What was found on the way to a report. */
export interface Gathered {
  readonly asOfSource: CommandReport['asOfSource'];
  readonly tallies: readonly SourceTally[];
  readonly unread: readonly string[];
  readonly notRun: readonly NotRun[];
  readonly joined: CommandReport['joined'];
}

/** The report with all that was found on the way; KPIs that the rows did not let run are moved to those not run. */
export function finishReport(report: Report, gathered: Gathered): CommandReport {
  const kpis: [string, KpiReport<unknown>][] = [];
  const notRun: NotRun[] = [...gathered.notRun];
  for (const [name, own] of Object.entries(report.kpis)) {
    const { counted, excluded } = own.accounting;
    const { id, title } = own.definition;
    if (counted === 0 && hasNoScale(excluded)) notRun.push({ id, title, reason: missingOption('scale', id) });
    else kpis.push([name, own]);
  }
  const duplicates: Partial<Record<CollectionName, number>> = {};
  for (const { collection, repeated } of gathered.tallies) {
    if (repeated > 0) duplicates[collection] = (duplicates[collection] ?? 0) + repeated;
  }
  return {
    ...report,
    duplicates,
    joined: gathered.joined,
    kpis: Object.fromEntries(kpis),
    asOfSource: gathered.asOfSource ?? (report.every === null || report.asOf === null ? null : 'latest_date'),
    sources: gathered.tallies,
    unread: gathered.unread,
    notRun,
  };
}
