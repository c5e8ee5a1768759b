import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  days,
  type GroupOptions,
  groupBy,
  resolutionRate,
  type SeriesByOptions,
  seriesBy,
  ticketVolume,
  trimmedKey,
} from '../../src/index.ts';
import { codeOf, ticket } from '../kpis/records.ts';

const counts = (groups: ReadonlyMap<unknown, { readonly value: number | null }>) =>
  [...groups].map(([key, { value }]) => [key, value]);
const of = (...channels: readonly (string | null | undefined)[]) =>
  channels.map((channel) => ticket({ channel: channel as string }));
const many = (channels: readonly (string | null)[]) => Array.from({ length: 40 }, () => of(...channels)).flat();

describe('trimmedKey', () => {
  test('E7: composed letters, blanks around and what nobody sees', () => {
    expect(['e\u0301', 'é', ' é\u00A0', '\u200Bé', 'é\uFEFF'].map(trimmedKey)).toEqual(['é', 'é', 'é', 'é', 'é']);
  });

  test('E7, E8: case stays, and what is no text', () => {
    expect([trimmedKey('İ'), trimmedKey('I'), trimmedKey('a b')]).toEqual(['İ', 'I', 'a b']);
    expect([trimmedKey(1), trimmedKey(null), trimmedKey(true), trimmedKey(undefined)]).toEqual([
      ...[1, null, true, undefined],
    ]);
  });
});

describe.each([
  ['a few rows', (channels: readonly (string | null)[]) => of(...channels), 1],
  ['many rows', many, 40],
] as const)('groupBy with options, of %s', (_, rowsOf, times) => {
  test('E7: normalizeKey says which keys are one, in the order in which they first appear', () => {
    const rows = rowsOf(['chat', 'e\u0301', 'é', 'é\u00A0', null]);
    expect(groupBy(rows, 'channel', ticketVolume).size).toBe(5);
    expect(counts(groupBy(rows, 'channel', ticketVolume, { normalizeKey: trimmedKey }))).toEqual([
      ['chat', times],
      ['é', 3 * times],
      [null, times],
    ]);
    const lower = { normalizeKey: (key: string | null) => key?.slice(0, 1) ?? 'none' };
    expect([...groupBy(rows, ({ channel }) => channel ?? null, ticketVolume, lower).keys()]).toEqual([
      ...['c', 'e', 'é', 'none'],
    ]);
  });

  test('E9: topK keeps the largest groups, and other has the rest at the end', () => {
    const rows = rowsOf(['z', 'b', 'a', 'a', 'c', 'c', 'c']);
    expect(counts(groupBy(rows, 'channel', ticketVolume, { topK: 2 }))).toEqual([
      ['a', 2 * times],
      ['c', 3 * times],
      ['other', 2 * times],
    ]);
    expect(counts(groupBy(rows, 'channel', ticketVolume, { topK: 3, other: null }))).toEqual([
      ['b', times],
      ['a', 2 * times],
      ['c', 3 * times],
      [null, times],
    ]);
  });

  test('E9: without more groups than that there is no other', () => {
    const rows = rowsOf(['a', 'b']);
    expect([...groupBy(rows, 'channel', ticketVolume, { topK: 2 }).keys()]).toEqual(['a', 'b']);
  });

  test('E9: a group that is called other itself is in it', () => {
    const rows = rowsOf(['other', 'other', 'a', 'b', 'a', 'a']);
    expect(counts(groupBy(rows, 'channel', ticketVolume, { topK: 2 }))).toEqual([
      ['a', 3 * times],
      ['other', 3 * times],
    ]);
  });

  test('E7, E9: both: groups are counted by the names that they get', () => {
    const rows = rowsOf(['é', 'a', 'a', 'e\u0301', 'é ', 'b']);
    const found = groupBy(rows, 'channel', ticketVolume, { normalizeKey: trimmedKey, topK: 1, other: 0 });
    expect(counts(found)).toEqual([
      ['é', 3 * times],
      [0, 3 * times],
    ]);
  });
});

describe('groupBy with options', () => {
  test('a row in several groups is in other once, and in one group of the same name once', () => {
    const rows = [ticket({ tags: ['vip', 'x', 'y'] }), ticket({ tags: ['vip'] }), ticket({ tags: ['VIP', 'vip'] })];
    const normalizeKey = (key: string | null) => key?.toLowerCase() ?? null;
    expect(counts(groupBy(rows, 'tags', ticketVolume, { topK: 1, normalizeKey }))).toEqual([
      ['vip', 3],
      ['other', 1],
    ]);
  });

  test('E5, E6: keys keep their type; NaN and nothing can be among the largest', () => {
    const keys = [1, '1', '1', Number.NaN, Number.NaN, null, undefined, undefined, 5n];
    const rows = keys.map((key) => ({ ...ticket(), key }));
    expect(counts(groupBy(rows, 'key', ticketVolume, { topK: 3 }))).toEqual([
      ['1', 2],
      [Number.NaN, 2],
      [null, 3],
      ['other', 2],
    ]);
  });

  test('any iterable is read once', () => {
    function* once() {
      yield* of('a', 'b', 'b');
    }
    expect(counts(groupBy(once(), 'channel', ticketVolume, { topK: 1 }))).toEqual([
      ['b', 2],
      ['other', 1],
    ]);
  });

  test.each<[string, GroupOptions]>([
    ['invalid_option', { topK: 0 }],
    ['invalid_option', { topK: 2.5 }],
    ['invalid_option', { topK: '3' } as never],
    ['invalid_option', { normalizeKey: 'trim' } as never],
    ['invalid_option', { other: {} } as never],
    ['unknown_option', { top: 3 } as never],
    ['invalid_group_key', { normalizeKey: () => ({}) as never }],
    ['invalid_group_key', { normalizeKey: Symbol as never }],
  ])('E6, E12: %s for %j', (code, options) => {
    expect(codeOf(() => groupBy(of('a'), 'channel', ticketVolume, options as never))).toBe(code);
  });

  test('E6: a key that is neither a field nor a function is refused before any row is read', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 5000; depth++) deep = [deep];
    for (const key of [deep, {}, null, undefined, true]) {
      expect(codeOf(() => groupBy(of('a'), key as never, ticketVolume))).toBe('invalid_group_key');
      expect(codeOf(() => groupBy(of('a'), key as never, ticketVolume, { topK: 1 }))).toBe('invalid_group_key');
    }
  });

  test('E9: 50,000 different keys are one pass, and the same groups in any order', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ({ ...ticket(), customerId: `C-${index}` }));
    const found = groupBy([...rows, ...of(null), ...rows.slice(500, 503)], 'customerId', ticketVolume, { topK: 5 });
    expect(counts(found)).toEqual([
      ['C-0', 1],
      ['C-1', 1],
      ...[500, 501, 502].map((index) => [`C-${index}`, 2]),
      ['other', 49_996],
    ]);
  });

  test('are the groups that sorting all of them gives, and no row is lost', () => {
    const channel = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'other', null);
    fc.assert(
      fc.property(fc.array(channel, { maxLength: 120 }), fc.integer({ min: 1, max: 6 }), (channels, topK) => {
        const all = counts(groupBy(of(...channels), 'channel', ticketVolume)) as [string | null, number][];
        const last = '\uffff';
        const sorted = all.toSorted(([left, few], [right, many]) =>
          few === many ? ((left ?? last) < (right ?? last) ? -1 : 1) : many - few,
        );
        const kept = new Set(sorted.slice(0, topK).map(([key]) => key));
        const expected = all.filter(([key]) => kept.has(key) && key !== 'other');
        const rest = channels.length - expected.reduce((sum, [, count]) => sum + count, 0);
        const found = counts(groupBy(of(...channels), 'channel', ticketVolume, { topK }));
        expect(found).toEqual(rest === 0 ? expected : [...expected, ['other', rest]]);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

describe('seriesBy with options', () => {
  const options = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;

  test.each([1, 40])('E7, E9: has the groups of groupBy with the same options, of %d times the rows', (times) => {
    const rows = Array.from({ length: times }, () =>
      ['é', 'e\u0301', 'a', 'b', 'é'].map((channel, day) => ticket({ channel, createdAt: days(day) })),
    ).flat();
    const own = { normalizeKey: trimmedKey, topK: 1 };
    const found = seriesBy(rows, 'channel', { ...options, ...own }, ticketVolume);
    expect([...found].map(([key, periods]) => [key, periods.map(({ result }) => result.value / times)])).toEqual([
      ['é', [1, 1, 0, 0, 1]],
      ['other', [0, 0, 1, 1, 0]],
    ]);
    expect([...groupBy(rows, 'channel', resolutionRate, own).keys()]).toEqual([...found.keys()]);
  });

  test('E9: the largest groups are those of the rows within the range', () => {
    const rows = ['a', 'a', 'a', 'b'].map((channel, day) => ticket({ channel, createdAt: days(day) }));
    const found = seriesBy(rows, 'channel', { ...options, from: days(3), topK: 1 }, ticketVolume);
    expect([...found.keys()]).toEqual(['b', 'other']);
    expect(found.get('other')?.excluded).toEqual({ outside_period: 3 });
  });

  test.each<[string, object]>([
    ['invalid_option', { topK: 0 }],
    ['unknown_option', { topk: 3 }],
    ['invalid_group_key', { normalizeKey: () => [[]] }],
  ])('%s for %j', (code, own) => {
    const given = { ...options, ...own } as SeriesByOptions<ReturnType<typeof ticket>>;
    expect(codeOf(() => seriesBy(of('a'), 'channel', given as never, ticketVolume))).toBe(code);
  });
});
