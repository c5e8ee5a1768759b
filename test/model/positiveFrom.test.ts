import { describe, expect, test } from 'vitest';
import { positiveFrom } from '../../src/model/positiveFrom.ts';

describe('a positive answer', () => {
  test.each([
    [1, 5, 4],
    [1, 10, 8],
    [1, 7, 6],
    [0, 1, 1],
    [0, 5, null],
    [1, 3, null],
    [0, 10, null],
  ])('from %d to %d begins with %s', (min, max, from) => {
    expect(positiveFrom({ min, max })).toBe(from);
  });
});
