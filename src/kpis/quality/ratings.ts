import { compareKeys } from '../../fold/groupKey.ts';
import type { ScoredReview } from './scoredReview.ts';

/** How one reviewer judged the work on one ticket, as far as it can be compared with another's judgement. */
export interface Rating {
  readonly at: number;
  readonly id: string;
  /** Criterion, score and max, where both are whole points. */
  readonly points: readonly (readonly [criterion: string, score: number, max: number])[];
}

/** By ticket and agent, as JSON, then by `#` and the reviewer. */
export type RatingsByTicket = Record<string, Record<string, Rating>>;

/** Agreement is counted in a table of points × points. */
const MOST_POINTS = 100;

/** Keeps a review of a ticket for comparison; of the same reviewer's reviews of a ticket the latest. */
export function rememberRating(
  ratings: RatingsByTicket,
  { ticket, agent, reviewer, at, id, marks }: ScoredReview,
): void {
  if (ticket === null) return;
  const points: Rating['points'] = marks
    .filter(({ score, max }) => Number.isInteger(score) && Number.isInteger(max) && max <= MOST_POINTS)
    .map(({ criterion, score, max }): Rating['points'][number] => [criterion, score, max])
    .sort(([left], [right]) => compareKeys(left, right));
  keep(ratings, JSON.stringify([ticket, agent]), `#${reviewer}`, { at, id, points });
}

export function mergeRatings(left: RatingsByTicket, right: RatingsByTicket): void {
  for (const ticket of Object.keys(right)) {
    const own = right[ticket] as Record<string, Rating>;
    for (const reviewer of Object.keys(own)) keep(left, ticket, reviewer, own[reviewer] as Rating);
  }
}

function keep(ratings: RatingsByTicket, ticket: string, reviewer: string, rating: Rating): void {
  ratings[ticket] ??= {};
  const own = ratings[ticket];
  const before = own[reviewer];
  if (before === undefined || isLater(rating, before)) own[reviewer] = rating;
}

/** By date; equal dates go by id, equal ids by what was judged. */
function isLater(rating: Rating, before: Rating): boolean {
  const order =
    rating.at - before.at ||
    compareKeys(rating.id, before.id) ||
    compareKeys(JSON.stringify(rating.points), JSON.stringify(before.points));
  return order > 0;
}
