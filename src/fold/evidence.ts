import type { Statistic } from './statistic.ts';

/** The values behind a distribution, for questions that its figures alone do not answer. */
export interface Evidence {
  readonly statistic: Statistic;
  /** The first `count` of them are the result's; later ones came after it was made. */
  readonly values: readonly number[] | Float64Array;
  readonly count: number;
}

/** Beside the results, so that these stay plain; forgotten with them, and by JSON. */
const known = /* @__PURE__ */ new WeakMap<object, Evidence>();

export function withEvidence<Result extends object>(result: Result, evidence: Evidence | undefined): Result {
  if (evidence !== undefined) known.set(result, evidence);
  return result;
}

export function evidenceOf(result: object): Evidence | undefined {
  return known.get(result);
}
