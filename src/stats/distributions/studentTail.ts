import { betaTail } from './betaTail.ts';

/** From so many √df on the tail is a power of t, to the last digit. */
export const FAR = 1e100;

/** The share of Student's t distribution below −size. */
export function studentTail(size: number, df: number): number {
  const scaled = size / Math.sqrt(df);
  if (scaled > FAR) return farTail(df) * (FAR / scaled) ** df;
  // Not the square of the quotient, which would be rounded thrice.
  return tailBeyond((size * size) / df, df);
}

/** The share below −FAR × √df. */
export function farTail(df: number): number {
  return tailBeyond(FAR * FAR, df);
}

/** Half of the share of t² ÷ df beyond this ratio, which is a tail of a beta distribution. */
function tailBeyond(ratio: number, df: number): number {
  return 0.5 * Math.exp(betaTail(df / 2, 0.5, 1 / (1 + ratio), ratio / (1 + ratio), 'lower').log);
}
