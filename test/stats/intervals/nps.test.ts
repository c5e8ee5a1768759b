import { describe, expect, test } from 'vitest';
import type { NpsCounts } from '../../../src/stats/intervals/npsCounts.ts';
import { npsDifferenceInterval } from '../../../src/stats/intervals/npsDifferenceInterval.ts';
import { npsInterval } from '../../../src/stats/intervals/npsInterval.ts';

const fault = (code: string, path?: string): unknown =>
  expect.objectContaining(path === undefined ? { code } : { code, path });
const of = (promoters: number, passives: number, detractors: number): NpsCounts => ({
  promoters,
  passives,
  detractors,
});

describe('npsInterval', () => {
  test('G8: twelve promoters of twelve are not certainty, unless the textbook formula is asked for', () => {
    expect(npsInterval(of(12, 0, 0))).toMatchObject({ score: 100, adjustedScore: 80, upper: 100 });
    expect(npsInterval(of(12, 0, 0))?.lower).toBeCloseTo(54.2, 1);
    expect(npsInterval(of(12, 0, 0), { method: 'multinomial' })).toEqual({
      score: 100,
      adjustedScore: 100,
      standardError: 0,
      lower: 100,
      upper: 100,
    });
  });

  test('G1: without answers nothing is known', () => expect(npsInterval(of(0, 0, 0))).toBeNull());

  test('as many passives as promoters are answers', () => expect(npsInterval(of(4, 4, 0))?.score).toBe(50));

  test('A15: neither 0 nor 1 is a level', () => {
    for (const level of [0, 1]) {
      expect(() => npsInterval(of(1, 1, 1), { level })).toThrow(fault('out_of_range', 'npsInterval: options.level'));
      expect(() => npsDifferenceInterval(of(1, 1, 1), of(1, 1, 1), { level })).toThrow(
        fault('out_of_range', 'npsDifferenceInterval: options.level'),
      );
    }
  });

  test('A8: a balanced score is 0, and the mirror of the answers mirrors the interval', () => {
    expect(npsInterval(of(5, 3, 5))?.score).toBe(0);
    const [there, back] = [npsInterval(of(7, 2, 1)), npsInterval(of(1, 2, 7))];
    expect([there?.lower, there?.upper, there?.score]).toEqual([-(back?.upper ?? 0), -(back?.lower ?? 0), 60]);
  });

  test('of a billion answers both methods are one', () => {
    const [adjusted, plain] = [of(5e8, 3e8, 2e8), of(5e8, 3e8, 2e8)].map((counts, index) =>
      npsInterval(counts, { method: index === 0 ? 'adjusted' : 'multinomial' }),
    );
    expect(adjusted?.lower).toBeCloseTo(plain?.lower ?? 0, 6);
  });

  test('A15, G5: what cannot be is refused', () => {
    expect(() => npsInterval(of(0, 0, 0), { level: 95 })).toThrow('did you mean 0.95?');
    expect(() => npsInterval(of(1, -1, 0))).toThrow(fault('out_of_range', 'npsInterval: counts.passives'));
    expect(() => npsInterval(of(Number.NaN, 0, 0))).toThrow(fault('out_of_range', 'npsInterval: counts.promoters'));
    const method = 'adjustd' as 'adjusted';
    expect(() => npsInterval(of(1, 0, 0), { method })).toThrow("did you mean 'adjusted'?");
  });
});

describe('npsDifferenceInterval', () => {
  test('G8: two groups of promoters alone are not known to be equal', () => {
    const change = npsDifferenceInterval(of(10, 0, 0), of(8, 0, 0));
    expect(change?.difference).toBe(0);
    // (10 ÷ 11.5 − 8 ÷ 9.5) points, and each variance by hand: 4pd + s(1 − s) over the size.
    expect(change?.adjustedDifference).toBeCloseTo(1000 / 11.5 - 800 / 9.5, 12);
    const variance = (p: number, n: number): number =>
      (4 * ((p + 0.375) / n) * (0.375 / n) + (0.75 / n) * (1 - 0.75 / n)) / n;
    expect(change?.standardError).toBeCloseTo(100 * Math.sqrt(variance(10, 11.5) + variance(8, 9.5)), 12);
    expect(change?.p).toBeGreaterThan(0.8);
    expect((change?.upper ?? 0) - (change?.lower ?? 0)).toBeGreaterThan(50);
  });

  test('G7: the textbook formula has no z and no p without variation', () => {
    const change = npsDifferenceInterval(of(10, 0, 0), of(8, 0, 0), { method: 'multinomial' });
    expect(change).toMatchObject({ difference: 0, standardError: 0, z: null, p: null, lower: 0, upper: 0 });
  });

  test('stays within −200 to 200', () => {
    expect(npsDifferenceInterval(of(3, 0, 0), of(0, 0, 3), { level: 0.999 })?.upper).toBe(200);
    expect(npsDifferenceInterval(of(0, 0, 3), of(3, 0, 0), { level: 0.999 })?.lower).toBe(-200);
  });

  test('G1: without answers on one side nothing is known', () => {
    expect(npsDifferenceInterval(of(0, 0, 0), of(1, 0, 0))).toBeNull();
    expect(npsDifferenceInterval(of(1, 0, 0), of(0, 0, 0))).toBeNull();
  });

  test('A15, G5: what cannot be is refused, with its side', () => {
    expect(() => npsDifferenceInterval(of(0, 0, 0), of(0, 0, 0), { level: 95 })).toThrow('did you mean 0.95?');
    expect(() => npsDifferenceInterval(of(1, 0, 0), of(1, 0, -1))).toThrow(
      fault('out_of_range', 'npsDifferenceInterval: right.detractors'),
    );
    expect(() => npsDifferenceInterval(of(1, 0, 0), of(1, 0, 0), { method: 'wald' as 'adjusted' })).toThrow(
      fault('invalid_option', 'npsDifferenceInterval: options.method'),
    );
  });
});
