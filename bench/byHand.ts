/** What is written by hand for one question: nothing is checked, nothing else computed. */
export interface Distribution {
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly quantiles: readonly number[];
}

const PS = [0.5, 0.75, 0.9, 0.95, 0.99];

/**
 * Mean, ends and five exact quantiles of numbers from 0 on. One pass fills a column, unless there is one, a second counts
 * 64 buckets to the octave by the upper bits, a third collects the buckets of the wanted ranks.
 */
export function summaryByHand(values: ArrayLike<number>, ps: readonly number[] = PS): Distribution {
  const { length } = values;
  const isColumn = values instanceof Float64Array;
  const column = isColumn ? values : new Float64Array(length);
  let total = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    if (!isColumn) column[index] = value;
    total += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const words = new Uint32Array(column.buffer, column.byteOffset, length * 2);
  const ends = new Uint32Array(Float64Array.of(low, high).buffer);
  const base = (ends[1] as number) >>> 14;
  const counts = new Uint32Array(((ends[3] as number) >>> 14) - base + 1);
  for (let at = 1; at < words.length; at += 2) (counts[((words[at] as number) >>> 14) - base] as number) += 1;
  const ranks = ps.flatMap((p) => [Math.floor((length - 1) * p), Math.ceil((length - 1) * p)]);
  const slots = new Int32Array(counts.length).fill(-1);
  const slotOf: number[] = [];
  const starts: number[] = [];
  const sizes: number[] = [];
  let below = 0;
  let bucket = 0;
  for (const rank of ranks) {
    while (below + (counts[bucket] as number) <= rank) below += counts[bucket++] as number;
    if (slots[bucket] === -1) {
      slots[bucket] = starts.length;
      starts.push(below);
      sizes.push(counts[bucket] as number);
    }
    slotOf.push(slots[bucket] as number);
  }
  const kept = sizes.map((size) => new Float64Array(size));
  const filled = new Int32Array(kept.length);
  for (let at = 1; at < words.length; at += 2) {
    const slot = slots[((words[at] as number) >>> 14) - base] as number;
    if (slot >= 0) (kept[slot] as Float64Array)[(filled[slot] as number)++] = column[at >> 1] as number;
  }
  for (const part of kept) part.sort();
  const found = ranks.map((rank, index) => {
    const slot = slotOf[index] as number;
    return (kept[slot] as Float64Array)[rank - (starts[slot] as number)] as number;
  });
  const quantiles = ps.map((p, index) => {
    const weight = (length - 1) * p - (ranks[index * 2] as number);
    const low = found[index * 2] as number;
    return low + weight * ((found[index * 2 + 1] as number) - low);
  });
  return { mean: total / length, min: low, max: high, quantiles };
}
