import type { LogHistogram } from './createLogHistogram.ts';
import { countOf, valueAtRank } from './octaveCounts.ts';

/** The number that stands for the bucket of a 0-based rank within the count. */
export function bucketValue({ steps, zeros, positive, negative }: LogHistogram, rank: number): number {
  const below = countOf(negative);
  if (rank < below) return -valueAtRank(negative, below - 1 - rank, steps);
  return rank < below + zeros ? 0 : valueAtRank(positive, rank - below - zeros, steps);
}
