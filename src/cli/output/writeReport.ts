import { markdownPage } from '../../render/markdown.ts';
import { reportTables } from '../../render/reportTables.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { notRunNotes, reportNotes } from './reportNotes.ts';
import { textTable } from './textTable.ts';

/** A report to be read in a terminal. */
export function reportText(
  report: CommandReport,
  clock: string,
  width: number,
  heading: (text: string) => string,
): string {
  const blocks = reportTables(report, width).map((table) =>
    [heading(table.title), textTable(table, width), ...table.notes].join('\n'),
  );
  const notRun = notRunNotes(report);
  if (notRun.length > 0) blocks.push([heading('Not computed'), ...notRun.map((line) => `  ${line}`)].join('\n'));
  blocks.push([heading('About these figures'), ...reportNotes(report, clock).map((line) => `  ${line}`)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** A report for a wiki, an issue or a README. */
export function reportMarkdown(report: CommandReport, clock: string): string {
  return markdownPage('Support report', reportTables(report), [
    { title: 'Not computed', lines: notRunNotes(report) },
    { title: 'About these figures', lines: reportNotes(report, clock) },
  ]);
}
