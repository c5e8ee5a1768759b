/** A bucket that holds a wanted rank. */
export interface RankPart {
  readonly bucket: number;
  readonly size: number;
  /** The wanted ranks, counted from the part's first value. */
  readonly ranks: number[];
}

/** The buckets that hold a wanted rank, of which there are so many values in each. */
export function rankParts(counts: Uint32Array, ranks: readonly number[]): RankPart[] {
  const parts: RankPart[] = [];
  let next = 0;
  let below = 0;
  for (let bucket = 0; next < ranks.length; bucket++) {
    const size = counts[bucket] as number;
    const up = below + size;
    if ((ranks[next] as number) < up) {
      const wanted: number[] = [];
      while ((ranks[next] as number) < up) wanted.push((ranks[next++] as number) - below);
      parts.push({ bucket, size, ranks: wanted });
    }
    below = up;
  }
  return parts;
}
