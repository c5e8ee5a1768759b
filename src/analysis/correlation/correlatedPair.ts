import { pearson } from '../../stats/correlation/pearson.ts';
import { spearman } from '../../stats/correlation/spearman.ts';
import type { PairedReadings } from './pairUp.ts';

/** How closely two KPIs go together. */
export interface CorrelatedPair {
  readonly left: string;
  readonly right: string;
  /** So many periods later the right one was read. */
  readonly lag: number;
  /** From −1 to 1. */
  readonly r: number | null;
  /** The ends of its confidence interval. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** How probable a correlation at least as strong would be, either way, if there were none. */
  readonly p: number | null;
  /** Made up for all pairs and lags that were looked at. */
  readonly adjustedP: number | null;
  /** Pairs of values. */
  readonly n: number;
  /** Why there is no correlation: fewer than four pairs, or one of the two never changes. */
  readonly reason: 'too_few' | 'no_variation' | null;
  /** Periods or groups that make no pair: `incomplete`, `no_value`, `no_previous` (with differences), `no_partner`. */
  readonly excluded: Readonly<Record<string, number>>;
}

const measures = { pearson, spearman };
const FEWEST = 4;

export function correlatedPair(
  { x, y, excluded }: PairedReadings,
  method: 'spearman' | 'pearson',
  level: number,
): Omit<CorrelatedPair, 'left' | 'right' | 'lag' | 'adjustedP'> {
  const n = x.length;
  const found = n < FEWEST ? null : measures[method](x, y, level);
  if (found !== null) {
    const { r, lower, upper, p } = found;
    return { r, lower, upper, p, n, reason: null, excluded };
  }
  const reason = n < FEWEST ? 'too_few' : 'no_variation';
  return { r: null, lower: null, upper: null, p: null, n, reason, excluded };
}
