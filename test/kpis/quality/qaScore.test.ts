import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kpi/explain.ts';
import { qaScore } from '../../../src/kpis/quality/qaScore.ts';
import type { QaCriterion, QaReview } from '../../../src/model/workforce.ts';
import { arbitraryReview } from '../../../src/testing/arbitraryReview.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { days } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../records.ts';

const tone = (score: number, fields: Partial<QaCriterion> = {}): QaCriterion => ({
  ...{ criterion: 'tone', score, max: 4, ...fields },
});
const solution = (score: number, fields: Partial<QaCriterion> = {}): QaCriterion => ({
  ...{ criterion: 'solution', score, max: 10, ...fields },
});

let reviews = 0;
function review(criteria: readonly QaCriterion[], fields: Partial<QaReview> = {}): QaReview {
  reviews++;
  return deepFreeze({ id: `R-${reviews}`, agentId: 'ada', reviewerId: 'kim', at: 0, criteria, ...fields });
}
/** A review with one field that holds what its type does not allow. */
const broken = (field: string, value: unknown): QaReview => ({ ...review([tone(4)]), [field]: value });
const judged = (fields: object): QaReview =>
  review([{ criterion: 'tone', score: 1, max: 4, ...fields } as QaCriterion]);

describe('the score', () => {
  test('of a review is Σ weight × score ÷ max over Σ weight; the figure is the mean of the reviews', () => {
    const rows = [review([tone(4)]), review([tone(2), solution(10, { weight: 3 })], { agentId: 'bo' })];
    expect(qaScore(rows)).toEqual({
      ...{ value: (1 + 0.875) / 2, reviews: 2, failedCritical: 0, agreement: null, pending: 0, excluded: {} },
      criteria: [
        { criterion: 'solution', value: 1, reviews: 1, failed: 0 },
        { criterion: 'tone', value: 0.75, reviews: 2, failed: 0 },
      ],
      agents: [
        { agentId: 'ada', value: 1, reviews: 1, months: 1, perMonth: 1, coverage: 'below' },
        { agentId: 'bo', value: 0.875, reviews: 1, months: 1, perMonth: 1, coverage: 'below' },
      ],
      coverage: { perAgentAndMonth: 1, below: 2, within: 0, above: 0 },
    });
  });

  test('is 0 when a critical criterion misses a point, whatever the others say and whatever it weighs', () => {
    for (const weight of [undefined, 0, 0.1]) {
      const result = qaScore([review([tone(4, { weight: 9 }), solution(9, { critical: true, weight })])]);
      expect(result).toMatchObject({ value: 0, reviews: 1, failedCritical: 1 });
      expect(result.criteria).toEqual([
        { criterion: 'solution', value: 0.9, reviews: 1, failed: 1 },
        { criterion: 'tone', value: 1, reviews: 1, failed: 0 },
      ]);
    }
    expect(qaScore([review([tone(2), solution(10, { critical: true })])]).value).toBe(0.75);
  });

  test('with criticalPass a critical criterion passes from that share on', () => {
    const rows = [review([solution(9, { critical: true })]), review([solution(8, { critical: true })])];
    expect(qaScore(rows, { criticalPass: 0.9 })).toMatchObject({ value: 0.45, failedCritical: 1 });
    expect(qaScore(rows, { criticalPass: 0 }).value).toBe((0.9 + 0.8) / 2);
    expect(codeOf(() => qaScore([], { criticalPass: 90 }))).toBe('invalid_option');
  });

  test('does not weigh a criterion of weight 0, and reports it', () => {
    const result = qaScore([review([tone(4), solution(5, { weight: 0 })])]);
    expect(result.value).toBe(1);
    expect(result.criteria[0]).toEqual({ criterion: 'solution', value: 0.5, reviews: 1, failed: 0 });
  });

  test('A13: is the same, bit for bit, in every order of the criteria and of the reviews', () => {
    const criteria = [0.1, 0.2, 0.3, 0.7].map((weight, index) => tone(index, { criterion: `c${index}`, weight }));
    const own = review(criteria);
    const turned = { ...own, criteria: [...criteria].reverse() };
    expect(qaScore([own]).value).toBe(qaScore([turned]).value);
    const rows = [1, 2, 3, 5, 7].map((score) => review([solution(score, { max: 9 })]));
    expect(qaScore(rows)).toEqual(qaScore([...rows].reverse()));
  });

  test('G1: without reviews there is none', () => {
    expect(qaScore([])).toEqual({
      ...{ value: null, reviews: 0, failedCritical: 0, criteria: [], agents: [], agreement: null },
      ...{ coverage: { perAgentAndMonth: null, below: 0, within: 0, above: 0 }, pending: 0, excluded: {} },
    });
  });
});

describe('a faulty review', () => {
  test.each([
    ['no_criteria', broken('criteria', [])],
    ['no_criteria', broken('criteria', null)],
    ['not_an_array', broken('criteria', { tone: 4 })],
    ['not_an_object', broken('criteria', [null])],
    ['not_an_object', broken('criteria', ['tone'])],
    ['invalid_id', broken('agentId', 7)],
    ['invalid_id', broken('agentId', undefined)],
    ['invalid_id', broken('reviewerId', '')],
    ['invalid_id', broken('ticketId', {})],
    ['invalid_instant', broken('at', '2024-01-01')],
    ['invalid_id', judged({ criterion: null })],
    ['duplicate_criterion', review([tone(4), tone(3)])],
    ...([5, -1, '3', null, Number.NaN, Number.POSITIVE_INFINITY, 3n] as const).map((score) => [
      'invalid_score',
      judged({ score }),
    ]),
    ...([0, -4, '4', undefined, Number.POSITIVE_INFINITY] as const).map((max) => ['invalid_max', judged({ max })]),
    ...([-1, '1', Number.NaN, 1e300] as const).map((weight) => ['invalid_weight', judged({ weight })]),
    ['invalid_weight', judged({ weight: 0 })],
    ['invalid_flag', judged({ critical: 'no' })],
  ] as [string, QaReview][])('is left out as %s', (reason, row) => {
    expect(qaScore([row, review([tone(2)])])).toMatchObject({ value: 0.5, reviews: 1, excluded: { [reason]: 1 } });
  });

  test('weights from a thousand-millionth to a thousand million can be used', () => {
    const rows = [1e-9, 1e9].map((weight) => judged({ weight }));
    expect(qaScore(rows)).toMatchObject({ value: 0.25, reviews: 2, excluded: {} });
    expect(qaScore([judged({ weight: 1.1e9 }), judged({ weight: 0.9e-9 })]).excluded).toEqual({ invalid_weight: 2 });
  });

  test('A17: weights too small to be multiplied are refused, not rounded away', () => {
    expect(qaScore([judged({ weight: 1e-320 })]).excluded).toEqual({ invalid_weight: 1 });
  });

  test('A8: −0 points are 0 points', () => {
    expect(Object.is(qaScore([review([tone(-0)])]).value, 0)).toBe(true);
  });

  test('D12: strict names review, criterion and value', () => {
    expect(messageOf(() => qaScore([{ ...judged({ score: 5 }), id: 'R-x' }], { strict: true }))).toBe(
      'qaScore: review "R-x": criteria[0].score: expected a number from 0 to 4, got 5',
    );
  });

  test('explain names the reviews behind each reason', () => {
    const rows = [
      { ...review([tone(4)]), id: 'a' },
      { ...broken('criteria', []), id: 'b' },
    ];
    expect(explain(qaScore, rows)).toEqual({ counted: ['a'], pending: [], excluded: { no_criteria: ['b'] } });
  });
});

describe('coverage', () => {
  const at = (...[month, day]: [number, number]) => ({ at: Date.UTC(2024, month - 1, day) });
  const of = (agentId: string, month: number, count: number) =>
    Array.from({ length: count }, (_, day) => review([tone(4)], { agentId, ...at(month, day + 1) }));

  test('counts the calendar months from the first to the last review of an agent, each against 5 to 10', () => {
    const rows = [...of('ada', 1, 5), ...of('ada', 3, 11), ...of('bo', 2, 4)];
    const { agents, coverage } = qaScore(rows);
    expect(
      agents.map(({ agentId, reviews: own, months, perMonth, coverage: band }) => [
        agentId,
        own,
        months,
        perMonth,
        band,
      ]),
    ).toEqual([
      ['ada', 16, 3, 16 / 3, 'within'],
      ['bo', 4, 1, 4, 'below'],
    ]);
    expect(coverage).toEqual({ perAgentAndMonth: 20 / 4, below: 2, within: 1, above: 1 });
  });

  test('from and to say which months count, and leave out reviews outside', () => {
    const rows = [...of('ada', 1, 5), ...of('ada', 3, 11)];
    const result = qaScore(rows, { from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 4, 1) });
    expect(result).toMatchObject({ reviews: 11, excluded: { outside_period: 5 } });
    expect(result.agents[0]).toMatchObject({ months: 3, perMonth: 11 / 3, coverage: 'below' });
    expect(result.coverage).toEqual({ perAgentAndMonth: 11 / 3, below: 2, within: 0, above: 1 });
    const edges = [4, 5, 8, 9].map((instant) => review([tone(4)], { at: instant }));
    expect(qaScore(edges, { from: 5, to: 9 })).toMatchObject({ reviews: 2, excluded: { outside_period: 2 } });
    expect(codeOf(() => qaScore([], { from: 5, to: 5 }))).toBe('invalid_range');
  });

  test('agents never reviewed are seen when they are named: the months of all reviews without any', () => {
    const rows = [...of('ada', 1, 5), ...of('ada', 2, 5)];
    const result = qaScore(rows, { agents: ['bo', 'ada', 'bo'] });
    expect(result.agents).toEqual([
      { agentId: 'ada', value: 1, reviews: 10, months: 2, perMonth: 5, coverage: 'within' },
      { agentId: 'bo', value: null, reviews: 0, months: 2, perMonth: 0, coverage: 'below' },
    ]);
    expect(result.coverage).toEqual({ perAgentAndMonth: 2.5, below: 2, within: 2, above: 0 });
    expect(qaScore([], { agents: ['bo'] }).agents).toEqual([
      { agentId: 'bo', value: null, reviews: 0, months: 0, perMonth: null, coverage: 'below' },
    ]);
    expect(codeOf(() => qaScore([], { agents: [7] as never }))).toBe('invalid_option');
    expect(codeOf(() => qaScore([], { agents: ['ann', 7] as never }))).toBe('invalid_option');
  });

  test('C2: months are those of UTC unless a zone is named, never those of the host', () => {
    const rows = [
      review([tone(4)], { at: Date.UTC(2024, 0, 31, 12) }),
      review([tone(4)], { at: Date.UTC(2024, 0, 31, 23, 30) }),
    ];
    expect(qaScore(rows).agents[0]?.months).toBe(1);
    expect(qaScore(rows, { timeZone: 'Europe/Berlin' }).agents[0]?.months).toBe(2);
    expect(codeOf(() => qaScore([], { timeZone: 'Europe/Berln' }))).toBe('unknown_time_zone');
  });

  test('reviewsPerMonth sets the goal', () => {
    const rows = of('ada', 1, 3);
    const gap = [...of('ada', 1, 2), ...of('ada', 4, 2)];
    expect(qaScore(gap, { reviewsPerMonth: { from: 0, to: 1 } }).coverage).toMatchObject({
      below: 0,
      within: 2,
      above: 2,
    });
    for (const [from, to, band] of [
      [1, 2, 'above'],
      [3, 3, 'within'],
      [0, 3, 'within'],
      [4, 9, 'below'],
    ] as const) {
      expect(qaScore(rows, { reviewsPerMonth: { from, to } }).agents[0]?.coverage).toBe(band);
    }
    const wrong = [{ from: 3, to: 2 }, { from: -1, to: 2 }, { from: 1 }, 5, null, { from: 1, to: Infinity }];
    const texts = [{ from: '1', to: 2 }, { from: 1, to: '2' }, Object.assign(() => 1, { from: 1, to: 2 })];
    for (const goal of [...wrong, ...texts]) {
      expect(codeOf(() => qaScore([], { reviewsPerMonth: goal as never }))).toBe('invalid_option');
    }
  });

  test('E1, E2: agents and criteria may bear names that objects have', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const rows = names.map((name) => review([tone(4, { criterion: name })], { agentId: name, reviewerId: name }));
    expect(qaScore(rows).agents.map(({ agentId, reviews: own }) => [agentId, own])).toEqual(
      names.map((name) => [name, 1]),
    );
    expect(qaScore(rows).criteria.map(({ criterion }) => criterion)).toEqual(names);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('its laws', () => {
  const cases = [
    ['without options', qaScore],
    [
      'with all options',
      qaScore.with({
        ...{ criticalPass: 0.5, reviewsPerMonth: { from: 1, to: 2 }, agents: ['zoe', 'ada'] },
        ...{ timeZone: 'Asia/Kathmandu', from: DESK_OPENS_AT + days(9), to: DESK_OPENS_AT + days(50) },
      }),
    ],
  ] as const;
  describe.each(cases)('%s', (_, kpi) => {
    test.each(kpiLaws(kpi, arbitraryReview({ faults: true })))('$name', ({ property }) =>
      assert(property, { numRuns: 40, seed: 20240101 }),
    );
  });
});
