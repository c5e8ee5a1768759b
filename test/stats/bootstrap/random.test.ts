import { describe, expect, test } from 'vitest';
import { drawBelow } from '../../../src/stats/bootstrap/drawBelow.ts';
import { drawBinomial } from '../../../src/stats/bootstrap/drawBinomial.ts';
import { createRandom, type Random, xoshiro } from '../../../src/stats/bootstrap/random.ts';
import { binomialCdf } from '../../../src/stats/distributions/binomialCdf.ts';
import { chiSquareTail } from '../../../src/stats/distributions/chiSquareTail.ts';

const outOfRange = expect.objectContaining({ code: 'out_of_range' });
const take = (random: Random, count: number): number[] => Array.from({ length: count }, () => random());

describe('the generator', () => {
  // The first as in the tests of rand_xoshiro, the second from the authors' C source (xoshiro128starstar.c, version 1.1).
  test('is xoshiro128**, by the outputs of its reference implementation', () => {
    expect(take(xoshiro([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
    expect(take(xoshiro([2654435769, 608135816, 3084996962, 3735928559]), 10)).toEqual([
      2463954730, 5524658, 74256371, 1905451993, 3123413897, 314453775, 1263677054, 1531511215, 693760292, 1307612896,
    ]);
  });

  // By the same algorithms written in Python; SplitMix64 of 0 starts with e220a8397b1dcdaf, 6e789e6aa1b965f4.
  test.each([
    [0, [3737715805, 2584255861, 2876756834]],
    [1, [1695105466, 1423115009, 634581793]],
    [42, [1776835114, 4165204688, 17111135]],
    [2 ** 53 - 1, [1233166643, 1287031142, 661813442]],
  ])('is seeded by SplitMix64: seed %d', (seed, words) => expect(take(createRandom(seed), 3)).toEqual(words));

  test('G25: no seed is a fixed one, and what is no whole number is none', () => {
    expect(take(createRandom(), 3)).toEqual(take(createRandom(1), 3));
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53, '1' as unknown as number]) {
      expect(() => createRandom(seed)).toThrow(outOfRange);
    }
  });

  test('draws below a count evenly', () => {
    const random = createRandom(3);
    const draws = Array.from({ length: 70_000 }, () => drawBelow(random, 7));
    const seen = Array.from({ length: 7 }, (_, face) => draws.filter((draw) => draw === face).length);
    const distance = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquareTail(distance, 6)).toBeGreaterThan(0.001);
  });
});

describe('drawBinomial', () => {
  test.each([
    [1, 0.3],
    [20, 0.1],
    [40, 0.25],
    [41, 0.25],
    [100, 0.9],
    [1000, 0.5],
    [100_000, 0.0002],
    [1e9, 3e-8],
  ])('%d trials with a chance of %d: as often as the distribution says', (trials, chance) => {
    const random = createRandom(8);
    const draws = 40_000;
    const seen = new Map<number, number>();
    for (let index = 0; index < draws; index++) {
      const count = drawBinomial(random, trials, chance);
      seen.set(count, (seen.get(count) ?? 0) + 1);
    }
    // Neighbours are taken together until a class has 50 expected draws.
    let [distance, classes, found, before] = [0, 0, 0, 0];
    const most = Math.min(trials, Math.ceil(trials * chance + 12 * Math.sqrt(trials * chance * (1 - chance)) + 5));
    for (let count = 0; count <= most; count++) {
      found += seen.get(count) ?? 0;
      const upTo = binomialCdf(count, trials, chance);
      const expected = (upTo - before) * draws;
      if (expected < 50 && count < most) continue;
      if (expected > 0) distance += (found - expected) ** 2 / expected;
      [classes, found, before] = [classes + 1, 0, upTo];
    }
    expect(chiSquareTail(distance, classes - 1)).toBeGreaterThan(0.001);
  });

  test('a billion trials have the mean and the spread of the distribution', () => {
    const random = createRandom(9);
    let [sum, squares] = [0, 0];
    for (let index = 0; index < 20_000; index++) {
      const z = (drawBinomial(random, 1e9, 0.3) - 3e8) / Math.sqrt(2.1e8);
      sum += z / 20_000;
      squares += (z * z) / 20_000;
    }
    expect(Math.abs(sum)).toBeLessThan(0.02);
    expect(Math.abs(squares - 1)).toBeLessThan(0.03);
  });

  test('knows chances of 0 and 1 and no trials', () => {
    const random = createRandom(1);
    expect([drawBinomial(random, 9, 0), drawBinomial(random, 9, 1), drawBinomial(random, 0, 0.5)]).toEqual([0, 9, 0]);
  });
});
