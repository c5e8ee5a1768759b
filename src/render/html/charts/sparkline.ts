import { coordinate, element, type Markup } from '../markup.ts';
import { type Point, pathOf } from './drawing.ts';
import { linearScale } from './scales.ts';

const [LENGTH, HEIGHT, ROOM] = [96, 28, 4] as const;

/** The course of a figure, as small as a word; the trend beside it has the same with axes. */
export function sparkline(values: readonly (number | null)[]): Markup | null {
  const known = values.filter((value) => value !== null);
  const isLine = values.some((value, index) => index > 0 && value !== null && values[index - 1] !== null);
  if (!isLine) return null;
  const ends = known.reduce<readonly [number, number]>(
    ([from, to], value) => [Math.min(from, value), Math.max(to, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const x = linearScale([0, values.length - 1], [ROOM, LENGTH - ROOM]);
  const y = linearScale(ends, [HEIGHT - ROOM, ROOM]);
  const points = values.map((value, index): Point | null => (value === null ? null : [x(index), y(value)]));
  const end = points.findLast((point) => point !== null) as Point;
  return element(
    'svg',
    { class: 'spark', viewBox: `0 0 ${coordinate(LENGTH)} ${coordinate(HEIGHT)}`, 'aria-hidden': 'true' },
    [
      element('path', { d: pathOf(points), class: 'line' }),
      element('circle', { cx: end[0], cy: end[1], r: 2.5, class: 'dot' }),
    ],
  );
}
