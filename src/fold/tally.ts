/** Counts by name. A plain object, so that it is its own JSON; read and written by own keys only. */
export type Tally = Record<string, number>;

export function addToTally(tally: Tally, name: string, count = 1): void {
  const before = Object.hasOwn(tally, name) ? (tally[name] as number) : 0;
  if (name === '__proto__') {
    Object.defineProperty(tally, name, { value: before + count, writable: true, enumerable: true, configurable: true });
  } else tally[name] = before + count;
}

export function mergeTallies(left: Tally, right: Tally): void {
  for (const name of Object.keys(right)) addToTally(left, name, right[name] as number);
}

/** A copy whose keys stand in one order whatever the order of the rows was. */
export function sortedTally(tally: Tally): Tally {
  const sorted: Tally = {};
  for (const name of Object.keys(tally).sort()) addToTally(sorted, name, tally[name] as number);
  return sorted;
}

export function tallyTotal(tally: Tally): number {
  let total = 0;
  for (const name of Object.keys(tally)) total += tally[name] as number;
  return total;
}
