const NEGLIGIBLE = 2 ** -56;

/**
 * 1 ÷ the blocking probability of Erlang B, Infinity where that underflows.
 *
 * B(k) = A·B(k−1) ÷ (k + A·B(k−1)) reads 1 ÷ B(k) = 1 + (k ÷ A) ÷ B(k−1). Written out from the last agent down, all
 * terms are positive and soon fall, so that some fifty times the root of the load are enough for any number of agents.
 */
export function inverseBlocking(load: number, agents: number): number {
  let term = 1;
  let sum = 1;
  for (let free = agents; free > 0 && sum < Number.POSITIVE_INFINITY; free--) {
    term *= free / load;
    sum += term;
    // What is left is less than a geometric series of this ratio.
    if (term * free < (load - free) * sum * NEGLIGIBLE) break;
  }
  return sum;
}
