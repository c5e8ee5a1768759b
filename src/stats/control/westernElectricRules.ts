import { mostBeyond } from './mostBeyond.ts';
import { type RuleScale, standardized } from './standardized.ts';
import { streakEnds } from './streakEnds.ts';

/** For each rule the places of the values that complete its pattern. */
export type WesternElectricSignals = Readonly<Record<'rule1' | 'rule2' | 'rule3' | 'rule4', readonly number[]>>;

/**
 * Which values complete one of the four patterns of the Western Electric handbook. `null` when a standard deviation is 0:
 * then nothing can be measured in it.
 *
 * 1: beyond 3 sigma. 2: two of three beyond 2 sigma, on one side. 3: four of five beyond 1 sigma, on one side. 4: eight in a
 * row on one side. A value on a limit is inside it; one on the centre is on neither side. Linear in time.
 *
 * The trap: four rules together give a false alarm in about ninety values, the limits alone in 370.
 *
 * @param values in the order of time
 * @param scale the centre and the standard deviation, one for all values or one for each
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for another centre or sigma
 * @example
 * import { westernElectricRules } from 'support-kpis/stats';
 * westernElectricRules([101, 123, 105, 124, 99], { center: 100, sigma: 10 })?.rule2 // → [3]
 * @see Western Electric (1956), Statistical Quality Control Handbook
 */
export function westernElectricRules(values: ArrayLike<number>, scale: RuleScale): WesternElectricSignals | null {
  const found = standardized(values, scale, 'westernElectricRules');
  if (found === null) return null;
  const { z } = found;
  return {
    rule1: mostBeyond(z, 3, 1, 1),
    rule2: mostBeyond(z, 2, 2, 3),
    rule3: mostBeyond(z, 1, 4, 5),
    rule4: streakEnds(z.length, 8, (index) => Math.sign(z[index] as number)),
  };
}
