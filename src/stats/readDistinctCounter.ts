import { SupportKpisError } from '../errors/supportKpisError.ts';
import { createDistinctCounter, REGISTERS_PER_HASH, registerBits } from './createDistinctCounter.ts';
import { type DistinctCounter, HASH_BITS } from './distinctCounter.ts';

/**
 * Reads a counter that comes from elsewhere, such as parsed JSON, and trusts nothing in it: version, shape and sizes. What
 * it returns is a copy.
 *
 * @throws `unsupported_version` for the layout of another version, `invalid_state` for anything damaged
 * @example
 * import { addToDistinctCounter, createDistinctCounter, distinctCount, readDistinctCounter } from 'support-kpis/stats';
 * const sent = JSON.stringify(addToDistinctCounter(createDistinctCounter(), 'C-1'));
 * distinctCount(readDistinctCounter(JSON.parse(sent))).value // → 1
 */
export function readDistinctCounter(value: unknown): DistinctCounter {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) failField('state', 'an object', value);
  const { version, standardError, hashes, registers } = value as Readonly<Record<string, unknown>>;
  if (version !== 1) {
    const code = Number.isInteger(version) ? 'unsupported_version' : 'invalid_state';
    throw new SupportKpisError({ code, path: 'readDistinctCounter: version', expected: '1', received: version });
  }
  const bits = bitsOf(standardError);
  const state = createDistinctCounter({ standardError: standardError as number });
  const most = registers === null ? 2 ** bits / REGISTERS_PER_HASH : 0;
  state.hashes = wholesAt(hashes, 'hashes', most, 2 ** HASH_BITS - 1);
  if (!isAscending(state.hashes)) failField('hashes', 'different hashes in ascending order', hashes);
  if (registers === null) return state;
  state.registers = wholesAt(registers, 'registers', 2 ** bits, HASH_BITS - bits + 1);
  const isWhole = state.registers.length === 2 ** bits && state.registers.some((register) => register > 0);
  return isWhole ? state : failField('registers', `${2 ** bits} values, not all 0`, registers);
}

function bitsOf(standardError: unknown): number {
  try {
    return registerBits(standardError, 'readDistinctCounter: standardError');
  } catch {
    return failField('standardError', 'a fraction from 0.005 to 0.1', standardError);
  }
}

/** A true array of bounded length with whole numbers from 0 to `most`: nothing that merely claims a length is walked. */
function wholesAt(value: unknown, field: string, longest: number, most: number): number[] {
  if (!Array.isArray(value) || value.length > longest) failField(field, `a list of at most ${longest}`, value);
  return Array.from(value as unknown[], (item) => {
    const whole = item as number;
    const isWhole = Number.isInteger(whole) && whole >= 0 && whole <= most;
    return isWhole ? whole + 0 : failField(field, `whole numbers from 0 to ${most}`, item);
  });
}

function isAscending(hashes: readonly number[]): boolean {
  return hashes.every((hash, index) => index === 0 || hash > (hashes[index - 1] as number));
}

function failField(field: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_state', path: `readDistinctCounter: ${field}`, expected, received });
}
