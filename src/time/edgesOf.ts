import type { Period } from './period.ts';

/** The starts of periods that follow each other, and the end of the last. */
export function edgesOf(periods: readonly Period[]): Float64Array {
  const last = periods.at(-1);
  if (last === undefined) return new Float64Array(0);
  const edges = new Float64Array(periods.length + 1);
  periods.forEach(({ start }, index) => {
    edges[index] = start;
  });
  edges[periods.length] = last.end;
  return edges;
}
