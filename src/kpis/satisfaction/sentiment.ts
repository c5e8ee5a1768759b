import { exclude, fault } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { numberWithin } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { Survey } from '../../model/survey.ts';
import { addToSum, mergeSums, sumOf } from '../../stats/exactSum.ts';

export interface SentimentOptions extends KpiOptions {
  /** Scores no further than this from 0 are neutral. Default: 0.05. */
  readonly neutralWithin?: number;
}

/** Sentiment: `value` is the mean score, −1 to 1. */
export interface SentimentSummary {
  readonly value: number | null;
  readonly count: number;
  /** Scores below the neutral ones. */
  readonly negative: number;
  /** Scores near 0. */
  readonly neutral: number;
  /** Scores above the neutral ones. */
  readonly positive: number;
  /** `negative` ÷ `count`. */
  readonly negativeShare: number | null;
  /** `neutral` ÷ `count`. */
  readonly neutralShare: number | null;
  /** `positive` ÷ `count`. */
  readonly positiveShare: number | null;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

interface KeptSentiment {
  /** Exact parts of the sum, so that no order of the rows changes a bit of the mean. */
  sum: number[];
  negative: number;
  positive: number;
}

const noScore = exclude('no_sentiment');

/**
 * How customers sound, from the scores that messages or surveys carry.
 *
 * Counts: messages or surveys with a `sentiment` from −1 (negative) to 1 (positive). The score comes from your own
 * scorer (`scoreSentiment`); no model is built in. Without a score: `no_sentiment`; outside −1…1: `invalid_score`.
 *
 * Trap: scorers trained on reviews take «problem» and «error» for anger; judge changes, not levels.
 *
 * Takes messages or surveys; gives a mean from −1 to 1 and shares from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_score` at the first faulty row.
 * @example
 * import { sentiment } from 'support-kpis';
 * const surveys = [0.5, -0.5, 0.75].map((score, index) => ({ id: `S-${index}`, kind: 'csat', sentiment: score }) as const);
 * sentiment(surveys).value // → 0.25
 */
export const sentiment = /* @__PURE__ */ defineKpi({
  id: 'sentiment',
  title: 'Sentiment',
  question: 'How do customers sound?',
  formula: 'mean of the scores from −1 to 1; share negative, neutral, positive',
  rows: 'interactions',
  unit: 'score',
  better: 'higher',
  sources: ['Hutto and Gilbert 2014 (VADER): neutral within ±0.05'],
  options: { neutralWithin: numberWithin(0, 1) },
  summary: ({ neutralWithin = 0.05 }: SentimentOptions): Summary<number, KeptSentiment, SentimentSummary> => ({
    init: () => ({ sum: [], negative: 0, positive: 0 }),
    keep(kept, score) {
      kept.sum = addToSum(kept.sum, score);
      if (score > neutralWithin) kept.positive++;
      else if (score < -neutralWithin) kept.negative++;
      return kept;
    },
    merge(left, right) {
      left.sum = mergeSums(left.sum, right.sum);
      left.negative += right.negative;
      left.positive += right.positive;
      return left;
    },
    result({ sum, negative, positive }, { counted, pending, excluded }) {
      const neutral = counted - negative - positive;
      return {
        ...{ value: share(sumOf(sum), counted), count: counted, negative, neutral, positive },
        ...{ negativeShare: share(negative, counted), neutralShare: share(neutral, counted) },
        ...{ positiveShare: share(positive, counted), pending, excluded },
      };
    },
  }),
  measure: (_: SentimentOptions) => (row: Interaction | Survey) => {
    const score = 'sentiment' in row ? (row.sentiment ?? null) : null;
    if (score === null) return noScore;
    if (typeof score !== 'number' || !(score >= -1 && score <= 1)) {
      return fault('invalid_score', 'sentiment', 'a number from −1 to 1', score);
    }
    return score;
  },
});
