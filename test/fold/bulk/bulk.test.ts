import { describe, expect, test } from 'vitest';
import { createDesk, YEAR_END } from '../../../bench/desk.ts';
import { CHUNK } from '../../../src/fold/bulk/bulk.ts';
import { createIdIndex } from '../../../src/fold/bulk/idIndex.ts';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { run } from '../../../src/fold/run.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';
import { joinInteractions } from '../../../src/prepare/joinInteractions.ts';

const desk = createDesk(2 * CHUNK + 300, 7);
const { tickets: plain } = desk;
const { tickets: joined } = joinInteractions(plain, desk.interactions);
const broken = Object.defineProperty({ id: 'T' }, 'createdAt', {
  get: () => {
    throw new TypeError('cannot be read');
  },
});
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
  ],
];
const withOdd = (rows: readonly unknown[]): unknown[] =>
  rows.map((row, index) =>
    index % 50 === 0 || index % CHUNK === CHUNK - 1 ? odd[((index / 50 + index) % odd.length) | 0] : row,
  );

const options: readonly object[] = [
  ...[{}, { asOf: YEAR_END }, { cycle: 'first' }, { by: 'channel' }, { method: 'no_customer_follow_up' }],
  ...[{ unit: 'message' }, { quantiles: { relativeError: 0.01 } }, { answers: 'all' }, { direction: 'high_is_easy' }],
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
    const sets = rows === 'surveys' ? [desk.surveys, withOdd(desk.surveys)] : [joined, withOdd(plain), withOdd(joined)];
    for (const own of sets) expect(runAll(ready, own, 'test').result).toEqual(run(ready, own));
  });

  test('those of the catalogue that can be read in chunks are', () => {
    const inChunks = cases.filter(({ ready }) => Boolean(ready.bulk)).map(({ name }) => name);
    expect(new Set(inChunks).size).toBeGreaterThanOrEqual(20);
  });
});

describe('an index of ids', () => {
  test('finds the place of each id, and the first of repeated ones', () => {
    const index = createIdIndex(2);
    const ids = Array.from({ length: 5000 }, (_, place) => `T-${place * 7}`);
    expect(ids.map((id, place) => index.put(id, place)).filter((before) => before >= 0)).toEqual([]);
    expect(ids.every((id, place) => index.placeOf(id) === place)).toBe(true);
    expect(index.put('T-7', 99)).toBe(1);
    expect(index.placeOf('T-8')).toBe(-1);
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
    ids.forEach((id, place) => void index.put(id, place));
    expect(ids.every((id, place) => index.placeOf(id) === place)).toBe(true);
    expect(index.put(ids[5] as string, 7)).toBe(5);
  });
});
