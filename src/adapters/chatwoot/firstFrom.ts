/** The first of sorted instants at or after a moment; `null` when there is none. */
export function firstFrom(times: readonly number[], moment: number): number | null {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) < moment) low = middle + 1;
    else high = middle;
  }
  return times[low] ?? null;
}
