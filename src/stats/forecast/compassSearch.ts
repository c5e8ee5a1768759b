import type { Corner, CostAt } from './corner.ts';

/**
 * Goes along one axis at a time to what costs less, by steps that are halved where none does, until they are as small as
 * `least`. Slow in a curved valley, but never stuck on a face of the cube, where a simplex is flat.
 */
export function compassSearch(at: CostAt, start: Corner, size: number, least: number): Corner {
  let best = start;
  for (let step = size; step > least; ) {
    const better = stepDown(at, best, step);
    if (better === null) step /= 2;
    else best = better;
  }
  return best;
}

function stepDown(at: CostAt, { point, cost }: Corner, step: number): Corner | null {
  for (let axis = 0; axis < point.length; axis++) {
    for (const move of [step, -step]) {
      const next = at(point.map((value, index) => (index === axis ? value + move : value)));
      if (next.cost < cost) return next;
    }
  }
  return null;
}
