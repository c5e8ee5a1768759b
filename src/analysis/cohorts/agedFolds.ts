import type { Fold } from '../../fold/fold.ts';

/** One age's figure, and how many of its rows are not that old. */
export interface AgedResult<Result> {
  readonly age: number;
  readonly result: Result;
  readonly pending: number;
}

/** A figure for each age in one pass: what is added to one is added to all. */
export function agedFolds<Row, Result>(
  ages: readonly number[],
  folds: readonly Fold<Row, Result>[],
): Fold<Row, AgedResult<Result>[], unknown[]> {
  return {
    init: () => folds.map((fold) => fold.init()),
    add(states, row) {
      for (const [index, fold] of folds.entries()) states[index] = fold.add(states[index], row);
      return states;
    },
    merge(left, right) {
      for (const [index, fold] of folds.entries()) left[index] = fold.merge(left[index], right[index]);
      return left;
    },
    result: (states) =>
      folds.map((fold, index) => ({
        age: ages[index] as number,
        result: fold.result(states[index]),
        pending: fold.account(states[index]).pending,
      })),
    account: (states) => (folds[0] as Fold<Row, Result>).account(states[0]),
  };
}
