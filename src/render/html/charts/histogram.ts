import { formatDuration } from '../../../time/formatDuration.ts';
import type { Markup, Part } from '../markup.ts';
import { bar, type ChartWords, drawing, label, line, WIDTH } from './drawing.ts';
import { linearScale, logScale, type Span } from './scales.ts';
import { logTicks } from './ticks.ts';

/** A value that so large a part of all values does not exceed, and how it is called. */
export interface Mark {
  readonly label: string;
  readonly value: number;
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** At least one bin. */
export interface Histogram {
  readonly bins: readonly Bin[];
  readonly marks: readonly Mark[];
}

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [184, 10, WIDTH - 10, 58, 160] as const;
/** Labels of marks stand in lines above each other, so that near ones do not cover each other. */
const LABEL_LINES = 3;

/** How durations are spread, on an axis on which each step is twice the one before, with percentiles above. */
export function histogram({ bins, marks }: Histogram, words: ChartWords): Markup {
  const span: Span = [(bins[0] as Bin).from, (bins.at(-1) as Bin).to];
  const x = logScale(span, [LEFT, RIGHT]);
  const most = bins.reduce((top, { count }) => Math.max(top, count), 1);
  const y = linearScale([0, most], [BOTTOM, TOP]);
  const content: Part[] = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) =>
      bar(
        { x: x(from) + 0.5, y: y(count), width: x(to) - x(from) - 1, height: BOTTOM - y(count) },
        'bar',
        `${formatDuration(from)} to ${formatDuration(to)}: ${count}`,
      ),
    );
  content.push(line(LEFT, BOTTOM, RIGHT, BOTTOM, 'axis'));
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label: text } of logTicks(span)) {
    content.push(line(x(value), BOTTOM, x(value), BOTTOM + 4, 'axis'));
    if (x(value) < free) continue;
    content.push(label(x(value), BOTTOM + 17, text, 'muted', anchorAt(x(value))));
    free = x(value) + 38;
  }
  for (const [index, { label: name, value }] of marks.filter((mark) => mark.value > 0).entries()) {
    const top = 12 + (index % LABEL_LINES) * 15;
    const isLate = x(value) > WIDTH - 110;
    content.push(line(x(value), top - 8, x(value), BOTTOM, 'mark'));
    const text = `${name} ${formatDuration(value)}`;
    content.push(label(x(value) + (isLate ? -4 : 4), top, text, 'strong', isLate ? 'end' : 'start'));
  }
  return drawing(HEIGHT, words, content);
}

/** A text at the edge stays within the drawing. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < LEFT + 14) return 'start';
  return x > RIGHT - 14 ? 'end' : 'middle';
}
