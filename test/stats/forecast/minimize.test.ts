import { describe, expect, test } from 'vitest';
import { fitWeights } from '../../../src/stats/forecast/fitWeights.ts';
import { minimize } from '../../../src/stats/forecast/minimize.ts';

describe('minimize', () => {
  test('finds the bottom of a curved valley', () => {
    // Rosenbrock's, with its bottom at (0.5, 0.25).
    const cost = ([x = 0, y = 0]: readonly number[]): number => (0.5 - x) ** 2 + 100 * (y - x * x) ** 2;
    const [x, y] = minimize(cost, [
      [0, 1],
      [1, 0],
      [0.9, 0.1],
    ]);
    expect(x).toBeCloseTo(0.5, 3);
    expect(y).toBeCloseTo(0.25, 3);
  });

  test('stays within 0 to 1 when the bottom lies beyond', () => {
    const cost = ([x = 0, y = 0]: readonly number[]): number => (x - 2) ** 2 + (y + 1) ** 2;
    expect(minimize(cost, [[0.5, 0.5]])).toEqual([1, 0]);
  });

  test('leaves a local bottom for a deeper one, if a start leads there', () => {
    const cost = ([x = 0]: readonly number[]): number => Math.min((x - 0.1) ** 2 + 0.5, (x - 0.9) ** 2);
    expect(minimize(cost, [[0.05], [0.3], [0.8]])[0]).toBeCloseTo(0.9, 4);
  });

  test('goes on from more starts than the one that looks best', () => {
    const cost = ([x = 0]: readonly number[]): number => Math.min((x - 0.1) ** 2 + 0.5, 60 * (x - 0.9) ** 2);
    expect(minimize(cost, [[0.05], [0.3], [0.8]])[0]).toBeCloseTo(0.9, 4);
  });

  test('a cost without value is the worst', () => {
    const cost = ([x = 0]: readonly number[]): number => (x < 0.3 ? Number.NaN : x);
    expect(minimize(cost, [[0.1], [0.6]])[0]).toBeCloseTo(0.3, 3);
  });

  test('leaves a face of the cube along a curved valley', () => {
    // Down along x = 0 at first; the bottom, 0, is at (0.5, 0.9), away from that face.
    const cost = ([x = 0, y = 0]: readonly number[]): number =>
      100 * (x - 2 * Math.max(0, y - 0.65)) ** 2 + (0.9 - y) ** 2;
    const [x, y] = minimize(cost, [[0, 0]]);
    expect(x).toBeCloseTo(0.5, 3);
    expect(y).toBeCloseTo(0.9, 3);
  });
});

describe('fitWeights', () => {
  test('searches for what was not given', () => {
    const cost = ([x = 0, y = 0]: readonly number[]): number => (x - 0.4) ** 2 + (y - 0.6) ** 2;
    const [x, y] = fitWeights([undefined, 0.1], cost);
    expect([x?.toFixed(3), y]).toEqual(['0.400', 0.1]);
    expect(fitWeights([0.2, 0.1], cost)).toEqual([0.2, 0.1]);
  });
});
