import { checkOptions } from '../kpi/checkOptions.ts';
import { text } from '../kpi/checks.ts';
import type { Report } from '../report/reportTypes.ts';
import { fromReport } from './fromReport.ts';
import { linesCheck } from './linesCheck.ts';
import { markdownPage } from './markdown.ts';
import { reportTables } from './reportTables.ts';

export interface MarkdownOptions {
  /** Default: «Support report». */
  readonly title?: string;
  /** Lines that stand at the end: where the records come from, what is missing. */
  readonly notes?: readonly string[];
}

const checks = { title: text, notes: linesCheck };

/**
 * A report as tables in GitHub's Markdown, for a wiki, an issue or a chat.
 *
 * One table per question with what became of the rows; with `by` and `every` also tables of groups and periods, and of
 * groups the 28 largest. Text of records is escaped: it makes no cell, no link, no emphasis and no HTML.
 *
 * Trap: readers turn a bare address such as https://example.org into a link of their own accord, also in a group's name.
 *
 * Takes what `report` gives; gives text.
 *
 * @throws SupportKpisError `invalid_report` for what is no report; `unknown_option`, `invalid_option`.
 * @example
 * import { report, reopenRate } from 'support-kpis';
 * import { renderMarkdown } from 'support-kpis/render';
 * const tickets = [0, 1].map((reopens) => ({ id: `A-${reopens}`, createdAt: 0, status: 'solved', reopens }) as const);
 * const text = renderMarkdown(report({ tickets }, { reopenRate }), { title: 'Week 3' });
 * text.startsWith('# Week 3') // → true
 * text.includes('| Reopen rate | 50.0 % | 1 of 2 |') // → true
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  checkOptions('renderMarkdown', checks, options);
  const { title = 'Support report', notes = [] } = options;
  return fromReport(report, 'renderMarkdown', () =>
    markdownPage(title, reportTables(report), [{ title: 'About these figures', lines: notes }]),
  );
}
