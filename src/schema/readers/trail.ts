import type { Rules } from './rules.ts';

export type Segment = string | number;

/** One value that cannot be taken, and where it stands in its row. */
export interface FieldFault {
  readonly path: readonly Segment[];
  readonly code: string;
  readonly expected: string;
  readonly received: unknown;
}

/** Where in a row the reading stands, by which rules it is read, and what was found wrong so far. */
export interface Trail {
  readonly rules: Rules;
  readonly path: Segment[];
  readonly faults: FieldFault[];
}

/** What a reader gives instead of a value that it cannot take. A symbol, because no row from outside can hold it. */
export const FAILED: unique symbol = Symbol('failed');

/**
 * Turns a value into what the record holds, or notes in the trail why it cannot. Rules come with the trail, so that all
 * batches share one reader for each field: machine code that knows a reader is thrown away with it.
 */
export type Reader = (value: unknown, trail: Trail) => unknown;

export function startTrail(rules: Rules): Trail {
  return { rules, path: [], faults: [] };
}

export function fail(trail: Trail, code: string, expected: string, received: unknown): typeof FAILED {
  trail.faults.push({ path: trail.path.slice(), code, expected, received });
  return FAILED;
}
