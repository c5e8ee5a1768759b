import { betaTail } from './betaTail.ts';
import { liesBelowDoubles } from './liesBelowDoubles.ts';
import { nearQuantileOdds } from './nearQuantileOdds.ts';
import { solveTail } from './solveTail.ts';

/**
 * x ÷ (1 − x) for the x below which a beta distribution has the share `lower`, and above which it has `upper`; both are
 * given because one may be too near 1 to hold the other's digits.
 */
export function quantileOdds(lower: number, upper: number, a: number, b: number): number {
  if (b >= 1 && liesBelowDoubles(lower, a)) return 0;
  const share = Math.min(lower, upper);
  const side = lower === share ? 'lower' : 'upper';
  const start = nearQuantileOdds(share, side, a, b);
  return solveTail(Math.log(share), start, side === 'lower', (odds) =>
    betaTail(a, b, odds / (1 + odds), 1 / (1 + odds), side),
  );
}
