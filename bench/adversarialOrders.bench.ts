import { quantiles } from '../src/stats/index.ts';
import { uniform } from '../test/stats/oracle.ts';

const LENGTH = 400_000;
const ROUNDS = 12;

/** Quantiles of orders and ties that are hard on selection, as ratios to random values in the same run (F5: at most 3). */
export function run(): void {
  const random = Float64Array.from(uniform(LENGTH, 12), (u) => Math.floor(Math.exp(u * 20)));
  const sorted = random.slice().sort();
  const orders: Record<string, Float64Array> = {
    random,
    sorted,
    reversed: sorted.slice().reverse(),
    'all equal': random.map(() => 42),
    'organ pipe': random.map((_, index) => sorted[Math.min(index, LENGTH - 1 - index)] as number),
    'two values': random.map((_, index) => (index % 2 === 0 ? 1 : 2)),
    'both signs': random.map((value) => value - 1000),
    'all sizes': random.map((value) => 10 ** ((value % 600) - 300)),
  };
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, values] of Object.entries(orders)) {
      const start = performance.now();
      quantiles(values, [0.5, 0.75, 0.9, 0.95, 0.99]);
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    }
  }
  const limit = best.get('random') ?? Number.NaN;
  console.log(`quantiles of ${LENGTH} values, ratio to random order`);
  for (const [name, time] of best) console.log(`  ${name.padEnd(12)} ${(time / limit).toFixed(2)}`);
}

if (process.argv[1] === import.meta.filename) run();
