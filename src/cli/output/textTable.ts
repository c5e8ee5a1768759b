import Table from 'cli-table3';
import type { ReportTable } from '../../render/reportTable.ts';
import { columnWidths } from './columnWidths.ts';

const NONE = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '─', 'mid-mid': '─', right: '', 'right-mid': '', middle: ' ' },
};
/** The table package takes time with the square of the rows. */
const ROWS_AT_ONCE = 100;

/** A table as text, at most that wide where its columns allow it: long texts go on in the next line. */
export function textTable({ columns, rows }: ReportTable, width: number): string {
  const widths = columnWidths({ columns, rows }, width);
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += ROWS_AT_ONCE) {
    parts.push(part(columns, rows.slice(from, from + ROWS_AT_ONCE), widths, from === 0));
  }
  return parts.join('\n');
}

function part(
  columns: ReportTable['columns'],
  rows: ReportTable['rows'],
  colWidths: number[],
  withTitles: boolean,
): string {
  const table = new Table({
    head: withTitles ? columns.map(({ title }) => title) : [],
    colAligns: columns.map(({ figures }) => (figures ? 'right' : 'left')),
    colWidths,
    wordWrap: true,
    chars: NONE,
    style: { head: [], border: [], compact: true, 'padding-left': 0 },
  });
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
