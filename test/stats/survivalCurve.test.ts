import { describe, expect, test } from 'vitest';
import { kaplanMeier, restrictedMean, survivalAt, survivalQuantile } from '../../src/stats/index.ts';

const outOfRange = expect.objectContaining({ code: 'out_of_range' });
/** Down to 3/4 at 2, to 1/2 at 4; the other two were open after 6 and 9. */
const curve = kaplanMeier([2, 4, 6, 9], [true, true, false, false]);
const finished = kaplanMeier([1, 2, 3, 4], [true, true, true, true]);
const empty = kaplanMeier([], []);

describe('survivalAt', () => {
  test('is 1 before the first event, and holds from the time of one until the next', () => {
    expect(survivalAt(curve, 1.99)).toEqual({ survival: 1, standardError: 0, lower: 1, upper: 1 });
    expect([2, 3.99, 4, 9].map((time) => survivalAt(curve, time)?.survival)).toEqual([0.75, 0.75, 0.5, 0.5]);
  });

  test('is carried on beyond the last time observed', () => {
    expect(survivalAt(curve, 1e9)).toEqual(survivalAt(curve, 9));
    expect(survivalAt(curve, Number.POSITIVE_INFINITY)?.survival).toBe(0.5);
  });

  test('G1: of no rows is nothing', () => expect(survivalAt(empty, 1)).toBeNull());

  test('A1: of no time is refused', () => {
    for (const time of [Number.NaN, '4', null, [4]]) {
      expect(() => survivalAt(curve, time as never)).toThrow(
        expect.objectContaining({ code: 'not_a_number', path: 'survivalAt: time' }),
      );
    }
  });
});

describe('survivalQuantile', () => {
  test('is the time by which it happened for a share', () => {
    expect([0.1, 0.2, 0.3, 0.4].map((q) => survivalQuantile(curve, q).time)).toEqual([2, 2, 4, 4]);
  });

  test('G11: is the middle of a flat stretch at exactly the share, which may last to the end', () => {
    expect(survivalQuantile(curve, 0.25).time).toBe(3);
    expect(survivalQuantile(curve, 0.5).time).toBe(6.5);
    // 1 − 0.9 is not 0.1 in binary.
    const ten = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(survivalQuantile(kaplanMeier(ten, new Uint8Array(10).fill(1)), 0.9).time).toBe(9.5);
  });

  test('G10: is nothing where the curve does not come down to the share', () => {
    expect(survivalQuantile(curve, 0.51)).toEqual({ time: null, lower: expect.any(Number), upper: null });
    expect(survivalQuantile(empty, 0)).toEqual({ time: null, lower: null, upper: null });
  });

  test('G10: is nothing where the band ends unknown after a flat stretch at exactly the share', () => {
    const rows = [0.75, 0.5, null].map((lower, index) => ({ ...curve.steps[0], time: index + 1, lower }));
    const known = { ...curve, steps: rows as never, lastTime: 3 };
    expect(survivalQuantile(known, 0.5).lower).toBeNull();
    expect(survivalQuantile({ ...known, steps: rows.slice(0, 2) as never }, 0.5).lower).toBe(2.5);
    const rising = rows.map((row, index) => (index === 2 ? { ...row, lower: 0.6 } : row));
    expect(survivalQuantile({ ...known, steps: rising as never }, 0.5).lower).toBeNull();
  });

  test('A12: is a time however large it is', () => {
    expect(survivalQuantile(kaplanMeier([1, 1.7e308], [true, true]), 0.9).time).toBe(1.7e308);
  });

  test('of 0 is the beginning, of 1 the end of a curve that comes down to 0', () => {
    expect(survivalQuantile(curve, 0)).toEqual({ time: 0, lower: 0, upper: 0 });
    expect(survivalQuantile(finished, 1)).toEqual({ time: 4, lower: null, upper: null });
    expect(survivalQuantile(curve, 1).time).toBeNull();
  });

  test('A15: a share outside 0 to 1 is refused', () => {
    for (const q of [-0.1, 1.1, 90, Number.NaN]) expect(() => survivalQuantile(curve, q)).toThrow(outOfRange);
    expect(() => survivalQuantile(curve, 90)).toThrow('did you mean 0.9?');
  });
});

describe('restrictedMean', () => {
  test('is the area under the curve up to the horizon', () => {
    expect(restrictedMean(curve, 9)?.mean).toBe(2 + 2 * 0.75 + 5 * 0.5);
    expect(restrictedMean(curve, 3)?.mean).toBe(2 + 0.75);
    expect(restrictedMean(curve, 1)).toEqual({ mean: 1, standardError: 0 });
    expect(restrictedMean(curve, 0)).toEqual({ mean: 0, standardError: 0 });
  });

  test('of rows that all ended is their mean, with its standard error', () => {
    const mean = restrictedMean(finished, 4);
    expect(mean?.mean).toBe(2.5);
    // √(((1−2.5)² + (2−2.5)² + (3−2.5)² + (4−2.5)²) / 4²)
    expect(mean?.standardError).toBeCloseTo(Math.sqrt(5) / 4, 14);
    expect(restrictedMean(finished, 100)).toEqual(mean);
  });

  test('G10: beyond what was observed it is not known', () => {
    expect(restrictedMean(curve, 9.1)).toBeNull();
    const running = kaplanMeier([3, 5], [0, 0]);
    expect(restrictedMean(running, 6)).toBeNull();
    expect(restrictedMean(running, 5)).toEqual({ mean: 5, standardError: 0 });
    expect(restrictedMean(empty, 0)).toBeNull();
    expect(restrictedMean(kaplanMeier([3], [false]), 3)?.mean).toBe(3);
  });

  test('counts events up to the horizon only, and those of steps without a spread not at all', () => {
    // Greenwood by hand: (area after the step)² × events ÷ (at risk × left).
    const variance = (2 * 0.75 + 1 * 0.5) ** 2 / (4 * 3) + 0.5 ** 2 / (3 * 2);
    expect(restrictedMean(curve, 5)?.standardError).toBeCloseTo(Math.sqrt(variance), 14);
    expect(restrictedMean(curve, 4)?.standardError).toBeCloseTo(Math.sqrt((2 * 0.75) ** 2 / 12), 14);
    expect(restrictedMean(curve, 2)).toEqual({ mean: 2, standardError: 0 });
    // Two of five end at 2: 0.6 is left for the 7 after that.
    const pair = kaplanMeier([2, 2, 9, 9, 9], [1, 1, 0, 0, 0]);
    expect(restrictedMean(pair, 9)?.standardError).toBeCloseTo(Math.sqrt((4.2 ** 2 * 2) / (5 * 3)), 14);
  });

  test('a curve that is damaged is refused, with the place', () => {
    const withStep = (change: object): never =>
      ({ ...curve, steps: curve.steps.map((step, index) => (index === 1 ? { ...step, ...change } : step)) }) as never;
    for (const field of ['atRisk', 'events', 'survival']) {
      for (const value of [null, undefined, '1', Number.NaN, Infinity]) {
        expect(() => restrictedMean(withStep({ [field]: value }), 9)).toThrow(
          expect.objectContaining({ code: 'not_a_number', path: 'restrictedMean: curve.steps[1]' }),
        );
      }
    }
    for (const lastTime of [undefined, '9', Number.NaN, Infinity]) {
      expect(() => restrictedMean({ ...curve, lastTime: lastTime as never }, 9)).toThrow(
        expect.objectContaining({ code: 'not_a_number', path: 'restrictedMean: curve.lastTime' }),
      );
    }
  });

  test('an impossible horizon is refused', () => {
    for (const horizon of [-1, Number.NaN, Number.POSITIVE_INFINITY, '5' as never, [5] as never, null as never]) {
      expect(() => restrictedMean(curve, horizon)).toThrow(outOfRange);
    }
  });
});
