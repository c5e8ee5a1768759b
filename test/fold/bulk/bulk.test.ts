import { describe, expect, test } from 'vitest';
import { createDesk, YEAR_END } from '../../../bench/desk.ts';
import { CHUNK } from '../../../src/fold/bulk/bulk.ts';
import { createIdIndex, placeOfId, putId } from '../../../src/fold/bulk/idIndex.ts';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { fieldOf } from '../../../src/fold/fieldOf.ts';
import { run } from '../../../src/fold/run.ts';
import {
  backlogSeries,
  createCalendar,
  csat,
  elapsed,
  firstContactResolution,
  groupBy,
  reopenRate,
  resolutionTime,
  responseTime,
  series,
} from '../../../src/index.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';
import { joinInteractions } from '../../../src/prepare/joinInteractions.ts';
import { compileCalendar } from '../../../src/time/compileCalendar.ts';
import { toInstant } from '../../../src/time/instant.ts';

const desk = createDesk(2 * CHUNK + 300, 7);
const { tickets: plain } = desk;
const { tickets: joined } = joinInteractions(plain, desk.interactions);
const broken = Object.defineProperty({ id: 'T' }, 'createdAt', {
  get: () => {
    throw new TypeError('cannot be read');
  },
});
const late = { status: 'solved', solvedAt: YEAR_END + 20 };
const far = { min: 5_000_000, max: 5_000_004 };
const change = (at: number, from: string, to: string) => ({ at, kind: 'status', from, to });
/** Every 50th row is one of these, among them at the first and the last place of a chunk. */
const odd: readonly unknown[] = [
  ...[null, 'text', [], broken, { id: 'T', createdAt: 'yesterday' }, { id: 'T', createdAt: 9, status: 'odd' }],
  ...[
    { id: 'T', createdAt: 9, status: 'solved', solvedAt: 5 },
    { id: 'T', createdAt: new Date(9), excluded: 'spam' },
  ],
  ...[
    { id: 'T', createdAt: 9, reopens: -1 },
    { id: 'T', createdAt: 9, history: [{ at: 5, kind: 'assignment', to: 'a' }] },
    { id: 'T', createdAt: 9, status: 'solved', firstSolvedAt: 30, solvedAt: 60 },
    { id: 'T', createdAt: 9, status: 'open', history: [change(20, 'new', 'solved'), change(30, 'solved', 'open')] },
    { id: 'T', createdAt: 9, status: 'open', history: [change(20, 'new', 'solved')] },
    { id: 'T', createdAt: 9, status: 'open', history: [change(20, 'solved', 'open')] },
    { id: 'T', createdAt: 9, status: 'open', history: [{ at: 20, kind: 'assignment', to: null }] },
    { id: 'T', createdAt: 9, history: [change(20, 'new', 'solved'), { at: 30, kind: 'status', from: 'solved' }] },
    { id: 'T', createdAt: YEAR_END + 9, ...late, history: [change(YEAR_END + 30, 'open', 'solved')] },
    { id: 'T', createdAt: 9, status: 'solved', history: [change(20, 'solved', 'open'), change(50, 'open', 'solved')] },
    { id: 'T', createdAt: 9, status: 'open', interactions: 'none' },
    { id: 'T', createdAt: 9, status: 'open', interactions: [{ kind: 'call', queuedAt: 12 }] },
  ],
];
/** The same among surveys. */
const oddSurveys: readonly unknown[] = [
  ...odd.slice(0, 5),
  { id: 'S', kind: 'csat', score: 5 },
  { id: 'S', kind: 'csat', score: 5_000_004, scale: far, ticketId: 'T-2', respondedAt: 50 },
  { id: 'S', kind: 'csat', score: 5_000_001, scale: far },
  { id: 'S', kind: 'csat', score: 4.5, scale: { min: 1, max: 5 } },
  { id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, ticketId: 'T-1', respondedAt: 'soon' },
];
const withOdd = (rows: readonly unknown[], others = odd): unknown[] =>
  rows.map((row, index) =>
    index % 50 === 0 || index % CHUNK === CHUNK - 1 ? others[Math.floor(index / 50) % others.length] : row,
  );

/** Open hours that are known until the middle of the year only. */
const firstHalf = createCalendar(
  compileCalendar(
    { timeZone: 'UTC', hours: { mon: [['09:00', '17:00']], thu: [['09:00', '17:00']] } },
    { from: 0, to: Date.UTC(2024, 6, 1) },
  ),
);
const options: readonly object[] = [
  ...[{}, { asOf: YEAR_END }, { cycle: 'first' }, { by: 'channel' }, { method: 'no_customer_follow_up' }],
  ...[{ clock: firstHalf }, { clock: { by: 'channel', calendars: { chat: firstHalf }, otherwise: elapsed } }],
  ...[
    { scale: { min: 1, max: 5 } },
    { positive: 4 },
    { unit: 'message' },
    { quantiles: { relativeError: 0.01 } },
    { answers: 'all' },
    { direction: 'high_is_easy' },
  ],
  ...[
    { every: 'week', timeZone: 'Europe/Berlin' },
    { strict: false, period: { by: 'createdAt', from: 0, to: YEAR_END } },
  ],
];

interface Bindable {
  with(given: object): Parameters<typeof runAll>[0];
}

const cases = Object.entries(catalogue).flatMap(([name, kpi]) =>
  options.flatMap((given) => {
    const { rows } = kpi.definition;
    if (rows !== 'tickets' && rows !== 'surveys') return [];
    try {
      const ready = (kpi as object as Bindable).with(given);
      ready.init();
      return [{ name, given: JSON.stringify(given), ready, rows }];
    } catch {
      return [];
    }
  }),
);

describe('many rows at once make the figure of rows one by one', () => {
  test.each(cases)('$name $given', ({ ready, rows }) => {
    const sets =
      rows === 'surveys'
        ? [desk.surveys, withOdd(desk.surveys, oddSurveys)]
        : [joined, withOdd(plain), withOdd(joined)];
    for (const own of sets) expect(runAll(ready, own, 'test').result).toEqual(run(ready, own));
  });

  test('those of the catalogue that can be read in chunks are', () => {
    const inChunks = cases.filter(({ ready }) => Boolean(ready.bulk)).map(({ name }) => name);
    expect(new Set(inChunks).size).toBeGreaterThanOrEqual(20);
  });
});

describe('many rows at once, in groups and periods, make the figures of their rows one by one', () => {
  const inChunks = cases.filter(({ ready, given }) => Boolean(ready.bulk) && !given.includes('period'));
  const quarters = { every: 'quarter', timeZone: 'UTC', from: Date.UTC(2024, 3, 1), to: Date.UTC(2024, 9, 1) } as const;
  /** Rows that are none, or not plain, stand among those of the first channel. */
  const groupOf = (row: unknown): unknown => fieldOf(row, 'channel') ?? 'email';

  test.each(inChunks)('$name $given', ({ ready, rows }) => {
    const sets = rows === 'surveys' ? [withOdd(desk.surveys, oddSurveys)] : [withOdd(plain), withOdd(joined)];
    const by = rows === 'surveys' ? 'sentAt' : 'createdAt';
    for (const own of sets) {
      const groups = groupBy(own, groupOf, ready);
      for (const [key, result] of groups) {
        const part = own.filter((row) => groupOf(row) === key);
        expect(result).toEqual(run(ready, part));
      }
      expect(groups.size).toBeGreaterThan(2);
      const periods = series(own as readonly object[], { by, ...quarters } as never, ready);
      for (const { start, end, result } of periods) {
        const part = own.filter((row) => toInstant(fieldOf(row, by)) >= start && toInstant(fieldOf(row, by)) < end);
        expect(result).toEqual(run(ready, part));
      }
      expect(periods.length).toBe(2);
    }
  });
});

describe('surveys on a scale far from all others', () => {
  test('are told apart from those on the near one that it would be without its upper digits', () => {
    const beyond = { min: 2 ** 40 + 1, max: 2 ** 40 + 5 };
    const rows = Array.from({ length: 200 }, (_, index) => ({
      ...{ id: `S-${index}`, kind: 'csat', score: 5, scale: index < 50 ? beyond : { min: 1, max: 5 } },
    }));
    const { result } = runAll(csat as never, rows, 'test');
    expect(result).toMatchObject({ value: 1, responses: 150, excluded: { unsupported_scale: 50 } });
  });
});

describe('conversations and histories longer than any other', () => {
  test('are read to their end', () => {
    const minute = 60_000;
    const talk = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ kind: 'message', id: `m-${index}`, ticketId: 'T', at: (index + 1) * minute, visibility: 'public' },
      author: { role: index % 2 === 0 ? 'customer' : 'agent' },
    }));
    const back = Array.from({ length: 5000 }, (_, index) =>
      index % 2 === 0 ? change(index * minute, 'open', 'solved') : change(index * minute, 'solved', 'open'),
    );
    const long = [
      { id: 'T', createdAt: 0, status: 'open', interactions: talk },
      { id: 'U', createdAt: 0, status: 'open', history: back },
    ];
    const daily = backlogSeries.with({ every: 'day', timeZone: 'UTC' });
    const rows = [...plain.slice(0, 100), ...long, ...joined.slice(100, 200)];
    for (const ready of [reopenRate, responseTime, resolutionTime, firstContactResolution, daily]) {
      expect(runAll(ready as never, rows, 'test').result).toEqual(run(ready as never, rows as never[]));
    }
    expect(run(responseTime, long as never[]).count).toBe(10_000);
  });
});

describe('an index of ids', () => {
  test('finds the place of each id, and the first of repeated ones', () => {
    const index = createIdIndex(2);
    const ids = Array.from({ length: 5000 }, (_, place) => `T-${place * 7}`);
    expect(ids.map((id, place) => putId(index, id, place)).filter((before) => before >= 0)).toEqual([]);
    expect(ids.every((id, place) => placeOfId(index, id) === place)).toBe(true);
    expect(putId(index, 'T-7', 99)).toBe(1);
    expect(placeOfId(index, 'T-8')).toBe(-1);
  });

  test('F5: ids that collide on purpose are found as surely, and not slowly', () => {
    const index = createIdIndex(0);
    const pairs = ['ab', 'bX'];
    const ids = Array.from({ length: 2000 }, (_, place) =>
      place
        .toString(2)
        .padStart(11, '0')
        .replace(/[01]/g, (bit) => pairs[Number(bit)] as string),
    );
    ids.forEach((id, place) => void putId(index, id, place));
    expect(ids.every((id, place) => placeOfId(index, id) === place)).toBe(true);
    expect(putId(index, ids[5] as string, 7)).toBe(5);
    expect(placeOfId(index, 'ab')).toBe(-1);
  });
});
