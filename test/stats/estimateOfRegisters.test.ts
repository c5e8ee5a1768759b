import { describe, expect, test } from 'vitest';
import { estimateOfRegisters } from '../../src/stats/estimateOfRegisters.ts';

describe('the count that registers tell', () => {
  // Ertl (2017), algorithm 6, worked out with 40 digits.
  test.each([
    [[1, 2, 4, 4], 13.990367898801946],
    [[0, 1, 2, 4], 5.571771477793431],
    [[0, 1, 2, 3], 5.352001690990538],
  ])('of hashes of 3 bits that raised four of them to %j', (registers, expected) => {
    expect(estimateOfRegisters(registers, 3)).toBeCloseTo(expected, 12);
  });

  test('is 0 where none was raised', () => {
    expect(estimateOfRegisters([0, 0, 0, 0], 3)).toBe(0);
  });
});
