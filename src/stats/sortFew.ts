/** Sorts a few numbers in their place, which a call of the engine's sort would take longer for. */
export function sortFew(column: Float64Array, start: number, end: number): void {
  for (let index = start + 1; index < end; index++) {
    const value = column[index] as number;
    let at = index;
    for (; at > start && (column[at - 1] as number) > value; at--) column[at] = column[at - 1] as number;
    column[at] = value;
  }
}
