import type { ForecastMethod } from './forecastMethod.ts';
import type { MethodScore } from './scoreMethods.ts';

/** The method with the least MASE (after a flat history, the least RMSE), the first of equals; `null` without a score. */
export function bestMethod(scores: readonly MethodScore[]): ForecastMethod | null {
  let best: MethodScore | null = null;
  for (const score of scores) {
    if (score.points > 0 && (best === null || isBetter(score, best))) best = score;
  }
  return best?.method ?? null;
}

/** Whether a method did better than the values of a season before; `null` where that is not known. */
export function beatsNaive(scores: readonly MethodScore[], method: ForecastMethod | null): boolean | null {
  const own = scores.find((score) => score.method === method);
  const naive = scores.find((score) => score.method === 'seasonal_naive');
  if (own === undefined || naive === undefined || own.points === 0 || naive.points === 0) return null;
  return isBetter(own, naive);
}

function isBetter(left: MethodScore, right: MethodScore): boolean {
  const [ours, theirs] = [left.meanAbsoluteScaledError, right.meanAbsoluteScaledError];
  if (ours !== null && theirs !== null) return ours < theirs;
  // What has points has this error.
  return (left.rootMeanSquaredError as number) < (right.rootMeanSquaredError as number);
}
