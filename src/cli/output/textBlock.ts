import { escapeMarkdown, markdownTable } from '../../render/markdown.ts';
import type { ReportTable } from '../../render/reportTable.ts';
import type { CommandIo } from '../commandIo.ts';
import { painter } from './paint.ts';
import { textTable } from './textTable.ts';

/** A part of the output: a title, a table where there is one, and lines. */
export interface TextBlock {
  readonly title: string;
  readonly table?: Pick<ReportTable, 'columns' | 'rows'>;
  readonly lines: readonly string[];
}

/** Blocks to be read in a terminal. */
export function blocksText(blocks: readonly TextBlock[], io: CommandIo): string {
  const paint = painter(io.stdout, io.env);
  const texts = blocks.map(({ title, table, lines }) => {
    const drawn = table === undefined ? [] : [textTable({ title, notes: [], ...table }, outputWidth(io))];
    return [paint('bold', title), ...drawn, ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

/** Blocks for a wiki or an issue. */
export function blocksMarkdown(heading: string, blocks: readonly TextBlock[]): string {
  const texts = blocks.map(({ title, table, lines }) => {
    const head =
      table === undefined ? `## ${escapeMarkdown(title)}\n` : markdownTable({ title, notes: [], ...table }).trimEnd();
    const list = lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
    return list === '' ? `${head}\n` : `${head}\n\n${list}`.replace(/\n{3,}/g, '\n\n');
  });
  return `# ${escapeMarkdown(heading)}\n\n${texts.join('\n')}`;
}

/** How wide a terminal is, or, of a pipe, a page. */
export function outputWidth({ stdout }: Pick<CommandIo, 'stdout'>): number {
  return stdout.columns ?? 120;
}
