import { basename } from 'node:path';
import type { TargetTable } from '../../analysis/targets/targetRules.ts';
import { renderHtml } from '../../render/html/renderHtml.ts';
import { reportDetails } from '../../report/reportDetails.ts';
import type { CommandReport } from '../report/commandReport.ts';
import type { HeldRows } from '../report/gatherReport.ts';
import { notRunNotes, reportNotes } from './reportNotes.ts';

export interface PageSettings {
  readonly title: string | undefined;
  readonly targets: TargetTable | undefined;
  /** What durations are, in words. */
  readonly clock: string;
}

/** The page of a report, with all that only the rows themselves can tell. */
export function htmlReport(report: CommandReport, held: HeldRows, { title, targets, clock }: PageSettings): string {
  const {
    asOf = report.asOf ?? undefined,
    timeZone = held.timeZone,
    by,
    attribute,
    calendar,
    weekStartsOn,
  } = held.options;
  const shown = Object.fromEntries(Object.entries(held.kpis).filter(([name]) => Object.hasOwn(report.kpis, name)));
  const details = reportDetails(held.dataset as never, shown, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(by === undefined ? {} : { by }),
    ...(calendar === undefined ? {} : { calendar }),
    ...{ attribute, weekStartsOn },
  });
  // A page is passed on: where files lay on this machine is nobody else's business.
  const named = {
    ...report,
    sources: report.sources.map((source) => ({ ...source, file: basename(source.file) })),
    unread: report.unread.map(withoutFolder),
  };
  const missing = notRunNotes(report).map((note) => `Not computed: ${note}`);
  return renderHtml(report, {
    ...(title === undefined ? {} : { title }),
    ...(targets === undefined ? {} : { targets }),
    ...{ details, notes: [...reportNotes(named, clock), ...missing] },
  });
}

/** «/home/ada/calls.csv: no KPI …» without the folder. */
function withoutFolder(words: string): string {
  const end = words.indexOf(': ');
  return `${basename(words.slice(0, end))}${words.slice(end)}`;
}
