import type { KpiDefinition } from '../../../kpi/definition.ts';
import { element, type Markup, type Part } from '../markup.ts';
import { type ChartWords, drawing, label, line } from './drawing.ts';
import { linearScale, type Span } from './scales.ts';
import { ticks } from './ticks.ts';

/** One group's figure with its interval. */
export interface DotRow {
  readonly name: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The figure as it is written. */
  readonly text: string;
  /** What a test says of it; empty where it says nothing. */
  readonly verdict: '' | 'better' | 'worse' | 'differs';
}

export interface DotPlot {
  readonly rows: readonly DotRow[];
  /** The figure of all rows together. */
  readonly whole: number;
  readonly definition: Pick<KpiDefinition, 'unit'>;
}

const [LEFT, RIGHT, FIGURE, TOP, ROW] = [92, 246, 314, 22, 22] as const;
/** As many letters as stand on the left. */
const NAME = 14;

/** Groups below each other: a point for the figure, a line for its interval, and the figure of all as an upright line. */
export function dotPlot({ rows, whole, definition }: DotPlot, words: ChartWords): Markup {
  const span = spanOf(rows, whole);
  const x = linearScale(span, [LEFT, RIGHT]);
  const bottom = TOP + rows.length * ROW;
  const content: Part[] = ticks(span, definition, 3).flatMap(({ value, label: text }) => [
    line(x(value), TOP - 4, x(value), bottom, 'grid'),
    label(x(value), bottom + 14, text, 'muted', 'middle'),
  ]);
  content.push(line(x(whole), TOP - 6, x(whole), bottom, 'center'));
  content.push(label(x(whole), TOP - 11, 'all', 'muted', 'middle'));
  for (const [index, row] of rows.entries()) {
    const y = TOP + index * ROW + ROW / 2;
    content.push(nameLabel(row.name, y + 4));
    if (row.lower !== null && row.upper !== null) {
      content.push(line(x(row.lower), y, x(row.upper), y, 'whisker'));
    }
    content.push(element('circle', { cx: x(row.value), cy: y, r: 4, class: kindOf(row) }));
    content.push(label(FIGURE, y + 4, row.text, row.verdict === '' ? 'figure' : 'strong', 'end'));
    if (row.verdict !== '') content.push(label(FIGURE + 6, y + 4, row.verdict, `verdict ${row.verdict}`));
  }
  return drawing(bottom + 22, words, content);
}

function kindOf({ verdict }: DotRow): string {
  return verdict === '' ? 'dot open' : `dot ${verdict}`;
}

/** A long name is cut, and whole where a pointer rests on it. */
function nameLabel(name: string, y: number): Markup {
  const letters = Array.from(name);
  if (letters.length <= NAME) return label(0, y, name, 'name');
  const short = `${letters.slice(0, NAME - 1).join('')}…`;
  return element('text', { x: 0, y, class: 'name' }, [element('title', {}, name), short]);
}

function spanOf(rows: readonly DotRow[], whole: number): Span {
  let [from, to] = [whole, whole];
  for (const { value, lower, upper } of rows) {
    for (const own of [value, lower, upper]) {
      if (own === null) continue;
      from = Math.min(from, own);
      to = Math.max(to, own);
    }
  }

  return from === to ? [from - Math.abs(from || 1) / 2, to + Math.abs(to || 1) / 2] : [from, to];
}
