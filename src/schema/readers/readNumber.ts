import type { NumberField } from '../fields/field.ts';
import type { Rules } from './rules.ts';
import { FAILED, fail, type Trail } from './trail.ts';

/** No locale's grouping, no hexadecimal, no spaces: what `Number` accepts beyond this is a guess. */
const DECIMAL = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

export function readNumber(value: unknown, trail: Trail, field: NumberField): number | typeof FAILED {
  const number = toNumber(value, trail, describe(field), trail.rules);
  if (number === FAILED) return FAILED;
  const inside = number >= field.min && number <= field.max && (!field.whole || Number.isSafeInteger(number));
  return inside ? number : fail(trail, 'out_of_range', describe(field), value);
}

/** The number that a value is, without a look at its range; texts are read only by rules. */
export function toNumber(value: unknown, trail: Trail, expected: string, rules?: Rules): number | typeof FAILED {
  let number = value;
  if (typeof value === 'string' && rules !== undefined) number = ofText(value, rules);
  if (typeof value === 'bigint') {
    number = Number(value);
    if (!Number.isSafeInteger(number)) return fail(trail, 'out_of_range', expected, value);
  }
  if (typeof number !== 'number') return fail(trail, 'not_a_number', expected, value);
  return Number.isFinite(number) ? number : fail(trail, 'non_finite', expected, value);
}

function ofText(text: string, { coerce, parseNumber }: Rules): number | null {
  if (parseNumber === undefined) return coerce && DECIMAL.test(text) ? Number(text) : null;
  try {
    const number: unknown = parseNumber(text);
    return typeof number === 'number' && !Number.isNaN(number) ? number : null;
  } catch {
    return null;
  }
}

function describe(field: NumberField): string {
  const noun = field.whole ? 'a whole number' : 'a number';
  if (field.min === Number.NEGATIVE_INFINITY) return noun;
  return field.max >= Number.MAX_SAFE_INTEGER
    ? `${noun}, ${field.min} or more`
    : `${noun} from ${field.min} to ${field.max}`;
}
