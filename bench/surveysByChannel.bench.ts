// NPS, CSAT and CES by channel: groupBy beside counting by hand and peers, in one run.
// npx tsx bench/surveysByChannel.bench.ts
import { cpus } from 'node:os';
import lodash from 'lodash';
import { ces, csat, groupBy, nps, together } from '../src/index.ts';
import { channels, createDesk, type Desk, kinds } from './desk.ts';
import { duckdbOf } from './duckdbDesk.ts';
import { assertSameNumbers, printTimed, race, raceAsync, type Timed } from './timed.ts';

const TICKETS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);

type Row = Desk['surveys'][number];

const weights: readonly ((score: number) => number)[] = [
  (score) => (score >= 4 ? 1 : 0),
  (score) => (score >= 9 ? 100 : score >= 7 ? 0 : -100),
  (score) => score,
];

/** How often each score came, by channel and kind: one matrix of whole numbers. */
function byHand(surveys: readonly Row[]): number[] {
  const counts = new Uint32Array(16 * 4 * 16);
  const names: unknown[] = [];
  let [last, group]: [unknown, number] = [null, 0];
  for (let row = 0; row < surveys.length; row++) {
    const { kind, score, channel } = surveys[row] as Row;
    if (score === null || score === undefined) continue;
    if (channel !== last) {
      last = channel;
      group = names.indexOf(channel);
      if (group < 0) group = names.push(channel) - 1;
    }
    const code = kind === 'csat' ? 0 : kind === 'nps' ? 1 : 2;
    (counts[(group * 4 + code) * 16 + score] as number) += 1;
  }
  return scoresOf((channel, kind) => {
    const start = (names.indexOf(channel) * 4 + kind) * 16;
    return counts.subarray(start, start + 16);
  });
}

/** The same, but of a ticket's answers to one kind only the last. */
function byHandLast(surveys: readonly Row[]): number[] {
  const counts = new Uint32Array(16 * 4 * 16);
  const names: unknown[] = [];
  const latest = new Map<string, number>();
  for (let row = 0; row < surveys.length; row++) {
    const { kind, score, channel, ticketId, respondedAt } = surveys[row] as Row;
    if (score === null || score === undefined) continue;
    let group = names.indexOf(channel);
    if (group < 0) group = names.push(channel) - 1;
    const code = kind === 'csat' ? 0 : kind === 'nps' ? 1 : 2;
    const key = `${code}${ticketId}`;
    const before = latest.get(key);
    if (before !== undefined) {
      const last = surveys[before] as Row;
      if ((last.respondedAt as number) > (respondedAt as number)) continue;
      (counts[(group * 4 + code) * 16 + (last.score as number)] as number) -= 1;
    }
    latest.set(key, row);
    (counts[(group * 4 + code) * 16 + score] as number) += 1;
  }
  return scoresOf((channel, kind) => {
    const start = (names.indexOf(channel) * 4 + kind) * 16;
    return counts.subarray(start, start + 16);
  });
}

function scoresOf(countsOf: (channel: string, kind: number) => ArrayLike<number>): number[] {
  return channels.flatMap((channel) =>
    weights.map((weight, kind) => {
      const counts = countsOf(channel, kind);
      let [sum, all] = [0, 0];
      for (let score = 0; score < 16; score++) {
        sum += weight(score) * (counts[score] as number);
        all += counts[score] as number;
      }
      return sum / all;
    }),
  );
}

function byPublic(surveys: readonly Row[], answers: 'all' | 'last_per_ticket'): number[] {
  const own = together({
    csat: csat.with({ answers }),
    nps: nps.with({ answers }),
    ces: ces.with({ direction: 'high_is_easy', answers }),
  });
  const found = groupBy(surveys, 'channel', own);
  return channels.flatMap((channel) => {
    const scores = found.get(channel);
    return [Number(scores?.csat.value), Number(scores?.nps.value), Number(scores?.ces.value)];
  });
}

function byLodash(surveys: readonly Row[]): number[] {
  const answered = surveys.filter(({ score }) => score !== null && score !== undefined);
  const groups = lodash.groupBy(answered, 'channel');
  return channels.flatMap((channel) => {
    const byKind = lodash.groupBy(groups[channel], 'kind');
    return weights.map((weight, kind) =>
      lodash.meanBy(byKind[kinds[kind] as string], ({ score }) => weight(score as number)),
    );
  });
}

function byFilters(surveys: readonly Row[]): number[] {
  return channels.flatMap((channel) =>
    weights.map((weight, kind) => {
      const own = surveys.filter((row) => row.channel === channel && row.kind === kinds[kind] && row.score !== null);
      return own.map(({ score }) => weight(score as number)).reduce((sum, value) => sum + value, 0) / own.length;
    }),
  );
}

const QUESTION = `SELECT channel,
  avg(CASE WHEN score >= 4 THEN 1 ELSE 0 END) FILTER (kind = 'csat' AND score IS NOT NULL) AS csat,
  avg(CASE WHEN score >= 9 THEN 100 WHEN score >= 7 THEN 0 ELSE -100 END) FILTER (kind = 'nps' AND score IS NOT NULL) AS nps,
  avg(score) FILTER (kind = 'ces') AS ces
  FROM surveys GROUP BY channel`;

/** Nanoseconds per survey and ratios to counting by hand. Throws when two ways differ. */
export async function run(tickets = TICKETS): Promise<Timed[]> {
  const { surveys } = createDesk(tickets);
  const expected = byHand(surveys);
  assertSameNumbers('groupBy', expected, byPublic(surveys, 'all'));
  assertSameNumbers('groupBy, last answers', byHandLast(surveys), byPublic(surveys, 'last_per_ticket'));
  assertSameNumbers('lodash', expected, byLodash(surveys));
  const results = race(
    surveys.length,
    [
      { name: 'by hand, all answers', work: () => byHand(surveys) },
      { name: 'groupBy of the three together, all answers', work: () => byPublic(surveys, 'all') },
      { name: 'lodash groupBy, meanBy', work: () => byLodash(surveys), rounds: 3 },
      { name: 'filter, map, reduce', work: () => byFilters(surveys), rounds: 3 },
    ],
    15,
  );
  const limit = results[0]?.nanoseconds as number;
  const duckdb = await duckdbOf(1);
  const ingest = await raceAsync(
    surveys.length,
    limit,
    'DuckDB with ingest, 1 thread',
    () => duckdb.load('surveys', surveys),
    1,
  );
  const table = await raceAsync(surveys.length, limit, 'DuckDB in its table, 1 thread', () => duckdb.ask(QUESTION));
  results.push(table, {
    ...ingest,
    nanoseconds: ingest.nanoseconds + table.nanoseconds,
    ratio: ingest.ratio + table.ratio,
  });
  duckdb.close();
  const last = race(
    surveys.length,
    [
      { name: 'by hand, the last answer of each ticket', work: () => byHandLast(surveys) },
      {
        name: 'groupBy of the three together, the last answer of each ticket',
        work: () => byPublic(surveys, 'last_per_ticket'),
      },
    ],
    9,
  );
  printTimed(`CSAT, NPS and CES by channel, ${surveys.length} surveys, node ${process.version}, ${cpus()[0]?.model}`, [
    ...results,
    ...last,
  ]);
  return [...results, ...last];
}

if (process.argv[1]?.endsWith('surveysByChannel.bench.ts')) await run();
