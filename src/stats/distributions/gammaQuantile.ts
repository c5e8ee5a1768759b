import { gammaTail } from './gammaTail.ts';
import { liesBelowDoubles } from './liesBelowDoubles.ts';
import { nearGammaQuantile } from './nearGammaQuantile.ts';
import { solveTail } from './solveTail.ts';

/**
 * The x below which the gamma distribution of this shape has the share `lower`, and above which it has `upper`; both
 * are given because one may be too near 1 to hold the other's digits.
 */
export function gammaQuantile(lower: number, upper: number, shape: number): number {
  if (liesBelowDoubles(lower, shape)) return 0;
  const share = Math.min(lower, upper);
  const side = lower === share ? 'lower' : 'upper';
  const start = nearGammaQuantile(share, side, shape);
  return solveTail(Math.log(share), start, side === 'lower', (x) => gammaTail(shape, x, side));
}
