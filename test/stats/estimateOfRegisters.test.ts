import { describe, expect, test } from 'vitest';
import { createDistinctCounter, distinctCount } from '../../src/stats/distinctCounter.ts';
import { estimateOfRegisters } from '../../src/stats/estimateOfRegisters.ts';

/** Ertl's algorithm 6 with his two series summed term by term. */
function ertl(registers: readonly number[], bits: number): number {
  const size = registers.length;
  const share = (value: number) => registers.filter((own) => own === value).length / size;
  let [empty, full] = [share(0), 1 - (1 - share(bits + 1))];
  const x = 1 - share(bits + 1);
  for (let k = 1; k <= 60; k++) {
    empty += share(0) ** (2 ** k) * 2 ** (k - 1);
    full -= (1 - x ** (2 ** -k)) ** 2 * 2 ** -k;
  }
  let sum = (size * full) / 3;
  for (let value = bits; value >= 1; value--) sum = (sum + size * share(value)) / 2;
  return (size * size) / (2 * Math.LN2 * (sum + size * empty));
}

test.each([
  [[1, 2, 3, 4], 4],
  [[0, 0, 1, 3], 4],
  [[5, 3, 0, 2], 4],
  [[5, 5, 5, 1], 4],
  [[5, 5, 4, 4], 4],
  [[1, 1, 1, 1, 1, 1, 1, 0], 6],
  [[7, 1, 2, 2, 3, 1, 1, 0], 6],
])('of the registers %j of %d bits: as the algorithm says', (registers, bits) => {
  const expected = ertl(registers, bits);
  expect(estimateOfRegisters(registers, bits) / expected).toBeCloseTo(1, 12);
});

test('registers that nothing raised have counted nothing', () => {
  expect(estimateOfRegisters([0, 0, 0, 0], 4)).toBe(0);
});

describe('the count that registers tell', () => {
  test('of a counter whose registers are at their end, or next to it', () => {
    // 16,384 registers, which 14 bits of the 52 choose.
    const registers = Array.from({ length: 16_384 }, (_, index) => (index % 3 === 0 ? 39 : 38));
    const { value } = distinctCount({ ...createDistinctCounter(), registers });
    expect(value / ertl(registers, 38)).toBeCloseTo(1, 12);
    expect(value).toBeLessThan(2 ** 52);
  });

  // Ertl (2017), algorithm 6, worked out with 40 digits.
  test.each([
    [[1, 2, 4, 4], 13.990367898801946],
    [[0, 1, 2, 4], 5.571771477793431],
    [[0, 1, 2, 3], 5.352001690990538],
  ])('of hashes of 3 bits that raised four of them to %j', (registers, expected) => {
    expect(estimateOfRegisters(registers, 3)).toBeCloseTo(expected, 12);
  });
});
