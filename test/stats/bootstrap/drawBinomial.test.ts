import { describe, expect, test } from 'vitest';
import { drawBinomial } from '../../../src/stats/bootstrap/drawBinomial.ts';
import { createRandom, type Random } from '../../../src/stats/bootstrap/random.ts';

/** Between 0 and 1, of two words with 26 bits each. */
function uniform(random: Random): number {
  const high = Math.floor(random() / 64);
  const low = Math.floor(random() / 64);
  return (high * 67_108_864 + low + 0.5) / 4_503_599_627_370_496;
}

/** log n! for 0 to `most`, added up. */
function logFactorials(most: number): readonly number[] {
  const logs = [0];
  for (let whole = 1; whole <= most; whole++) logs.push((logs[whole - 1] ?? 0) + Math.log(whole));
  return logs;
}

/** The cumulated probabilities, each term by itself, exceed the draw for the first time. */
function inverted(random: Random, trials: number, chance: number): number {
  const logs = logFactorials(trials);
  const u = uniform(random);
  let upTo = 0;
  for (let count = 0; count < trials; count++) {
    const ways = (logs[trials] ?? 0) - (logs[count] ?? 0) - (logs[trials - count] ?? 0);
    upTo += Math.exp(ways + count * Math.log(chance) + (trials - count) * Math.log(1 - chance));
    if (u <= upTo) return count;
  }
  return trials;
}

/** Hörmann (1993), algorithm BTRS, step by step as printed. */
function transformed(random: Random, n: number, p: number, logs: readonly number[]): number {
  const spq = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spq;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spq;
  const logOdds = Math.log(p / (1 - p));
  const m = Math.floor((n + 1) * p);
  const h = (logs[m] ?? 0) + (logs[n - m] ?? 0);
  for (;;) {
    const u = uniform(random) - 0.5;
    const v = uniform(random);
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > n) continue;
    const bound = h - (logs[k] ?? 0) - (logs[n - k] ?? 0) + (k - m) * logOdds;
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
/** The same word again and again. */
const always =
  (word: number): Random =>
  () =>
    word;

/** The words of numbers from 0 to 1, two each. */
function wordsOf(...numbers: readonly number[]): Random {
  const words = numbers.flatMap((own) => {
    const whole = Math.floor(own * 2 ** 52);
    return [Math.floor(whole / 2 ** 26) * 64, (whole % 2 ** 26) * 64];
  });
  return () => words.shift() ?? expect.unreachable();
}

describe('drawBinomial', () => {
  test.each([
    [1, 0.3],
    [5, 0.5],
    [20, 0.1],
    [39, 0.25],
    [300, 0.03],
  ])('%d trials with a chance of %d, few successes: inverts the distribution', (trials, chance) => {
    const [ours, other] = [createRandom(5), createRandom(5)];
    expect(draws(500, () => drawBinomial(ours, trials, chance))).toEqual(
      draws(500, () => inverted(other, trials, chance)),
    );
  });

  test.each([
    [20, 0.5],
    [40, 0.25],
    [41, 0.3],
    [64, 0.5],
    [1000, 0.01],
    [1000, 0.4],
    [100_000, 0.01],
  ])('%d trials with a chance of %d, many successes: draws what the printed algorithm draws', (trials, chance) => {
    const logs = logFactorials(trials);
    const [ours, other] = [createRandom(6), createRandom(6)];
    expect(draws(10_000, () => drawBinomial(ours, trials, chance))).toEqual(
      draws(10_000, () => transformed(other, trials, chance, logs)),
    );
  });

  test('a chance above a half counts the failures', () => {
    for (const [trials, chance] of [
      [12, 0.75],
      [500, 0.875],
    ] as const) {
      const [ours, other] = [createRandom(7), createRandom(7)];
      expect(draws(200, () => drawBinomial(ours, trials, chance))).toEqual(
        draws(200, () => trials - drawBinomial(other, trials, 1 - chance)),
      );
    }
    // One of a half is one of success.
    expect(drawBinomial(always(0), 4, 0.5)).toBe(0);
  });

  test('the first and the last word there is draw the ends', () => {
    const [first, last] = [always(0), always(2 ** 32 - 1)];
    expect([drawBinomial(first, 9, 0.25), drawBinomial(first, 9, 0.75)]).toEqual([0, 9]);
    // 0.25 ** 9, the probability of all, is more than the draw lacks to 1.
    expect([drawBinomial(last, 9, 0.25), drawBinomial(last, 9, 0.75)]).toEqual([9, 0]);
    // Rounded, all probabilities together are less than the draw; there are no more trials all the same.
    expect([drawBinomial(last, 2, 0.19), drawBinomial(last, 3, 0.23), drawBinomial(last, 4, 0.1)]).toEqual([2, 3, 4]);
    expect(drawBinomial(last, 1e6, 1e-6)).toBeLessThan(1000);
  });

  test.each([
    [20, 0.5, 20],
    [20, 0.5, 0],
    [40, 0.25, 0],
    [40, 0.25, 22],
  ])('of %d trials with a chance of %d, %d succeed as often as they should', (n, p, k) => {
    const logs = logFactorials(n);
    const spq = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * spq;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    // The first draw that stands for k; it is so far out that the second one decides whether it is taken.
    const side = k > n * p ? 1 : -1;
    const countOf = (us: number): number => Math.floor(((2 * a) / us + b) * side * (0.5 - us) + n * p + 0.5);
    const us = Array.from({ length: 7000 }, (_, index) => 0.07 - (index + 1) / 1e5).find((own) => countOf(own) === k);
    if (us === undefined) return expect.unreachable();
    const mode = Math.floor((n + 1) * p);
    const logProbability = (count: number): number =>
      count * Math.log(p) + (n - count) * Math.log(1 - p) - (logs[count] ?? 0) - (logs[n - count] ?? 0);
    const most = (Math.exp(logProbability(k) - logProbability(mode)) * (a / us ** 2 + b)) / ((2.83 + 5.1 / b) * spq);
    // Where it is not taken, the next two draw the middle.
    const drawnWith = (v: number): number => drawBinomial(wordsOf(0.5 + side * (0.5 - us), v, 0.5, 1e-9), n, p);
    const middle = Math.floor(n * p + 0.5);
    expect([drawnWith(most * (1 - 1e-9)), drawnWith(most * (1 + 1e-9))]).toEqual([k, middle]);
    expect([drawnWith(0), drawnWith(0.999)]).toEqual([k, middle]);
  });

  test('draws nothing where there is nothing to draw', () => {
    const never: Random = () => expect.unreachable();
    expect([drawBinomial(never, 0, 0.25), drawBinomial(never, 7, 0), drawBinomial(never, 7, 1)]).toEqual([0, 0, 7]);
    expect([drawBinomial(never, 0, 0.75), drawBinomial(never, 0, 1)]).toEqual([0, 0]);
  });
});
