// Ratios of `summarize` and the log histogram to hand-written code for just that question, in one run.
// npx tsx bench/durationSummary.bench.ts
import { cpus } from 'node:os';
import { max, mean, min, quantile } from 'simple-statistics';
import {
  addAllToLogHistogram,
  addToLogHistogram,
  createLogHistogram,
  mergeLogHistograms,
  summarize,
} from '../src/stats/index.ts';

const SIZE = 1_000_000;
const PS = [0.5, 0.75, 0.9, 0.95, 0.99];
const PARTS = 64;

/** Seeded waits of seconds to days, as a desk has them. */
function waits(length: number, seed: number): number[] {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Array.from({ length }, () => {
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    return Math.exp(14.9 + 1.2 * normal);
  });
}

/**
 * The limit: mean, ends and five quantiles of non-negative numbers, nothing checked, nothing else computed. One pass
 * fills a column, unless there is one, a second counts 64 buckets to the octave, a third collects the buckets of the wanted ranks.
 */
function byHand(values: ArrayLike<number>): number[] {
  const length = values.length;
  const isColumn = values instanceof Float64Array;
  const column = isColumn ? values : new Float64Array(length);
  let total = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    if (!isColumn) column[index] = value;
    total += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const words = new Uint32Array(column.buffer);
  const ends = new Uint32Array(Float64Array.of(low, high).buffer);
  const base = (ends[1] as number) >>> 14;
  const counts = new Uint32Array(((ends[3] as number) >>> 14) - base + 1);
  for (let at = 1; at < words.length; at += 2) (counts[((words[at] as number) >>> 14) - base] as number) += 1;
  const starts: number[] = [];
  const slots = new Int32Array(counts.length).fill(-1);
  const slotOf: number[] = [];
  const sizes: number[] = [];
  let below = 0;
  let bucket = 0;
  const ranks = PS.flatMap((p) => [Math.floor((length - 1) * p), Math.ceil((length - 1) * p)]);
  for (const rank of ranks) {
    while (below + (counts[bucket] as number) <= rank) below += counts[bucket++] as number;
    if (slots[bucket] === -1) {
      slots[bucket] = starts.length;
      starts.push(below);
      sizes.push(counts[bucket] as number);
    }
    slotOf.push(slots[bucket] as number);
  }
  const kept = sizes.map((size) => new Float64Array(size));
  const filled = new Int32Array(kept.length);
  for (let at = 1; at < words.length; at += 2) {
    const slot = slots[((words[at] as number) >>> 14) - base] as number;
    if (slot >= 0) (kept[slot] as Float64Array)[(filled[slot] as number)++] = column[at >> 1] as number;
  }
  for (const part of kept) part.sort();
  const at = ranks.map(
    (rank, index) =>
      (kept[slotOf[index] as number] as Float64Array)[rank - (starts[slotOf[index] as number] as number)] as number,
  );
  const quantiles = PS.map((p, index) => {
    const weight = (length - 1) * p - (ranks[index * 2] as number);
    return (at[index * 2] as number) * (1 - weight) + (at[index * 2 + 1] as number) * weight;
  });
  return [total / length, low, high, ...quantiles];
}

function bySorting(values: ArrayLike<number>): number[] {
  const sorted = Array.from(values).sort((left, right) => left - right);
  let total = 0;
  for (const value of sorted) total += value;
  const at = (p: number): number => sorted[Math.round((sorted.length - 1) * p)] as number;
  return [total / sorted.length, at(0), at(1), ...PS.map(at)];
}

function bySimpleStatistics(values: number[]): number[] {
  return [mean(values), min(values), max(values), ...(quantile(values, PS) as number[])];
}

/** The limit for a sketch: 64 buckets to the octave, count, ends and a plain sum, one value at a time. */
function handSketch(): { add(value: number): void; counts: Uint32Array; total: number } {
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  const sketch = {
    counts: new Uint32Array(64 * 64),
    count: 0,
    total: 0,
    low: Number.POSITIVE_INFINITY,
    high: 0,
    add(value: number): void {
      float[0] = value;
      (sketch.counts[((words[1] as number) >>> 14) - 65472] as number) += 1;
      sketch.count += 1;
      sketch.total += value;
      if (value < sketch.low) sketch.low = value;
      if (value > sketch.high) sketch.high = value;
    },
  };
  return sketch;
}

let keep: unknown;

function nanoseconds(work: () => unknown, size: number, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    keep = work();
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1e6) / size;
}

function row(name: string, measured: number, limit: number): void {
  console.log(
    `${name.padEnd(58)} ${measured.toFixed(1).padStart(8)} ns  ${(measured / limit).toFixed(2).padStart(6)} ×`,
  );
}

function distributions(): void {
  const fractions = waits(SIZE, 1);
  const whole = fractions.map(Math.floor);
  // Every kind of input once, so that no contender is measured on code that has only ever seen one.
  for (const values of [whole, fractions, Float64Array.from(whole), Float64Array.from(fractions)]) {
    for (let round = 0; round < 3; round++) keep = [summarize(values), byHand(values)];
  }
  for (const [name, values] of [
    ['milliseconds, number[]', whole],
    ['fractions, number[]', fractions],
    ['milliseconds, Float64Array', Float64Array.from(whole)],
    ['fractions, Float64Array', Float64Array.from(fractions)],
  ] as const) {
    const limit = nanoseconds(() => byHand(values), SIZE, 15);
    row(`${name}: hand-written limit`, limit, limit);
    row(
      `${name}: summarize (and spread, exact total)`,
      nanoseconds(() => summarize(values), SIZE, 15),
      limit,
    );
    if (!Array.isArray(values)) continue;
    row(
      `${name}: simple-statistics`,
      nanoseconds(() => bySimpleStatistics(values), SIZE, 3),
      limit,
    );
    row(
      `${name}: sort((a, b) => a - b)`,
      nanoseconds(() => bySorting(values), SIZE, 2),
      limit,
    );
  }
}

function sketches(): void {
  const values = waits(SIZE, 2).map(Math.floor);
  const limit = nanoseconds(
    () => {
      const sketch = handSketch();
      for (let index = 0; index < SIZE; index++) sketch.add(values[index] as number);
      return sketch;
    },
    SIZE,
    9,
  );
  const oneByOne = nanoseconds(
    () => {
      const sketch = createLogHistogram();
      for (let index = 0; index < SIZE; index++) addToLogHistogram(sketch, values[index] as number);
      return sketch;
    },
    SIZE,
    9,
  );
  const atOnce = nanoseconds(() => addAllToLogHistogram(createLogHistogram(), values), SIZE, 9);
  row('sketch: hand-written limit, one by one', limit, limit);
  row('sketch: addToLogHistogram (and exact total, spread)', oneByOne, limit);
  row('sketch: addAllToLogHistogram (and exact total, spread)', atOnce, limit);

  const size = Math.floor(SIZE / PARTS);
  const parts = Array.from({ length: PARTS }, (_, part) =>
    addAllToLogHistogram(createLogHistogram(), values.slice(part * size, (part + 1) * size)),
  );
  const merged = nanoseconds(() => parts.reduce(mergeLogHistograms, createLogHistogram()), 1e6, 15);
  console.log(
    `sketch: merge ${PARTS} parts ${merged.toFixed(2)} ms, ${JSON.stringify(parts[0]).length} bytes of JSON a part`,
  );
}

/** Prints nanoseconds per value, best of many, and the ratio to the hand-written limit of the same run. */
export function run(): void {
  console.log(`node ${process.version}, ${cpus()[0]?.model}, ${SIZE} values`);
  distributions();
  sketches();
  if (keep === undefined) throw new Error('nothing was measured');
}

if (process.argv[1]?.endsWith('durationSummary.bench.ts')) run();
