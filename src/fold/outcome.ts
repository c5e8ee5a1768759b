/** Why a row is left out of a figure. A fault of the data also names the field and what stood in it. */
export interface Exclusion {
  readonly excluded: string;
  readonly fault?: { readonly field: string; readonly expected: string; readonly value: unknown };
}

/** The row's answer is not known yet: it is neither counted nor left out. */
export interface Pending {
  readonly pending: true;
}

/** A value, or that it is too early to say, or why there is none. */
export type Outcome<Value> = Value | Exclusion | Pending;

/** What a figure takes from one row: one outcome, or a list of them where a row gives several. */
export type Measure<Row, Value> = (row: Row) => Outcome<Value> | readonly Outcome<Value>[];

export const pending: Pending = Object.freeze({ pending: true });

/** A legitimate reason to leave a row out. Make it once, beside the KPI, not once per row. */
export function exclude(reason: string): Exclusion {
  return Object.freeze({ excluded: reason });
}

/** A fault of the data: counted under its reason, or thrown where the caller asked for `strict`. */
export function fault(reason: string, field: string, expected: string, value: unknown): Exclusion {
  return { excluded: reason, fault: { field, expected, value } };
}

export function isPending(outcome: unknown): outcome is Pending {
  return typeof outcome === 'object' && outcome !== null && 'pending' in outcome;
}

export function isExclusion(outcome: unknown): outcome is Exclusion {
  return typeof outcome === 'object' && outcome !== null && 'excluded' in outcome;
}
