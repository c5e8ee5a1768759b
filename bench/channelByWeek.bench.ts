// Median first response and count by channel and week in New York: seriesBy beside a loop by hand and peers, in one run.
// npx tsx bench/channelByWeek.bench.ts
import { cpus } from 'node:os';
import { quantileSorted } from 'd3-array';
import { firstResponseTime, seriesBy } from '../src/index.ts';
import { periodEdges } from '../src/time/index.ts';
import { channels, createDesk, type Desk, YEAR_END, YEAR_START } from './desk.ts';
import { duckdbOf } from './duckdbDesk.ts';
import { assertSameNumbers, printTimed, race, raceAsync, type Timed } from './timed.ts';

const TICKETS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const timeZone = 'America/New_York';
const zone = { every: 'week', timeZone } as const;

type Row = Desk['tickets'][number];

/** Periods by their edges, groups as whole numbers, values counted to their cell, then selected there. */
function byHand(tickets: readonly Row[]): number[] {
  const edges = periodEdges(YEAR_START, YEAR_END, zone);
  const weeks = edges.length - 1;
  const step = weeks / ((edges[weeks] as number) - (edges[0] as number));
  const first = edges[0] as number;
  const { length } = tickets;
  const waits = new Float64Array(length);
  const cells = new Uint16Array(length);
  const counts = new Uint32Array(weeks * 8 + 1);
  const names: string[] = [];
  let filled = 0;
  for (let row = 0; row < length; row++) {
    const { createdAt, firstRespondedAt, channel } = tickets[row] as Row;
    if (firstRespondedAt === null) continue;
    const at = createdAt as number;
    let week = ((at - first) * step) | 0;
    if (at < (edges[week] as number)) week--;
    else if (at >= (edges[week + 1] as number)) week++;
    let group = names.indexOf(channel);
    if (group < 0) group = names.push(channel) - 1;
    const cell = group * weeks + week;
    waits[filled] = (firstRespondedAt as number) - at;
    cells[filled++] = cell;
    (counts[cell + 1] as number) += 1;
  }
  for (let cell = 0; cell < weeks * 8; cell++) (counts[cell + 1] as number) += counts[cell] as number;
  const next = counts.slice();
  const sorted = new Float64Array(filled);
  for (let row = 0; row < filled; row++) sorted[(next[cells[row] as number] as number)++] = waits[row] as number;
  return channels.flatMap((channel) =>
    Array.from({ length: weeks }, (_, week) => {
      const cell = names.indexOf(channel) * weeks + week;
      return [...medianAndCount(sorted.subarray(counts[cell] as number, counts[cell + 1] as number))];
    }).flat(),
  );
}

/** By quickselect in place, Hoare's way. */
function medianAndCount(values: Float64Array): [number, number] {
  const { length } = values;
  if (length === 0) return [0, 0];
  const at = (rank: number): number => {
    let [low, high] = [0, length - 1];
    while (low < high) {
      const pivot = values[(low + high) >> 1] as number;
      let [left, right] = [low, high];
      while (left <= right) {
        while ((values[left] as number) < pivot) left++;
        while ((values[right] as number) > pivot) right--;
        if (left > right) break;
        const held = values[left] as number;
        values[left++] = values[right] as number;
        values[right--] = held;
      }
      if (rank <= right) high = right;
      else if (rank >= left) low = left;
      else break;
    }
    return values[rank] as number;
  };
  const middle = (length - 1) / 2;
  return [(at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, length];
}

function byPublic(tickets: readonly Row[]): number[] {
  const found = seriesBy(tickets, 'channel', { by: 'createdAt', ...zone }, firstResponseTime);
  return channels.flatMap((channel) =>
    (found.get(channel) ?? []).flatMap(({ result: { median, count } }) => [Number(median), count]),
  );
}

/** A text as key for each row, the edges searched by bisection. */
function byMap(tickets: readonly Row[]): number[] {
  const edges = periodEdges(YEAR_START, YEAR_END, zone);
  const groups = new Map<string, number[]>();
  for (const { createdAt, firstRespondedAt, channel } of tickets) {
    if (firstRespondedAt === null) continue;
    let [low, high] = [0, edges.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((createdAt as number) >= (edges[middle] as number)) low = middle;
      else high = middle;
    }
    const key = `${channel} ${low}`;
    const own = groups.get(key) ?? [];
    own.push((firstRespondedAt as number) - (createdAt as number));
    groups.set(key, own);
  }
  return channels.flatMap((channel) =>
    Array.from({ length: edges.length - 1 }, (_, week) => {
      const own = (groups.get(`${channel} ${week}`) ?? []).sort((left, right) => left - right);
      return [quantileSorted(own, 0.5) ?? 0, own.length];
    }).flat(),
  );
}

const QUESTION = `SELECT channel, week, median(firstRespondedAt - createdAt), count(firstRespondedAt)
  FROM tickets ASOF JOIN weeks ON tickets.createdAt >= weeks.week GROUP BY channel, week`;

/** Nanoseconds per ticket and ratios to the loop by hand. Throws when two ways differ. */
export async function run(count = TICKETS): Promise<Timed[]> {
  const { tickets } = createDesk(count);
  const expected = byHand(tickets);
  assertSameNumbers('seriesBy', expected, byPublic(tickets));
  assertSameNumbers('Map', expected, byMap(tickets));
  const results = race(
    count,
    [
      { name: 'by hand', work: () => byHand(tickets) },
      { name: 'seriesBy (and all other figures of the distribution)', work: () => byPublic(tickets) },
      { name: 'Map by text, d3 quantile', work: () => byMap(tickets), rounds: 3 },
    ],
    9,
  );
  const limit = results[0]?.nanoseconds as number;
  const duckdb = await duckdbOf(1);
  const weeks = Array.from(periodEdges(YEAR_START, YEAR_END, zone), (week) => ({ week }));
  await duckdb.load('weeks', weeks);
  const ingest = await raceAsync(
    count,
    limit,
    'DuckDB with ingest, 1 thread',
    () => duckdb.load('tickets', tickets),
    1,
  );
  const table = await raceAsync(count, limit, 'DuckDB in its table, as-of join of weeks, 1 thread', () =>
    duckdb.ask(QUESTION),
  );
  duckdb.close();
  results.push(table, {
    ...ingest,
    nanoseconds: ingest.nanoseconds + table.nanoseconds,
    ratio: ingest.ratio + table.ratio,
  });
  printTimed(
    `median first response by channel and week in New York, ${count} tickets, node ${process.version}, ${cpus()[0]?.model}`,
    results,
  );
  return results;
}

if (process.argv[1]?.endsWith('channelByWeek.bench.ts')) await run();
