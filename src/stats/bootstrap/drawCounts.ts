import { drawBinomial } from './drawBinomial.ts';
import type { Random } from './random.ts';

/** How often each of several things was seen. */
export interface SeenCounts {
  readonly counts: Float64Array;
  readonly total: number;
}

/** A multinomial draw: of each thing its share of what those before it left. */
export function drawCounts({ counts, total }: SeenCounts, random: Random, drawn: Float64Array): void {
  let left = total;
  let weight = total;
  const last = counts.length - 1;
  for (let index = 0; index < last; index++) {
    const count = counts[index] as number;
    const draws = drawBinomial(random, left, count / weight);
    drawn[index] = draws;
    left -= draws;
    weight -= count;
  }
  drawn[last] = left;
}
