import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** Gives the next of a fixed sequence of whole numbers, each from 0 to 2³² − 1, that looks like chance. */
export type Random = () => number;

/** The seed where none is given. */
export const DEFAULT_SEED = 1;

const WORD = 0xffffffffn;
const LONG_WORD = 0xffffffffffffffffn;

/**
 * A sequence of whole numbers from 0 to 2³² − 1 that looks like chance and is the same on every machine: xoshiro128**,
 * its state made from the seed by SplitMix64.
 *
 * For simulations that can be repeated; it is no secret-keeper.
 *
 * @param seed a whole number from 0 to 2⁵³ − 1, 1 unless said otherwise
 * @throws `out_of_range` for another seed
 * @example
 * import { createRandom } from 'support-kpis/stats';
 * const random = createRandom(42);
 * [random(), random()].map((word) => word % 6 + 1) // → [5, 3]
 * createRandom(42)() === createRandom(42)() // → true
 * @see D. Blackman and S. Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM Transactions on
 * Mathematical Software 47
 */
export function createRandom(seed: number = DEFAULT_SEED): Random {
  checkSeed(seed, 'createRandom: seed');
  const state = new Uint32Array(4);
  let position = BigInt(seed);
  for (let index = 0; index < 4; index += 2) {
    position = (position + 0x9e3779b97f4a7c15n) & LONG_WORD;
    const word = splitMix(position);
    state[index] = Number(word & WORD);
    state[index + 1] = Number(word >> 32n);
  }
  return xoshiro(state);
}

/** The sequence of a state of four words, not all 0. */
export function xoshiro(state: ArrayLike<number>): Random {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  return () => {
    const turned = Math.imul(b, 5);
    const word = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return word;
  };
}

/** @throws `out_of_range` */
export function checkSeed(seed: number, path: string): void {
  if (Number.isSafeInteger(seed) && seed >= 0) return;
  const expected = 'a whole number from 0 to 2^53 - 1';
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: seed });
}

function splitMix(position: bigint): bigint {
  let word = position;
  word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & LONG_WORD;
  word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & LONG_WORD;
  return word ^ (word >> 31n);
}
