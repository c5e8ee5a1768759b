export interface LoessOptions {
  /** How many neighbours each point looks at. */
  readonly span: number;
  /** A local mean (0) or a local line (1). */
  readonly degree: 0 | 1;
  /** Every how many points the local fit is made; those between lie on a straight line. */
  readonly jump: number;
}

/** A series smoothed by local fits at its places 1, 2, 3 … */
export function loess(values: Float64Array, { span, degree, jump }: LoessOptions): Float64Array {
  const count = values.length;
  const smooth = new Float64Array(count);
  for (let place = 1; place <= count; place += jump) smooth[place - 1] = loessAt(values, place, span, degree);
  const last = Math.floor((count - 1) / jump) * jump + 1;
  for (let place = 1; place < last; place += jump) fillBetween(smooth, place, place + jump);
  smooth[count - 1] = loessAt(values, count, span, degree);
  fillBetween(smooth, last, count);
  return smooth;
}

/**
 * The local fit at one place, which may lie beyond the ends by less than the span. Neighbours weigh by the tricube of
 * their distance; where the span is longer than the series, as if it went on.
 */
export function loessAt(values: Float64Array, place: number, span: number, degree: 0 | 1): number {
  const count = values.length;
  const width = Math.min(span, count);
  const first = Math.min(Math.max(1, place - Math.floor((span + 1) / 2) + 1), count - width + 1);
  const last = first + width - 1;
  const reach = Math.max(place - first, last - place) + Math.max(Math.floor((span - count) / 2), 0);
  const weights = new Float64Array(width);
  let whole = 0;
  for (let near = first; near <= last; near++) {
    const weight = tricube(Math.abs(near - place), reach);
    weights[near - first] = weight;
    whole += weight;
  }
  let middle = 0;
  for (let near = first; near <= last; near++) middle += ((weights[near - first] as number) / whole) * near;
  const slopes = degree === 1 ? slopeOf(weights, whole, first, middle, place, count) : () => 1;
  let level = 0;
  for (let near = first; near <= last; near++) {
    const weight = (weights[near - first] as number) / whole;
    level += weight * slopes(near) * (values[near - 1] as number);
  }
  return level;
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  return distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
}

/** What a local line does to the weight of each neighbour; nothing where they all lie at one place. */
function slopeOf(
  weights: Float64Array,
  whole: number,
  first: number,
  middle: number,
  place: number,
  count: number,
): (near: number) => number {
  let spread = 0;
  weights.forEach((weight, index) => {
    spread += (weight / whole) * (first + index - middle) ** 2;
  });
  if (Math.sqrt(spread) <= 0.001 * (count - 1)) return () => 1;
  const tilt = (place - middle) / spread;
  return (near) => 1 + tilt * (near - middle);
}

/** A straight line between two places whose values are known. */
function fillBetween(smooth: Float64Array, from: number, to: number): void {
  const start = smooth[from - 1] as number;
  const slope = ((smooth[to - 1] as number) - start) / (to - from);
  for (let place = from + 1; place < to; place++) smooth[place - 1] = start + slope * (place - from);
}
