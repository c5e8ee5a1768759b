import { DuckDBInstance } from '@duckdb/node-api';
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { DateTime } from 'luxon';
import { DAY, dayLoop, handWritten, office, YEAR_START } from './businessTimePeers.ts';
import { seeded } from './desk.ts';
import { type Contender, race, raceAsync, type Timed } from './timed.ts';
import { contenders, type Outcome, outcomeOf, type Workload } from './workload.ts';

interface Row {
  readonly createdAt: number;
  readonly solvedAt: number;
}

/** Pairs of instants within a year: most waits last hours, some weeks. */
function makeRows(count: number): Row[] {
  const random = seeded(20240101);
  return Array.from({ length: count }, () => {
    const createdAt = Math.floor(YEAR_START + random() * 350 * DAY);
    return { createdAt, solvedAt: Math.floor(createdAt + random() ** 4 * 14 * DAY) };
  });
}

/** So many rows are enough to time ways that take a millisecond for each. */
const FEW = 300;

/** A way for objects whose work is a sum over all of them, so that engines may inline what it calls. */
function summing(name: string, rows: readonly Row[], between: (start: number, end: number) => number, rounds?: number) {
  const work = (): number => {
    let total = 0;
    for (const { createdAt, solvedAt } of rows) total += between(createdAt, solvedAt);
    return total;
  };
  return { name, work, ...(rounds === undefined ? {} : { rounds }) };
}

/** Minutes by the package for business time of dayjs; in the zone of the process, so that only its cost counts. */
function byDayjs(): (start: number, end: number) => number {
  dayjs.extend(businessTime as unknown as Parameters<typeof dayjs.extend>[0]);
  const plugin = dayjs as unknown as { setBusinessTime(hours: unknown): void };
  const hours = [
    { start: '09:00:00', end: '12:30:00' },
    { start: '13:00:00', end: '17:30:00' },
  ];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  plugin.setBusinessTime({ sunday: null, saturday: null, ...Object.fromEntries(days.map((day) => [day, hours])) });
  type Business = dayjs.Dayjs & { businessMinutesDiff(other: dayjs.Dayjs): number };
  return (start, end) => Math.abs((dayjs(start) as Business).businessMinutesDiff(dayjs(end)));
}

/** Day by day with luxon's own arithmetic in the zone. */
function byLuxon(): (start: number, end: number) => number {
  const zone = 'America/New_York';
  return (start, end) => {
    let total = 0;
    let day = DateTime.fromMillis(start, { zone }).startOf('day');
    for (; day.toMillis() < end; day = day.plus({ days: 1 })) {
      if (day.weekday > 5) continue;
      for (const [from, to] of [
        [9 * 60, 12.5 * 60],
        [13 * 60, 17.5 * 60],
      ] as const) {
        const open = day.plus({ minutes: from }).toMillis();
        const close = day.plus({ minutes: to }).toMillis();
        total += Math.max(0, Math.min(end, close) - Math.max(start, open));
      }
    }
    return total;
  };
}

/** DuckDB with the pairs in a table and the same buckets as the limit in another: its fastest way, tuned by hand. */
async function byDuckDb(rows: readonly Row[]): Promise<() => Promise<number>> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    'SET threads = 1; CREATE TABLE pairs (a BIGINT, b BIGINT); CREATE TABLE buckets (i INTEGER, c DOUBLE, s DOUBLE)',
  );
  const pairs = await connection.createAppender('pairs');
  for (const { createdAt, solvedAt } of rows) {
    pairs.appendBigInt(BigInt(createdAt));
    pairs.appendBigInt(BigInt(solvedAt));
    pairs.endRow();
  }
  pairs.closeSync();
  const buckets = await connection.createAppender('buckets');
  const width = 1_800_000;
  let open = 0;
  for (let index = 0; index < 400 * 48; index++) {
    const start = YEAR_START + index * width;
    const slope = office.isOpen(start) ? 1 : 0;
    buckets.appendInteger(index);
    buckets.appendDouble(open - slope * start);
    buckets.appendDouble(slope);
    buckets.endRow();
    open += slope * width;
  }
  buckets.closeSync();
  const query = `SELECT sum(y.c + y.s * b - x.c - x.s * a) FROM pairs
    JOIN buckets x ON x.i = (a - ${YEAR_START}) // ${width} JOIN buckets y ON y.i = (b - ${YEAR_START}) // ${width}`;
  return async () => Number((await connection.runAndReadAll(query)).getRows()[0]?.[0]);
}

function assertSame(ways: readonly Contender[]): void {
  const [first, ...rest] = ways.map(({ work }) => work());
  for (const total of rest) if (total !== first) throw new Error(`business time of ${total}, by hand it is ${first}`);
}

export const typedArrays: Workload = {
  ...{ name: 'W1a', question: 'business time of pairs of instants, typed arrays', target: 2, rows: 1_000_000 },
  run(count) {
    const rows = makeRows(count);
    const starts = Float64Array.from(rows, ({ createdAt }) => createdAt);
    const ends = Float64Array.from(rows, ({ solvedAt }) => solvedAt);
    const between = handWritten();
    const byHand = (): number => {
      let total = 0;
      for (let row = 0; row < count; row++) total += between(starts[row] as number, ends[row] as number);
      return total;
    };
    const ours = (): number => {
      let total = 0;
      for (let row = 0; row < count; row++) total += office.between(starts[row] as number, ends[row] as number);
      return total;
    };
    const ways = [
      { name: 'a table by hand', work: byHand },
      { name: 'calendar.between', work: ours },
    ];
    assertSame(ways);
    return outcomeOf(race(count, ways, 25), 1);
  },
};

export const objects: Workload = {
  ...{ name: 'W1b', question: 'business time of pairs of instants, objects', target: 2, rows: 1_000_000 },
  async run(count): Promise<Outcome> {
    const rows = makeRows(count);
    const limit = summing('a table by hand', rows, handWritten());
    const between = (start: number, end: number): number => office.between(start, end);
    const ours = summing('calendar.between', rows, between);
    assertSame([limit, ours]);
    const loop = summing('day by day by hand', rows, dayLoop(), 1);
    const { limit: best, ours: own, peers } = outcomeOf(race(count, contenders(limit, [ours], [loop]), 15), 1);
    const few = rows.slice(0, FEW);
    const slow = [summing('luxon, day by day', few, byLuxon(), 2), summing('dayjs-business-time', few, byDayjs(), 2)];
    const others = slow.map((way): Timed => {
      const [{ nanoseconds } = { nanoseconds: Number.NaN }] = race(FEW, [way], 2);
      return { name: way.name, nanoseconds, ratio: nanoseconds / best.nanoseconds };
    });
    const duck = await raceAsync(count, best.nanoseconds, 'DuckDB, bucket join in tables', await byDuckDb(rows));
    return { limit: best, ours: own, peers: [...peers, duck, ...others] };
  },
};
