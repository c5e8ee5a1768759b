import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkChoice } from '../choice.ts';
import { checkFraction } from '../fraction.ts';

const METHODS = ['holm', 'benjamini_hochberg', 'bonferroni'] as const;

/** How p-values of several tests are made up for. */
export type PAdjustment = (typeof METHODS)[number];

/**
 * p-values of several tests made up for there being several, in the order that they came: of forty agents compared with
 * the rest, two have a p below 0.05 by chance alone.
 *
 * `holm` keeps the chance of even one false alarm below the level, and is never worse than `bonferroni`.
 * `benjamini_hochberg` keeps the share of false alarms among all alarms below it, and finds more; it presumes tests
 * that are independent or lean the same way. A test without an answer, `null`, stays so and does not count.
 *
 * The trap: all tests that were made belong in, also those that nobody looked at again.
 *
 * @param ps p-values, or `null`
 * @throws `not_an_array`, `out_of_range` for a p outside 0 to 1, `invalid_option` for another method
 * @example
 * import { adjustP } from 'support-kpis/stats';
 * adjustP([0.01, 0.02, null, 0.03], 'holm') // → [0.03, 0.04, null, 0.04]
 * adjustP([0.01, 0.02, null, 0.03], 'benjamini_hochberg') // → [0.03, 0.03, null, 0.03]
 * @see S. Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6;
 * Y. Benjamini and Y. Hochberg (1995), Controlling the False Discovery Rate, Journal of the Royal Statistical Society B
 * 57; the same figures as R's `p.adjust`
 */
export function adjustP(ps: readonly (number | null)[], method: PAdjustment = 'holm'): (number | null)[] {
  checkChoice(method, METHODS, 'adjustP: method');
  if (!Array.isArray(ps)) {
    throw new SupportKpisError({ code: 'not_an_array', path: 'adjustP: ps', expected: 'an array', received: ps });
  }
  const known: number[] = [];
  for (const [index, p] of ps.entries()) {
    if (p === null) continue;
    checkFraction(p, `adjustP: ps[${index}]`, false);
    known.push(p + 0);
  }
  const adjusted = new Map<number, number>();
  const sorted = Float64Array.from(known).sort();
  const tests = sorted.length;
  if (method === 'benjamini_hochberg') {
    for (let index = tests - 1, least = 1; index >= 0; index--) {
      const p = sorted[index] as number;
      least = Math.min(least, (p * tests) / (index + 1));
      adjusted.set(p, least);
    }
  } else {
    for (let index = 0, most = 0; index < tests; index++) {
      const p = sorted[index] as number;
      most = Math.max(most, p * (method === 'holm' ? tests - index : tests));
      adjusted.set(p, Math.min(most, 1));
    }
  }
  return ps.map((p) => (p === null ? null : (adjusted.get(p + 0) as number)));
}
