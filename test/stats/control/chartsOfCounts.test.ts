import { describe, expect, test } from 'vitest';
import { countChart } from '../../../src/stats/control/countChart.ts';
import { proportionChart } from '../../../src/stats/control/proportionChart.ts';
import { rateChart } from '../../../src/stats/control/rateChart.ts';

const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });

describe('proportionChart', () => {
  test('half of 100 and of 25: limits at 3 × 0.05 and 3 × 0.1', () => {
    const chart = proportionChart([50, 12.5], [100, 25]);
    expect(chart).toMatchObject({ center: 0.5, sigma: [0.05, 0.1] });
    expect(chart?.lower.map((limit) => limit?.toFixed(12))).toEqual(['0.350000000000', '0.200000000000']);
    expect(chart?.upper.map((limit) => limit?.toFixed(12))).toEqual(['0.650000000000', '0.800000000000']);
  });

  test('a centre from an earlier time, for points of a later one', () => {
    expect(proportionChart([1], [36], { center: 0.1 })?.sigma[0]).toBeCloseTo(0.05, 15);
    expect(proportionChart([0], [0], { center: 0.1 })).toMatchObject({ lower: [null], upper: [null] });
  });

  test('G1: a period without trials has no limits, and without any trial there is no chart', () => {
    expect(proportionChart([1, 0], [2, 0])).toMatchObject({ center: 0.5, sigma: [expect.any(Number), null] });
    expect(proportionChart([0], [0])).toBeNull();
    expect(proportionChart([], [])).toBeNull();
  });

  test('G15: all or nothing everywhere leaves limits without width', () => {
    expect(proportionChart([5, 7], [5, 7])).toMatchObject({ center: 1, lower: [1, 1], upper: [1, 1] });
    expect(proportionChart([0, 0], [5, 7])).toMatchObject({ center: 0, lower: [0, 0], upper: [0, 0] });
  });

  test('A1, A4, A15: impossible counts are refused, with their place', () => {
    expect(() => proportionChart([3], [2])).toThrow(refused('out_of_range', 'proportionChart: successes[0]'));
    expect(() => proportionChart([1, -1], [2, 2])).toThrow(refused('out_of_range', 'proportionChart: successes[1]'));
    expect(() => proportionChart([1], [Number.NaN])).toThrow(refused('out_of_range', 'proportionChart: trials[0]'));
    expect(() => proportionChart([1], [1, 2])).toThrow(refused('length_mismatch', 'proportionChart: trials'));
    expect(() => proportionChart([1], [2], { center: 50 })).toThrow('did you mean 0.5?');
    expect(() => proportionChart(['1'] as unknown as number[], [2])).toThrow(
      expect.objectContaining({ code: 'not_a_number' }),
    );
  });
});

test('A8: a centre of -0 is 0, and so is what comes of it', () => {
  const flat = { center: 0, sigma: [0], lower: [0], upper: [0] };
  expect(proportionChart([1], [1], { center: -0 })).toEqual(flat);
  expect(rateChart([1], [1], { center: -0 })).toEqual(flat);
  expect(countChart([1], { center: -0 })).toEqual({ center: 0, sigma: 0, lower: 0, upper: 0 });
});

describe('countChart', () => {
  test('16 on average: from 4 to 28; never below 0', () => {
    expect(countChart([14, 18, 16])).toEqual({ center: 16, sigma: 4, lower: 4, upper: 28 });
    expect(countChart([4])).toMatchObject({ lower: 0, upper: 10 });
    expect(countChart([99], { center: 25 })).toMatchObject({ center: 25, upper: 40 });
  });

  test('G1, G15: no counts, no chart; zeros alone, limits without width', () => {
    expect(countChart([])).toBeNull();
    expect(countChart([0, 0])).toEqual({ center: 0, sigma: 0, lower: 0, upper: 0 });
  });

  test('A1: a count below 0 is refused', () => {
    expect(() => countChart([1, -2])).toThrow(refused('out_of_range', 'countChart: counts[1]'));
    expect(() => countChart([1], { center: -1 })).toThrow(refused('out_of_range', 'countChart: options.center'));
  });
});

describe('rateChart', () => {
  test('4 per unit: of one unit from 0 to 10, of four units from 1 to 7', () => {
    expect(rateChart([4, 16], [1, 4])).toEqual({ center: 4, sigma: [2, 1], lower: [0, 1], upper: [10, 7] });
  });

  test('of units of one size it is the chart of counts', () => {
    const counts = [7, 2, 9, 4];
    const chart = rateChart(counts, [1, 1, 1, 1]);
    const { center, upper } = countChart(counts) ?? {};
    expect([chart?.center, chart?.upper[2]]).toEqual([center, upper]);
  });

  test('events without exposure are refused, nothing in nothing is not', () => {
    expect(() => rateChart([1], [0])).toThrow(refused('out_of_range', 'rateChart: counts[0]'));
    expect(rateChart([0, 4], [0, 4])).toMatchObject({ center: 1, sigma: [null, 0.5] });
    expect(rateChart([0], [0])).toBeNull();
    expect(() => rateChart([1], [1], { center: -1 })).toThrow(refused('out_of_range', 'rateChart: options.center'));
  });
});
