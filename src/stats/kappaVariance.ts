import type { RatingShares } from './ratingShares.ts';

/** The variance of weighted kappa for one rating; divided by their number it is that of kappa. */
export function kappaVariance(
  { shares, rows, columns }: RatingShares,
  weightOf: (row: number, column: number) => number,
  kappa: number,
  expected: number,
): number {
  const size = rows.length;
  const rowWeights = new Float64Array(size);
  const columnWeights = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const weight = weightOf(row, column);
      (rowWeights[row] as number) += weight * (columns[column] as number);
      (columnWeights[column] as number) += weight * (rows[row] as number);
    }
  }
  let squares = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const chance = ((rowWeights[row] as number) + (columnWeights[column] as number)) * (1 - kappa);
      squares += (shares[row * size + column] as number) * (weightOf(row, column) - chance) ** 2;
    }
  }
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (1 - expected) ** 2;
  // Rounding alone can push it below 0.
  return Math.max(variance, 0);
}
