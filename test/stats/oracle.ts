// Exact answers by the plainest possible means: whole numbers, and the engine's own reading of decimal text.

const UNIT = 1074;

/** The correctly rounded sum: exact in units of 2^−1074, written out in decimal, read once. */
export function oracleSum(values: ArrayLike<number>): number {
  let units = 0n;
  for (let index = 0; index < values.length; index++) units += unitsOf(values[index] as number);
  return Number(`${units * 5n ** BigInt(UNIT)}e-${UNIT}`);
}

/** The sample variance of the exact values, to 60 digits and then rounded. */
export function oracleVariance(values: ArrayLike<number>): number {
  const n = BigInt(values.length);
  let total = 0n;
  let squares = 0n;
  for (let index = 0; index < values.length; index++) {
    const units = unitsOf(values[index] as number);
    total += units;
    squares += units * units;
  }
  const decimal = ((n * squares - total * total) * 5n ** BigInt(2 * UNIT) * 10n ** 60n) / (n * (n - 1n));
  return Number(`${decimal}e-${2 * UNIT + 60}`);
}

/** Type 7 from a full sort, the way the definition reads. */
export function oracleQuantiles(values: ArrayLike<number>, ps: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return ps.map((p) => {
    const h = (sorted.length - 1) * p;
    const lower = sorted[Math.floor(h)] as number;
    const upper = sorted[Math.ceil(h)] as number;
    return lower === upper ? lower : lower + (upper - lower) * (h - Math.floor(h));
  });
}

/** One quantile of the same kind. */
export function oracleQuantile(values: ArrayLike<number>, p: number): number {
  return oracleQuantiles(values, [p])[0] as number;
}

function unitsOf(value: number): bigint {
  let whole = value;
  let exponent = 0;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    exponent += 1;
  }
  return BigInt(whole) << BigInt(UNIT - exponent);
}

/** The same values in another order, decided by the seed. */
export function shuffled(values: ArrayLike<number>, seed: number): number[] {
  const order = Array.from(values);
  let state = seed;
  for (let index = order.length - 1; index > 0; index--) {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    const other = state % (index + 1);
    const kept = order[index] as number;
    order[index] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Uniform numbers between 0 and 1, the same for the same seed. */
export function uniform(length: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  });
}
