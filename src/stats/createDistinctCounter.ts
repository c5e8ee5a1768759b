import { SupportKpisError } from '../errors/supportKpisError.ts';
import { givenOptions } from './given.ts';

/**
 * How many different texts there were, in bounded memory. Plain JSON; the same texts give the same state, bit for bit, in
 * any order, however often each came and however they were split and merged.
 */
export interface DistinctCounter {
  /** Of this layout. */
  readonly version: 1;
  /** What was asked for. */
  readonly standardError: number;
  /** A hash of each text in ascending order, as long as there are few: these are counted exactly. Then none. */
  hashes: number[];
  /** By the first bits of the hash, the most zero bits that followed in one, plus 1; `null` as long as there are few. */
  registers: number[] | null;
}

/**
 * An empty counter of different texts, such as the customers of a desk, whose count comes with a relative standard error
 * of at most `standardError` (0.01 unless said otherwise): two of three counts lie within it, 95 of 100 within twice it.
 *
 * Up to a sixteenth of its registers (1,024 texts with the default) the count is exact.
 *
 * Trap: it is a standard error, not a limit, as the relative error of a log histogram is.
 *
 * @param options `standardError` from 0.005 to 0.1: 65,536 registers to 128
 * @throws `out_of_range` for another one; `invalid_options`, `unknown_option`
 * @example
 * import { addToDistinctCounter, createDistinctCounter, distinctCount } from 'support-kpis/stats';
 * const customers = createDistinctCounter();
 * for (const customer of ['C-1', 'C-2', 'C-1']) addToDistinctCounter(customers, customer);
 * distinctCount(customers).value // → 2
 */
export function createDistinctCounter(options: { readonly standardError?: number } = {}): DistinctCounter {
  const { standardError = 0.01 } = givenOptions(options, 'createDistinctCounter: options', ['standardError']);
  registerBits(standardError, 'createDistinctCounter: standardError');
  return { version: 1, standardError, hashes: [], registers: null };
}

/** How many bits of the hash choose the register. */
export function registerBits(standardError: unknown, path: string): number {
  if (typeof standardError === 'number' && standardError >= LEAST && standardError <= MOST) {
    return Math.ceil(2 * Math.log2(ERROR_OF_ONE / standardError));
  }
  throw new SupportKpisError({
    code: 'out_of_range',
    path,
    expected: `a fraction from ${LEAST} to ${MOST}`,
    received: standardError,
  });
}

const [LEAST, MOST] = [0.005, 0.1];

/** The relative standard error is this, divided by the square root of the number of registers. */
export const ERROR_OF_ONE = 1.04;

/** So many times as many registers as texts that are counted exactly. */
export const REGISTERS_PER_HASH = 16;
