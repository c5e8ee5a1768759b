import { DuckDBInstance } from '@duckdb/node-api';
import { op, table } from 'arquero';
import { max as d3Max, mean as d3Mean, min as d3Min, quantileSorted } from 'd3-array';
import { build } from 'hdr-histogram-js';
import lodash from 'lodash';
import { max, mean, min, quantile } from 'simple-statistics';
import { summarize } from '../src/stats/index.ts';
import { summaryByHand } from './byHand.ts';
import { race, raceAsync } from './timed.ts';
import { waits } from './w9Sketches.ts';
import { contenders, type Outcome, outcomeOf, type Workload } from './workload.ts';

const PS = [0.5, 0.75, 0.9, 0.95, 0.99];

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
    const { mean: expected } = summaryByHand(values);
    const found = summarize(values).mean ?? Number.NaN;
    if (Math.abs(found - expected) > 1e-9 * found) throw new Error(`a mean of ${found}, by hand ${expected}`);
    const ways = contenders(
      { name: 'counted and selected by hand', work: () => summaryByHand(values) },
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
