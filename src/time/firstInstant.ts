import { DAY } from './civilDay.ts';
import { resolveLocal } from './wallTime.ts';
import type { Zone } from './zoneTable.ts';

/** The first instant at which clocks have reached a civil time: where it is skipped, the moment of the change. */
export function firstInstant(zone: Zone, civil: number): number {
  const resolved = resolveLocal(zone, civil);
  if (resolved + zone.offsetAt(resolved) === civil) return resolved;
  let change = resolved;
  for (let after = resolved - 2 * DAY; ; after = change) {
    const transition = zone.nextTransition(after, resolved);
    if (Number.isNaN(transition)) return change;
    change = transition;
  }
}
