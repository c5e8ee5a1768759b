import type { TimedEvent } from './eventsOf.ts';

/**
 * Whether these assignments, in time order, ever went from one holder to another; there and back counts too.
 *
 * @example
 * import { eventsOf, wasTransferred } from 'support-kpis';
 * const there = { at: 1, kind: 'assignment', to: 'ada' } as const;
 * const back = { at: 2, kind: 'assignment', from: 'ada', to: 'bo' } as const;
 * wasTransferred(eventsOf([there, back], 'assignment') ?? []) // → true
 */
export function wasTransferred(assignments: readonly TimedEvent[]): boolean {
  let holder = assignments[0]?.from ?? null;
  for (const { to } of assignments) {
    if (to === null) continue;
    if (holder !== null && holder !== to) return true;
    holder = to;
  }
  return false;
}

/**
 * Who held a ticket at an instant, by its assignments in time order; `null` when nobody did.
 *
 * @example
 * import { eventsOf, holderAt } from 'support-kpis';
 * const assignments = eventsOf([{ at: 5, kind: 'assignment', to: 'ada' }], 'assignment') ?? [];
 * holderAt(assignments, 4) // → null
 * holderAt(assignments, 5) // → 'ada'
 */
export function holderAt(assignments: readonly TimedEvent[], at: number): string | null {
  let holder = assignments[0]?.from ?? null;
  for (const assignment of assignments) {
    if (assignment.at > at) break;
    holder = assignment.to;
  }
  return holder;
}
