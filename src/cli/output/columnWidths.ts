import type { ReportTable } from '../../render/reportTable.ts';

/** A column is wider than its text by the padding on its right. */
const PADDING = 1;
const NARROW_TEXT = 22;
const NARROWER_TEXT = 12;

interface Measured {
  readonly index: number;
  readonly figures: boolean;
  readonly natural: number;
  /** What it gives way to, step by step. */
  readonly floors: readonly number[];
}

/**
 * What each column takes. Titles of figures give way first, at their spaces, then the widest text behind the first
 * column; where that is not enough, names and texts down to their longest word, and at last figures at their spaces.
 */
export function columnWidths({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>, width: number): number[] {
  const measured = columns.map((column, index) => measure(column, index, rows));
  const widths = measured.map(({ natural }) => natural);
  let excess = widths.reduce((total, own) => total + own, 0) + columns.length - 1 - width;
  for (const step of [0, 1, 2]) {
    const inTurn = [...measured].sort(
      (left, right) =>
        Number(right.figures) - Number(left.figures) ||
        (widths[right.index] as number) - (widths[left.index] as number),
    );
    for (const { index, floors } of inTurn) {
      if (excess <= 0) return widths;
      const before = widths[index] as number;
      const own = Math.max(Math.min(before, floors[step] as number), before - excess);
      excess -= before - own;
      widths[index] = own;
    }
  }
  return widths;
}

function measure(
  { title, figures }: ReportTable['columns'][number],
  index: number,
  rows: ReportTable['rows'],
): Measured {
  const texts = rows.map((row) => row[index] as string);
  const cells = longest(texts);
  const natural = Math.max(title.length, cells) + PADDING;
  const titleWord = longest(title.split(' '));
  const word = Math.max(titleWord, longest(texts.flatMap((text) => text.split(' ')))) + PADDING;
  const whole = Math.max(titleWord, cells) + PADDING;
  const floors = figures
    ? [whole, whole, word]
    : [index === 0 ? natural : Math.max(NARROW_TEXT, word), Math.max(NARROWER_TEXT, word), word];
  return { index, figures, natural, floors };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
