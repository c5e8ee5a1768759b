import { normalQuantile } from '../normalQuantile.ts';
import { gammaTail } from './gammaTail.ts';
import { solveTail } from './solveTail.ts';

/**
 * The x below which the gamma distribution of this shape has the share `lower`, and above which it has `upper`; both
 * are given because one may be too near 1 to hold the other's digits.
 */
export function gammaQuantile(lower: number, upper: number, shape: number): number {
  const isLower = lower <= upper;
  const share = isLower ? lower : upper;
  const z = normalQuantile(share) * (isLower ? 1 : -1);
  // The cube root is nearly normal (Wilson and Hilferty 1931), unless the shape is small.
  const cubeRoot = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const start = cubeRoot > 0.2 ? shape * cubeRoot ** 3 : shape * Math.exp((z - 0.5) / shape);
  return solveTail(Math.log(share), start, isLower, (x) => gammaTail(shape, x, isLower ? 'lower' : 'upper'));
}
