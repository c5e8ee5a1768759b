import { usageError } from './usageError.ts';

/** A share on the command line: `30%`, or `0.3`. */
export function parseShareFlag(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d{1,9}(?:\.\d{1,9})?) ?(%?)$/.exec(text) ?? [];
  // Decimal digits, so that 30 % is what 0.3 is.
  const share = percent === '%' ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
  if (share >= 0 && share <= 1) return share;
  throw usageError(flag, 'a share such as 30% or 0.3', text);
}
