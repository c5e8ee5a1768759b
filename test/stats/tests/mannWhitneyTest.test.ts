import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mannWhitneyTest } from '../../../src/stats/tests/mannWhitneyTest.ts';
import { rankSumDistribution } from '../../../src/stats/tests/rankSumDistribution.ts';
import { shuffled } from '../oracle.ts';
import { hardOrders } from '../orders.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });

/** Few distinct values, so that ties are common. */
const tied = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 20 });

function pairsWon(left: readonly number[], right: readonly number[]): number {
  let won = 0;
  for (const one of left) for (const other of right) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won;
}

/** How many of all ways to choose m of m + n ranks have each u, one way at a time. */
function waysByChoosing(m: number, n: number): number[] {
  const ways = new Array<number>(m * n + 1).fill(0);
  for (let chosen = 0; chosen < 2 ** (m + n); chosen++) {
    let [size, u] = [0, 0];
    for (let rank = 0; rank < m + n; rank++) {
      if ((chosen >> rank) % 2 === 0) continue;
      u += rank - size;
      size += 1;
    }
    if (size === m) ways[u] = (ways[u] ?? 0) + 1;
  }
  return ways;
}

/** The same in whole numbers, for larger groups: the largest value is of the one group or of the other. */
function waysByRecursion(m: number, n: number): bigint[] {
  let rows = Array.from({ length: n + 1 }, () => [1n]);
  for (let size = 1; size <= m; size++) {
    const next = [[1n]];
    for (let other = 1; other <= n; other++) {
      const ways = Array.from({ length: size * other + 1 }, (_, u) => {
        return (rows[other]?.[u - other] ?? 0n) + (next[other - 1]?.[u] ?? 0n);
      });
      next.push(ways);
    }
    rows = next;
  }
  return rows[n] ?? [];
}

describe('mannWhitneyTest', () => {
  test('five against four without overlap: one order in 126 each way', () => {
    const test = mannWhitneyTest([6, 7, 8, 9], [1, 2, 3, 4, 5]);
    expect(test).toMatchObject({ u: 20, superiority: 1, method: 'exact' });
    expect(test?.p).toBeCloseTo(2 / 126, 15);
    expect(test?.z).toBeGreaterThan(0);
  });

  test('G1: a side without values, no test', () => {
    expect(mannWhitneyTest([], [1])).toBeNull();
    expect(mannWhitneyTest([1], [])).toBeNull();
  });

  test('G7: values that are all equal have no p, and neither group is ahead', () => {
    const nothing = { u: 3, superiority: 0.5, z: null, p: null, method: 'normal' };
    expect(mannWhitneyTest([5, 5], [5, 5, 5])).toEqual(nothing);
    expect(mannWhitneyTest([0, -0], [-0, 0, 0])).toEqual(nothing);
  });

  test('A2: Infinity is the largest value, equal to itself', () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect(mannWhitneyTest([1, infinity], [2, infinity, -infinity])?.u).toBe(3.5);
    expect(mannWhitneyTest([infinity], [infinity])?.p).toBeNull();
  });

  test('auto is exact just below 50 values a side without ties, as in R', () => {
    const rising = (length: number): number[] => Array.from({ length }, (_, index) => index + 0.5);
    expect(mannWhitneyTest(rising(49), [1, 2, 3])?.method).toBe('exact');
    expect(mannWhitneyTest(rising(50), [1, 2, 3])?.method).toBe('normal');
    expect(mannWhitneyTest([1, 2, 3], rising(50))?.method).toBe('normal');
    expect(mannWhitneyTest([1, 2, 3], [3, 4, 5])?.method).toBe('normal');
    expect(mannWhitneyTest(rising(50), [1, 2, 3], { method: 'exact' })?.method).toBe('exact');
  });

  test('an exact answer that there is not is refused', () => {
    const refused = withCode('invalid_option', 'mannWhitneyTest: options.method');
    expect(() => mannWhitneyTest([1, 2], [2, 3], { method: 'exact' })).toThrow(refused);
    const many = Float64Array.from({ length: 501 }, (_, index) => index);
    expect(() =>
      mannWhitneyTest(
        many,
        many.map((value) => value + 0.5),
        { method: 'exact' },
      ),
    ).toThrow(refused);
    expect(() => Reflect.apply(mannWhitneyTest, null, [[], [], { method: 'exactly' }])).toThrow(
      "did you mean 'exact'?",
    );
  });

  test('an exact answer of 250,000 pairs is given, of one more it is not', () => {
    const values = Float64Array.from({ length: 250_001 }, (_, index) => index);
    expect(mannWhitneyTest([0.5], values.subarray(1), { method: 'exact' })?.p).toBeCloseTo(2 / 250_001, 12);
    expect(() => mannWhitneyTest([0.5], values, { method: 'exact' })).toThrow('250,000 pairs');
  });

  test('a typed array is left in its order', () => {
    const values = Float64Array.of(3, 1, 2);
    mannWhitneyTest(values, values);
    expect([...values]).toEqual([3, 1, 2]);
  });

  test('A1: unusable values are refused, with their place', () => {
    expect(() => mannWhitneyTest([1, Number.NaN], [1])).toThrow(
      withCode('not_a_number', 'mannWhitneyTest: left: values[1]'),
    );
    expect(() => Reflect.apply(mannWhitneyTest, null, [[1], ['2']])).toThrow(
      withCode('not_a_number', 'mannWhitneyTest: right: values[0]'),
    );
    expect(() => Reflect.apply(mannWhitneyTest, null, [[1], null])).toThrow(
      withCode('not_an_array', 'mannWhitneyTest: right'),
    );
  });

  test('u is the number of pairs won, and with its mirror makes all pairs', () => {
    fc.assert(
      fc.property(tied, tied, fc.boolean(), (left, right, correct) => {
        const there = mannWhitneyTest(left, right, { correct });
        const back = mannWhitneyTest(right, left, { correct });
        expect(there?.u).toBe(pairsWon(left, right));
        expect((there?.u ?? 0) + (back?.u ?? 0)).toBe(left.length * right.length);
        expect(there?.p).toBe(back?.p);
        if (there?.z != null) expect(0 - there.z).toBe(back?.z);
        if (there?.p != null) expect(there.p >= 0 && there.p <= 1).toBe(true);
      }),
      { seed: 73, numRuns: 300 },
    );
  });

  test('is the same in every order and through every rising transformation, and changes nothing that it reads', () => {
    fc.assert(
      fc.property(tied, tied, fc.integer({ min: 0, max: 2 ** 31 }), (left, right, seed) => {
        const typed = Object.freeze(left.slice());
        const test = mannWhitneyTest(typed, right);
        expect(mannWhitneyTest(shuffled(left, seed), shuffled(right, seed))).toEqual(test);
        const bent = (values: number[]): Float64Array => Float64Array.from(values, (value) => value ** 3 + 7);
        expect(mannWhitneyTest(bent(left), bent(right))).toEqual(test);
        expect(JSON.parse(JSON.stringify(test))).toEqual(test);
      }),
      { seed: 79, numRuns: 200 },
    );
  });

  test('exact and approximate agree for groups of some size', () => {
    const left = Array.from({ length: 40 }, (_, index) => index * 1.01);
    const right = Array.from({ length: 45 }, (_, index) => index + 4.305);
    const exact = mannWhitneyTest(left, right, { method: 'exact' })?.p ?? 0;
    expect(Math.abs(exact - (mannWhitneyTest(left, right, { method: 'normal' })?.p ?? 1))).toBeLessThan(0.002);
  });

  test('F1, F5: two hundred thousand values, in every order', () => {
    for (const [name, values] of hardOrders(200_000)) {
      const test = mannWhitneyTest(values.subarray(0, 90_000), values.subarray(90_000));
      expect(test?.method, name).toBe('normal');
    }
  });
});

describe('rankSumDistribution', () => {
  test.each([
    [1, 1],
    [1, 6],
    [4, 4],
    [3, 7],
    [7, 5],
  ])('%i against %i: each way to choose ranks is as likely', (m, n) => {
    const ways = waysByChoosing(m, n);
    const all = ways.reduce((sum, count) => sum + count, 0);
    const half = Array.from(rankSumDistribution(m, n));
    expect(half.length).toBe(Math.floor((m * n) / 2) + 1);
    for (const [u, chance] of half.entries()) expect(chance).toBeCloseTo((ways[u] ?? 0) / all, 15);
  });

  test.each([
    [30, 40],
    [49, 49],
    [2, 200],
  ])('%i against %i: right to twelve digits, at the far end too', (m, n) => {
    const ways = waysByRecursion(m, n);
    const all = ways.reduce((sum, count) => sum + count, 0n);
    for (const [u, chance] of rankSumDistribution(m, n).entries()) {
      const wanted = Number(((ways[u] ?? 0n) * 10n ** 60n) / all) / 1e60;
      expect(Math.abs(chance / wanted - 1)).toBeLessThan(1e-12);
    }
  });
});

test('the normal approximation is corrected for steps, unless it is asked not to be', () => {
  const [left, right] = [
    [1, 2, 3, 4, 5, 9],
    [4, 6, 7, 8, 8],
  ];
  const plain = mannWhitneyTest(left, right, { method: 'normal', correct: false });
  const corrected = mannWhitneyTest(left, right, { method: 'normal', correct: true });
  expect(mannWhitneyTest(left, right, { method: 'normal' })).toEqual(corrected);
  expect(corrected?.p).toBeGreaterThan(plain?.p ?? 1);
});
