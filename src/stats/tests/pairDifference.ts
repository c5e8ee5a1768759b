const BITS = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
/** After so many steps, values so uneven that distances mean little: from then on doubles are counted instead. */
const PATIENCE = 64;

/**
 * The difference left − right at a rank among those of all pairs, without making them all: m × n of them in some
 * 20 × (m + n) steps.
 *
 * How many differences lie up to a limit is seen in one walk along both columns, which also meets the nearest ones on
 * either side of the limit. The next limit is where the rank would lie if differences were spread evenly in between, or
 * now and then the middle, until nothing is left in between.
 *
 * @param left ascending, at least one value
 * @param right ascending, at least one value
 * @param rank from 1 to the number of pairs
 */
export function pairDifference(left: Float64Array, right: Float64Array, rank: number): number {
  let low = (left[0] as number) - (right.at(-1) as number);
  let high = (left.at(-1) as number) - (right[0] as number);
  let below = 0;
  let upTo = left.length * right.length;
  for (let step = 0; low < high; step++) {
    const share = step % 3 === 0 ? 0.5 : (rank - below) / (upTo - below);
    const limit = step < PATIENCE ? between(low, high, share) : middleDouble(low, high);
    const { count, floor, ceiling } = splitAt(left, right, limit);
    if (count >= rank) {
      high = floor;
      upTo = count;
    } else {
      low = ceiling;
      below = count;
    }
  }
  return low + 0;
}

function between(low: number, high: number, share: number): number {
  const limit = low + (high - low) * share;
  return limit < high ? limit : low;
}

/** How many differences lie up to the limit, the largest of them and the smallest of the others. */
export function splitAt(
  left: Float64Array,
  right: Float64Array,
  limit: number,
): { readonly count: number; readonly floor: number; readonly ceiling: number } {
  let count = 0;
  let floor = Number.NEGATIVE_INFINITY;
  let ceiling = Number.POSITIVE_INFINITY;
  // The larger the left value, the fewer right ones bring it down to the limit.
  let first = 0;
  const size = right.length;
  for (let index = 0; index < left.length; index++) {
    const value = left[index] as number;
    while (first < size && value - (right[first] as number) > limit) first++;
    if (first < size) {
      count += size - first;
      const difference = value - (right[first] as number);
      if (difference > floor) floor = difference;
    }
    if (first > 0) {
      const difference = value - (right[first - 1] as number);
      if (difference < ceiling) ceiling = difference;
    }
  }
  return { count, floor, ceiling };
}

/** The double halfway between two, counted in doubles. */
function middleDouble(low: number, high: number): number {
  const middle = (keyOf(low) + keyOf(high)) >> 1n;
  BITS.setBigInt64(0, middle < 0n ? -middle | (1n << 63n) : middle);
  return BITS.getFloat64(0);
}

/** Its place among all doubles, negative below 0. */
function keyOf(value: number): bigint {
  BITS.setFloat64(0, Math.abs(value));
  return value < 0 ? -BITS.getBigInt64(0) : BITS.getBigInt64(0);
}
