/**
 * One tail of a distribution: its logarithm, so that it never underflows, and how many times the density it is. The
 * density is that over log x (gamma) or log of x ÷ (1 − x) (beta), over which both tails have a concave logarithm.
 */
export interface Tail {
  readonly log: number;
  readonly perDensity: number;
}

/** The tail that is so many times the density. */
export function tailOf(logDensity: number, perDensity: number): Tail {
  return { log: logDensity + Math.log(perDensity), perDensity };
}

/** The other tail. Only for the smaller of the two, of which little is lost. */
export function otherTail({ log, perDensity }: Tail): Tail {
  const share = Math.min(Math.exp(log), 1);
  return { log: Math.log1p(-share), perDensity: (perDensity / share) * (1 - share) };
}
