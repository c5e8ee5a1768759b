// The backlog at each day's end of a year, with reopenings: backlogSeries beside a loop by hand and peers, in one run.
// npx tsx bench/backlogPerDay.bench.ts
import { cpus } from 'node:os';
import { bisectLeft } from 'd3-array';
import { backlogSeries } from '../src/index.ts';
import { createDesk, DAY, type Desk, YEAR_END, YEAR_START } from './desk.ts';
import { duckdbOf } from './duckdbDesk.ts';
import { assertSameNumbers, printTimed, race, raceAsync, type Timed } from './timed.ts';

const TICKETS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const days = (YEAR_END - YEAR_START) / DAY;

type Row = Desk['tickets'][number];

/** One up and one down for each open stretch, then a running sum. */
function byHand(tickets: readonly Row[]): number[] {
  const changes = new Int32Array(days + 1);
  const perDay = 1 / DAY;
  for (let row = 0; row < tickets.length; row++) {
    const { createdAt, solvedAt, history } = tickets[row] as Row;
    (changes[(((createdAt as number) - YEAR_START) * perDay) | 0] as number) += 1;
    if (history) {
      for (let index = 0; index < history.length - 1; index++) {
        const day = (((history[index]?.at as number) - YEAR_START) * perDay) | 0;
        (changes[day] as number) += history[index]?.to === 'solved' ? -1 : 1;
      }
    }
    if (solvedAt !== null) (changes[(((solvedAt as number) - YEAR_START) * perDay) | 0] as number) -= 1;
  }
  let open = 0;
  return Array.from({ length: days }, (_, day) => {
    open += changes[day] as number;
    return open;
  });
}

function byPublic(tickets: readonly Row[]): number[] {
  const options = { every: 'day', timeZone: 'UTC', from: YEAR_START, to: YEAR_END } as const;
  return backlogSeries(tickets, options).periods.map(({ backlog }) => backlog);
}

/** All openings and all ends in sorted arrays, and two searches per day. */
function bySearch(tickets: readonly Row[]): number[] {
  const openings: number[] = [];
  const ends: number[] = [];
  for (const { createdAt, solvedAt, history } of tickets) {
    openings.push(createdAt as number);
    for (const { at, to } of history?.slice(0, -1) ?? []) (to === 'solved' ? ends : openings).push(at as number);
    if (solvedAt !== null) ends.push(solvedAt as number);
  }
  openings.sort((left, right) => left - right);
  ends.sort((left, right) => left - right);
  return Array.from({ length: days }, (_, day) => {
    const at = YEAR_START + (day + 1) * DAY;
    return bisectLeft(openings, at) - bisectLeft(ends, at);
  });
}

const QUESTION = `SELECT day, sum(sum(change)) OVER (ORDER BY day) FROM
  (SELECT floor((moment - ${YEAR_START}) / ${DAY}) AS day, change FROM changes) GROUP BY day ORDER BY day`;

/** Nanoseconds per ticket and ratios to the loop by hand. Throws when two ways differ. */
export async function run(count = TICKETS): Promise<Timed[]> {
  const { tickets } = createDesk(count);
  const expected = byHand(tickets);
  assertSameNumbers('backlogSeries', expected, byPublic(tickets));
  assertSameNumbers('search', expected, bySearch(tickets));
  const results = race(
    count,
    [
      { name: 'by hand', work: () => byHand(tickets) },
      { name: 'backlogSeries (and its flows)', work: () => byPublic(tickets) },
      { name: 'sorted arrays, d3 bisect', work: () => bySearch(tickets), rounds: 3 },
    ],
    11,
  );
  const limit = results[0]?.nanoseconds as number;
  const duckdb = await duckdbOf(1);
  const changes = tickets.flatMap(({ createdAt, solvedAt, history }) => [
    { moment: createdAt as number, change: 1 },
    ...(history?.slice(0, -1) ?? []).map(({ at, to }) => ({ moment: at as number, change: to === 'solved' ? -1 : 1 })),
    ...(solvedAt === null ? [] : [{ moment: solvedAt as number, change: -1 }]),
  ]);
  await duckdb.load('changes', changes);
  results.push(await raceAsync(count, limit, 'DuckDB in its table of changes, 1 thread', () => duckdb.ask(QUESTION)));
  duckdb.close();
  printTimed(`backlog at each day's end, ${count} tickets, node ${process.version}, ${cpus()[0]?.model}`, results);
  return results;
}

if (process.argv[1]?.endsWith('backlogPerDay.bench.ts')) await run();
