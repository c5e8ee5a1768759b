/** Steps from the guess before it is given up for a binary search. */
const NEAR = 4;

/**
 * The number of the period that holds an instant, from 0; −1 when none does. For millions of rows: edges that lie about
 * evenly, as those of {@link periodEdges} do, are found by a guess that is corrected.
 *
 * @param edges ascending starts of the periods and the end of the last.
 * @param at epoch milliseconds; NaN is in no period.
 * @example
 * import { periodIndex } from 'support-kpis/time';
 * periodIndex(Float64Array.of(0, 100, 200), 100); // → 1
 * periodIndex(Float64Array.of(0, 100, 200), 200); // → -1
 */
export function periodIndex(edges: Float64Array, at: number): number {
  const last = edges.length - 1;
  const first = edges[0] as number;
  const end = edges[last] as number;
  if (!(at >= first && at < end)) return -1;
  let index = ((at - first) * (last / (end - first))) | 0;
  for (let step = 0; step < NEAR; step++) {
    if (at < (edges[index] as number)) index--;
    else if (at >= (edges[index + 1] as number)) index++;
    else return index;
  }
  return search(edges, at);
}

function search(edges: Float64Array, at: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at >= (edges[middle] as number)) low = middle;
    else high = middle;
  }
  return low;
}
