import { usageError } from './usageError.ts';

export interface NumberLimits {
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

/** A number on the command line, in decimal digits. */
export function parseNumberFlag(flag: string, text: string, { from, to, whole }: NumberLimits): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to && (!whole || Number.isInteger(value))) return value;
  throw usageError(flag, `a ${whole ? 'whole ' : ''}number from ${from} to ${to}`, text);
}
