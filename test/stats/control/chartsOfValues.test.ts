import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cusumChart } from '../../../src/stats/control/cusumChart.ts';
import { ewmaChart } from '../../../src/stats/control/ewmaChart.ts';
import { individualsChart, individualsOf } from '../../../src/stats/control/individualsChart.ts';

const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });

describe('individualsChart', () => {
  test('ranges 2, 1 and 2 amount to a sigma of 5/3 ÷ 1.128', () => {
    const chart = individualsChart([10, 12, 11, 13]);
    expect(chart).toMatchObject({ center: 11.5, meanMovingRange: 5 / 3 });
    expect(chart?.upper).toBeCloseTo(11.5 + (3 * 5) / 3 / 1.128, 12);
    expect(chart?.lower).toBeCloseTo(11.5 - (3 * 5) / 3 / 1.128, 12);
    expect(individualsChart([10, 12, 11, 13], { d2: 2 / Math.sqrt(Math.PI) })?.sigma).toBeCloseTo(1.4770449, 6);
  });

  test('a jump in the middle hardly widens the limits', () => {
    const jump = [...Array(10).keys()].map((index) => (index < 5 ? 0 : 10) + (index % 2));
    expect(individualsChart(jump)?.meanMovingRange).toBeCloseTo(19 / 9, 12);
  });

  test('what stands on either side of a gap are no neighbours', () => {
    const runs = [Float64Array.of(1, 2), Float64Array.of(100, 103), Float64Array.of(7)];
    expect(individualsOf(runs)).toMatchObject({ center: 42.6, meanMovingRange: 2 });
  });

  test('G2: one value has no limits', () => {
    expect(individualsChart([3])).toBeNull();
    expect(individualsChart([])).toBeNull();
    expect(individualsOf([Float64Array.of(1), Float64Array.of(2)])).toBeNull();
  });

  test('A1, A2, A12: what is no finite number is refused', () => {
    expect(() => individualsChart([1, Number.NaN])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => individualsChart([1, Number.POSITIVE_INFINITY])).toThrow(
      expect.objectContaining({ code: 'non_finite' }),
    );
    expect(() => individualsChart([1e308, -1e308])).toThrow(expect.objectContaining({ code: 'overflow' }));
    expect(() => individualsChart([1, 2], { d2: 0 })).toThrow(refused('out_of_range', 'individualsChart: options.d2'));
  });

  test('A8: a mean too small for a double is 0, never -0, and so are the limits', () => {
    expect(individualsChart([-5e-324, 0, 0, 0])).toEqual({
      ...{ center: 0, meanMovingRange: 0, sigma: 0, lower: 0, upper: 0 },
    });
  });

  test('moves along with the values, and grows with them', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -9, max: 9 }), (values, shift) => {
        const [chart, moved, twice] = [
          individualsChart(values),
          individualsChart(values.map((value) => value + shift)),
          individualsChart(values.map((value) => value * 2)),
        ];
        expect(moved?.upper).toBeCloseTo((chart?.upper ?? 0) + shift, 9);
        expect(moved?.sigma).toBe(chart?.sigma);
        expect(twice?.sigma).toBeCloseTo((chart?.sigma ?? 0) * 2, 9);
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe('ewmaChart', () => {
  test('with all the weight on the newest value it is the chart of the values', () => {
    const chart = ewmaChart([3, 14, 6], { target: 5, sigma: 2, lambda: 1 });
    expect(chart).toMatchObject({ smoothed: [3, 14, 6], upper: [11, 11, 11], steadyUpper: 11, signals: [1] });
  });

  test('the first limit of weight λ is λ L sigma from the target, the last √(λ ÷ (2 − λ)) L sigma', () => {
    const chart = ewmaChart(Array(200).fill(0), { target: 0, sigma: 1, lambda: 0.4, width: 3 });
    expect(chart.upper[0]).toBeCloseTo(1.2, 12);
    expect(chart.upper[1]).toBeCloseTo(3 * 0.4 * Math.sqrt(1 + 0.36), 12);
    expect(chart.upper[199]).toBeCloseTo(1.5, 12);
    expect(chart.lower[199]).toBe(chart.steadyLower);
  });

  test('G15: without spread, values on the target are no signal', () => {
    for (const target of [0.1, 0.7, 1e9 + 0.3]) {
      expect(ewmaChart(Array(50).fill(target), { target, sigma: 0 }).signals).toEqual([]);
    }
    expect(ewmaChart([1, 2], { target: 1, sigma: 0 }).signals).toEqual([1]);
    expect(ewmaChart([], { target: 1, sigma: 0 }).smoothed).toEqual([]);
  });

  test('A8: nothing is -0', () => {
    const zeros = { smoothed: [0, 0], lower: [0, 0], upper: [0, 0], steadyLower: 0, steadyUpper: 0, signals: [] };
    expect(ewmaChart([-0, 0], { target: -0, sigma: 0 })).toEqual(zeros);
    expect(ewmaChart([-0, 0], { target: -0, sigma: -0 })).toEqual(zeros);
  });

  test('A1, A2: what is no finite number is refused', () => {
    const options = { target: 0, sigma: 1 };
    expect(() => ewmaChart([1, Number.NaN], options)).toThrow(refused('not_a_number', 'ewmaChart: values[1]'));
    expect(() => ewmaChart([Number.NEGATIVE_INFINITY], options)).toThrow(refused('non_finite', 'ewmaChart: values[0]'));
    for (const target of [Number.POSITIVE_INFINITY, '5']) {
      const refuse = () => Reflect.apply(ewmaChart, null, [[1], { target, sigma: 1 }]);
      expect(refuse).toThrow(refused('out_of_range', 'ewmaChart: options.target'));
      expect(refuse).toThrow('expected a finite number, got');
    }
    expect(() => ewmaChart([1], { target: 0, sigma: -1 })).toThrow('expected a finite number from 0, got -1');
    const endless = { target: 0, sigma: Number.POSITIVE_INFINITY };
    expect(() => ewmaChart([1], endless)).toThrow(refused('out_of_range', 'ewmaChart: options.sigma'));
  });

  test('G5: another weight, spread or width is refused', () => {
    const options = { target: 0, sigma: 1 };
    expect(() => ewmaChart([1], { ...options, lambda: 0 })).toThrow(
      refused('out_of_range', 'ewmaChart: options.lambda'),
    );
    expect(() => ewmaChart([1], { ...options, lambda: 20 })).toThrow('did you mean 0.2?');
    expect(() => ewmaChart([1], { ...options, sigma: -1 })).toThrow(
      refused('out_of_range', 'ewmaChart: options.sigma'),
    );
    expect(() => ewmaChart([1], { ...options, width: Number.NaN })).toThrow(
      refused('out_of_range', 'ewmaChart: options.width'),
    );
    expect(() => ewmaChart([1], { target: Number.NaN, sigma: 1 })).toThrow(
      refused('out_of_range', 'ewmaChart: options.target'),
    );
  });
});

describe('cusumChart', () => {
  test('adds up what lies more than the slack away, on each side by itself', () => {
    const chart = cusumChart([10, 12, 9, 13, 13, 4], { target: 10, slack: 1, limit: 3 });
    expect(chart.above).toEqual([0, 1, 0, 2, 4, 0]);
    expect(chart.below).toEqual([0, 0, 0, 0, 0, 5]);
    expect(chart.signals).toEqual([4, 5]);
  });

  test('a sum of decimals that equals the limit is no signal', () => {
    expect(cusumChart([10.1, 10.1, 10.1], { target: 10, slack: 0, limit: 0.3 }).signals).toEqual([]);
    expect(cusumChart([0.1, 0.2], { target: 0, slack: 0, limit: 0.3 }).signals).toEqual([]);
    expect(cusumChart([0.1, 0.2001], { target: 0, slack: 0, limit: 0.3 }).signals).toEqual([1]);
    // 1001.1 − 1001 is 0.1000000000000227 in binary.
    expect(cusumChart([1001.1], { target: 1001, slack: 0, limit: 0.1 }).signals).toEqual([]);
    expect(cusumChart([1001.1], { target: 0, slack: 1001, limit: 0.1 }).signals).toEqual([]);
    expect(cusumChart([-1001.1], { target: 0, slack: 1001, limit: 0.1 }).signals).toEqual([]);
    expect(cusumChart([1001.1001], { target: 1001, slack: 0, limit: 0.1 }).signals).toEqual([0]);
    expect(cusumChart([0, -0], { target: 0, slack: 0, limit: 0 }).signals).toEqual([]);
  });

  test('upside down it is the other side', () => {
    fc.assert(
      fc.property(series, (values) => {
        const chart = cusumChart(values, { target: 3, slack: 1, limit: 20 });
        const mirrored = cusumChart(
          values.map((value) => -value),
          { target: -3, slack: 1, limit: 20 },
        );
        expect([mirrored.below, mirrored.above, mirrored.signals]).toEqual([chart.above, chart.below, chart.signals]);
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  test('A1: refuses what is no number, and a slack or limit below 0', () => {
    const options = { target: 0, slack: 1, limit: 1 };
    expect(() => cusumChart([Number.NaN], options)).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => cusumChart([1], { ...options, slack: -1 })).toThrow(
      refused('out_of_range', 'cusumChart: options.slack'),
    );
    expect(() => cusumChart([1], { ...options, limit: Number.NaN })).toThrow(
      refused('out_of_range', 'cusumChart: options.limit'),
    );
  });
});
