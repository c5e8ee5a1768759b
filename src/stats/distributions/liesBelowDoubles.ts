import { LEAST } from './solveTail.ts';

/**
 * Whether all doubles have more than the share `lower` below them, for so small a shape that their tails cannot be
 * integrated: the lower tail of a gamma distribution, and of a beta distribution with b ≥ 1, is at least x to the power of
 * the shape, where that is at most 1.
 */
export function liesBelowDoubles(lower: number, shape: number): boolean {
  return shape <= 1 && Math.log(lower) < shape * Math.log(LEAST);
}
