import { minimize } from './minimize.ts';

/**
 * Where the search starts for each weight: weights near 0 are the usual ones, but the least cost often lies on a face or
 * in a corner.
 */
const STARTS = [0, 0.05, 0.3, 0.6, 0.9, 1];
/** Of four weights or more the grid would be larger than the search. */
const FEWER_STARTS = [0.05, 0.3, 0.8];

/**
 * The weights that were left open, each from 0 to 1, so that the cost is least; those given stay.
 *
 * @param given the weights in their order, `undefined` where they are to be found
 * @param most up to where each is searched, 1 unless said otherwise
 */
export function fitWeights(
  given: readonly (number | undefined)[],
  cost: (weights: readonly number[]) => number,
  most: readonly number[] = [],
): readonly number[] {
  const open = given.flatMap((weight, index) => (weight === undefined ? [index] : []));
  const complete = (point: readonly number[]): number[] => {
    const weights = given.map((weight) => (weight ?? 0) + 0);
    open.forEach((index, axis) => {
      weights[index] = (point[axis] as number) * (most[index] ?? 1);
    });
    return weights;
  };
  if (open.length === 0) return complete([]);
  let starts: number[][] = [[]];
  const values = open.length > 3 ? FEWER_STARTS : STARTS;
  for (const _ of open) starts = starts.flatMap((start) => values.map((value) => [...start, value]));
  return complete(minimize((point) => cost(complete(point)), starts));
}
