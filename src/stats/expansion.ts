import { SupportKpisError } from '../errors/supportKpisError.ts';
import { LOWEST_EXPONENT, nearestRatio, unitsOf } from './dyadic.ts';

/** 2^1024 in units of 2^−1074: where the range of doubles ends. */
const RANGE_IN_UNITS = 1n << 2098n;
const OVERFLOW_NEAR = 2 ** 1022;

/**
 * Adds a number to partials of any length (Shewchuk 1997, grow-expansion) and writes them back in their one final
 * form: the rounded total, the rounded rest, the rounded rest of that, until nothing is left.
 */
export function addToExpansion(partials: number[], value: number): number[] {
  if (!Number.isFinite(value)) rejectValue(value);
  const size = partials.length;
  const largest = partials[0] ?? value;
  if (largest === 0 || Math.abs(largest) > OVERFLOW_NEAR || Math.abs(value) > OVERFLOW_NEAR) {
    return writeUnits(partials, exactUnits(partials) + unitsOf(value, LOWEST_EXPONENT));
  }
  let head = value;
  for (let index = size - 1; index >= 0; index--) {
    const partial = partials[index] as number;
    const sum = head + partial;
    const part = sum - head;
    partials[index] = head - (sum - part) + (partial - part);
    head = sum;
  }
  let written = 0;
  for (let index = 0; index < size; index++) {
    const next = partials[index] as number;
    let sum = head + next;
    let error = next - (sum - head);
    if (error !== 0) {
      // A sum that was rounded from a tie goes the other way when what follows tips the balance.
      const following = nextNonZero(partials, index + 1);
      const doubled = error * 2;
      if (following !== 0 && following > 0 === error > 0 && sum + doubled - sum === doubled) {
        sum += doubled;
        error = -error;
      }
      partials[written++] = sum;
      head = error;
    } else {
      head = sum;
    }
  }
  if (head !== 0) partials[written++] = head;
  while (partials.length > written) partials.pop();
  return partials;
}

function nextNonZero(partials: readonly number[], start: number): number {
  for (let index = start; index < partials.length; index++) {
    const partial = partials[index] as number;
    if (partial !== 0) return partial;
  }
  return 0;
}

/** The exact total in units of 2^−1074. */
export function exactUnits(partials: readonly number[]): bigint {
  const beyondRange = partials[0] === 0;
  let units = beyondRange ? BigInt(partials[1] ?? 0) * RANGE_IN_UNITS : 0n;
  for (let index = beyondRange ? 2 : 0; index < partials.length; index++) {
    units += unitsOf(partials[index] as number, LOWEST_EXPONENT);
  }
  return units;
}

/** Writes a total given in units of 2^−1074, with the mark `[0, c, …]` when it lies beyond the range of doubles. */
export function writeUnits(partials: number[], units: bigint): number[] {
  partials.length = 0;
  let rest = units;
  if (!Number.isFinite(nearestRatio(rest, 1n, LOWEST_EXPONENT))) {
    const half = rest < 0n ? -RANGE_IN_UNITS : RANGE_IN_UNITS;
    const ranges = (rest * 2n + half) / (RANGE_IN_UNITS * 2n);
    partials.push(0, Number(ranges));
    rest -= ranges * RANGE_IN_UNITS;
  }
  while (rest !== 0n) {
    const part = nearestRatio(rest, 1n, LOWEST_EXPONENT);
    partials.push(part);
    rest -= unitsOf(part, LOWEST_EXPONENT);
  }
  return partials;
}

function rejectValue(received: unknown): never {
  throw new SupportKpisError({
    code: typeof received === 'number' && !Number.isNaN(received) ? 'non_finite' : 'not_a_number',
    path: 'addToSum: value',
    expected: 'a finite number',
    received,
  });
}
