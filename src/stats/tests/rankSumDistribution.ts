/**
 * How probable each u up to the middle is when two groups of these sizes do not differ and no values are equal: P(U = u)
 * for u from 0 to ⌊m × n ÷ 2⌋. The other half is its mirror.
 *
 * The counts are the coefficients of a Gaussian binomial, built up one factor at a time and kept as probabilities, so
 * that they do not leave the range.
 *
 * @see H. B. Mann and D. R. Whitney (1947), On a Test of Whether One of Two Random Variables is Stochastically Larger
 * than the Other, Annals of Mathematical Statistics 18
 */
export function rankSumDistribution(m: number, n: number): Float64Array {
  const larger = Math.max(m, n);
  const middle = Math.floor((m * n) / 2);
  const chances = new Float64Array(middle + 1);
  chances[0] = 1;
  for (let size = 1; size <= Math.min(m, n); size++) {
    const total = larger + size;
    for (let u = size; u <= middle; u++) (chances[u] as number) += chances[u - size] as number;
    for (let u = middle; u >= total; u--) (chances[u] as number) -= chances[u - total] as number;
    for (let u = 0; u <= middle; u++) (chances[u] as number) *= size / total;
  }
  return chances;
}
