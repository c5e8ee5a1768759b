import { checkChoice } from '../choice.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject, givenOptions } from '../given.ts';
import { normalQuantile } from '../normalQuantile.ts';
import type { Interval } from '../wilsonInterval.ts';
import { checkNpsCounts, type NpsCounts, type NpsMethod, npsAnswers, npsEstimate } from './npsCounts.ts';

/** A net score from −100 to 100, and between which values the true one probably lies. */
export interface NpsInterval extends Interval {
  /** 100 × (promoters − detractors) ÷ answers. */
  readonly score: number;
  /** The middle of the interval before it is cut off at ±100; the score itself for `multinomial`. */
  readonly adjustedScore: number;
  /** Of the adjusted score, in points. */
  readonly standardError: number;
}

export interface NpsIntervalOptions {
  /** The confidence, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
  /** `adjusted` unless said otherwise. */
  readonly method?: NpsMethod | undefined;
}

/** Three answers, half of them passives, make the interval hold for few answers. */
const ADDED = 3;

/**
 * Between which values the true net score probably lies. `null` without answers.
 *
 * `adjusted` adds three made-up answers first, so that twelve promoters of twelve are no certainty: it covers close to
 * the level from five answers on. `multinomial` is what most tools show; with ten answers it covers 70 % instead of
 * 95 %, and it has no width when all answers are alike. The trap: a score of few answers may lie outside the adjusted
 * interval, and neither knows of the customers who did not answer.
 *
 * @param counts any object with the three counts, such as the result of the KPI
 * @throws `out_of_range` for an impossible count or level, `invalid_option` for another method
 * @example
 * import { npsInterval } from 'support-kpis/stats';
 * const all = npsInterval({ promoters: 12, passives: 0, detractors: 0 });
 * [all?.score, all?.lower.toFixed(0), all?.upper] // → [100, '54', 100]
 * @see B. Rocks (2016), Interval Estimation for the «Net Promoter Score», The American Statistician 70
 */
export function npsInterval(counts: NpsCounts, options: NpsIntervalOptions = {}): NpsInterval | null {
  givenObject(counts, 'npsInterval: counts');
  const { level = 0.95, method = 'adjusted' } = givenOptions(options, 'npsInterval: options', ['level', 'method']);
  checkFraction(level, 'npsInterval: options.level', true);
  checkChoice(method, ['adjusted', 'multinomial'], 'npsInterval: options.method');
  checkNpsCounts(counts, 'npsInterval: counts');
  if (npsAnswers(counts) === 0) return null;
  const { score, variance } = npsEstimate(counts, method === 'adjusted' ? ADDED : 0);
  const standardError = Math.sqrt(variance);
  const reach = -normalQuantile((1 - level) / 2) * standardError;
  return {
    score: npsEstimate(counts, 0).score,
    adjustedScore: score,
    standardError,
    lower: Math.max(score - reach, -100),
    upper: Math.min(score + reach, 100),
  };
}
