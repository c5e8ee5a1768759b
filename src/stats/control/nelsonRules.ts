import { mostBeyond } from './mostBeyond.ts';
import { type RuleScale, standardized } from './standardized.ts';
import { streakEnds } from './streakEnds.ts';

/** For each rule the places of the values that complete its pattern. */
export type NelsonSignals = Readonly<
  Record<'rule1' | 'rule2' | 'rule3' | 'rule4' | 'rule5' | 'rule6' | 'rule7' | 'rule8', readonly number[]>
>;

/**
 * Which values complete one of Nelson's eight patterns, each of which chance alone makes seldom. `null` when a standard
 * deviation is 0: then nothing can be measured in it.
 *
 * 1: beyond 3 sigma. 2: nine in a row on one side. 3: six in a row rising, or falling. 4: fourteen in a row up and down in
 * turn. 5: two of three beyond 2 sigma, on one side. 6: four of five beyond 1 sigma, on one side. 7: fifteen in a row within
 * 1 sigma. 8: eight in a row beyond 1 sigma, on either side. A value on a limit is inside it; one on the centre is on neither
 * side. Linear in time.
 *
 * The trap: each rule adds false alarms of its own; eight of them together call where nothing has changed every few dozen
 * values.
 *
 * @param values in the order of time
 * @param scale the centre and the standard deviation, one for all values or one for each
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for another centre or sigma
 * @example
 * import { nelsonRules } from 'support-kpis/stats';
 * const signals = nelsonRules([1, 2, 1, 2, 1, 1, 2, 1, 2, 31], { center: 0, sigma: 10 });
 * [signals?.rule1, signals?.rule2] // → [[9], [8, 9]]
 * nelsonRules([5, 5, 6], { center: 5, sigma: 0 }) // → null
 * @see L. S. Nelson (1984), The Shewhart Control Chart: Tests for Special Causes, Journal of Quality Technology 16
 */
export function nelsonRules(values: ArrayLike<number>, scale: RuleScale): NelsonSignals | null {
  const found = standardized(values, scale, 'nelsonRules');
  if (found === null) return null;
  const { z, values: column } = found;
  const at = (index: number): number => z[index] as number;
  const step = (index: number): number => Math.sign((column[index] as number) - (column[index - 1] as number));
  const alternating = (index: number): number => (index % 2 === 0 ? step(index) : -step(index));
  return {
    rule1: mostBeyond(z, 3, 1, 1),
    rule2: streakEnds(z.length, 9, (index) => Math.sign(at(index))),
    rule3: streakEnds(z.length, 5, step, 1),
    rule4: streakEnds(z.length, 13, alternating, 1),
    rule5: mostBeyond(z, 2, 2, 3),
    rule6: mostBeyond(z, 1, 4, 5),
    rule7: streakEnds(z.length, 15, (index) => Number(Math.abs(at(index)) < 1)),
    rule8: streakEnds(z.length, 8, (index) => Number(Math.abs(at(index)) > 1)),
  };
}
