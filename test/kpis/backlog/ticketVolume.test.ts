import { describe, expect, test } from 'vitest';
import { ticketVolume } from '../../../src/index.ts';
import { broken, codeOf, messageOf, ticket } from '../records.ts';

const breakdown = (values: readonly unknown[]) =>
  ticketVolume(
    values.map((team) => ticket({ team })),
    { by: 'team' },
  ).breakdown.map(({ key, count }) => [key, count]);

describe('ticketVolume', () => {
  test('counts received tickets; excluded ones are left out', () => {
    const rows = [ticket(), ticket({ createdAt: new Date(5) }), ticket({ excluded: 'test' })];
    expect(ticketVolume(rows)).toEqual({ value: 2, breakdown: [], pending: 0, excluded: { test: 1 } });
  });

  test('no tickets are a true 0', () => {
    expect(ticketVolume([])).toEqual({ value: 0, breakdown: [], pending: 0, excluded: {} });
  });

  test.each(['', ' ', null, undefined, [], true, false, '2024-01-01', 5n, Number.NaN, Number.POSITIVE_INFINITY, 9e15])(
    'B5, A9: %s is no date of creation',
    (createdAt) => {
      expect(ticketVolume([broken('createdAt', createdAt)])).toMatchObject({
        value: 0,
        excluded: { invalid_instant: 1 },
      });
    },
  );

  test('E4: the breakdown is largest first, equal ones by key', () => {
    expect(breakdown(['b', '10', '9', '9', '10', 'a'])).toEqual([
      ...[
        ['10', 2],
        ['9', 2],
      ],
      ...[
        ['a', 1],
        ['b', 1],
      ],
    ]);
  });

  test('E1, E2: keys may be names that objects have', () => {
    const keys = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '__proto__'];
    expect(breakdown(keys)).toEqual([
      ...[
        ['__proto__', 2],
        ['constructor', 1],
      ],
      ...[
        ['hasOwnProperty', 1],
        ['toString', 1],
      ],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('E5: numbers, truth values and nothing are not their texts', () => {
    expect(breakdown([1, '1', true, 'true', null, 'null'])).toHaveLength(6);
  });

  test('E6: NaN is one group, −0 is 0, undefined and null are the group null; infinities are their text', () => {
    expect(breakdown([Number.NaN, Number.NaN, Number.NaN])).toEqual([['NaN', 3]]);
    expect(breakdown([0, -0])).toEqual([[0, 2]]);
    expect(breakdown([null, undefined])).toEqual([[null, 2]]);
    expect(breakdown([Number.POSITIVE_INFINITY, null])).toEqual([
      ['Infinity', 1],
      [null, 1],
    ]);
    expect(breakdown([5n])).toEqual([['5', 1]]);
  });

  test('E6: an object or a symbol is no key', () => {
    expect(codeOf(() => breakdown([{}]))).toBe('invalid_group_key');
    expect(codeOf(() => breakdown([Symbol('x')]))).toBe('invalid_group_key');
    expect(messageOf(() => breakdown([new Date(0)]))).toBe(
      'breakdown: expected a text, a number, a truth value or nothing, or a list of them, got 1970-01-01T00:00:00.000Z',
    );
  });

  test('a list puts a ticket in each of its groups once, an empty one in null', () => {
    expect(breakdown([['a', 'b', 'a'], ['a'], []])).toEqual([
      ['a', 2],
      ...[
        ['b', 1],
        [null, 1],
      ],
    ]);
  });

  test('E7: keys are not folded', () => {
    expect(breakdown(['é', 'e\u0301', 'x', 'x '])).toHaveLength(4);
  });

  test('D11, D20: unknown channels keep their name, tickets of nobody are the group null', () => {
    const rows = [ticket({ channel: 'metaverse', agentId: null })];
    expect(ticketVolume(rows, { by: 'channel' }).breakdown).toEqual([{ key: 'metaverse', count: 1 }]);
    expect(ticketVolume(rows, { by: 'agentId' }).breakdown).toEqual([{ key: null, count: 1 }]);
  });
});
