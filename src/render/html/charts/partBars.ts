import type { Markup, Part } from '../markup.ts';
import { bar, type ChartWords, drawing, label, WIDTH } from './drawing.ts';

/** A part of a whole: how many, and of which kind. */
export interface BarPart {
  readonly name: string;
  readonly count: number;
  readonly kind: 'goodbar' | 'badbar' | 'warnbar' | 'openbar' | 'bar';
}

export interface PartBar {
  readonly name: string;
  /** Stands at the right end of the name's line. */
  readonly figure: string;
  readonly parts: readonly BarPart[];
}

const [ROW, BAR, LETTER] = [58, 14, 5.9] as const;

/** Wholes below each other, each cut into its parts, which are named under it with their counts. */
export function partBars(rows: readonly PartBar[], words: ChartWords): Markup {
  const content: Part[] = [];
  for (const [index, { name, figure, parts }] of rows.entries()) {
    const top = index * ROW;
    let total = 0;
    for (const { count } of parts) total += count;
    content.push(label(0, top + 13, name, 'name'), label(WIDTH, top + 13, figure, 'strong', 'end'));
    let x = 0;
    let textAt = 0;
    for (const { name: what, count, kind } of parts.filter((part) => part.count > 0)) {
      const width = (WIDTH * count) / total;
      content.push(bar({ x, y: top + 20, width: width - 1, height: BAR }, kind, `${name}: ${count} ${what}`));
      x += width;
      const text = `${count} ${what}`;
      content.push(bar({ x: textAt, y: top + 40, width: 8, height: 8 }, kind));
      content.push(label(textAt + 12, top + 48, text));
      textAt += 22 + text.length * LETTER;
    }
    if (total === 0) content.push(label(0, top + 34, 'none'));
  }
  return drawing(Math.max(1, rows.length) * ROW, words, content);
}
