/** Why a row is left out of a figure. A fault of the data also names the field and what stood in it. */
export interface Exclusion {
  readonly excluded: string;
  readonly fault?: { readonly field: string; readonly expected: string; readonly value: unknown };
}

/** The row's answer is not known yet: it is neither counted nor left out. */
export interface Pending {
  readonly pending: true;
  /** Of waits: since when it runs, so that it counts as «at least so long» where open waits are not left aside. */
  readonly since?: number;
}

/** A value, or that it is too early to say, or why there is none. */
export type Outcome<Value> = Value | Exclusion | Pending;

/** What a figure takes from one row: one outcome, or a list of them where a row gives several. */
export type Measure<Row, Value> = (row: Row) => Outcome<Value> | readonly Outcome<Value>[];

/**
 * Too early to say: counted beside the figure, not in it.
 *
 * @example
 * import { pending, rate, run, summaryFold } from 'support-kpis/fold';
 * const passed = summaryFold((row: { passed?: boolean }) => row.passed ?? pending, rate());
 * run(passed, [{ passed: true }, {}]).pending // → 1
 */
export const pending: Pending = Object.freeze({ pending: true });

/**
 * Too early to say, of a wait that runs since an instant.
 *
 * @example
 * import { durations, pendingSince, run, summaryFold } from 'support-kpis/fold';
 * const waits = summaryFold((row: { from: number; to?: number }) => (row.to === undefined ? pendingSince(row.from) : row.to - row.from), durations({}));
 * run(waits, [{ from: 0, to: 5 }, { from: 3 }]).pending // → 1
 */
export function pendingSince(since: number): Pending {
  return { pending: true, since };
}

/**
 * A legitimate reason to leave a row out. Make it once, beside the KPI, not once per row.
 *
 * @example
 * import { exclude, rate, run, summaryFold } from 'support-kpis/fold';
 * const test = exclude('test');
 * const passed = summaryFold((row: { test?: true }) => (row.test ? test : true), rate());
 * run(passed, [{}, { test: true }]).excluded // → { test: 1 }
 */
export function exclude(reason: string): Exclusion {
  return Object.freeze({ excluded: reason });
}

/**
 * A fault of the data: counted under its reason, or thrown where the caller asked for `strict`.
 *
 * @example
 * import { fault } from 'support-kpis/fold';
 * fault('invalid_score', 'score', 'a number from 1 to 5', 7).excluded // → 'invalid_score'
 */
export function fault(reason: string, field: string, expected: string, value: unknown): Exclusion {
  return { excluded: reason, fault: { field, expected, value } };
}

export function isPending(outcome: unknown): outcome is Pending {
  return typeof outcome === 'object' && outcome !== null && 'pending' in outcome;
}

/**
 * Whether a measure left the row out.
 *
 * @example
 * import { exclude, isExclusion } from 'support-kpis/fold';
 * isExclusion(exclude('spam')) // → true
 * isExclusion(5) // → false
 */
export function isExclusion(outcome: unknown): outcome is Exclusion {
  return typeof outcome === 'object' && outcome !== null && 'excluded' in outcome;
}
