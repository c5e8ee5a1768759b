/** The last values of a series in order of size, with their median and how far they typically lie from it. */
export interface SortedWindow {
  /** Takes a value in; the oldest goes once there are `size`. */
  push(value: number): void;
  /** The median, and the median distance from it. */
  middle(): { readonly median: number; readonly deviation: number };
}

/** A window of at least one value. A step takes time in proportion to its size, of which little is spent per value. */
export function sortedWindow(size: number): SortedWindow {
  const sorted = new Float64Array(size);
  const inTime = new Float64Array(size);
  let [count, oldest] = [0, 0];

  /** The first place whose value is not below this one. */
  function placeOf(value: number): number {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The middle one of distances that grow outwards from the median, or the mean of the middle two. */
  function deviationFrom(median: number): number {
    let right = placeOf(median);
    let left = right - 1;
    let before = 0;
    let now = 0;
    for (let taken = 0; taken <= count >> 1; taken++) {
      before = now;
      const below = left >= 0 ? median - (sorted[left] as number) : Number.POSITIVE_INFINITY;
      const above = right < count ? (sorted[right] as number) - median : Number.POSITIVE_INFINITY;
      now = Math.min(below, above);
      if (below < above) left--;
      else right++;
    }
    return count % 2 === 1 ? now : halfway(before, now);
  }

  return {
    push(value) {
      if (count === size) {
        const leaving = placeOf(inTime[oldest] as number);
        sorted.copyWithin(leaving, leaving + 1, count);
        count--;
      }
      inTime[oldest] = value;
      oldest = (oldest + 1) % size;
      const place = placeOf(value);
      sorted.copyWithin(place + 1, place, count);
      sorted[place] = value;
      count++;
    },
    middle() {
      const half = count >> 1;
      const upper = sorted[half] as number;
      const median = count % 2 === 1 ? upper : halfway(sorted[half - 1] as number, upper);
      return { median: median + 0, deviation: deviationFrom(median) };
    },
  };
}

function halfway(lower: number, upper: number): number {
  return lower + (upper - lower) * 0.5;
}
