import { cpus } from 'node:os';
import { DAY, dayLoop, handWritten, office, YEAR_START } from './businessTimePeers.ts';

const PAIRS = 1_000_000;
const ROUNDS = 25;

/** Nanoseconds a pair, best of many rounds, and the ratio to the hand-written table on the same rows. */
export interface BusinessTimeResult {
  readonly name: string;
  readonly nanoseconds: number;
  readonly ratio: number;
}

interface Row {
  readonly createdAt: number;
  readonly solvedAt: number;
}

/** Pairs of instants within a year, made from a seed: most waits last hours, some weeks. */
function makeRows(): Row[] {
  let seed = 20240101;
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  return Array.from({ length: PAIRS }, () => {
    const createdAt = Math.floor(YEAR_START + random() * 350 * DAY);
    const wait = random() ** 4 * 14 * DAY;
    return { createdAt, solvedAt: Math.floor(createdAt + wait) };
  });
}

interface Timed {
  readonly nanoseconds: number;
  readonly total: number;
}

function best(rounds: number, work: () => number): Timed {
  let nanoseconds = Number.POSITIVE_INFINITY;
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    total = work();
    nanoseconds = Math.min(nanoseconds, ((performance.now() - start) * 1e6) / PAIRS);
  }
  return { nanoseconds, total };
}

/** Runs the bench and prints what it found. Throws when two of the ways differ in their sum. */
export function run(): BusinessTimeResult[] {
  const rows = makeRows();
  const starts = Float64Array.from(rows, ({ createdAt }) => createdAt);
  const ends = Float64Array.from(rows, ({ solvedAt }) => solvedAt);
  const byHand = handWritten();
  const loop = dayLoop();
  // Each way has a loop of its own, so that the engine may inline what it calls.
  const columnsByHand = best(ROUNDS, () => {
    let total = 0;
    for (let row = 0; row < PAIRS; row++) total += byHand(starts[row] as number, ends[row] as number);
    return total;
  });
  const columns = best(ROUNDS, () => {
    let total = 0;
    for (let row = 0; row < PAIRS; row++) total += office.between(starts[row] as number, ends[row] as number);
    return total;
  });
  const objectsByHand = best(ROUNDS, () => {
    let total = 0;
    for (const { createdAt, solvedAt } of rows) total += byHand(createdAt, solvedAt);
    return total;
  });
  const objects = best(ROUNDS, () => {
    let total = 0;
    for (const { createdAt, solvedAt } of rows) total += office.between(createdAt, solvedAt);
    return total;
  });
  const dayByDay = best(1, () => {
    let total = 0;
    for (const { createdAt, solvedAt } of rows) total += loop(createdAt, solvedAt);
    return total;
  });
  const result = (name: string, way: Timed, limit: Timed): BusinessTimeResult => {
    if (way.total !== limit.total) throw new Error(`${name} sums up to ${way.total}, by hand it is ${limit.total}`);
    return { name, nanoseconds: way.nanoseconds, ratio: way.nanoseconds / limit.nanoseconds };
  };
  const results = [
    result('by hand, typed arrays', columnsByHand, columnsByHand),
    result('calendar.between, typed arrays', columns, columnsByHand),
    result('by hand, objects', objectsByHand, objectsByHand),
    result('calendar.between, objects', objects, objectsByHand),
    result('day by day on the same hours, objects', dayByDay, objectsByHand),
  ];
  console.log(`business time of ${PAIRS} pairs of instants, Node ${process.version}, ${cpus()[0]?.model}`);
  for (const { name, nanoseconds, ratio } of results) {
    console.log(
      `  ${name.padEnd(40)} ${nanoseconds.toFixed(1).padStart(8)} ns  ${ratio.toFixed(2).padStart(8)} × by hand`,
    );
  }
  return results;
}

if (process.argv[1]?.endsWith('businessTime.bench.ts')) run();
