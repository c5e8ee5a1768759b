import { parse } from 'csv-parse/browser/esm/sync';

/** The rows of a file, each by the names of its columns. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Reads CSV with any of the usual separators, a JSON array, or NDJSON; which of them the text is, it shows itself. */
export function readTable(text: string): Table {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const rows = /^[[{]/.test(trimmed) ? jsonRows(trimmed) : csvRows(trimmed);
  const header = new Set<string>();
  for (const row of rows.slice(0, 1000)) for (const name of Object.keys(row)) header.add(name);
  return { header: [...header], rows };
}

function jsonRows(text: string): Record<string, unknown>[] {
  if (text.startsWith('[')) return JSON.parse(text);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw new SyntaxError(`line ${index + 1}: ${(error as Error).message}`);
      }
    });
}

function csvRows(text: string): Record<string, string>[] {
  const head = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const separators = [',', ';', '\t', '|'] as const;
  const counts = separators.map((separator) => head.split(separator).length);
  const delimiter = separators[counts.indexOf(Math.max(...counts))] ?? ',';
  return parse(text, { columns: true, delimiter, relax_column_count: true, skip_empty_lines: true });
}
