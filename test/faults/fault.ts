/** What was looked at, what came out, what it may be at most, and whether it is. */
export interface Fault {
  readonly name: string;
  readonly figure: number;
  readonly most: number;
}

/** Processor time in ms, the least of some rounds: what else the machine does shows in none of them. */
export function cost(work: () => unknown, rounds = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
