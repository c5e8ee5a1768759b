import { exclude, fault, isExclusion, type Measure } from '../../fold/outcome.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { QaReview } from '../../model/workforce.ts';
import { addToSum, sumOf } from '../../stats/exactSum.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { isText, type Mark, markOf } from './mark.ts';

export interface ReviewRules {
  readonly criticalPass?: number;
  readonly from?: Instant;
  readonly to?: Instant;
}

/** A review with its score, 0 to 1. */
export interface ScoredReview {
  readonly id: string;
  readonly agent: string;
  readonly reviewer: string;
  readonly ticket: string | null;
  readonly at: number;
  readonly score: number;
  /** Whether a critical criterion failed, which made the score 0. */
  readonly failed: boolean;
  readonly marks: readonly Mark[];
}

const noCriteria = exclude('no_criteria');
const outsidePeriod = exclude('outside_period');

/** The score of a review: its weighted share of points, 0 when a critical criterion failed. */
export function scoredReview({ criticalPass = 1, from, to }: ReviewRules): Measure<QaReview, ScoredReview> {
  const low = from === undefined ? Number.NEGATIVE_INFINITY : toInstant(from);
  const high = to === undefined ? Number.POSITIVE_INFINITY : toInstant(to);
  return (review) => {
    const { agentId, reviewerId, at: date, criteria } = review;
    const ticketId = review.ticketId ?? null;
    const at = toInstant(date);
    if (Number.isNaN(at)) return invalidInstant('at', date);
    if (at < low || at >= high) return outsidePeriod;
    if (!isText(agentId)) return fault('invalid_id', 'agentId', 'the id of an agent', agentId);
    if (!isText(reviewerId)) return fault('invalid_id', 'reviewerId', 'the id of a reviewer', reviewerId);
    if (ticketId !== null && !isText(ticketId)) return fault('invalid_id', 'ticketId', 'the id of a ticket', ticketId);
    if ((criteria ?? null) === null) return noCriteria;
    if (!Array.isArray(criteria)) return fault('not_an_array', 'criteria', 'a list of criteria', criteria);
    if (criteria.length === 0) return noCriteria;
    const marks: Mark[] = [];
    const named = new Set<string>();
    for (const [index, own] of criteria.entries()) {
      const mark = markOf(own, `criteria[${index}]`, criticalPass);
      if (isExclusion(mark)) return mark;
      if (named.has(mark.criterion)) {
        return fault('duplicate_criterion', `criteria[${index}].criterion`, 'each criterion once', mark.criterion);
      }
      named.add(mark.criterion);
      marks.push(mark);
    }
    const points = weightedShare(marks);
    if (points === null) return fault('invalid_weight', 'criteria', 'a criterion with a weight above 0', 0);
    const failed = marks.some((mark) => mark.failed);
    const score = failed ? 0 : points;
    return { id: String(review.id), agent: agentId, reviewer: reviewerId, ticket: ticketId, at, score, failed, marks };
  };
}

/** Σ weight × share ÷ Σ weight, the same in every order of the criteria; `null` when none has a weight. */
function weightedShare(marks: readonly Mark[]): number | null {
  const points: number[] = [];
  const weights: number[] = [];
  for (const { weight, share } of marks) {
    addToSum(points, weight * share);
    addToSum(weights, weight);
  }
  const whole = sumOf(weights);
  return whole === 0 ? null : sumOf(points) / whole;
}
