import { drawBelow } from './drawBelow.ts';
import type { Random } from './random.ts';
import { joinAll, type Units } from './units.ts';

/** A figure of a sample; `null` where the sample determines none. It must not depend on the order of the values. */
export type Statistic = (sample: Float64Array) => number | null;

/**
 * The statistic without each of the units, one at a time; `null` when it is undefined without one of them.
 */
export function leaveOneOut({ rows, starts }: Units, statistic: Statistic): Float64Array | null {
  const count = starts.length - 1;
  const figures = new Float64Array(count);
  const buffer = new Float64Array(rows.length);
  for (let index = 0; index < count; index++) {
    const start = starts[index] as number;
    const end = starts[index + 1] as number;
    const sample = buffer.subarray(0, rows.length - (end - start));
    sample.set(rows.subarray(0, start));
    sample.set(rows.subarray(end), start);
    const figure = statistic(sample);
    if (!Number.isFinite(figure)) return null;
    figures[index] = figure as number;
  }
  return figures;
}

/** So many units of random ones taken together, where there are more: leaving out each by itself would take too long. */
export function grouped({ rows, starts }: Units, most: number, random: Random): Units {
  const count = starts.length - 1;
  if (count <= most) return { rows, starts };
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = drawBelow(random, index + 1);
    const kept = order[index] as number;
    order[index] = order[other] as number;
    order[other] = kept;
  }
  const groups = Array.from({ length: most }, (): number[] => []);
  order.forEach((unit, place) => {
    const group = groups[place % most] as number[];
    for (let row = starts[unit] as number; row < (starts[unit + 1] as number); row++) group.push(rows[row] as number);
  });
  return joinAll(groups.map((group) => Float64Array.from(group)));
}
