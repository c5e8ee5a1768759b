import { addToExpansion, exactUnits, writeUnits } from './expansion.ts';
import { finite } from './finite.ts';

/**
 * Adds one number to an exact running sum.
 *
 * The sum starts as `[]` and is a plain list of doubles that together are the exact total: the first is the rounded
 * sum, each further one the rounded rest. The list depends on the exact total alone, so it is the same, bit for bit,
 * for every order and grouping, and it survives JSON. `[0, c, …]` is a total beyond the range of doubles:
 * c × 2^1024 and the rest.
 *
 * @param partials the running sum; changed in place and returned
 * @throws `not_a_number` or `non_finite` when the value is no finite number
 * @example
 * import { addToSum, sumOf } from 'support-kpis/stats';
 * const partials: number[] = [];
 * for (const amount of [1e16, 1, -1e16]) addToSum(partials, amount);
 * sumOf(partials) // → 1
 */
export function addToSum(partials: number[], value: number): number[] {
  if (partials.length === 1 && typeof value === 'number') {
    const head = partials[0] as number;
    // Knuth's two-sum: the rounded sum and, exactly, what rounding took from it.
    const sum = head + value;
    const part = sum - head;
    const error = head - (sum - part) + (value - part);
    if (error === 0 && sum !== 0) {
      partials[0] = sum;
      return partials;
    }
  }
  // Small enough to be inlined, which spares the call's boxed number.
  return partials.length === 2 ? addToPair(partials, value) : addToExpansion(partials, value);
}

/**
 * Adds one exact running sum to another: sums made apart become the sum of everything.
 *
 * @param left changed in place and returned
 * @param right never changed
 * @example
 * import { addToSum, mergeSums, sumOf } from 'support-kpis/stats';
 * const berlin = addToSum(addToSum([], 0.1), 0.2);
 * const lima = addToSum([], 0.3);
 * sumOf(mergeSums(berlin, lima)) // → 0.6
 */
export function mergeSums(left: number[], right: readonly number[]): number[] {
  if (left === right || right[0] === 0) return writeUnits(left, exactUnits(left) + exactUnits(right));
  for (let index = 0; index < right.length; index++) addToSum(left, right[index] as number);
  return left;
}

/**
 * The value of an exact running sum, rounded once; 0 for the empty sum.
 *
 * @throws `overflow` when the total lies beyond ±1.8e308
 * @example
 * import { addToSum, sumOf } from 'support-kpis/stats';
 * sumOf(addToSum(addToSum([], 0.1), 0.2)) // → 0.30000000000000004
 */
export function sumOf(partials: readonly number[]): number {
  const head = partials[0] ?? 0;
  const isBeyond = partials.length > 1 && head === 0;
  return finite(isBeyond ? (partials[1] as number) * Number.POSITIVE_INFINITY : head, 'sumOf: partials');
}

function addToPair(partials: number[], value: number): number[] {
  if (typeof value !== 'number') return addToExpansion(partials, value);
  const head = partials[0] as number;
  const rest = partials[1] as number;
  const sum = head + value;
  const part = sum - head;
  const error = head - (sum - part) + (value - part);
  const tail = rest + error;
  const tailPart = tail - rest;
  const tailError = rest - (tail - tailPart) + (error - tailPart);
  const newHead = sum + tail;
  // A head of 0 marks a total beyond the range; one that becomes infinite has to be marked.
  if (tailError !== 0 || head === 0 || !Number.isFinite(newHead)) return addToExpansion(partials, value);
  const newRest = tail - (newHead - sum);
  partials[0] = newHead;
  if (newRest === 0) partials.pop();
  else partials[1] = newRest;
  return partials;
}
