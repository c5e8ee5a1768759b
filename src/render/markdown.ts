import type { ReportTable } from './reportTable.ts';

/** Text that Markdown shows as it is: no character of it makes a cell, a link, emphasis or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}

/** A table in GitHub's Markdown, with its title as a heading and its notes below. */
export function markdownTable({ title, columns, rows, notes }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `| ${columns.map(({ figures }) => (figures ? '---:' : '---')).join(' | ')} |`;
  const table = [line(columns.map((column) => column.title)), rule, ...rows.map(line)];
  const below = notes.map((note) => `\n${escapeMarkdown(note)}\n`).join('');
  return `## ${escapeMarkdown(title)}\n\n${table.join('\n')}\n${below}`;
}
