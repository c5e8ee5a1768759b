import { normalQuantile } from '../normalQuantile.ts';
import { betaTail } from './betaTail.ts';
import { solveTail } from './solveTail.ts';

/**
 * x ÷ (1 − x) for the x below which a beta distribution has the share `lower`, and above which it has `upper`; both are
 * given because one may be too near 1 to hold the other's digits.
 */
export function quantileOdds(lower: number, upper: number, a: number, b: number): number {
  const isLower = lower <= upper;
  const share = isLower ? lower : upper;
  const z = normalQuantile(share) * (isLower ? 1 : -1);
  // The logarithm of the odds is nearly normal.
  const start = (a / b) * Math.exp(0.5 / b - 0.5 / a + z * Math.sqrt(1 / a + 1 / b));
  return solveTail(Math.log(share), start, isLower, (odds) =>
    betaTail(a, b, odds / (1 + odds), 1 / (1 + odds), isLower ? 'lower' : 'upper'),
  );
}
