import { describe, expect, test } from 'vitest';
import type { SurveyChunk } from '../../../src/kpi/bulk/surveySource.ts';
import { surveySource } from '../../../src/kpi/bulk/surveySource.ts';
import type { Survey } from '../../../src/model/survey.ts';

const five = { min: 1, max: 5 };
const survey = (fields: object): object => ({ id: 'S', kind: 'csat', score: 4, scale: five, ...fields });
const readAll = (rows: readonly unknown[], needs?: string): SurveyChunk =>
  surveySource(rows as readonly Survey[], null, needs).read(0, rows.length) as SurveyChunk;
const classesOf = (rows: readonly unknown[], needs?: string): number[] => [
  ...readAll(rows, needs).classes.subarray(0, rows.length),
];
const kinds = ['csat', 'nps', 'ces', 'esat', 'fcr'];
const scores = [null, 0, 1, 5, 999, 1000, -1, -5, -1000];
const scales = [
  ...[null, five, { min: 1, max: 7 }, { min: 0, max: 5 }, { min: -5, max: 5 }, { min: 0, max: 1 }],
  ...[
    { min: -1000, max: 1000 },
    { min: 5, max: 1000 },
  ],
];

describe('surveys', () => {
  test('of different kinds, scores or scales are of different classes, numbered as they first come', () => {
    const rows = kinds.flatMap((kind) =>
      scores.flatMap((score) => scales.map((scale) => survey({ kind, score, scale }))),
    );
    expect(classesOf(rows)).toEqual(rows.map((_, place) => place));
    expect(classesOf([...rows, ...rows]).slice(rows.length)).toEqual(rows.map((_, place) => place));
  });

  test('of kinds that are not known are of one class, apart from those that are', () => {
    const own = ['other', 'csat', 'Csat', '', 'csxt', 7, null, undefined, 'npz', 'cess'].map((kind) =>
      survey({ kind }),
    );
    expect(classesOf(own)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('that differ in nothing that figures look at are of one class', () => {
    expect(
      classesOf([
        survey({}),
        survey({ id: 'T', ticketId: 'A-1', respondedAt: 5, channel: 'chat' }),
        survey({ scale: { min: 1, max: 5 } }),
        survey({ scale: { min: 1, max: 5, note: 'x' } }),
      ]),
    ).toEqual([0, 0, 0, 0]);
    expect(classesOf([survey({ score: null }), survey({ score: undefined })])).toEqual([0, 0]);
    expect(classesOf([survey({ scale: null }), survey({ scale: undefined })])).toEqual([0, 0]);
    expect(classesOf([survey({ score: 0 }), survey({ score: -0 })])).toEqual([0, 0]);
  });

  test('go by the scale of their own kind, also where scales come in turn', () => {
    const [near, wide] = [five, { min: 0, max: 10 }];
    const rows = [
      ...[survey({ scale: near }), survey({ kind: 'nps', scale: wide }), survey({ scale: wide })],
      ...[survey({ kind: 'nps', scale: near }), survey({ scale: near }), survey({ kind: 'nps', scale: wide })],
      ...[survey({ kind: 'nps', scale: null }), survey({ scale: null })],
    ];
    expect(classesOf(rows)).toEqual([0, 1, 2, 3, 0, 1, 4, 5]);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'survey'],
    ['a list', [5]],
    ['undefined', undefined],
    ['a score between whole ones', survey({ score: 4.5 })],
    ['a score beyond a thousand', survey({ score: 1001 })],
    ['a score below minus a thousand', survey({ score: -1001 })],
    ['a score that is a text', survey({ score: '4' })],
    ['a score that is no number', survey({ score: Number.NaN })],
    ['a scale that is a text', survey({ scale: 'thumbs' })],
    ['a scale without an end', survey({ scale: { min: 1 } })],
    ['a scale without a begin', survey({ scale: { max: 1 } })],
    ['a scale of one point', survey({ scale: { min: 5, max: 5 } })],
    ['a scale that goes down', survey({ scale: { min: 5, max: 1 } })],
    ['a scale in halves', survey({ scale: { min: 0.5, max: 5 } })],
    ['a scale up to more than a thousand', survey({ scale: { min: 1, max: 1001 } })],
    ['a function for a scale', survey({ scale: Object.assign(() => 5, five) })],
    ['a ticket that is an object', survey({ ticketId: {} })],
    ['a ticket that is a truth value', survey({ ticketId: true })],
  ])('are asked themselves where they hold %s', (_, row) => {
    const chunk = readAll([survey({}), row, survey({ kind: 'nps' })]);
    expect([...chunk.classes.subarray(0, 3)]).toEqual([0, -1, 1]);
    expect([chunk.odd, chunk.fresh]).toEqual([[1], [0, 2]]);
  });

  test('that cannot be read are asked themselves', () => {
    const refuse = () => {
      throw new TypeError('cannot be read');
    };
    for (const field of ['kind', 'score', 'scale', 'ticketId', 'respondedAt']) {
      expect(classesOf([Object.defineProperty(survey({}), field, { get: refuse }), survey({})])).toEqual([-1, 0]);
    }
  });

  test('tell their tickets and when they were answered', () => {
    const rows = [
      survey({ ticketId: 'A', respondedAt: 5 }),
      survey({ ticketId: 7, respondedAt: new Date(6) }),
      survey({ ticketId: null, respondedAt: null }),
      survey({ respondedAt: 'soon' }),
      survey({ respondedAt: undefined }),
    ];
    const chunk = readAll(rows);
    expect(chunk.tickets.slice(0, 5)).toEqual(['A', 7, null, null, null]);
    expect([...chunk.respondedAt.subarray(0, 5)]).toEqual([5, 6, Number.NaN, Number.NaN, Number.NaN]);
    expect(chunk.odd).toEqual([]);
  });

  test('of which all answers count are not asked for their tickets', () => {
    expect(classesOf([survey({ ticketId: {} }), survey({ ticketId: true })], 'scores')).toEqual([0, 0]);
    expect(readAll([survey({ ticketId: 'A', respondedAt: 5 })], 'scores').tickets[0]).toBeNull();
  });

  test('come in chunks, which go on with the classes of those before', () => {
    const rows = ['csat', 'nps', 'csat', 'ces', null].map((kind) => (kind === null ? null : survey({ kind })));
    const source = surveySource(rows as never);
    expect(source.length).toBe(5);
    const first = source.read(0, 2) as SurveyChunk;
    expect([[...first.classes.subarray(0, 2)], first.fresh, first.odd, first.first]).toEqual([[0, 1], [0, 1], [], 0]);
    const second = source.read(2, 5) as SurveyChunk;
    expect([[...second.classes.subarray(0, 3)], second.fresh, second.odd, second.first, second.length]).toEqual([
      ...[[0, 2, -1], [1], [2], 2, 3],
    ]);
    expect([second.rowAt(1), second.rows[second.first + 2], second.rows]).toEqual([rows[3], null, rows]);
  });
});
