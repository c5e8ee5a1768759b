import type { KpiFile } from './kpiFiles.ts';

/** A table; what would break its cells is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A section, or nothing where it would be empty. */
export function section(title: string, ...parts: readonly string[]): string[] {
  const full = parts.filter((part) => part !== '');
  return full.length === 0 ? [] : [`## ${title}`, ...full];
}

/** Makes links of the names of other KPIs in a text; `folder` leads from the page to the pages of the KPIs. */
export function linker(files: readonly (KpiFile & { readonly id: string })[], folder: string): Linker {
  const ids = new Map(files.map(({ name, id }) => [name, id]));
  return (text, own) =>
    text.replaceAll(/(?<!\[)`(\w+)`/g, (written, name: string) => {
      const id = name === own ? undefined : ids.get(name);
      return id === undefined ? written : `[${written}](${folder}${id}.md)`;
    });
}

/** The text with its links; the KPI whose page it is does not link to itself. */
export type Linker = (text: string, own?: string) => string;
