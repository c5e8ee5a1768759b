import type { KpiDefinition } from '../../../kpi/definition.ts';
import { element, type Markup, type Part } from '../markup.ts';
import { areaOf, type ChartWords, drawing, label, line, type Point, pathOf } from './drawing.ts';
import { linearScale, type Span } from './scales.ts';
import { ticks } from './ticks.ts';

/** A figure of one period, with its interval. */
export interface TrendPoint {
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly complete: boolean;
  /** A control chart signals here. */
  readonly isSignal: boolean;
  /** Said where a pointer rests on it. */
  readonly words: string;
}

export interface Trend {
  readonly points: readonly TrendPoint[];
  readonly limits: { readonly center: number; readonly lower: number | null; readonly upper: number | null } | null;
  readonly definition: Pick<KpiDefinition, 'id' | 'unit'>;
  /** The newest of at least two figures, as it is written beside its point. */
  readonly last: string;
}

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [150, 46, 308, 14, 122] as const;

/** A line of figures with the band of their intervals, and the limits within which they usually lie. */
export function trendChart({ points, limits, definition, last }: Trend, words: ChartWords): Markup {
  const span = spanOf(points, limits);
  const x = linearScale([0, Math.max(1, points.length - 1)], [LEFT + 6, RIGHT]);
  const y = linearScale(span, [BOTTOM, TOP]);
  const newest = points.findLastIndex(({ value }) => value !== null);
  const marks: Part[] = ticks(span, definition, 4).flatMap(({ value, label: text }) => [
    line(LEFT, y(value), RIGHT + 6, y(value), 'grid'),
    label(LEFT - 6, y(value) + 4, text, 'muted', 'end'),
  ]);
  for (const band of bandsOf(points)) {
    const side = (end: 'upper' | 'lower'): Point[] =>
      band.map((index) => [x(index), y(points[index]?.[end] as number)]);
    marks.push(element('path', { d: areaOf(side('upper'), side('lower')), class: 'band' }));
  }
  if (limits !== null) {
    marks.push(line(LEFT, y(limits.center), RIGHT + 6, y(limits.center), 'center'));
    for (const end of [limits.lower, limits.upper]) {
      if (end !== null) marks.push(line(LEFT, y(end), RIGHT + 6, y(end), 'limit'));
    }
  }
  const places = points.map(({ value }, index): Point | null => (value === null ? null : [x(index), y(value)]));
  marks.push(element('path', { d: pathOf(places), class: 'line' }));
  for (const [index, point] of points.entries()) {
    const place = places[index];
    if (place) marks.push(dot(place, point, index === newest));
  }
  const end = places[newest] as Point;
  marks.push(label(end[0] + 9, end[1] + 4, last, 'strong'));
  const [first, final] = [points[0], points.at(-1)] as [TrendPoint, TrendPoint];
  marks.push(label(LEFT, HEIGHT - 8, first.label));
  marks.push(label(RIGHT + 6, HEIGHT - 8, final.label, 'muted', 'end'));
  return drawing(HEIGHT, words, marks);
}

function dot([cx, cy]: Point, { complete, isSignal, words }: TrendPoint, isNewest: boolean): Markup {
  const kind = isSignal ? 'dot signal' : complete ? 'dot' : 'dot open';
  const title = element('title', {}, words);
  const r = isSignal ? 4.5 : isNewest ? 3.5 : 2.5;
  if (!isSignal) return element('circle', { cx, cy, r, class: kind }, title);
  // A signal has a form of its own, for those who see no colours.
  return element(
    'path',
    { d: `M${pathOf([[cx, cy - r]]).slice(1)}l${r} ${r}l-${r} ${r}l-${r} -${r}Z`, class: kind },
    title,
  );
}

/** Stretches of neighbouring points that have an interval. */
function bandsOf(points: readonly TrendPoint[]): number[][] {
  const bands: number[][] = [];
  let open: number[] | null = null;
  for (const [index, { value, lower, upper }] of points.entries()) {
    if (value === null || lower === null || upper === null) open = null;
    else if (open === null) {
      open = [index];
      bands.push(open);
    } else open.push(index);
  }
  return bands.filter(({ length }) => length > 1);
}

/** From the least to the most that is drawn, with a little room. */
function spanOf(points: readonly TrendPoint[], limits: Trend['limits']): Span {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  function include(value: number | null): void {
    if (value === null || !Number.isFinite(value)) return;
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  for (const { value, lower, upper } of points) for (const own of [value, lower, upper]) include(own);
  for (const own of [limits?.center ?? null, limits?.lower ?? null, limits?.upper ?? null]) include(own);

  if (from === to) return from === 0 ? [0, 1] : [Math.min(0, 2 * from), Math.max(0, 2 * from)];
  return [from, to];
}
