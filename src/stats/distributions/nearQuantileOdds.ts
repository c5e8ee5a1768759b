import { normalQuantile } from '../normalQuantile.ts';

/** Roughly x ÷ (1 − x) where a tail of the beta distribution with this share ends: a search for it may begin there. */
export function nearQuantileOdds(share: number, side: 'lower' | 'upper', a: number, b: number): number {
  const z = side === 'lower' ? normalQuantile(share) : -normalQuantile(share);
  // The logarithm of the odds is nearly normal.
  return (a / b) * Math.exp(0.5 / b - 0.5 / a + z * Math.sqrt(1 / a + 1 / b));
}
