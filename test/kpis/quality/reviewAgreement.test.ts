import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qaScore } from '../../../src/kpis/quality/qaScore.ts';
import type { QaCriterion, QaReview } from '../../../src/model/workforce.ts';

/** Reviews of one ticket each: a pair of scores of one criterion by two reviewers. */
function pairs(criterion: string, max: number, scores: readonly (readonly [number, number])[]): QaReview[] {
  return scores.flatMap(([kim, lee], index) => [
    judgement(`${criterion}-${max}-${index}`, 'kim', [{ criterion, score: kim, max }]),
    judgement(`${criterion}-${max}-${index}`, 'lee', [{ criterion, score: lee, max }]),
  ]);
}

function judgement(
  ticketId: string | null,
  reviewerId: string,
  criteria: readonly QaCriterion[],
  fields: Partial<QaReview> = {},
): QaReview {
  return { id: `R-${ticketId}-${reviewerId}`, agentId: 'ada', reviewerId, ticketId, at: 0, criteria, ...fields };
}

const tone = (score: number, max = 2): QaCriterion[] => [{ criterion: 'tone', score, max }];
const toneScores = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 1],
] as const;
const idScores = [
  [1, 1],
  [1, 1],
  [1, 1],
  [0, 0],
  [1, 0],
] as const;

describe('agreement', () => {
  // With both orders of each pair the table is symmetric, so that by hand: kappa = 1 − N·Σ(a−b)² ÷ (N·Σx² − (Σx)²),
  // x being the N = 2 × pairs scores.
  test('is quadratic kappa per criterion, each pair in both orders', () => {
    const { agreement } = qaScore(pairs('tone', 2, toneScores));
    expect(agreement).toMatchObject({ weights: 'quadratic', pairs: 4, tickets: 4 });
    expect(agreement?.criteria).toEqual([{ criterion: 'tone', max: 2, kappa: expect.closeTo(31 / 39, 14), pairs: 4 }]);
    expect(agreement?.kappa).toBeCloseTo(31 / 39, 14);
    expect(qaScore(pairs('identity', 1, idScores)).agreement?.kappa).toBeCloseTo(11 / 21, 14);
  });

  test('is at most 1, whatever rounding does', () => {
    // Weighted agreement of these shares adds up to more than 1 in doubles.
    const counts = [1, 8, 0, 3, 8, 3, 0, 6, 1];
    const scores = counts.flatMap((count, score) => new Array<[number, number]>(count).fill([score, score]));
    expect(qaScore(pairs('tone', 8, scores)).agreement).toMatchObject({ kappa: 1, criteria: [{ kappa: 1 }] });
  });

  test('does not depend on who is which reviewer', () => {
    const turned = toneScores.map(([kim, lee]) => [lee, kim] as const);
    expect(qaScore(pairs('tone', 2, turned)).agreement).toEqual(qaScore(pairs('tone', 2, toneScores)).agreement);
  });

  test('is pooled over criteria by observed and expected agreement, not by one table of all', () => {
    const { agreement } = qaScore([...pairs('tone', 2, toneScores), ...pairs('identity', 1, idScores)]);
    // Observed disagreement 1/16 and 1/5, expected 78/256 and 2 × 0.7 × 0.3, of 4 and 5 pairs.
    expect(agreement?.kappa).toBeCloseTo(1 - (4 / 16 + 1) / ((4 * 78) / 256 + 5 * 0.42), 14);
    expect(agreement).toMatchObject({ pairs: 9, tickets: 9 });
    expect(agreement?.criteria.map(({ criterion, pairs: own }) => [criterion, own])).toEqual([
      ['identity', 5],
      ['tone', 4],
    ]);
  });

  test('an easy and a hard criterion judged without any agreement do not look like agreement', () => {
    const easy = [
      [3, 4],
      [4, 3],
      [3, 3],
      [4, 4],
    ] as const;
    const hard = [
      [0, 1],
      [1, 0],
      [0, 0],
      [1, 1],
    ] as const;
    expect(qaScore([...pairs('easy', 4, easy), ...pairs('hard', 4, hard)]).agreement?.kappa).toBeCloseTo(0, 14);
  });

  test('keeps the same criterion on another scale apart', () => {
    const { agreement } = qaScore([
      ...pairs('tone', 10, [
        [9, 9],
        [5, 5],
      ]),
      ...pairs('tone', 2, [
        [2, 2],
        [0, 0],
        [1, 1],
      ]),
    ]);
    expect(agreement?.criteria).toEqual([
      { criterion: 'tone', max: 2, kappa: 1, pairs: 3 },
      { criterion: 'tone', max: 10, kappa: 1, pairs: 2 },
    ]);
    expect(agreement?.kappa).toBe(1);
    const apart = [judgement('T', 'kim', tone(2, 2)), judgement('T', 'lee', tone(2, 4))];
    expect(qaScore(apart).agreement).toBeNull();
  });

  test('lists the criteria by name, and only equal names by their points', () => {
    const of = (criterion: string, max: number) => pairs(criterion, max, [[1, 1]]);
    const { agreement } = qaScore([of('b', 2), of('a', 10), of('a', 3), of('c', 1)].flat());
    expect(agreement?.criteria.map(({ criterion, max }) => [criterion, max])).toEqual([
      ['a', 3],
      ['a', 10],
      ['b', 2],
      ['c', 1],
    ]);
  });

  test('compares each two of several reviewers', () => {
    const rows = ['kim', 'lee', 'mo'].map((reviewer, index) => judgement('T', reviewer, tone(index === 2 ? 0 : 2)));
    // Pairs 2–2, 2–0, 2–0: N = 6, Σ(a−b)² = 8, Σx = 8, Σx² = 16.
    expect(qaScore(rows).agreement).toMatchObject({
      pairs: 3,
      tickets: 1,
      kappa: expect.closeTo(1 - 48 / (96 - 64), 14),
    });
  });

  test("of a reviewer's own reviews of one ticket counts the latest, and never against another of them", () => {
    const first = judgement('T', 'kim', tone(0), { id: 'a', at: 5 });
    const second = judgement('T', 'kim', tone(2), { id: 'b', at: 5 });
    const third = judgement('T', 'kim', tone(1), { id: 'c', at: 3 });
    expect(qaScore([first, second, third]).agreement).toBeNull();
    const other = judgement('T', 'lee', tone(2));
    const more = [judgement('U', 'kim', tone(1)), judgement('U', 'lee', tone(1))];
    for (const rows of [
      [first, second, third],
      [third, second, first],
    ]) {
      expect(qaScore([...rows, other, ...more]).agreement).toMatchObject({ kappa: 1, pairs: 2 });
      expect(qaScore([...rows, other, ...more]).reviews).toBe(6);
    }
  });

  test('A13: of reviews of one reviewer with the same date and id the same one counts in every order', () => {
    const rows = [judgement('T', 'kim', tone(0)), judgement('T', 'kim', tone(2)), judgement('T', 'lee', tone(2))];
    const more = [judgement('U', 'kim', tone(1)), judgement('U', 'lee', tone(1))];
    const { agreement } = qaScore([...rows, ...more]);
    expect(agreement?.kappa).toBe(1);
    expect(qaScore([...rows.reverse(), ...more]).agreement).toEqual(agreement);
  });

  test('D15: reviews without a ticket, of other agents, other criteria, half points or above 100 are not compared', () => {
    const lee = (fields: Partial<QaReview>) => judgement('T', 'lee', tone(2), fields);
    const kim = judgement('T', 'kim', tone(2));
    for (const other of [
      lee({ ticketId: null }),
      lee({ agentId: 'bo' }),
      lee({ ticketId: 'U' }),
      lee({ criteria: tone(1.5) }),
    ]) {
      expect(qaScore([kim, other]).agreement).toBeNull();
    }
    expect(qaScore([kim, lee({ criteria: [{ criterion: 'solution', score: 2, max: 2 }] })]).agreement).toBeNull();
    const halfScale = ['kim', 'lee'].map((reviewer) => judgement('T', reviewer, tone(2, 2.5)));
    expect(qaScore(halfScale).agreement).toBeNull();
    const wide = ['kim', 'lee'].map((reviewer) => judgement('T', reviewer, tone(2, 101)));
    expect(qaScore(wide).agreement).toBeNull();
    expect(
      qaScore(
        pairs('tone', 100, [
          [100, 100],
          [0, 0],
        ]),
      ).agreement?.kappa,
    ).toBe(1);
  });

  test('G7: is undefined where everybody always gives the same points', () => {
    expect(
      qaScore(
        pairs('tone', 2, [
          [2, 2],
          [2, 2],
        ]),
      ).agreement,
    ).toEqual({
      ...{ kappa: null, weights: 'quadratic', pairs: 2, tickets: 2 },
      criteria: [{ criterion: 'tone', max: 2, kappa: null, pairs: 2 }],
    });
  });

  test('E1: tickets and reviewers may bear names that objects have', () => {
    const rows = ['__proto__', 'constructor'].map((reviewer) => judgement('__proto__', reviewer, tone(2)));
    expect(qaScore(rows).agreement).toMatchObject({ pairs: 1, tickets: 1 });
  });

  test('is 1 − N·Σ(a−b)² ÷ (N·Σx² − (Σx)²) for any scores', () => {
    assert(
      property(array(tuple(nat(5), nat(5)), { minLength: 1, maxLength: 12 }), (scores) => {
        const { agreement } = qaScore(pairs('tone', 5, scores));
        const all = scores.flat();
        const [count, sum] = [all.length, all.reduce((total, score) => total + score, 0)];
        const squares = all.reduce((total, score) => total + score * score, 0);
        const apart = scores.reduce((total, [kim, lee]) => total + (kim - lee) ** 2, 0);
        const spread = count * squares - sum * sum;
        if (spread === 0) expect(agreement?.kappa).toBeNull();
        else expect(agreement?.kappa).toBeCloseTo(1 - (count * apart) / spread, 12);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('F1: takes a hundred thousand reviewers of one ticket in their stride', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => judgement('T', `reviewer-${index}`, tone(index % 3)));
    expect(qaScore(rows).agreement?.pairs).toBe((100_000 * 99_999) / 2);
  });
});
