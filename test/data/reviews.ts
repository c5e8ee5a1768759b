import type { Survey, SurveyKind } from '../../src/index.ts';
import { once, readInstant, readLines } from './realLogs.ts';

type Rating =
  | 'overall_rating'
  | 'comfort_rating'
  | 'cleanliness_rating'
  | 'catering_rating'
  | 'staff_service_rating'
  | 'recommended';

const reviewLines = once(() => readLines<Rating | 'date'>('skytrax_lounge', 'reviews.csv.gz'));

/** Q. Nguyen (2015), reviews of airport lounges. One survey per review, with one of its ratings as the score; an empty rating was not answered. */
export function reviews(rating: Rating, kind: SurveyKind = 'csat'): Survey[] {
  return reviewLines().map((line, index) => ({
    ...{ id: String(index), kind, respondedAt: readInstant(line.date, 'UTC') },
    score: line[rating] === '' ? null : Number(line[rating]),
  }));
}
