// What a million waits cost in survival curves, rank tests and bootstraps, as ratios to sorting them once.
// npx tsx bench/survivalAndRanks.bench.ts
import { bootstrapRatio, kaplanMeier, logRankTest, mannWhitneyTest } from '../src/stats/index.ts';
import { uniform } from '../test/stats/oracle.ts';

const LENGTH = 1_000_000;
const HALF = LENGTH / 2;
const ROUNDS = 3;

interface Waits {
  readonly times: Float64Array;
  readonly events: Uint8Array;
  readonly groups: readonly number[];
}

/** Whole milliseconds, some of them equal; three of four are over. */
function waits(shape: (place: number, random: number) => number): Waits {
  const random = uniform(LENGTH, 12);
  return {
    times: Float64Array.from(random, (u, index) => Math.floor(shape(index, u))),
    events: Uint8Array.from(random, (u) => Number((u * 1e6) % 4 >= 1)),
    groups: Array.from({ length: LENGTH }, (_, index) => index % 2),
  };
}

const orders: Readonly<Record<string, Waits>> = {
  'random order': waits((_, u) => -Math.log(u) * 36e5),
  sorted: waits((index) => index * 10),
  reversed: waits((index) => (LENGTH - index) * 10),
  'organ pipe': waits((index) => Math.min(index, LENGTH - index) * 10),
  'all equal': waits(() => 60_000),
};

const questions: Readonly<Record<string, (rows: Waits) => unknown>> = {
  'sorting a column': ({ times }) => times.slice().sort(),
  kaplanMeier: ({ times, events }) => kaplanMeier(times, events),
  logRankTest: ({ times, events, groups }) => logRankTest(times, events, groups),
  mannWhitneyTest: ({ times }) => mannWhitneyTest(times.subarray(0, HALF), times.subarray(HALF)),
};

/** Ratios to sorting a million values in random order; the last figure is that of the worst order (F5). */
export function run(): void {
  const timeOf = (question: () => unknown): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      question();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const limit = timeOf(() => questions['sorting a column']?.(orders['random order'] as Waits));
  console.log(`${LENGTH} waits, ratio to sorting them once (${limit.toFixed(0)} ms)`);
  for (const [name, question] of Object.entries(questions)) {
    const times = Object.entries(orders).map(([order, rows]) => ({ order, time: timeOf(() => question(rows)) }));
    const [random] = times;
    const worst = times.reduce((left, right) => (left.time > right.time ? left : right));
    const ratio = worst.time / (random?.time ?? Number.NaN);
    console.log(
      `  ${name.padEnd(18)} ${((random?.time ?? 0) / limit).toFixed(2)}   worst order ${ratio.toFixed(2)} × random (${worst.order})`,
    );
  }
  const counts = { counts: [LENGTH * 0.3, LENGTH * 0.7] };
  const fromCounts = timeOf(() => bootstrapRatio([1, 0], [1, 1], counts));
  const fewer = timeOf(() => bootstrapRatio([1, 0], [1, 1], { counts: [30, 70] }));
  console.log(
    `bootstrap of a rate from counts: of ${LENGTH} rows ${(fromCounts / fewer).toFixed(2)} × the time of 100 rows`,
  );
}

if (process.argv[1] === import.meta.filename) run();
