/** A stretch of time, half-open `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How stretches of time cover each other. */
export interface Overlap {
  /** All lengths added up. */
  readonly sum: number;
  /** Time covered at least once. */
  readonly union: number;
  /** Most stretches at one moment; one that ends when another starts does not overlap it. */
  readonly max: number;
  /** The first moment at which there were so many; `null` when no stretch has a length. */
  readonly maxAt: number | null;
}

/** One sweep over the edges in time order, so that the order of the stretches does not show in the last bit. */
export function overlapOf(stretches: readonly Stretch[]): Overlap {
  let long = 0;
  for (const { start, end } of stretches) if (end > start) long++;
  const starts = new Float64Array(long);
  const ends = new Float64Array(long);
  let place = 0;
  for (const { start, end } of stretches) {
    if (!(end > start)) continue;
    starts[place] = start;
    ends[place] = end;
    place++;
  }
  // Before the sorting, which parts a start from its end.
  const sum = lengthsOf(starts, ends);
  return { sum, ...sweep(starts.sort(), ends.sort()) };
}

function sweep(starts: Float64Array, ends: Float64Array): Omit<Overlap, 'sum'> {
  let [union, max, open, next, since] = [0, 0, 0, 0, 0];
  let maxAt: number | null = null;
  for (const end of ends) {
    while (next < starts.length && (starts[next] as number) < end) {
      const start = starts[next] as number;
      if (open === 0) since = start;
      open++;
      next++;
      if (open > max) {
        max = open;
        maxAt = start;
      }
    }
    open--;
    if (open === 0) union += end - since;
  }
  return { union, max, maxAt };
}

/** Whole milliseconds add up to the same sum in every order; others are added in the order of their size. */
function lengthsOf(starts: Float64Array, ends: Float64Array): number {
  let sum = 0;
  let whole = true;
  for (let index = 0; index < starts.length; index++) {
    const length = (ends[index] as number) - (starts[index] as number);
    if (!Number.isInteger(length)) whole = false;
    sum += length;
  }
  if (whole && sum <= Number.MAX_SAFE_INTEGER) return sum;
  sum = 0;
  for (const length of starts.map((start, index) => (ends[index] as number) - start).sort()) sum += length;
  return sum;
}
