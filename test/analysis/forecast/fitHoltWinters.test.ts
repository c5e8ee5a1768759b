import { describe, expect, test } from 'vitest';
import { fitHoltWinters } from '../../../src/analysis/forecast/fitHoltWinters.ts';
import type { FittedForecast } from '../../../src/analysis/forecast/forecastMethod.ts';
import { holtWinters } from '../../../src/stats/index.ts';
import { dailyVolumes } from './volumes.ts';

const values = Float64Array.from(dailyVolumes(42), (value, day) => value + day);
const setting = { seasons: [7], horizon: 9, level: 0.95, isCount: false } as const;

describe.each(['additive', 'multiplicative'] as const)('a simulated future of Holt and Winters, %s', (seasonal) => {
  const { prediction, parameters, simulate } = fitHoltWinters(values, setting, seasonal) as FittedForecast;

  test('without errors is the forecast', () => {
    simulate(new Float64Array(9)).forEach((value, step) => {
      expect(value).toBeCloseTo(prediction.forecast[step] as number, 8);
    });
  });

  test('has one step ahead the errors that it was made of', () => {
    const errors = Float64Array.from([0.1, -0.2, 0, 0.05, 0, 0.3, -0.1, 0.2, 0], (error) =>
      seasonal === 'additive' ? 50 * error : error,
    );
    const path = simulate(errors);
    const { alpha, beta, gamma } = parameters;
    const weights = { alpha: alpha as number, beta: beta as number, gamma: gamma as number };
    const { state } = holtWinters(values, { period: 7, seasonal, horizon: 1, ...weights }) ?? {};
    // A filter that goes on from where the history ended, over what was simulated.
    const again = holtWinters(path, { period: 7, seasonal, horizon: 1, ...weights, start: state });
    again?.fitted.forEach((fitted, step) => {
      const error = (path[step] as number) - fitted;
      expect(seasonal === 'additive' ? error : error / fitted).toBeCloseTo(errors[step] as number, 8);
    });
    expect(again?.fitted).toHaveLength(9);
  });
});
