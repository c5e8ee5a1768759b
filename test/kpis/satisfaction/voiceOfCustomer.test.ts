import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kpi/explain.ts';
import { voiceOfCustomer } from '../../../src/kpis/satisfaction/voiceOfCustomer.ts';
import type { Survey, SurveyKind } from '../../../src/model/survey.ts';
import { arbitrarySurvey, deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { codeOf, messageOf, surveys } from '../records.ts';

let answers = 0;
function answer(kind: SurveyKind, score: unknown, [min, max]: readonly [number, number], fields: object = {}): Survey {
  answers++;
  return deepFreeze({ id: `S-${answers}`, kind, score, scale: { min, max }, ...fields } as Survey);
}
const five = [1, 5] as const;
const ten = [0, 10] as const;

describe('voiceOfCustomer', () => {
  test('maps each answer by its own scale, with one row per source, kind and scale', () => {
    const rows = [
      answer('csat', 5, five, { source: 'email' }),
      answer('csat', 2, five, { source: 'email' }),
      answer('csat', 4.5, [0, 5], { source: 'app_store' }),
      answer('nps', 2, ten, { source: 'email' }),
      answer('csat', 1, five),
    ];
    expect(voiceOfCustomer(rows)).toEqual({
      value: expect.closeTo((1 + 0.25 + 0.9 + 0.2 + 0) / 5, 15),
      ...{ responses: 5, negative: 3, neutral: 0, positive: 2, scales: 3, pending: 0, excluded: {} },
      sources: [
        row('app_store', 'csat', [0, 5], { responses: 1, mean: 4.5, mapped: 0.9, positive: 1 }),
        row('email', 'csat', five, { responses: 2, mean: 3.5, mapped: 0.625, negative: 1, positive: 1 }),
        row('email', 'nps', ten, { responses: 1, mean: 2, mapped: 0.2, negative: 1 }),
        row(null, 'csat', five, { responses: 1, mean: 1, mapped: 0, negative: 1 }),
      ],
    });
  });

  test.each([
    ['1–5', five, [[1, 2], [3], [4, 5]]],
    [
      '1–7',
      [1, 7],
      [
        [1, 2],
        [3, 4, 5],
        [6, 7],
      ],
    ],
    [
      '1–10',
      [1, 10],
      [
        [1, 2, 3],
        [4, 5, 6, 7],
        [8, 9, 10],
      ],
    ],
    [
      '0–10',
      ten,
      [
        [0, 1, 2, 3],
        [4, 5, 6],
        [7, 8, 9, 10],
      ],
    ],
    ['0–1', [0, 1], [[0], [], [1]]],
    ['0–3', [0, 3], [[0], [1, 2], [3]]],
  ] as const)(
    'negative, neutral and positive are the thirds of %s, the ends of the middle one neutral',
    (_, scale, thirds) => {
      for (const [index, third] of (['negative', 'neutral', 'positive'] as const).entries()) {
        for (const score of thirds[index] ?? []) {
          expect([score, voiceOfCustomer([answer('csat', score, scale)])[third]]).toEqual([score, 1]);
        }
      }
    },
  );

  test('mirror turns kinds round whose low scores are the good ones; means stay on their own scale', () => {
    const rows = [answer('ces', 1, [1, 7]), answer('csat', 1, five)];
    const result = voiceOfCustomer(rows, { mirror: ['ces'] });
    expect(result).toMatchObject({ value: 0.5, negative: 1, positive: 1 });
    expect(result.sources[0]).toMatchObject({ kind: 'ces', mean: 1, mapped: 1 });
    expect(voiceOfCustomer(rows).value).toBe(0);
    for (const mirror of [['stars'], ['csat', 'stars'], 'csat'] as never[]) {
      expect(codeOf(() => voiceOfCustomer([], { mirror }))).toBe('invalid_option');
    }
  });

  test('D13: without a scale of their own answers take that of the option, one for all or by kind', () => {
    const rows = [...surveys('csat', [5]), ...surveys('nps', [5])];
    expect(voiceOfCustomer(rows, { scale: { min: 1, max: 5 } })).toMatchObject({ value: 1, scales: 1 });
    const byKind = { csat: { min: 1, max: 5 }, nps: { min: 0, max: 10 } };
    expect(voiceOfCustomer(rows, { scale: byKind })).toMatchObject({ value: 0.75, scales: 2 });
    expect(voiceOfCustomer(surveys('csat', [1]), { scale: 'thumbs' }).value).toBe(1);
    expect(voiceOfCustomer(rows, { scale: { nps: { min: 0, max: 10 } } })).toMatchObject({
      ...{ value: 0.5, excluded: { no_scale: 1 } },
    });
    expect(messageOf(() => voiceOfCustomer(rows))).toMatch(/^voiceOfCustomer: options.scale: expected the scale/);
    const known = { csat: { min: 1, max: 5 } };
    for (const scale of [
      { ...known, nps: 5 },
      { ...known, stars: known.csat },
      { csat: 5 },
      { stars: { min: 1, max: 5 } },
      { min: 5, max: 1 },
      {},
      [],
      5,
      null,
      'stars',
    ]) {
      expect(codeOf(() => voiceOfCustomer([], { scale: scale as never }))).toBe('invalid_option');
    }
  });

  test('an fcr survey is 0 or 1, whatever the scale of the others', () => {
    const rows = surveys('fcr', [1, 1, 0, 5]);
    expect(voiceOfCustomer(rows, { scale: { min: 1, max: 5 } })).toMatchObject({
      ...{ value: 2 / 3, excluded: { invalid_score: 1 } },
    });
    expect(voiceOfCustomer(rows).responses).toBe(3);
  });

  test.each([0, 5.1, '4', true, Number.NaN, Number.POSITIVE_INFINITY, 4n, {}])(
    'D12, A3, A4: %s is no score on 1–5',
    (score) => {
      expect(voiceOfCustomer([answer('csat', score, five)])).toMatchObject({
        ...{ value: null, excluded: { invalid_score: 1 }, sources: [], scales: 0 },
      });
    },
  );

  test('not answered: no_answer; an unknown kind: unknown_kind; a scale that is none: invalid_scale', () => {
    const rows = [
      answer('csat', null, five),
      answer('csat', undefined, five),
      answer('stars' as never, 5, five),
      answer('csat', 3, [5, 1]),
    ];
    expect(voiceOfCustomer(rows).excluded).toEqual({ invalid_scale: 1, no_answer: 2, unknown_kind: 1 });
  });

  test('D14: of one source and kind the last answer about each ticket counts', () => {
    const rated = (id: string, respondedAt: number | null, score: number, fields: object = {}) =>
      answer('csat', score, five, { id, ticketId: 'T', source: 'email', respondedAt, ...fields });
    const rows = [
      ...[rated('a', 5, 1), rated('b', 9, 1), rated('c', null, 1), rated('d', 9, 5)],
      ...[rated('e', 1, 5, { source: 'app' }), rated('f', 1, 5, { kind: 'esat' }), rated('g', 1, 5, { ticketId: 'U' })],
    ];
    for (const list of [rows, [...rows].reverse()]) {
      expect(voiceOfCustomer(list)).toMatchObject({ value: 1, responses: 4, excluded: { superseded: 3 } });
    }
    expect(explain(voiceOfCustomer, rows)).toEqual({
      ...{ counted: ['d', 'e', 'f', 'g'], pending: [], excluded: { superseded: ['a', 'b', 'c'] } },
    });
    expect(voiceOfCustomer(rows, { answers: 'all' })).toMatchObject({ responses: 7, value: 4 / 7, excluded: {} });
  });

  test('D14: of answers of one date the later id counts, of one id the higher score, in every order', () => {
    const about = { ticketId: 'T', respondedAt: 5 };
    const byId = [answer('csat', 5, five, { ...about, id: 'a' }), answer('csat', 1, five, { ...about, id: 'b' })];
    const byScore = [1, 5].map((score) => answer('csat', score, five, { ...about, id: 'a' }));
    const byDate = [
      answer('csat', 5, five, { ...about, id: 'a' }),
      answer('csat', 1, five, { ticketId: 'T', id: 'b' }),
    ];
    const byScale = [five, ten].map((scale) => answer('csat', 1, scale, { ...about, id: 'a' }));
    for (const [rows, value] of [
      [byId, 0],
      [byDate, 1],
      [byScore, 1],
      [byScale, 0],
    ] as const) {
      expect(voiceOfCustomer(rows).value).toBe(value);
      expect(voiceOfCustomer([...rows].reverse()).value).toBe(value);
    }
  });

  test('E4: rows stand by source, kind, and the ends of the scale', () => {
    const ends = [
      [1, 10],
      [0, 10],
      [1, 5],
      [0, 100],
    ] as const;
    const rows = [
      ...ends.map((scale) => answer('nps', 1, scale)),
      answer('csat', 1, [1, 7]),
      answer('nps', 1, ten, { source: 'z' }),
    ];
    expect(
      voiceOfCustomer(rows).sources.map(({ source, kind, scale }) => [source, kind, scale.min, scale.max]),
    ).toEqual([
      ['z', 'nps', 0, 10],
      [null, 'csat', 1, 7],
      [null, 'nps', 0, 10],
      [null, 'nps', 0, 100],
      [null, 'nps', 1, 5],
      [null, 'nps', 1, 10],
    ]);
  });

  test('A13: the mean is the same, bit for bit, in every order', () => {
    const rows = [1, 2, 4, 5, 7, 8].map((score) => answer('nps', score, [0, 9]));
    expect(voiceOfCustomer(rows)).toEqual(voiceOfCustomer([...rows].reverse()));
  });

  test('A8: a worst answer on a mirrored or negative scale is 0, not −0', () => {
    expect(Object.is(voiceOfCustomer([answer('csat', -0, [0, 1])]).sources[0]?.mean, 0)).toBe(true);
    expect(voiceOfCustomer([answer('csat', -2, [-2, 2]), answer('csat', 2, [-2, 2])]).sources[0]).toMatchObject({
      ...{ mean: 0, mapped: 0.5 },
    });
  });

  test('E1: sources and tickets may bear names that objects have', () => {
    const rows = ['__proto__', 'constructor', '__proto__'].map((name) =>
      answer('csat', 5, five, { source: name, ticketId: name }),
    );
    expect(voiceOfCustomer(rows).sources.map(({ source, responses }) => [source, responses])).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ]);
  });

  test('G1: no answers give null', () => {
    expect(voiceOfCustomer([])).toMatchObject({ value: null, responses: 0, neutral: 0, sources: [] });
  });
});

function row(source: string | null, kind: SurveyKind, [min, max]: readonly [number, number], fields: object): object {
  return { source, kind, scale: { min, max }, negative: 0, neutral: 0, positive: 0, ...fields };
}

describe('its laws', () => {
  const rows = arbitrarySurvey({ faults: true }).map((own) =>
    typeof own === 'object' && own !== null && !Array.isArray(own) && own.channel !== 'phone'
      ? { ...own, source: own.channel }
      : own,
  );
  describe.each([
    ['without options', voiceOfCustomer],
    ['with all options', voiceOfCustomer.with({ scale: { csat: 'thumbs' }, mirror: ['ces', 'nps'], answers: 'all' })],
  ] as const)('%s', (_, kpi) => {
    test.each(kpiLaws(kpi, rows))('$name', ({ property }) => assert(property, { numRuns: 40, seed: 20240101 }));
  });
});
