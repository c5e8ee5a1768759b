import { compassSearch } from './compassSearch.ts';
import { apart, byCost, type CostAt } from './corner.ts';
import { simplexSearch } from './simplexSearch.ts';

/** Of how many of the given starts the search goes on, and how far they lie from one another. */
const MOST_STARTS = 10;
const START_DISTANCE = 0.1;
/** How many of the bottoms found from them are looked at closely. */
const MOST_BOTTOMS = 4;
const BOTTOM_DISTANCE = 0.02;
/** What is as near to a face of the cube lies on it. */
const ON_FACE = 1e-12;

/**
 * The point of the unit cube where a cost is least, as far as a search from several starts finds it. The same starts
 * give the same point on every machine.
 *
 * Roughly along the axes from the best of the starts, more closely with a simplex from the best of what they found, and
 * once more both ways from the best of these: a simplex that has run into a face of the cube never leaves it.
 */
export function minimize(
  cost: (point: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): readonly number[] {
  const at: CostAt = (given) => {
    const point = given.map((value) => (value < ON_FACE ? 0 : value > 1 - ON_FACE ? 1 : value));
    const found = cost(point);
    return { point, cost: Number.isFinite(found) ? found : Number.POSITIVE_INFINITY };
  };
  const begun = apart(starts.map(at).sort(byCost), MOST_STARTS, START_DISTANCE);
  const rough = begun.map((start) => compassSearch(at, start, 0.1, 0.004)).sort(byCost);
  const close = apart(rough, MOST_BOTTOMS, BOTTOM_DISTANCE).map((start) => simplexSearch(at, start, 0.05));
  const best = close.sort(byCost)[0] as (typeof close)[number];
  return simplexSearch(at, compassSearch(at, best, 0.01, 1e-4), 0.02).point;
}
