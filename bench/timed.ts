import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/**
 * Before the rounds of each way: otherwise one pays for what another left, and a collection over a desk costs more than most
 * work. Not before each round, for a collection also throws away compiled code.
 */
const collectGarbage = runInNewContext('gc') as () => void;

/** A way to answer a question: what it is called, and the work, whose answer says whether it answered the same. */
export interface Contender {
  readonly name: string;
  readonly work: () => unknown;
  /** Slow ways are run fewer times. */
  readonly rounds?: number;
}

export interface Timed {
  readonly name: string;
  readonly nanoseconds: number;
  readonly ratio: number;
}

/** So often all ways but the slow ones take their turn, so that a bad minute of the machine is nobody's alone. */
const TURNS = 3;

/**
 * Nanoseconds of processor time per row, best of many rounds, with the ratio to the first contender, the limit.
 * Processor time, since what else runs on the machine does not show in it; work of other threads for the process does.
 */
export function race(rows: number, contenders: readonly Contender[], rounds = 7): Timed[] {
  const best = contenders.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, { work, rounds: few }] of contenders.entries()) {
      if (turn > 0 && few !== undefined) continue;
      best[index] = Math.min(best[index] as number, bestOf(work, few ?? rounds) / rows);
    }
  }
  const limit = best[0] as number;
  return contenders.map(({ name }, index) => {
    const nanoseconds = best[index] as number;
    return { name, nanoseconds, ratio: nanoseconds / limit };
  });
}

function bestOf(work: () => unknown, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  collectGarbage();
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) * 1000);
  }
  return least;
}

/** The same with a peer whose work is asynchronous; to be put below the others of the same limit. */
export async function raceAsync(
  rows: number,
  limit: number,
  name: string,
  work: () => Promise<unknown>,
  rounds = 5,
): Promise<Timed> {
  let best = Number.POSITIVE_INFINITY;
  collectGarbage();
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, ((user + system) * 1000) / rows);
  }
  return { name, nanoseconds: best, ratio: best / limit };
}

export function printTimed(title: string, results: readonly Timed[]): void {
  console.log(title);
  for (const { name, nanoseconds, ratio } of results) {
    console.log(`  ${name.padEnd(58)} ${nanoseconds.toFixed(1).padStart(9)} ns  ${ratio.toFixed(2).padStart(7)} ×`);
  }
}

/** Throws when two ways differ in what they found; sums of other orders may differ in the last digits. */
export function assertSameNumbers(name: string, expected: readonly number[], found: readonly number[]): void {
  const same = expected.every((value, index) => Math.abs(value - (found[index] as number)) <= 1e-9 * Math.abs(value));
  if (!same || expected.length !== found.length) throw new Error(`${name}: ${found}, by hand ${expected}`);
}
