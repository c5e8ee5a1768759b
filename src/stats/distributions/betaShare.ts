import { quantileOdds } from './quantileOdds.ts';

/** The x below which a beta distribution has the share `lower`, and above which it has `upper`, both above 0. */
export function betaShare(lower: number, upper: number, a: number, b: number): number {
  const odds = quantileOdds(lower, upper, a, b);
  return 1 / (1 + 1 / odds);
}
