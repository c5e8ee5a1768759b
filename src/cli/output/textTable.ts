import Table from 'cli-table3';
import type { ReportTable } from '../../render/reportTable.ts';

const NONE = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '─', 'mid-mid': '─', right: '', 'right-mid': '', middle: ' ' },
};
/** Wider than its text by the padding on its right. */
const PADDING = 1;
const NARROWEST = 22;
/** The table package takes time with the square of the rows. */
const ROWS_AT_ONCE = 100;

/** A table as text, at most that wide where its columns allow it: long texts go on in the next line. */
export function textTable({ columns, rows }: ReportTable, width: number): string {
  const widths = columnWidths(columns, rows, width);
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

/**
 * What each column takes. Titles of figures give way first, at their spaces, then the
 * widest text behind the first column; names and figures stay on one line.
 */
function columnWidths(columns: ReportTable['columns'], rows: ReportTable['rows'], width: number): number[] {
  const measured = columns.map(({ title, figures }, index) => {
    const cells = longest(rows.map((row) => row[index] ?? ''));
    const natural = Math.max(title.length, cells) + PADDING;
    const word = longest(title.split(' '));
    const narrowest = figures ? Math.max(word, cells) + PADDING : index === 0 ? natural : Math.min(natural, NARROWEST);
    return { index, figures, natural, narrowest };
  });
  const widths = measured.map(({ natural }) => natural);
  let excess = measured.reduce((total, { natural }) => total + natural, 0) + columns.length - 1 - width;
  const inTurn = measured.sort(
    (left, right) => Number(right.figures) - Number(left.figures) || right.natural - left.natural,
  );
  for (const { index, natural, narrowest } of inTurn) {
    if (excess <= 0) break;
    const own = Math.max(narrowest, natural - excess);
    excess -= natural - own;
    widths[index] = own;
  }
  return widths;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
