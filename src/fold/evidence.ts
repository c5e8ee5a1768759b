import type { Statistic } from './statistic.ts';

/** The values behind a distribution, for questions that its figures alone do not answer. */
export interface Evidence {
  readonly statistic: Statistic;
  /** The first `count` of them are the result's; later ones came after it was made. */
  readonly values: () => readonly number[] | Float64Array;
  readonly count: number;
}

/** Makes nothing: a class that extends it puts its private field on the very object that it is given. */
class Given {
  constructor(result: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for
    return result;
  }
}

/**
 * On results, unseen: these stay plain, and JSON, copies and comparisons know nothing of it. A `WeakMap` would do as much,
 * but what is in one outlives all quick collections of garbage, with the columns that it refers to.
 */
class Evident extends Given {
  #evidence: Evidence;

  private constructor(result: object, evidence: Evidence) {
    super(result);
    this.#evidence = evidence;
  }

  static of(result: object): Evidence | undefined {
    return typeof result === 'object' && result !== null && #evidence in result ? result.#evidence : undefined;
  }

  static put(result: object, evidence: Evidence): void {
    if (#evidence in result) result.#evidence = evidence;
    else new Evident(result, evidence);
  }
}

export function withEvidence<Result extends object>(result: Result, evidence: Evidence | undefined): Result {
  if (evidence !== undefined) Evident.put(result, evidence);
  return result;
}

export function evidenceOf(result: object): Evidence | undefined {
  return Evident.of(result);
}
