import { comparisonTable } from '../../render/comparisonTable.ts';
import { groupTables } from '../../render/groupTables.ts';
import { escapeMarkdown, markdownTable } from '../../render/markdown.ts';
import { overviewTables } from '../../render/overviewTables.ts';
import { periodTables } from '../../render/periodTables.ts';
import type { ReportTable } from '../../render/reportTable.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { notRunNotes, reportNotes } from './reportNotes.ts';
import { textTable } from './textTable.ts';

/** As many groups and periods side by side as fit: figures take ten characters, names four times as much. */
function tablesOf(report: CommandReport, width = 120): ReportTable[] {
  const fitting = (names: number, least: number, most: number): number =>
    Math.max(least, Math.min(most, Math.floor((width - names) / 11)));
  return [
    ...comparisonTable(report),
    ...overviewTables(report),
    ...groupTables(report, fitting(42, 2, 7)),
    ...periodTables(report, fitting(14, 3, 9)),
  ];
}

/** A report to be read in a terminal. */
export function reportText(
  report: CommandReport,
  clock: string,
  width: number,
  heading: (text: string) => string,
): string {
  const blocks = tablesOf(report, width).map((table) =>
    [heading(table.title), textTable(table, width), ...table.notes].join('\n'),
  );
  const notRun = notRunNotes(report);
  if (notRun.length > 0) blocks.push([heading('Not computed'), ...notRun.map((line) => `  ${line}`)].join('\n'));
  blocks.push([heading('About these figures'), ...reportNotes(report, clock).map((line) => `  ${line}`)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** A report for a wiki, an issue or a README. */
export function reportMarkdown(report: CommandReport, clock: string): string {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
  const notRun = notRunNotes(report);
  return [
    '# Support report\n',
    ...tablesOf(report).map(markdownTable),
    ...(notRun.length === 0 ? [] : [`## Not computed\n\n${list(notRun)}`]),
    `## About these figures\n\n${list(reportNotes(report, clock))}`,
  ].join('\n');
}
