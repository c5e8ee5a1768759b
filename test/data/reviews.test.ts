import { expect } from 'vitest';
import { csat, nps, type SatisfactionScore, series } from '../../src/index.ts';
import { wilsonInterval } from '../../src/stats/index.ts';
import { describeLog } from './describeLog.ts';
import { type ExpectedShare, expectNear, expectShare } from './expectations.ts';
import { reviews } from './reviews.ts';

interface ExpectedRatings {
  readonly n: number;
  readonly mean: number;
  readonly top2: number;
  readonly top2_wilson95: readonly [number, number];
  readonly bottom2: number;
  readonly hist: Readonly<Record<string, number>>;
}

const yearly = { by: 'respondedAt', every: 'year', timeZone: 'UTC' } as const;
const recommendation = csat.with({ scale: 'thumbs' });
const shareOf = ({ value, positive, responses }: SatisfactionScore) => ({
  ...{ value, numerator: positive, denominator: responses },
});

/** The log writes scores as `4.0` and names only those that were given. */
function givenScores(distribution: Readonly<Record<string, number>>): Record<string, number> {
  const given = Object.entries(distribution).filter(([, count]) => count > 0);
  return Object.fromEntries(given.map(([score, count]) => [`${score}.0`, count]));
}

describeLog('skytrax_lounge', 'reviews of airport lounges', (reproduce) => {
  reproduce('rows', 'all reviews, and by year', (expected: { n: number; by_year: object }) => {
    const surveys = reviews('recommended');
    expect(recommendation(surveys).responses).toBe(expected.n);
    const years = series(surveys, yearly, recommendation);
    expect(Object.fromEntries(years.map(({ label, result }) => [label, result.responses]))).toEqual(expected.by_year);
  });

  reproduce('recommended_rate', 'as thumbs, with the Wilson interval', (expected: ExpectedShare) => {
    expectShare(shareOf(recommendation(reviews('recommended'))), expected);
  });

  reproduce('recommended_by_year', 'as thumbs, year by year', (expected: Record<string, ExpectedShare>) => {
    const years = series(reviews('recommended'), yearly, recommendation);
    expect(years.map(({ label }) => label)).toEqual(Object.keys(expected));
    for (const { label, result } of years) expectShare(shareOf(result), expected[label] as ExpectedShare);
  });

  for (const rating of ['staff_service_rating', 'comfort_rating', 'cleanliness_rating', 'catering_rating'] as const) {
    reproduce(`csat_${rating}`, 'with its zeros as answers, and without them', (expected: ExpectedRatings) => {
      const surveys = reviews(rating);
      const zeros = expected.hist['0.0'] ?? 0;
      const unanswered = surveys.length - expected.n;
      const kept = csat(surveys, { scale: { min: 0, max: 5 }, positive: 4 });
      expect(kept.responses).toBe(expected.n);
      expect(kept.excluded).toEqual(unanswered === 0 ? {} : { no_answer: unanswered });
      expect(givenScores(kept.distribution)).toEqual(expected.hist);
      expectNear(kept.mean, expected.mean, 'mean');
      expectNear(kept.value, expected.top2, 'top2');
      const interval = wilsonInterval(kept.positive, kept.responses);
      expectNear(interval?.lower, expected.top2_wilson95[0], 'lower');
      expectNear(interval?.upper, expected.top2_wilson95[1], 'upper');

      // On the scale that the reviewers saw a zero is no valid answer; the log counts it with the 1 and 2.
      const shown = csat(surveys, { scale: { min: 1, max: 5 } });
      expect(shown.excluded).toEqual({ ...kept.excluded, invalid_score: zeros });
      expectNear((shown.negative + zeros) / expected.n, expected.bottom2, 'bottom2');
      expectNear(shown.value, (expected.top2 * expected.n) / (expected.n - zeros), 'top2 without zeros');
      expectNear(shown.mean, (expected.mean * expected.n) / (expected.n - zeros), 'mean without zeros');
    });
  }

  reproduce('overall_rating_hist', 'the distribution as recorded, on 1–10', (expected: object) => {
    const overall = csat(reviews('overall_rating'), { scale: { min: 1, max: 10 } });
    expect(givenScores(overall.distribution)).toEqual(expected);
  });

  reproduce('first_date_with_rating_above_5', 'the day on which the scale of the site changed', (expected: string) => {
    const above5 = csat.with({ scale: { min: 1, max: 10 }, positive: 6 });
    const daily = series(reviews('overall_rating'), { ...yearly, every: 'day' }, above5);
    expect(daily.find(({ result }) => result.positive > 0)?.label).toBe(expected);
  });

  reproduce(
    'nps_naive_whole_file',
    'the arithmetic, over a file that mixes two scales',
    (expected: Readonly<Record<string, number>>) => {
      const score = nps(reviews('overall_rating', 'nps'), { scale: { min: 1, max: 10 } });
      const { promoters, passives, detractors } = expected;
      expect(score).toMatchObject({ responses: expected['n'], promoters, passives, detractors, rating: 'negative' });
      expectNear(score.value, expected['nps'] ?? null);
    },
  );
});
