/** 1 ÷ (2 ln 2): what the raw estimate comes to for ever more registers. */
const SCALE = 1 / (2 * Math.LN2);

/**
 * How many different hashes raised these registers to their values, each the position of the first one bit among `bits`.
 * Needs no correction for few or very many.
 *
 * @see Ertl 2017, algorithm 6
 */
export function estimateOfRegisters(registers: readonly number[], bits: number): number {
  const size = registers.length;
  const counts = new Array<number>(bits + 2).fill(0);
  for (const register of registers) (counts[register] as number) += 1;
  let sum = size * fullSum(1 - (counts[bits + 1] as number) / size);
  for (let value = bits; value >= 1; value--) sum = (sum + (counts[value] as number)) / 2;
  sum += size * emptySum((counts[0] as number) / size);
  return (SCALE * size * size) / sum;
}

/** x + Σ 2ᵏ⁻¹ x^(2ᵏ), what registers at zero add. */
function emptySum(share: number): number {
  let [power, weight, sum, before] = [share, 1, share, Number.NaN];
  while (sum !== before) {
    power *= power;
    before = sum;
    sum += power * weight;
    weight += weight;
  }
  return sum;
}

/** (1 − x − Σ 2⁻ᵏ (1 − x^(2⁻ᵏ))²) ÷ 3, what registers at their end add. */
function fullSum(share: number): number {
  let [root, weight, sum, before] = [share, 1, 1 - share, Number.NaN];
  while (sum !== before) {
    root = Math.sqrt(root);
    before = sum;
    weight /= 2;
    sum -= (1 - root) ** 2 * weight;
  }
  return sum / 3;
}
