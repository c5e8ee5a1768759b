import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/kpis/quality/monthOf.ts';
import { mergeRatings, type RatingsByTicket, rememberRating } from '../../../src/kpis/quality/ratings.ts';

const mark = (criterion: string, score: number, max = 5) => ({
  ...{ criterion, score, max, share: score / max, weight: 1, failed: false },
});
const review = (fields: object = {}) => ({
  ...{ id: 'R-1', agent: 'ann', reviewer: 'quinn', ticket: 'T-1', at: 5, score: 1, failed: false },
  ...{ marks: [mark('tone', 4), mark('accuracy', 5)], ...fields },
});
const remembered = (...reviews: object[]): RatingsByTicket => {
  const ratings: RatingsByTicket = {};
  for (const own of reviews) rememberRating(ratings, review(own));
  return ratings;
};

describe('ratings of reviewers', () => {
  test('are kept by ticket and agent, and by reviewer, with the criteria in order', () => {
    const rating = {
      at: 5,
      id: 'R-1',
      points: [
        ['accuracy', 5, 5],
        ['tone', 4, 5],
      ],
    };
    expect(remembered({})).toEqual({ '["T-1","ann"]': { '#quinn': rating } });
    expect(remembered({ ticket: null })).toEqual({});
    const marks = ['b', 'c', 'a', 'd'].map((criterion) => mark(criterion, 1));
    expect(remembered({ marks })['["T-1","ann"]']?.['#quinn']?.points.map(([criterion]) => criterion)).toEqual([
      ...['a', 'b', 'c', 'd'],
    ]);
  });

  test('hold whole points up to a hundred', () => {
    const marks = [mark('a', 100, 100), mark('b', 3, 101), mark('c', 2.5), mark('d', 1, 1.5)];
    expect(remembered({ marks })['["T-1","ann"]']?.['#quinn']?.points).toEqual([['a', 100, 100]]);
  });

  test.each([
    ['the later date', { at: 6, id: 'R-0' }, {}],
    ['of equal dates the greater id', { id: 'R-2' }, {}],
    ['of equal ids what was judged, by its text', { marks: [mark('tone', 4)] }, {}],
  ])('of one reviewer %s wins, in either order and merged', (_, winner, loser) => {
    const expected = remembered(winner);
    expect(remembered(winner, loser)).toEqual(expected);
    expect(remembered(loser, winner)).toEqual(expected);
    for (const [left, right] of [
      [winner, loser],
      [loser, winner],
    ] as const) {
      const merged = remembered(left);
      mergeRatings(merged, remembered(right));
      expect(merged).toEqual(expected);
    }
  });
});

test('months are numbered from January of the year 0', () => {
  expect(monthOf('UTC', 'here')(Date.UTC(2024, 0, 31))).toBe(2024 * 12);
  expect(monthOf('UTC', 'here')(Date.UTC(2023, 11, 31, 23, 59))).toBe(2024 * 12 - 1);
  expect(monthOf('Europe/Berlin', 'here')(Date.UTC(2023, 11, 31, 23))).toBe(2024 * 12);
});
