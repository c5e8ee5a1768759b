/** Whether a p is below what the level leaves to chance, as both are written: 1 − 0.95 is 0.05, and 0.05 is not below it. */
export function isBelieved(p: number | null, level: number): boolean {
  return p !== null && p < Number((1 - level).toPrecision(12));
}
