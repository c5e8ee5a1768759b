import { adjustP, type PAdjustment } from '../../stats/tests/adjustP.ts';
import type { Verdict } from './comparison.ts';
import { isBelieved } from './isBelieved.ts';

/** A p that is made up for all the comparisons that were made together. */
export interface AdjustedP {
  /** Keeps the chance of even one false alarm below 1 − level. */
  readonly holm: number | null;
  /** Keeps the share of false alarms among all alarms below 1 − level. */
  readonly benjaminiHochberg: number | null;
}

/** Which of the two decides about verdicts. */
export type ComparisonAdjustment = Extract<PAdjustment, 'holm' | 'benjamini_hochberg'>;

interface Tested {
  readonly p: number | null;
  readonly verdict: Verdict;
}

/** Each comparison with its adjusted p, and the verdict that is left of it. */
export function withAdjustedP<Comparison extends Tested>(
  comparisons: readonly Comparison[],
  adjust: ComparisonAdjustment,
  level: number,
): (Comparison & { readonly adjustedP: AdjustedP })[] {
  const ps = comparisons.map(({ p }) => p);
  const [holm, hochberg] = [adjustP(ps, 'holm'), adjustP(ps, 'benjamini_hochberg')];
  return comparisons.map((comparison, index) => {
    const adjustedP = { holm: holm[index] ?? null, benjaminiHochberg: hochberg[index] ?? null };
    const decisive = adjust === 'holm' ? adjustedP.holm : adjustedP.benjaminiHochberg;
    const verdict = isBelieved(decisive, level) ? comparison.verdict : 'no_evidence';
    return { ...comparison, verdict, adjustedP };
  });
}
