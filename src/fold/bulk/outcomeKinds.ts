import type { Refining } from './refining.ts';

export const UNKNOWN = 0;
/** A number, or several. */
export const NUMBER = 1;
export const OTHER = 2;

/** What the outcome of each finer class is, as far as one was seen. */
export interface OutcomeKinds {
  of: Uint8Array;
}

export function createOutcomeKinds(): OutcomeKinds {
  return { of: new Uint8Array(256) };
}

/** Asks the row at this place, the first of its finer class. */
export function kindOf(kinds: OutcomeKinds, id: number, place: number, run: Refining): number {
  if (id >= kinds.of.length) {
    const more = new Uint8Array(id * 2);
    more.set(kinds.of);
    kinds.of = more;
  }
  const kind = hasNumber(run.outcomesOf(id, place)) ? NUMBER : OTHER;
  kinds.of[id] = kind;
  return kind;
}

function hasNumber(outcomes: readonly unknown[]): boolean {
  for (const part of outcomes) if (typeof part === 'number') return true;
  return false;
}
