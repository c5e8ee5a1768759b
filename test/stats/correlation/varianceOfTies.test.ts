import { expect, test } from 'vitest';
import { kendallTauB } from '../../../src/stats/correlation/kendallTauB.ts';

/** Kendall (1970), chapter 4, sum by sum. */
function zOf(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const groups = (values: readonly number[]) =>
    [...new Set(values)].map((value) => values.filter((own) => own === value).length);
  const sum = (values: readonly number[], of: (size: number) => number) =>
    groups(values).reduce((total, size) => total + of(size), 0);
  let excess = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      excess += Math.sign(((x[i] ?? 0) - (x[j] ?? 0)) * ((y[i] ?? 0) - (y[j] ?? 0)));
    }
  }
  const spread = (t: number) => t * (t - 1) * (2 * t + 5);
  const two = (t: number) => t * (t - 1);
  const three = (t: number) => t * (t - 1) * (t - 2);
  const variance =
    (spread(n) - sum(x, spread) - sum(y, spread)) / 18 +
    (sum(x, two) * sum(y, two)) / (2 * two(n)) +
    (n < 3 ? 0 : (sum(x, three) * sum(y, three)) / (9 * three(n)));
  return excess / Math.sqrt(variance);
}

test.each([
  [
    [1, 1, 1, 2, 2, 3],
    [1, 1, 2, 1, 1, 5],
  ],
  [
    [1, 1, 1, 1, 2, 2, 2, 3],
    [4, 4, 4, 1, 1, 1, 4, 9],
  ],
  [
    [5, 5, 5, 6],
    [1, 2, 2, 2],
  ],
  [
    [1, 2, 3, 4, 5],
    [2, 1, 4, 3, 5],
  ],
  [
    [1, 2],
    [1, 2],
  ],
])('groups of ties in both of %j and %j narrow the variance as Kendall says', (x, y) => {
  expect(kendallTauB(x, y)?.z).toBeCloseTo(zOf(x, y), 12);
});
