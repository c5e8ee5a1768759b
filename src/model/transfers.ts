import type { TimedEvent } from './eventsOf.ts';

/** Whether these assignments, in time order, ever went from one holder to another; there and back counts too. */
export function wasTransferred(assignments: readonly TimedEvent[]): boolean {
  let holder = assignments[0]?.from ?? null;
  for (const { to } of assignments) {
    if (to === null) continue;
    if (holder !== null && holder !== to) return true;
    holder = to;
  }
  return false;
}

/** Who held a ticket at an instant, by its assignments in time order; `null` when nobody did. */
export function holderAt(assignments: readonly TimedEvent[], at: number): string | null {
  let holder = assignments[0]?.from ?? null;
  for (const assignment of assignments) {
    if (assignment.at > at) break;
    holder = assignment.to;
  }
  return holder;
}
