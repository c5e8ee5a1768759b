import { betaTail } from './betaTail.ts';

/** Trials that succeed with this chance; both chances, because one may be too near 1 to hold the other's digits. */
export interface Binomial {
  readonly trials: number;
  readonly success: number;
  readonly failure: number;
}

/** The probability of at most so many successes (`lower`), or of more than that (`upper`). */
export function binomialTail({ trials, success, failure }: Binomial, count: number, side: 'lower' | 'upper'): number {
  if (count < 0) return side === 'lower' ? 0 : 1;
  if (count >= trials) return side === 'lower' ? 1 : 0;
  return Math.exp(betaTail(trials - count, count + 1, failure, success, side).log);
}
