import { toInstant } from '../time/instant.ts';

/** The years 1 to 9999 in every zone, which are the ones that a period's label can name. */
export const FIRST_DATE = -62_135_510_400_000;
export const LAST_DATE = 253_402_128_000_000 - 1;

/** The epoch milliseconds of a date that lies in a calendar period with a name; NaN for all else. */
export function periodDate(value: unknown): number {
  const at = toInstant(value);
  return at >= FIRST_DATE && at <= LAST_DATE ? at : Number.NaN;
}
