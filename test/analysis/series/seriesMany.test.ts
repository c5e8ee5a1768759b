import { describe, expect, test } from 'vitest';
import { firstResponseTime, type SeriesOptions, series, seriesBy, ticketVolume } from '../../../src/index.ts';
import { periodsBetween } from '../../../src/time/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 9);
const zone = { every: 'week', timeZone: 'America/New_York' } as const;

interface Row {
  readonly id: string;
  readonly createdAt: number;
  readonly firstRespondedAt: number;
  readonly seenAt: number | null;
  readonly channel: string;
}

/** An hour after an hour, the answer after as many minutes as the row has a number. */
function desk(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const createdAt = START + index * HOUR;
    const firstRespondedAt = createdAt + index * 60_000;
    return {
      id: `T-${index}`,
      createdAt,
      firstRespondedAt,
      seenAt: createdAt,
      channel: index % 3 === 0 ? 'chat' : 'email',
    };
  });
}

/** Each period asked for its rows, from the first date that counts to the last. */
function asked(rows: readonly Row[], options: Partial<SeriesOptions<Row>> = {}): (readonly [string, number])[] {
  const dates = rows.flatMap(({ seenAt }) => (seenAt === null ? [] : [seenAt]));
  const low = Number(options.from ?? dates.reduce((left, right) => Math.min(left, right)));
  const last = dates.reduce((left, right) => Math.max(left, right));
  const high = Number(options.to ?? Math.max(last + 1, Number(options.asOf ?? last)));
  return periodsBetween(low, high, zone).map(({ start, end, label }) => {
    const own = dates.filter((at) => at >= start && at < end && at >= low && at < high);
    return [label, own.length] as const;
  });
}

const volumes = (rows: readonly Row[], options: Partial<SeriesOptions<Row>> = {}): (readonly [string, number])[] =>
  series(rows, { by: 'seenAt', ...zone, ...options }, ticketVolume).map(({ label, result }) => [label, result.value]);

/** The same rows with one of them, that no look at some rows falls on, at another date. */
const withStray = (at: number): Row[] =>
  desk(5000).map((row, index) => (index === 2501 ? { ...row, seenAt: at } : row));

describe('many rows with the periods that their dates make', () => {
  const far = START + 5000 * HOUR;
  test.each<readonly [string, readonly Row[], Partial<SeriesOptions<Row>>]>([
    ['in the order of time', desk(5000), {}],
    ['the newest first', desk(5000).reverse(), {}],
    ['all at one moment', desk(5000).map((row) => ({ ...row, seenAt: START })), {}],
    ['one of them two years before all others', withStray(START - 730 * DAY), {}],
    ['one of them two years after all others', withStray(far + 730 * DAY), {}],
    ['one of them a month before the others', withStray(START - 30 * DAY), {}],
    ['from a date on, one of them after all others', withStray(far + 90 * DAY), { from: START + 100 * DAY }],
    ['up to a date, one of them before all others', withStray(START - 90 * DAY), { to: START + 100 * DAY }],
    ['between two dates', desk(5000), { from: START + 20 * DAY, to: START + 60 * DAY + HOUR }],
    ['seen months after the last of them', desk(5000), { asOf: far + 150 * DAY }],
    ['seen before the last of them', desk(5000), { asOf: START + 10 * DAY }],
    ['a third without a date', desk(5000).map((row, at) => (at % 3 === 0 ? { ...row, seenAt: null } : row)), {}],
  ])('%s', (_name, rows, options) => {
    expect(volumes(rows, options)).toEqual(asked(rows, options));
  });

  test('says which rows are in no period, also when it began anew', () => {
    const rows = withStray(far + 90 * DAY).map((row, at) => (at % 100 === 7 ? { ...row, seenAt: null } : row));
    const { excluded } = series(rows, { by: 'seenAt', ...zone, from: START + 10 * HOUR }, ticketVolume);
    // Row 7 has no date, so of the ten before the range nine are outside.
    expect(excluded).toEqual({ no_period_date: 50, outside_period: 9 });
  });

  test('has no periods without a date, and one for a single date that no look falls on', () => {
    const undated = desk(3000).map((row) => ({ ...row, seenAt: null }));
    const none = series(undated, { by: 'seenAt', ...zone }, ticketVolume);
    expect([none.length, none.excluded]).toEqual([0, { no_period_date: 3000 }]);
    const one = undated.map((row, at) => (at === 1501 ? { ...row, seenAt: START } : row));
    const found = series(one, { by: 'seenAt', ...zone }, ticketVolume);
    expect(found.map(({ label, result }) => [label, result.value])).toEqual([['2026-W02', 1]]);
    expect(found.excluded).toEqual({ no_period_date: 2999 });
  });

  test('keeps groups apart, in the order in which they first come', () => {
    const rows = withStray(START - 400 * DAY);
    const found = seriesBy(rows, 'channel', { by: 'seenAt', ...zone }, ticketVolume);
    expect([...found.keys()]).toEqual(['chat', 'email']);
    for (const [channel, periods] of found) {
      const own = rows.filter((row) => row.channel === channel).map(({ seenAt }) => seenAt ?? Number.NaN);
      expect(periods).toHaveLength(asked(rows).length);
      const counted = ({ start, end }: { start: number; end: number }) =>
        own.filter((at) => at >= start && at < end).length;
      expect(periods.map(({ result }) => result.value)).toEqual(periods.map(counted));
    }
  });

  test('gives figures of the rows of a period alone', () => {
    const rows = withStray(START - 400 * DAY);
    const found = series(rows, { by: 'seenAt', ...zone }, firstResponseTime);
    for (const { start, end, result } of found) {
      const waits = rows.flatMap(({ seenAt, createdAt, firstRespondedAt }) =>
        seenAt !== null && seenAt >= start && seenAt < end ? [firstRespondedAt - createdAt] : [],
      );
      expect(result.count).toBe(waits.length);
      expect(result.total ?? 0).toBe(waits.reduce((sum, wait) => sum + wait, 0));
    }
  });

  test('are dated by a field that figures read too as by a function that gives it', () => {
    const year10000 = 253_402_300_800_000;
    const beforeYear1 = -62_200_000_000_000;
    const dates = [null, 'soon', year10000, beforeYear1, Number.NaN, new Date(START + 77 * DAY), START + 20_000 * HOUR];
    const rows = desk(5000).map((row, at) => {
      const own = at % 500 === 250 ? dates[(at - 250) / 500] : undefined;
      const plain = { ...row, status: 'open' } as const;
      return own === undefined ? plain : { ...plain, createdAt: own as number, firstRespondedAt: year10000 + at };
    });
    const read = series(rows, { by: 'createdAt', ...zone }, firstResponseTime);
    const handed = series(rows, { by: ({ createdAt }) => createdAt, ...zone }, firstResponseTime);
    expect([read, read.excluded]).toEqual([handed, handed.excluded]);
    // Nothing, a text, two years without a name and no number.
    expect(read.excluded).toEqual({ no_period_date: 5 });
    expect(read.at(-1)?.end).toBeGreaterThan(START + 20_000 * HOUR);
  });

  test('one date of 1970 in quarter hours is refused as before, whichever row has it', () => {
    for (const index of [0, 2501, 4999]) {
      const rows = desk(5000).map((row, at) => (at === index ? { ...row, seenAt: 0 } : row));
      const options = { by: 'seenAt', every: 'quarter_hour', timeZone: 'UTC' } as const;
      expect(() => series(rows, options, ticketVolume)).toThrowError(expect.objectContaining({ code: 'out_of_range' }));
    }
  });
});
