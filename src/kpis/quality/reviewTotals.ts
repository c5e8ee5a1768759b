import { addToTally, mergeTallies, type Tally } from '../../fold/tally.ts';
import { addToSum, mergeSums } from '../../stats/exactSum.ts';
import { mergeRatings, type RatingsByTicket, rememberRating } from './ratings.ts';
import type { ScoredReview } from './scoredReview.ts';

/** What one agent's reviews add up to. */
export interface AgentTotals {
  /** Exact sum of the scores. */
  sum: number[];
  /** Reviews by month, months counted from year 0. */
  readonly months: Tally;
}

/** What the judgements of one criterion add up to. */
export interface CriterionTotals {
  /** Exact sum of the shares of points. */
  sum: number[];
  reviews: number;
  failed: number;
}

/** All that must be kept of reviews. Ids stand after a `#`, so that none is a name that objects have. */
export interface ReviewTotals {
  readonly agents: Record<string, AgentTotals>;
  readonly criteria: Record<string, CriterionTotals>;
  readonly ratings: RatingsByTicket;
  failed: number;
}

export function noReviews(): ReviewTotals {
  return { agents: {}, criteria: {}, ratings: {}, failed: 0 };
}

export function addReview(totals: ReviewTotals, review: ScoredReview, month: number): ReviewTotals {
  const agent = agentTotals(totals, `#${review.agent}`);
  agent.sum = addToSum(agent.sum, review.score);
  addToTally(agent.months, String(month));
  for (const mark of review.marks) {
    const criterion = criterionTotals(totals, `#${mark.criterion}`);
    criterion.sum = addToSum(criterion.sum, mark.share);
    criterion.reviews++;
    if (mark.failed) criterion.failed++;
  }
  if (review.failed) totals.failed++;
  rememberRating(totals.ratings, review);
  return totals;
}

export function mergeReviews(left: ReviewTotals, right: ReviewTotals): ReviewTotals {
  for (const key of Object.keys(right.agents)) {
    const own = agentTotals(left, key);
    const { sum, months } = right.agents[key] as AgentTotals;
    own.sum = mergeSums(own.sum, sum);
    mergeTallies(own.months, months);
  }
  for (const key of Object.keys(right.criteria)) {
    const own = criterionTotals(left, key);
    const { sum, reviews, failed } = right.criteria[key] as CriterionTotals;
    own.sum = mergeSums(own.sum, sum);
    own.reviews += reviews;
    own.failed += failed;
  }
  mergeRatings(left.ratings, right.ratings);
  left.failed += right.failed;
  return left;
}

function agentTotals({ agents }: ReviewTotals, key: string): AgentTotals {
  agents[key] ??= { sum: [], months: {} };
  return agents[key];
}

function criterionTotals({ criteria }: ReviewTotals, key: string): CriterionTotals {
  criteria[key] ??= { sum: [], reviews: 0, failed: 0 };
  return criteria[key];
}
