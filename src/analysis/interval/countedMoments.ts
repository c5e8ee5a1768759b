/** Mean and spread of scores that are counted; all sums are whole numbers, so nothing is rounded before the end. */
export function countedMoments(distribution: Readonly<Record<string, number>>): {
  readonly count: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
} {
  let [count, sum, squares] = [0, 0, 0];
  for (const [score, own] of Object.entries(distribution)) {
    const value = Number(score);
    count += own;
    sum += value * own;
    squares += value * value * own;
  }
  if (count === 0) return { count, mean: null, standardDeviation: null };
  const spread = Math.max(squares - (sum * sum) / count, 0);
  return { count, mean: sum / count, standardDeviation: count < 2 ? null : Math.sqrt(spread / (count - 1)) };
}
