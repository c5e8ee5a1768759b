import { describe, expect, test } from 'vitest';
import { ces } from '../../../src/index.ts';
import { codeOf, messageOf, surveys } from '../records.ts';

const seven = { min: 1, max: 7 };
const easy = { direction: 'high_is_easy', scale: seven } as const;

describe('ces', () => {
  test('on 1–7: top box 5–7, clearly easy 6–7, hard 1–3', () => {
    const result = ces(surveys('ces', [1, 2, 3, 4, 5, 6, 7]), easy);
    expect(result).toMatchObject({ value: 4, topBox: 3 / 7, easy: 2, neutral: 2, hard: 3, index: -1 / 7 });
  });

  test('on 1–5: easy 4–5, hard 1–2', () => {
    const result = ces(surveys('ces', [1, 2, 3, 4, 5]), { direction: 'high_is_easy', scale: { min: 1, max: 5 } });
    expect(result).toMatchObject({ value: 3, topBox: 0.4, easy: 2, neutral: 1, hard: 2, index: 0 });
  });

  test('where low is easy the boxes are mirrored and the mean is not', () => {
    const result = ces(surveys('ces', [1, 1, 3, 5, 7]), { direction: 'low_is_easy', scale: seven });
    expect(result).toMatchObject({ value: 3.4, topBox: 3 / 5, easy: 2, neutral: 1, hard: 2, index: 0 });
  });

  test('direction is required and the scale must be known', () => {
    expect(messageOf(() => ces([], { scale: seven } as never))).toBe(
      "ces: options.direction: expected 'high_is_easy' | 'low_is_easy', got nothing",
    );
    expect(codeOf(() => ces([], { direction: 'easy' as never }))).toBe('invalid_option');
    expect(codeOf(() => ces([], { ...easy, scale: { min: 0, max: 10 } }))).toBe('unsupported_scale');
    expect(codeOf(() => ces(surveys('ces', [5]), { direction: 'high_is_easy' }))).toBe('missing_option');
  });

  test('D12: scores outside the scale are left out; no answers give null', () => {
    expect(ces(surveys('ces', [0, 8, 7]), easy)).toMatchObject({
      value: 7,
      responses: 1,
      excluded: { invalid_score: 2 },
    });
    expect(ces([], easy)).toMatchObject({ value: null, topBox: null, index: null, responses: 0 });
  });
});
