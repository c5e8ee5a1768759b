import { describe, expect, test } from 'vitest';
import { backtest } from '../../../src/index.ts';
import { codeOf } from '../../kpis/records.ts';
import { dailyVolumes } from './volumes.ts';

describe('backtest', () => {
  test('by hand: one fold of the seasonal naive', () => {
    // Trained on 1 3 | 2 5 | 2 5 | 4 6 (changes 1 2 0 0 2 1: scale 1), asked for 5 and 4 where it repeats 4 and 6.
    const values = [1, 3, 2, 5, 2, 5, 4, 6, 5, 4];
    const { scores, folds, best, needed, count } = backtest(values, {
      seasons: [2],
      horizon: 2,
      methods: [],
      level: 0.8,
    });
    expect({ folds, best, needed, count }).toEqual({ folds: 1, best: 'seasonal_naive', needed: 10, count: 10 });
    expect(scores).toHaveLength(1);
    expect(scores[0]).toMatchObject({ points: 2, meanAbsoluteScaledError: 1.5, reason: null });
    expect(scores[0]?.weightedAbsolutePercentageError).toBeCloseTo(3 / 9, 14);
    expect(scores[0]?.rootMeanSquaredError).toBeCloseTo(Math.sqrt(2.5), 14);
    // σ = √(10 ÷ 6), and 1.2816 σ = 1.65: 1 is within, 2 is not.
    expect(scores[0]?.coverage).toBe(0.5);
  });

  test('what comes later changes nothing of what would have been said before', () => {
    const values = dailyVolumes(60);
    const spoilt = values.map((value, day) => (day < 53 ? value : value + 500));
    const options = { seasons: [7], horizon: 7, folds: 1 } as const;
    const [plain, other] = [backtest(values, options), backtest(spoilt, options)];
    // One fold, ending with the spoilt week: the same forecast, 500 farther off.
    plain.scores.forEach((score, index) => {
      const wrong = other.scores[index]?.meanAbsoluteScaledError as number;
      expect(wrong).toBeGreaterThan(20 * (score.meanAbsoluteScaledError as number));
    });
    const gap: (number | null)[] = values.slice();
    gap[52] = null;
    const filled = backtest(gap, options).scores[0]?.meanAbsoluteScaledError as number;
    const spoiltGap = backtest(
      gap.map((value, day) => (day < 53 ? value : (value ?? 0) + 500)),
      options,
    );
    // The gap is filled from before: 500 more after it make the error larger by 500 ÷ scale, and not by less.
    const scale =
      500 /
      ((other.scores[0]?.meanAbsoluteScaledError as number) - (plain.scores[0]?.meanAbsoluteScaledError as number));
    expect(spoiltGap.scores[0]?.meanAbsoluteScaledError).toBeGreaterThan(filled + (500 / scale) * 0.9);
  });

  test('folds lie between the shortest history and the last that can be checked', () => {
    expect(backtest(dailyVolumes(60), { seasons: [7], horizon: 7, folds: 5 }).folds).toBe(5);
    expect(backtest(dailyVolumes(22), { seasons: [7], horizon: 7 }).folds).toBe(2);
  });

  test('intervals hold about as often as they say', () => {
    let [within, points] = [0, 0];
    for (let seed = 1; seed <= 10; seed++) {
      const { scores } = backtest(dailyVolumes(84, seed), {
        seasons: [7],
        horizon: 14,
        level: 0.8,
        methods: ['seasonal_mean'],
      });
      within += (scores[1]?.coverage as number) * (scores[1]?.points as number);
      points += scores[1]?.points as number;
    }
    expect(within / points).toBeGreaterThan(0.72);
    expect(within / points).toBeLessThan(0.88);
  });

  test('periods without a value are not compared, and counted', () => {
    const values: (number | null)[] = dailyVolumes(28);
    values[25] = null;
    const found = backtest(values, { seasons: [7], horizon: 7, folds: 1 });
    expect(found.filled).toBe(1);
    expect(found.scores[0]?.points).toBe(6);
  });

  test('G13, G16: too short is a reason; zeros leave WAPE and MASE', () => {
    expect(backtest(dailyVolumes(20), { seasons: [7], horizon: 7 })).toMatchObject({
      ...{ reason: 'too_short', folds: 0, scores: [], best: null, beatsSeasonalNaive: null, needed: 21, count: 20 },
    });
    const zeros = dailyVolumes(42).map((value, day) => (day % 7 > 4 ? 0 : value));
    const [naive] = backtest(zeros, { seasons: [7], horizon: 7 }).scores;
    expect(naive?.weightedAbsolutePercentageError).toBeGreaterThan(0);
    expect(naive?.meanAbsoluteScaledError).toBeGreaterThan(0);
  });

  test('the yardstick is always among the methods; an unknown one is refused', () => {
    const found = backtest(dailyVolumes(42), { seasons: [7], horizon: 7, methods: ['drift'] });
    expect(found.scores.map(({ method }) => method)).toEqual(['seasonal_naive', 'drift']);
    const methods = ['arima' as 'drift'];
    expect(codeOf(() => backtest(dailyVolumes(42), { horizon: 7, methods }))).toBe('invalid_option');
    expect(codeOf(() => backtest(dailyVolumes(42), {} as { horizon: number }))).toBe('missing_option');
  });

  test('a history that its unit or bounds rule out is refused', () => {
    const values = dailyVolumes(60);
    expect(codeOf(() => backtest(values, { seasons: [7], horizon: 7, unit: 'rate' }))).toBe('out_of_bounds');
    expect(codeOf(() => backtest(values, { seasons: [7], horizon: 7, bounds: [null, 50] }))).toBe('out_of_bounds');
  });
});
