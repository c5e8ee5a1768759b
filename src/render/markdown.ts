import type { ReportTable } from './reportTable.ts';
import { visibleMarks } from './visibleText.ts';

/** Text that Markdown shows as it is: no character of it makes a cell, a link, emphasis or HTML. */
export function escapeMarkdown(text: string): string {
  return visibleMarks(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** A table in GitHub's Markdown, with its title as a heading and its notes below. */
export function markdownTable({ title, columns, rows, notes }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `| ${columns.map(({ figures }) => (figures ? '---:' : '---')).join(' | ')} |`;
  const table = [line(columns.map((column) => column.title)), rule, ...rows.map(line)];
  const below = notes.map((note) => `\n${escapeMarkdown(note)}\n`).join('');
  return `## ${escapeMarkdown(title)}\n\n${table.join('\n')}\n${below}`;
}

/** A part of a page: a heading and a list. */
export interface MarkdownList {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A page in Markdown: a title, tables, and lists where they have lines. */
export function markdownPage(title: string, tables: readonly ReportTable[], lists: readonly MarkdownList[]): string {
  const written = lists
    .filter(({ lines }) => lines.length > 0)
    .map((list) => {
      const items = list.lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
      return `## ${escapeMarkdown(list.title)}\n\n${items}`;
    });
  return [`# ${escapeMarkdown(title)}\n`, ...tables.map(markdownTable), ...written].join('\n');
}
