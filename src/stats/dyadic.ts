// Exact arithmetic on doubles as whole numbers × 2^exponent. For the rare cases that two doubles cannot hold.

/** That of the smallest number: every double is a whole number of units of 2 to this power. */
export const LOWEST_EXPONENT = -1074;
const LARGEST_WHOLE = 2n ** 53n;

const scratch = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** 2^exponent, exact on every engine for −1074 ≤ exponent ≤ 1023. `2 ** n` is only promised to be close. */
export function powerOfTwo(exponent: number): number {
  if (exponent >= -1022) {
    scratch.setUint32(0, (exponent + 1023) << 20);
    scratch.setUint32(4, 0);
  } else {
    const bit = exponent - LOWEST_EXPONENT;
    scratch.setUint32(0, bit < 32 ? 0 : 1 << (bit - 32));
    scratch.setUint32(4, bit < 32 ? 1 << bit : 0);
  }
  return scratch.getFloat64(0);
}

/** The e of the largest 2^e that is not above |value|; −1023 for what is smaller than every normal double. */
export function octaveOf(value: number): number {
  scratch.setFloat64(0, value);
  return ((scratch.getUint32(0) >>> 20) & 0x7ff) - 1023;
}

/** The exponent of the last place of a finite double: the value is a whole multiple of 2 to this power. */
function lastPlaceOf(value: number): number {
  return Math.max(octaveOf(value), -1022) - 52;
}

/** A finite double as a whole number of units of 2^exponent. The exponent must not lie above the value's last place. */
export function unitsOf(value: number, exponent: number): bigint {
  const lastPlace = lastPlaceOf(value);
  scratch.setFloat64(0, value);
  const high = scratch.getUint32(0);
  const fraction = (high & 0xfffff) * 2 ** 32 + scratch.getUint32(4);
  const isNormal = (high & 0x7ff00000) !== 0;
  const units = BigInt(isNormal ? fraction + 2 ** 52 : fraction) << BigInt(lastPlace - exponent);
  return value < 0 ? -units : units;
}

/** The double nearest to numerator ÷ denominator × 2^exponent, ties to even; ±Infinity beyond the range. */
export function nearestRatio(numerator: bigint, denominator: bigint, exponent: number): number {
  if (numerator === 0n) return 0;
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  let unit = Math.max(exponent + bitLength(size) - bitLength(denominator) - 53, LOWEST_EXPONENT);
  let units = nearestQuotient(size, denominator, exponent - unit);
  if (units > LARGEST_WHOLE) {
    unit += 1;
    units = nearestQuotient(size, denominator, exponent - unit);
  }
  if (unit > 1023) return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const nearest = Number(units) * powerOfTwo(unit);
  return negative ? -nearest : nearest;
}

function nearestQuotient(numerator: bigint, denominator: bigint, shift: number): bigint {
  const top = shift > 0 ? numerator << BigInt(shift) : numerator;
  const bottom = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = top / bottom;
  const twiceRest = (top - quotient * bottom) * 2n;
  if (twiceRest < bottom) return quotient;
  return twiceRest > bottom || quotient % 2n === 1n ? quotient + 1n : quotient;
}

/** How many binary digits a positive whole number has. */
export function bitLength(whole: bigint): number {
  const digits = whole.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28;
}
