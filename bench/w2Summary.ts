import { DuckDBInstance } from '@duckdb/node-api';
import { op, table } from 'arquero';
import { max as d3Max, mean as d3Mean, min as d3Min, quantileSorted } from 'd3-array';
import { build } from 'hdr-histogram-js';
import lodash from 'lodash';
import { max, mean, min, quantile } from 'simple-statistics';
import { summarize } from '../src/stats/index.ts';
import { race, raceAsync } from './timed.ts';
import { waits } from './w9Sketches.ts';
import { contenders, type Outcome, outcomeOf, type Workload } from './workload.ts';

const PS = [0.5, 0.75, 0.9, 0.95, 0.99];

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

function bySorting(values: readonly number[]): number[] {
  const sorted = Array.from(values).sort((left, right) => left - right);
  let total = 0;
  for (const value of sorted) total += value;
  return [total / sorted.length, ...PS.map((p) => sorted[Math.round((sorted.length - 1) * p)] as number)];
}

function bySimpleStatistics(values: number[]): number[] {
  return [mean(values), min(values), max(values), ...(quantile(values, PS) as number[])];
}

/** Sorted once, as its documentation advises. */
function byD3(values: readonly number[]): unknown[] {
  const sorted = Array.from(Float64Array.from(values).sort());
  return [d3Mean(sorted), d3Min(sorted), d3Max(sorted), ...PS.map((p) => quantileSorted(sorted, p))];
}

function byLodash(values: readonly number[]): unknown[] {
  const sorted = lodash.sortBy(values);
  return [lodash.mean(sorted), sorted[0], sorted.at(-1), ...PS.map((p) => sorted[Math.floor((sorted.length - 1) * p)])];
}

function byArquero(values: number[]): unknown {
  const columns = Object.fromEntries(PS.map((p) => [`p${p}`, op.quantile('wait', p)]));
  const rollup = { mean: op.mean('wait'), min: op.min('wait'), max: op.max('wait'), ...columns };
  return table({ wait: values }).rollup(rollup).objects();
}

function byHdr(values: readonly number[]): number[] {
  const histogram = build({ highestTrackableValue: 2 ** 40, numberOfSignificantValueDigits: 2 });
  for (const value of values) histogram.recordValue(value);
  return PS.map((p) => histogram.getValueAtPercentile(p * 100));
}

/** DuckDB with the values in a table already, on one thread. */
async function byDuckDb(values: readonly number[]): Promise<() => Promise<unknown>> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run('SET threads = 1; CREATE TABLE waits (wait DOUBLE)');
  const appender = await connection.createAppender('waits');
  for (const value of values) {
    appender.appendDouble(value);
    appender.endRow();
  }
  appender.closeSync();
  const query = `SELECT avg(wait), min(wait), max(wait), quantile_cont(wait, [${PS}]) FROM waits`;
  return () => connection.runAndReadAll(query);
}

export const distribution: Workload = {
  ...{ name: 'W2', question: 'mean, ends and five exact quantiles of waits', target: 1.5, rows: 1_000_000 },
  async run(count): Promise<Outcome> {
    const values = waits(count, 1);
    const [expected] = byHand(values);
    const found = summarize(values).mean ?? Number.NaN;
    if (Math.abs(found - (expected as number)) > 1e-9 * found)
      throw new Error(`a mean of ${found}, by hand ${expected}`);
    const ways = contenders(
      { name: 'counted and selected by hand', work: () => byHand(values) },
      [{ name: 'summarize, with spread and an exact total', work: () => summarize(values) }],
      [
        { name: 'simple-statistics', work: () => bySimpleStatistics(values), rounds: 3 },
        { name: 'd3-array, sorted once', work: () => byD3(values), rounds: 3 },
        { name: 'hdr-histogram-js (1 %)', work: () => byHdr(values), rounds: 3 },
        { name: 'sort((a, b) => a - b)', work: () => bySorting(values), rounds: 2 },
        { name: 'arquero', work: () => byArquero(values), rounds: 2 },
        { name: 'lodash', work: () => byLodash(values), rounds: 2 },
      ],
    );
    const { limit, ours, peers } = outcomeOf(race(count, ways, 15), 1);
    const duck = await raceAsync(count, limit.nanoseconds, 'DuckDB in a table', await byDuckDb(values), 5);
    return { limit, ours, peers: [...peers, duck] };
  },
};
