import { DDSketch } from '@datadog/sketches-js';
import { build } from 'hdr-histogram-js';
import { TDigest } from 'tdigest';
import {
  addAllToLogHistogram,
  addToDistinctCounter,
  addToLogHistogram,
  createDistinctCounter,
  createLogHistogram,
  mergeLogHistograms,
} from '../src/stats/index.ts';
import { seeded } from './desk.ts';
import { race } from './timed.ts';
import { contenders, outcomeOf, type Workload } from './workload.ts';

const PARTS = 64;

/** Seeded waits of seconds to days, whole milliseconds, as a desk has them. */
export function waits(length: number, seed: number): number[] {
  const random = seeded(seed);
  return Array.from({ length }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.floor(Math.exp(14.9 + 1.2 * normal));
  });
}

/** The limit: 64 buckets to the octave, count, ends and a plain sum, one value at a time. */
function handSketch() {
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  const sketch = {
    counts: new Uint32Array(64 * 64),
    ...{ count: 0, total: 0, low: Number.POSITIVE_INFINITY, high: 0 },
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

/** A sketch that takes the values one by one. */
function filled<Sketch>(make: () => Sketch, add: (sketch: Sketch, value: number) => void) {
  return (values: readonly number[]): Sketch => {
    const sketch = make();
    for (let index = 0; index < values.length; index++) add(sketch, values[index] as number);
    return sketch;
  };
}

const byHand = filled(handSketch, (sketch, value) => sketch.add(value));
const oneByOne = filled(createLogHistogram, addToLogHistogram);
const byDatadog = filled(
  () => new DDSketch({ relativeAccuracy: 0.01 }),
  (sketch, value) => sketch.accept(value),
);
const byTDigest = filled(
  () => new TDigest(),
  (sketch, value) => sketch.push(value),
);
const byHdr = filled(
  () => build({ highestTrackableValue: 2 ** 40, numberOfSignificantValueDigits: 2 }),
  (sketch, value) => sketch.recordValue(value),
);

const rows = 1_000_000;
export const buildSketch: Workload = {
  ...{ name: 'W9a', question: 'a sketch of a million waits', target: 1.5, rows },
  run(count) {
    const values = waits(count, 2);
    const ways = contenders(
      { name: '64 buckets to the octave by hand', work: () => byHand(values) },
      [
        { name: 'addAllToLogHistogram', work: () => addAllToLogHistogram(createLogHistogram(), values) },
        { name: 'addToLogHistogram, one by one', work: () => oneByOne(values) },
      ],
      [
        { name: '@datadog/sketches-js', work: () => byDatadog(values) },
        { name: 'hdr-histogram-js', work: () => byHdr(values) },
        { name: 'tdigest', work: () => byTDigest(values), rounds: 2 },
      ],
    );
    return outcomeOf(race(count, ways, 9), 2);
  },
};

export const mergeSketches: Workload = {
  ...{ name: 'W9b', question: 'merge 64 sketches, per part', target: null, rows },
  run(count) {
    const values = waits(count, 3);
    const size = Math.floor(count / PARTS);
    const parts = Array.from({ length: PARTS }, (_, part) => values.slice(part * size, (part + 1) * size));
    const own = parts.map((part) => addAllToLogHistogram(createLogHistogram(), part));
    const theirs = parts.map(byDatadog);
    const hands = parts.map((part) => byHand(part).counts);
    const sumByHand = (): Uint32Array => {
      const sum = new Uint32Array(64 * 64);
      for (const counts of hands) for (let at = 0; at < sum.length; at++) (sum[at] as number) += counts[at] as number;
      return sum;
    };
    const merged = (): DDSketch => {
      const sketch = new DDSketch({ relativeAccuracy: 0.01 });
      for (const part of theirs) sketch.merge(part);
      return sketch;
    };
    const ways = contenders(
      { name: 'columns of counts by hand', work: sumByHand },
      [{ name: 'mergeLogHistograms', work: () => own.reduce(mergeLogHistograms, createLogHistogram()) }],
      [{ name: '@datadog/sketches-js', work: merged }],
    );
    return outcomeOf(race(PARTS, ways, 30), 1, [`a part is ${JSON.stringify(own[0]).length} bytes of JSON`]);
  },
};

export const countDistinct: Workload = {
  ...{ name: 'W9c', question: 'different texts among a million', target: null, rows },
  run(count) {
    const random = seeded(4);
    const texts = Array.from({ length: count }, () => `C-${Math.floor((random() * count) / 3)}`);
    const ours = (): unknown => {
      const state = createDistinctCounter();
      for (const text of texts) addToDistinctCounter(state, text);
      return state;
    };
    const limit = { name: 'a Set, exact, in memory that grows', work: () => new Set(texts).size };
    return outcomeOf(race(count, [limit, { name: 'addToDistinctCounter (1 %)', work: ours }], 5), 1);
  },
};
