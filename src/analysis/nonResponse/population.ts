import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';

/** How many there are in each segment: a map, or an object where segments are texts. */
export type Population = ReadonlyMap<GroupKey, number> | Readonly<Record<string, number>>;

/**
 * The sizes of segments.
 *
 * @throws SupportKpisError `invalid_option` for what is no population, `out_of_range` for a size below 0, or without
 * anyone at all
 */
export function populationSizes(population: Population): Map<GroupKey, number> {
  const path = 'postStratify: options.population';
  if (typeof population !== 'object' || population === null || Array.isArray(population)) {
    const expected = 'a Map or an object of segments to sizes';
    throw new SupportKpisError({ code: 'invalid_option', path, expected, received: population });
  }
  const sizes: Map<GroupKey, number> = new Map(population instanceof Map ? population : Object.entries(population));
  let total = 0;
  for (const [key, size] of sizes) {
    if (typeof size !== 'number' || !Number.isFinite(size) || size < 0) {
      const expected = 'a size of 0 or more';
      throw new SupportKpisError({ code: 'out_of_range', path: `${path}: ${String(key)}`, expected, received: size });
    }
    total += size;
  }
  if (total > 0 && Number.isFinite(total)) return sizes;
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'somebody in some segment', received: total });
}
