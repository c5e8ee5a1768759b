import { describe, expect, test } from 'vitest';
import { rate, summaryFold } from '../../src/fold/index.ts';
import { csat, firstResponseTime, groupBy, minutes, seriesBy, ticketVolume } from '../../src/index.ts';
import { broken, codeOf, messageOf, surveys, ticket } from '../kpis/records.ts';

const counts = (groups: ReadonlyMap<unknown, { readonly value: number | null }>) =>
  [...groups].map(([key, { value }]) => [key, value]);

describe('groupBy', () => {
  const rows = [
    ...[
      ticket({ channel: 'email', firstRespondedAt: minutes(30) }),
      ticket({ channel: 'chat', firstRespondedAt: minutes(2) }),
    ],
    ...[ticket({ channel: 'email', firstRespondedAt: minutes(10) }), ticket({ firstRespondedAt: 0 })],
  ];

  test('gives one figure per group, in the order in which the groups first appear', () => {
    expect(counts(groupBy(rows, 'channel', firstResponseTime))).toEqual([
      ...[
        ['email', minutes(20)],
        ['chat', minutes(2)],
      ],
      [null, 0],
    ]);
  });

  test('groups by a function too', () => {
    const byLetter = groupBy(rows, ({ channel }) => channel?.length ?? 0, ticketVolume);
    expect(counts(byLetter)).toEqual([
      [5, 2],
      [4, 1],
      [0, 1],
    ]);
  });

  test('a list puts a row in each of its groups once', () => {
    const tagged = [ticket({ tags: ['vip', 'vip', 'new'] }), ticket({ tags: [] }), ticket({ tags: ['new'] })];
    expect(counts(groupBy(tagged, 'tags', ticketVolume))).toEqual([
      ['vip', 1],
      ['new', 2],
      [null, 1],
    ]);
  });

  test('among many rows keys of any type and lists group as they do among few', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      ticket({ type: index % 4 === 0 ? null : `c${index % 2}`, tags: index === 150 ? ['vip', 'new'] : ['new'] }),
    );
    // Every fourth has none; of the others 50 are even and 100 odd.
    expect(counts(groupBy(many, 'type', ticketVolume))).toEqual([
      [null, 50],
      ['c1', 100],
      ['c0', 50],
    ]);
    expect(counts(groupBy(many, ({ type }) => type?.length ?? 0, ticketVolume))).toEqual([
      [0, 50],
      [2, 150],
    ]);
    expect(counts(groupBy(many, 'tags', ticketVolume))).toEqual([
      ['new', 200],
      ['vip', 1],
    ]);
  });

  test('a field groups many rows as a function does that reads it, chunk after chunk', () => {
    const strange = [null, undefined, 7, '7', true, '', 'toString', Number.NaN, -0];
    const names = [...strange, ...Array.from({ length: 40 }, (_, place) => `team ${place}`)];
    const faults = [ticket(), null, broken('createdAt', 'soon', { channel: 'late' }), broken('status', 'odd')];
    const many = Array.from({ length: 5000 }, (_, place) =>
      place % 97 === 5
        ? faults[place % faults.length]
        : ticket({
            status: 'open',
            channel: names[(place * 11) % names.length] as string,
            firstRespondedAt: minutes(place),
          }),
    ) as ReturnType<typeof ticket>[];
    const byFunction = groupBy(many, (row) => row?.channel, firstResponseTime);
    expect([...groupBy(many, 'channel', firstResponseTime)]).toEqual([...byFunction]);
    expect(byFunction.size).toBe(49);
    const zoned = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
    expect([...seriesBy(many, 'channel', zoned, firstResponseTime)]).toEqual([
      ...seriesBy(many, (row) => row?.channel, zoned, firstResponseTime),
    ]);
    const folded = { normalizeKey: (key: unknown) => String(key).slice(0, 6) };
    expect([...seriesBy(many, 'channel', { ...zoned, ...folded }, firstResponseTime)]).toEqual([
      ...seriesBy(many, (row) => row?.channel, { ...zoned, ...folded }, firstResponseTime),
    ]);
  });

  test('groups of more texts than a reader tells apart', () => {
    const many = Array.from({ length: 9000 }, (_, place) => ticket({ status: 'open', channel: `c${place % 4500}` }));
    const found = groupBy(many, 'channel', ticketVolume);
    expect(found.size).toBe(4500);
    expect(new Set([...found.values()].map(({ value }) => value))).toEqual(new Set([2]));
  });

  test('E1, E2: groups may bear names that objects have', () => {
    const names = ['__proto__', 'constructor', 'toString', '__proto__'];
    const found = groupBy(
      names.map((channel) => ticket({ channel })),
      'channel',
      ticketVolume,
    );
    expect(counts(found)).toEqual([
      ['__proto__', 2],
      ['constructor', 1],
      ['toString', 1],
    ]);
  });

  test('E5, E6: keys keep their type; NaN is one group, −0 is 0, missing is null', () => {
    const keys = [1, '1', true, 'true', null, undefined, Number.NaN, Number.NaN, 0, -0, 5n];
    const found = groupBy(
      keys.map((key) => ({ ...ticket(), key })),
      'key',
      ticketVolume,
    );
    expect(counts(found)).toEqual([
      ...[
        [1, 1],
        ['1', 1],
        [true, 1],
        ['true', 1],
        [null, 2],
        [Number.NaN, 2],
      ],
      ...[
        [0, 2],
        [5n, 1],
      ],
    ]);
  });

  test('E6: an object or a date as key is refused', () => {
    expect(messageOf(() => groupBy(rows, 'createdAt', ticketVolume))).toBe('nothing was thrown');
    expect(codeOf(() => groupBy([ticket({ createdAt: new Date(0) })], 'createdAt', ticketVolume))).toBe(
      'invalid_group_key',
    );
    expect(messageOf(() => groupBy(rows, () => ({}), ticketVolume))).toBe(
      'groupBy: key: expected a text, a number, a truth value or nothing, or a list of them, got an object',
    );
  });

  test('E7: keys are not folded', () => {
    const found = groupBy(
      ['é', 'e\u0301', 'İ', 'i'].map((channel) => ticket({ channel })),
      'channel',
      ticketVolume,
    );
    expect(found.size).toBe(4);
  });

  test('E11, B14: a row that is none, or whose key cannot be read, is in the group null with its reason', () => {
    const hostile = Object.defineProperty(ticket(), 'channel', {
      get: () => {
        throw new TypeError('foreign');
      },
    });
    const found = groupBy([null as never, 'text' as never, hostile, ...rows], 'channel', ticketVolume);
    expect(found.get(null)).toMatchObject({ value: 2, excluded: { not_an_object: 2 } });
  });

  test('F9: takes any iterable once, and refuses what is none', () => {
    const once = (function* () {
      yield* rows;
    })();
    expect(groupBy(once, 'channel', ticketVolume).size).toBe(3);
    expect(codeOf(() => groupBy({ length: 0 } as never, 'x' as never, ticketVolume))).toBe('not_iterable');
  });

  test('F11: rows that the key function appends are not looked at', () => {
    const growing = [...rows];
    const found = groupBy(growing, (row) => growing.push(row) > 0, ticketVolume);
    expect(counts(found)).toEqual([[true, 4]]);
  });

  test('many rows fall into the groups of few: no text, numbers, and texts that look alike', () => {
    const keys = [
      '',
      'ab',
      'a',
      'axb',
      'ayb',
      '7',
      7,
      null,
      'azb',
      ...Array.from({ length: 90 }, (_, id) => `K-${id}`),
    ];
    const many = Array.from({ length: 990 }, (_, place) => ({
      ...(rows[0] as (typeof rows)[number]),
      id: `M-${place}`,
      team: keys[(place * place) % keys.length],
    }));
    const one = new Map<unknown, number>();
    for (const { team } of many) one.set(team, (one.get(team) ?? 0) + 1);
    expect(counts(groupBy(many, 'team', ticketVolume))).toEqual([...one]);
  });

  test('works with a fold of your own and with a KPI that has its options', () => {
    expect(
      counts(
        groupBy(
          rows,
          'channel',
          summaryFold(() => true, rate()),
        ),
      ),
    ).toHaveLength(3);
    const found = groupBy(surveys('csat', [5, 1]), 'kind', csat.with({ scale: { min: 1, max: 5 } }));
    expect(counts(found)).toEqual([['csat', 0.5]]);
  });

  test('no rows give no groups; excluded rows make a group without a value', () => {
    expect(groupBy([], 'channel' as never, ticketVolume).size).toBe(0);
    const spam = groupBy([broken('excluded', 'spam', { channel: 'web' })], 'channel', firstResponseTime);
    expect(spam.get('web')).toMatchObject({ value: null, excluded: { spam: 1 } });
  });
});
