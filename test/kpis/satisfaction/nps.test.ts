import { describe, expect, test } from 'vitest';
import { nps } from '../../../src/index.ts';
import { codeOf, messageOf, surveys } from '../records.ts';

const ten = { min: 0, max: 10 };
const of = (scores: readonly unknown[], scale = ten) => nps(surveys('nps', scores), { scale });

describe('nps', () => {
  test('9–10 are promoters, 7–8 passives, 0–6 detractors', () => {
    expect(of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toMatchObject({
      promoters: 2,
      passives: 2,
      detractors: 7,
      responses: 11,
    });
  });

  test.each([
    [[10, 0], 0, 'neutral'],
    [[0], -100, 'negative'],
    [[10, 8, 0, 0], -25, 'negative'],
    [[10, 8], 50, 'good'],
    [[9, 9, 8], 200 / 3, 'excellent'],
    [[...new Array<number>(7).fill(9), 7, 7, 7], 70, 'excellent'],
    [[10, 10, 10, 8], 75, 'world_class'],
    [[10], 100, 'world_class'],
  ])('%j is %d, %s', (scores, value, rating) => {
    expect(of(scores)).toMatchObject({ value, rating });
  });

  test('its bands say the same as its rating', () => {
    expect(nps.definition.bands?.map(({ name, above }) => [name, above])).toEqual([
      ...[
        ['good', 0],
        ['excellent', 50],
      ],
      ['world_class', 70],
    ]);
  });

  test.each([11, -1, 7.5, '9', null])('D12: %j is no score', (score) => {
    const result = of([9, score]);
    expect(result).toMatchObject({ value: 100, responses: 1 });
    expect(Object.values(result.excluded)).toEqual([1]);
  });

  test('a 0 on a declared 1–10 scale is invalid, not a detractor', () => {
    expect(of([0, 9], { min: 1, max: 10 })).toMatchObject({ value: 100, excluded: { invalid_score: 1 } });
  });

  test('the scale must be 0–10 or 1–10 and must be said', () => {
    for (const [min, max] of [
      [1, 5],
      [2, 10],
      [0, 100],
    ] as const) {
      expect(codeOf(() => of([], { min, max }))).toBe('unsupported_scale');
    }
    expect(codeOf(() => nps(surveys('nps', [9])))).toBe('missing_option');
    expect(messageOf(() => nps([], { scale: 'thumbs' }))).toBe(
      'nps: options.scale: expected { min: 0 or 1, max: 10 }, got "thumbs"',
    );
  });

  test('A8: as many detractors as promoters are 0, not −0', () => {
    expect(Object.is(of([0, 10]).value, 0)).toBe(true);
  });

  test('no answers give null', () => {
    expect(of([])).toMatchObject({ value: null, rating: null, mean: null, responses: 0 });
  });
});
