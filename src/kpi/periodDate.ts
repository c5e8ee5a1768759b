import { toInstant } from '../time/instant.ts';

/** The years 1 to 9999 in every zone, which are the ones that a period's label can name. */
const FIRST = -62_135_510_400_000;
const LAST = 253_402_128_000_000;

/** The epoch milliseconds of a date that lies in a calendar period with a name; NaN for all else. */
export function periodDate(value: unknown): number {
  const at = toInstant(value);
  return at >= FIRST && at < LAST ? at : Number.NaN;
}
