import { type Attribute, coordinate, element, type Markup, type Part } from '../markup.ts';

/** All charts are this wide, so that their letters are of one size, on a phone as well. */
export const WIDTH = 360;

/** What a chart shows, for those who do not see it. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

/** A drawing with its name and its description. */
export function drawing(height: number, { title, description }: ChartWords, content: readonly Part[]): Markup {
  const head = [element('title', {}, title), element('desc', {}, description)];
  return element('svg', { role: 'img', viewBox: `0 0 ${WIDTH} ${coordinate(height)}` }, [...head, ...content]);
}

type Anchor = 'start' | 'middle' | 'end';

/** A text in a drawing, by default at its left end. */
export function label(x: number, y: number, text: string, kind = 'muted', anchor: Anchor = 'start'): Markup {
  return element('text', { x, y, class: kind, 'text-anchor': anchor === 'start' ? null : anchor }, text);
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  return element('line', { x1, y1, x2, y2, class: kind });
}

/** A rectangle; what it stands for is shown where a pointer rests on it. */
export function bar(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  kind: string,
  words: string | null = null,
): Markup {
  const place: Readonly<Record<string, Attribute>> = { x, y, width: Math.max(0, width), height: Math.max(0, height) };
  return element('rect', { ...place, class: kind }, words === null ? null : element('title', {}, words));
}

export type Point = readonly [x: number, y: number];

/** A line through points; it begins anew after each gap. */
export function pathOf(points: readonly (Point | null)[]): string {
  let isOpen = false;
  let path = '';
  for (const point of points) {
    if (point !== null) path += `${isOpen ? 'L' : 'M'}${coordinate(point[0])} ${coordinate(point[1])}`;
    isOpen = point !== null;
  }
  return path;
}

/** As {@link pathOf}, but level from each point until the next. */
export function stepPath(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => (index === 0 ? `M${coordinate(x)} ${coordinate(y)}` : `H${coordinate(x)}V${coordinate(y)}`))
    .join('');
}

/** The area between two lines of steps or points, the lower one walked backwards. */
export function areaOf(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  return `${pathOf([...upper, ...[...lower].reverse()])}Z`;
}
