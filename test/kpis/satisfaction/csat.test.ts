import { describe, expect, test } from 'vitest';
import { agentSatisfaction, csat, explain, groupBy, subtotal, total } from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { broken, codeOf, messageOf, surveys, surveysOf } from '../records.ts';

const five = { min: 1, max: 5 };

describe('csat', () => {
  test.each([
    ['1–5', { min: 1, max: 5 }, [1, 2, 3, 4, 5], { positive: 2, neutral: 1, negative: 2, topBox: 1 / 5 }],
    ['1–7', { min: 1, max: 7 }, [1, 2, 3, 5, 6, 7], { positive: 2, neutral: 2, negative: 2, topBox: 1 / 6 }],
    ['1–10', { min: 1, max: 10 }, [1, 3, 4, 7, 8, 10], { positive: 2, neutral: 2, negative: 2, topBox: 1 / 6 }],
    ['thumbs', 'thumbs', [0, 1, 1], { positive: 2, neutral: 0, negative: 1, topBox: 2 / 3 }],
    ['good and bad', 'good_bad', [0, 0, 1], { positive: 1, neutral: 0, negative: 2, topBox: 1 / 3 }],
  ] as const)('on %s', (_, scale, scores, expected) => {
    const result = csat(surveys('csat', scores), { scale });
    const { positive, negative } = expected;
    expect(result).toMatchObject({ ...expected, value: positive / scores.length, responses: scores.length });
    expect(result.netSatisfaction).toBe((positive - negative) / scores.length);
  });

  test('the distribution names every point of the scale', () => {
    expect(csat(surveysOf('csat', { 2: 3, 5: 1 }), { scale: five }).distribution).toEqual({
      1: 0,
      2: 3,
      3: 0,
      4: 0,
      5: 1,
    });
  });

  test('positive says where another scale begins to be good', () => {
    const result = csat(surveys('csat', [0, 1, 2, 3]), { scale: { min: 0, max: 3 }, positive: 2 });
    expect(result).toMatchObject({ value: 0.5, positive: 2, neutral: 0, negative: 2 });
    expect(csat(surveys('csat', [3, 4, 5]), { scale: five, positive: 5 }).value).toBe(1 / 3);
    const generous = csat(surveys('csat', [1, 2, 3, 4, 5]), { scale: five, positive: 2 });
    expect(generous).toMatchObject({ positive: 4, neutral: 0, negative: 1 });
  });

  test.each([0, 1, 6, 2.5])('A15: positive %d on 1–5 is refused', (positive) => {
    expect(codeOf(() => csat([], { scale: five, positive }))).toBe('invalid_option');
  });

  test.each([0, 6, -1, 4.5, '4', true, Number.NaN, Number.POSITIVE_INFINITY, 5n, [4], {}])(
    'D12, A3, A4: %s is no score on 1–5',
    (score) => {
      const result = csat(surveys('csat', [4, score]), { scale: five });
      expect(result).toMatchObject({ value: 1, responses: 1, excluded: { invalid_score: 1 } });
    },
  );

  test('positive may be given where each survey has its own scale', () => {
    const rows = surveys('csat', [2, 4]).map((row) => ({ ...row, scale: five }));
    expect(csat(rows, { positive: 2 })).toMatchObject({ value: 1, responses: 2 });
  });

  test('A8: −0 is the 0 of a thumb', () => {
    const row: Survey = { id: 'a', kind: 'csat', score: -0, ticketId: 'T' };
    const part = subtotal(csat.with({ scale: 'thumbs' }), [row]);
    expect(JSON.parse(JSON.stringify(part))).toEqual(part);
    expect(csat(surveys('csat', [-0, 1]), { scale: 'thumbs' }).distribution).toEqual({ 0: 1, 1: 1 });
  });

  test('not answered: no_answer; another kind: other_kind', () => {
    const rows = [...surveys('csat', [5, null, undefined]), ...surveys('nps', [9])];
    expect(csat(rows, { scale: five })).toMatchObject({ responses: 1, excluded: { no_answer: 2, other_kind: 1 } });
  });

  test("D13: the survey's own scale wins over the option, and mixed scales keep their meaning", () => {
    const rows: Survey[] = [
      { id: 'a', kind: 'csat', score: 4, scale: five },
      { id: 'b', kind: 'csat', score: 4, scale: { min: 1, max: 10 } },
      { id: 'c', kind: 'csat', score: 1 },
    ];
    const result = csat(rows, { scale: 'thumbs' });
    expect(result).toMatchObject({ value: 2 / 3, positive: 2, neutral: 1, mean: null });
    expect(result.distribution).toMatchObject({ '0-1: 1': 1, '1-5: 4': 1, '1-10: 4': 1 });
  });

  test('D13: without a scale anywhere the option is missing; with some, the others are no_scale', () => {
    expect(messageOf(() => csat(surveys('csat', [4])))).toBe(
      'csat: options.scale: expected the scale of the answers, since none of the surveys carries its own, got nothing',
    );
    const rows: Survey[] = [{ id: 'a', kind: 'csat', score: 4, scale: five }, ...surveys('csat', [4])];
    expect(csat(rows)).toMatchObject({ responses: 1, excluded: { no_scale: 1 } });
  });

  test('a scale without a meaning is refused as an option, left out on a survey', () => {
    expect(codeOf(() => csat([], { scale: { min: 0, max: 100 } }))).toBe('unsupported_scale');
    expect(codeOf(() => csat([], { scale: { min: 5, max: 1 } }))).toBe('invalid_option');
    const rows = [{ min: 0, max: 100 }, { min: 5, max: 1 }, 'stars', { min: 0, max: 1e9 }].map((scale) => ({
      ...{ id: 'a', kind: 'csat', score: 4, scale: scale as never },
    })) as Survey[];
    expect(csat([...rows, ...surveys('csat', [5])], { scale: five }).excluded).toEqual({
      ...{ invalid_scale: 3, unsupported_scale: 1 },
    });
  });

  test('D14: of several answers about one ticket the last counts; earlier ones are superseded', () => {
    const rated = (id: string, respondedAt: number | null, score: number): Survey => ({
      ...{ id, kind: 'csat', ticketId: 'T', respondedAt, score },
    });
    const rows = [rated('a', 5, 5), rated('b', 9, 1), rated('c', null, 5), rated('d', 9, 5)];
    for (const list of [rows, [...rows].reverse()]) {
      expect(csat(list, { scale: five })).toMatchObject({ value: 1, responses: 1, excluded: { superseded: 3 } });
    }
    expect(explain(csat, rows, { scale: five })).toEqual({
      ...{ counted: ['d'], pending: [], excluded: { superseded: ['a', 'b', 'c'] } },
    });
    expect(csat(rows, { scale: five, answers: 'all' })).toMatchObject({ value: 0.75, responses: 4, excluded: {} });
  });

  test('E1: tickets may bear names that objects have', () => {
    const rows = ['__proto__', 'constructor', '__proto__'].map(
      (ticketId, index): Survey => ({ id: `${index}`, kind: 'csat', ticketId, score: 5 }),
    );
    expect(csat(rows, { scale: five })).toMatchObject({ responses: 2, excluded: { superseded: 1 } });
  });

  test('D16: the number of answers stands beside the share', () => {
    const rows = surveys('csat', [5, 5, 5, ...new Array<null>(97).fill(null)]);
    expect(csat(rows, { scale: five })).toMatchObject({ value: 1, responses: 3, excluded: { no_answer: 97 } });
  });

  test('strict names survey, field and value', () => {
    expect(messageOf(() => csat(surveys('csat', [9]), { scale: five, strict: true }))).toBe(
      'csat: survey "S-1": score: expected a whole number from 1 to 5, got 9',
    );
  });

  test('no answers give null, never 0', () => {
    for (const rows of [[], surveys('csat', [null])]) {
      const nothing = { value: null, mean: null, topBox: null, netSatisfaction: null, responses: 0, distribution: {} };
      expect(csat(rows, { scale: five })).toMatchObject(nothing);
    }
    expect(csat([]).value).toBeNull();
  });

  test('groups share the options', () => {
    const rows = surveys('csat', [5, 1]).map((row, index) => ({ ...row, agentId: `agent-${index}` }));
    expect([...groupBy(rows, 'agentId', csat.with({ scale: five }))].map(([key, { value }]) => [key, value])).toEqual([
      ['agent-0', 1],
      ['agent-1', 0],
    ]);
  });
});

describe('agentSatisfaction', () => {
  test('counts esat surveys exactly as csat counts its own', () => {
    const scores = [5, 3, 4, 2, 9, null];
    const { value, ...rest } = agentSatisfaction(surveys('esat', scores), { scale: five });
    expect(value).toBe(0.5);
    expect({ value, ...rest }).toEqual(csat(surveys('csat', scores), { scale: five }));
    expect(agentSatisfaction(surveys('csat', [5]), { scale: five })).toMatchObject({
      value: null,
      excluded: { other_kind: 1 },
    });
  });

  test('names itself in its errors', () => {
    expect(messageOf(() => agentSatisfaction(surveys('esat', [5])))).toMatch(/^agentSatisfaction: options.scale: /);
    expect(
      codeOf(() => agentSatisfaction([broken('kind', 'esat', { score: 5 } as never)] as never, { strict: true })),
    ).toBe('no_scale');
  });
});

describe('csat of answers that cannot be told apart', () => {
  test('of two about one ticket, with one id and one date, the better one counts in any order', () => {
    const answer = { id: 'S-1', kind: 'csat', ticketId: 'A-1', respondedAt: 5, scale: five } as const;
    const rows = [
      { ...answer, score: 2 },
      { ...answer, score: 4 },
    ];
    for (const order of [rows, rows.toReversed()]) {
      expect(csat(order)).toMatchObject({ responses: 1, mean: 4, excluded: { superseded: 1 } });
    }
  });
});

describe('H11: parts of csat that were written by hand', () => {
  const part = (loose: object, counted: number) => ({
    ...subtotal(csat, []),
    ...{ state: { kept: { loose, latest: {}, superseded: 0 }, counted, pending: 0, excluded: {} } },
  });

  test('count nobody as nobody', () => {
    expect(total(csat, [part({ '1-5:3': 0 }, 0)])).toMatchObject({ value: null, mean: null, responses: 0 });
  });

  test('hold a scale without a known meaning: only its best answer is good', () => {
    expect(total(csat, [part({ '2-4:4': 1, '2-4:3': 1 }, 2)]).value).toBe(0.5);
  });
});
