import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { mergeSums, sumOf } from '../../stats/exactSum.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { monthOf } from './monthOf.ts';
import { type ReviewAgreement, reviewAgreement } from './reviewAgreement.ts';
import { type AgentReviews, type ReviewCoverage, type ReviewGoal, reviewCoverage } from './reviewCoverage.ts';
import { addReview, type CriterionTotals, mergeReviews, noReviews, type ReviewTotals } from './reviewTotals.ts';
import type { ScoredReview } from './scoredReview.ts';

/** One criterion over all reviews. */
export interface CriterionScore {
  /** The criterion. */
  readonly criterion: string;
  /** Mean share of its points, 0 to 1. */
  readonly value: number | null;
  /** Reviews that judged it. */
  readonly reviews: number;
  /** Reviews that it failed as a critical one. */
  readonly failed: number;
}

/** Quality of the work: `value` is the mean score of the reviews. */
export interface QaScore {
  readonly value: number | null;
  /** Reviews that count. */
  readonly reviews: number;
  /** Reviews that are 0 because a critical criterion failed. */
  readonly failedCritical: number;
  /** By name. */
  readonly criteria: readonly CriterionScore[];
  /** By id. */
  readonly agents: readonly AgentReviews[];
  /** How many reviews agents get in a month, against the goal. */
  readonly coverage: ReviewCoverage;
  /** `null` when no two reviewers judged the same work. */
  readonly agreement: ReviewAgreement | null;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

interface ReviewSummaryRules {
  readonly timeZone: string;
  readonly reviewsPerMonth?: ReviewGoal;
  readonly agents?: readonly string[];
  readonly from?: Instant;
  readonly to?: Instant;
}

const usual: ReviewGoal = { from: 5, to: 10 };

/** Adds up scored reviews by criterion, agent and month, and keeps those of tickets for comparison. */
export function reviewSummary(rules: ReviewSummaryRules): Summary<ScoredReview, ReviewTotals, QaScore> {
  const { timeZone, reviewsPerMonth = usual, agents: expected = [], from, to } = rules;
  const month = monthOf(timeZone, 'qaScore: options.timeZone');
  const range = {
    ...(from === undefined ? {} : { first: month(toInstant(from)) }),
    // The end itself is outside.
    ...(to === undefined ? {} : { last: month(toInstant(to) - 1) }),
  };
  return {
    init: noReviews,
    keep: (totals, review) => addReview(totals, review, month(review.at)),
    merge: mergeReviews,
    result(totals, { counted, pending, excluded }) {
      const sum: number[] = [];
      for (const own of Object.values(totals.agents)) mergeSums(sum, own.sum);
      const { agents, coverage } = reviewCoverage(totals.agents, expected, reviewsPerMonth, range);
      return {
        ...{ value: share(sumOf(sum), counted), reviews: counted, failedCritical: totals.failed },
        ...{ criteria: criterionScores(totals.criteria), agents, coverage },
        ...{ agreement: reviewAgreement(totals.ratings), pending, excluded },
      };
    },
  };
}

function criterionScores(totals: Readonly<Record<string, CriterionTotals>>): CriterionScore[] {
  return Object.keys(totals)
    .sort()
    .map((key) => {
      const { sum, reviews, failed } = totals[key] as CriterionTotals;
      return { criterion: key.slice(1), value: share(sumOf(sum), reviews), reviews, failed };
    });
}
