import { SupportKpisError } from '../errors/supportKpisError.ts';
import {
  createDistinctCounter,
  type DistinctCounter,
  ERROR_OF_ONE,
  REGISTERS_PER_HASH,
  registerBits,
} from './createDistinctCounter.ts';
import { estimateOfRegisters } from './estimateOfRegisters.ts';
import { HASH_LANES, hashText } from './hashText.ts';

export { createDistinctCounter, type DistinctCounter };

/** Bits of a hash: as many as a number holds exactly. */
export const HASH_BITS = 52;
const LOW_WORD = 2 ** 32;

const lanes = new Uint32Array(HASH_LANES);

/**
 * Adds one text; one that came before changes nothing. A number counts as the text that it is written as.
 *
 * @param state changed in place and returned
 * @throws `not_a_string` when the value is neither a text nor a whole number up to 2⁵³
 * @example
 * import { addToDistinctCounter, createDistinctCounter, distinctCount } from 'support-kpis/stats';
 * distinctCount(addToDistinctCounter(createDistinctCounter(), 'C-1')).value // → 1
 */
export function addToDistinctCounter(state: DistinctCounter, value: string | number): DistinctCounter {
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) {
    throw new SupportKpisError({
      code: 'not_a_string',
      path: 'addToDistinctCounter: value',
      expected: 'a text or a whole number up to 2^53',
      received: value,
    });
  }
  hashText(String(value), lanes);
  const hash = ((lanes[0] as number) >>> 12) * LOW_WORD + (lanes[1] as number);
  addHash(state, hash, registerBits(state.standardError, 'addToDistinctCounter: state'));
  return state;
}

/**
 * Adds every text another counter has seen.
 *
 * @param left changed in place and returned
 * @param right never changed
 * @throws `incompatible_sketch` when the two have different standard errors
 * @example
 * import { addToDistinctCounter, createDistinctCounter, distinctCount, mergeDistinctCounters } from 'support-kpis/stats';
 * const berlin = addToDistinctCounter(createDistinctCounter(), 'C-1');
 * const lima = addToDistinctCounter(createDistinctCounter(), 'C-1');
 * distinctCount(mergeDistinctCounters(berlin, lima)).value // → 1
 */
export function mergeDistinctCounters(left: DistinctCounter, right: DistinctCounter): DistinctCounter {
  if (left.standardError !== right.standardError) {
    throw new SupportKpisError({
      code: 'incompatible_sketch',
      path: 'mergeDistinctCounters: right.standardError',
      expected: `${left.standardError}, as on the left`,
      received: right.standardError,
    });
  }
  const bits = registerBits(left.standardError, 'mergeDistinctCounters: left');
  if (right.registers !== null) {
    const registers = left.registers ?? startRegisters(left, bits);
    for (let index = 0; index < registers.length; index++) {
      registers[index] = Math.max(registers[index] as number, right.registers[index] as number);
    }
  }
  for (let index = 0; index < right.hashes.length; index++) addHash(left, right.hashes[index] as number, bits);
  return left;
}

/** How many different texts there were, and how far that may be off. */
export interface DistinctCount {
  readonly value: number;
  /** The relative standard error; 0 where the count is exact. */
  readonly standardError: number;
}

/**
 * How many different texts were added.
 *
 * @example
 * import { addToDistinctCounter, createDistinctCounter, distinctCount } from 'support-kpis/stats';
 * const customers = createDistinctCounter({ standardError: 0.05 });
 * for (let id = 0; id < 20; id++) addToDistinctCounter(customers, `C-${id}`);
 * distinctCount(customers) // → { value: 20, standardError: 0 }
 * @see Ertl 2017, New cardinality estimation algorithms for HyperLogLog sketches: the improved raw estimator
 */
export function distinctCount({ hashes, registers }: DistinctCounter): DistinctCount {
  if (registers === null) return { value: hashes.length, standardError: 0 };
  const estimate = estimateOfRegisters(registers, HASH_BITS - Math.log2(registers.length));
  // There are no more hashes than that, also for a stored state that says so.
  const value = Math.round(Math.min(estimate, 2 ** HASH_BITS));
  return { value, standardError: ERROR_OF_ONE / Math.sqrt(registers.length) };
}

function addHash(state: DistinctCounter, hash: number, bits: number): void {
  if (state.registers !== null) {
    raise(state.registers, hash, bits);
    return;
  }
  const { hashes } = state;
  const place = placeOf(hashes, hash);
  if (hashes[place] === hash) return;
  hashes.splice(place, 0, hash);
  if (hashes.length > 2 ** bits / REGISTERS_PER_HASH) startRegisters(state, bits);
}

/** From here on only the registers tell what was seen. */
function startRegisters(state: DistinctCounter, bits: number): number[] {
  const registers = new Array<number>(2 ** bits).fill(0);
  for (const hash of state.hashes) raise(registers, hash, bits);
  state.registers = registers;
  state.hashes = [];
  return registers;
}

function raise(registers: number[], hash: number, bits: number): void {
  const range = 2 ** (HASH_BITS - bits);
  const index = Math.floor(hash / range);
  const rest = hash - index * range;
  const width = rest < LOW_WORD ? 32 - Math.clz32(rest) : 64 - Math.clz32(rest / LOW_WORD);
  const rank = HASH_BITS - bits - width + 1;
  registers[index] = Math.max(registers[index] as number, rank);
}

/** Where a hash stands in ascending order, or would. */
function placeOf(hashes: readonly number[], hash: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
